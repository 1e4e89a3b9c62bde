import type { Database } from '@colloquy/db';
import {
  foldedWords,
  fuseCandidates,
  rarity,
  type SearchNote,
  type SearchTerm,
} from '@colloquy/domain/search';
import { SEARCH_DEPTH, SEARCH_WORDS_MAX, type SearchOrder } from '@colloquy/domain/vocabulary';
import {
  Meilisearch,
  type EnqueuedTask,
  type EnqueuedTaskPromise,
  type Index,
  type MultiSearchParams,
  type SearchResponse,
} from 'meilisearch';
import {
  SearchEngine,
  type EngineQuery,
  type Fill,
  type Found,
  type ReadDocuments,
  type SimilarHit,
  type SimilarQuery,
  type ThreadState,
} from '../engine/search-engine.ts';
import { withoutLeftOut } from '../engine/left-out.ts';
import { LOCK_THREADS } from '../postgres/write.queries.ts';
import { nearness, type Meaning } from '../meaning/meaning.ts';
import { Signatures } from '../meaning/signatures.ts';
import { UNSIGN } from '../meaning/signatures.queries.ts';
import { amongIds, filterOf, scopeFilter } from './filters.ts';
import { CLOSE, MARKED, matchedWords, OPEN, spellingNotes, WHOLE } from './matched.ts';
import { INDEX, NEXT_INDEX, SETTINGS } from './settings.ts';
import { meaningIn, sign, storedOf, type StoredThread } from './stored.ts';
import { done, ended, Tasks } from './tasks.ts';

/** What it packs the server sends in pieces, of which the last waits 40 ms for word of those before. */
const UNPACKED = { 'accept-encoding': 'identity' };
/** Best threads of each word: together they are the candidates. */
const HITS_PER_WORD = 60;
/** Longer texts are cut: each word is a search of its own. */
const SIMILAR_WORDS_MAX = 24;

const FACETS = ['tagIds', 'states', 'year'];
/** With only some of the words, this many are as far as anybody looks. */
const ANY_WORD_MAX = 100;

const LAST_POST = 'select coalesce(max(id), 0) as id from post';

const SORT: Record<SearchOrder, string[]> = {
  RELEVANCE: [],
  NEWEST: ['createdAt:desc', 'id:desc'],
  ACTIVE: ['lastActivityAt:desc', 'id:desc'],
  HELPFUL: ['score:desc', 'id:desc'],
};

interface WordHit {
  readonly id: number;
  readonly words: number;
  /** Share of the text's weight that it holds, 0 to 1. */
  readonly share: number;
}

interface ByWord {
  readonly found: ReadonlyMap<number, WordHit>;
  /** Weight of all the words. */
  readonly whole: number;
}

export interface MeiliOptions {
  readonly url: string;
  readonly key: string | undefined;
  /** Before the names of indexes, for tests beside a site. */
  readonly prefix?: string;
}

/** Finds threads on a Meilisearch server. */
export class MeiliEngine extends SearchEngine {
  readonly name = 'meilisearch';
  readonly #client: Meilisearch;
  readonly #uid: string;
  readonly #nextUid: string;
  readonly #signatures: Signatures;
  #ready: Promise<unknown> | undefined;

  constructor(
    private readonly database: Database,
    { url, key, prefix = '' }: MeiliOptions,
  ) {
    super();
    this.#client = new Meilisearch({
      ...{ host: url, requestInit: { headers: UNPACKED } },
      ...(key !== undefined && { apiKey: key }),
    });
    this.#signatures = new Signatures(database);
    this.#uid = `${prefix}${INDEX}`;
    this.#nextUid = `${prefix}${NEXT_INDEX}`;
  }

  /** As the server says; for reports. */
  async version(): Promise<string> {
    return (await this.#client.getVersion()).pkgVersion;
  }

  /** What all indexes of the server take on its disk; for reports. */
  async megabytes(): Promise<number> {
    return (await this.#client.getStats()).databaseSize / 1_048_576;
  }

  async search(query: EngineQuery): Promise<Found> {
    if (query.scope.courseIds.length === 0) return NOTHING;
    await this.#prepared();
    const terms = await withoutLeftOut(this.database, query.terms, query.scope);
    const words = wordsOf(terms.filter((term) => !term.isExcluded && !term.isPhrase));
    const basis = query.after?.basis ?? (await this.#lastPost());
    const answer = await this.#ask({ ...query, terms }, Number(basis));
    const isNothing = answer.estimatedTotalHits === 0;
    if (isNothing && words.length > 1 && !query.isTitleOnly) {
      const some = await this.#someWords(query, words);
      if (some.total > 0) return { ...some, basis };
    }
    const position = placeAfter(query);
    const matched = matchedWords(answer, MARKED);
    return {
      hits: answer.hits.map(({ id }, at) => ({ questionId: id, key: position + at })),
      total: Math.min(answer.estimatedTotalHits ?? 0, SEARCH_DEPTH),
      isTotalExact: (answer.estimatedTotalHits ?? 0) <= SEARCH_DEPTH,
      ...facetsOf(answer),
      basis,
      stems: [...matched],
      notes: spellingNotes(terms, matchedWords(answer, WHOLE)),
    };
  }

  async #lastPost(): Promise<string> {
    const [row] = await this.database.query<{ id: number }>(LAST_POST, []);
    return String(row?.id ?? 0);
  }

  /** Posts after the last one of the first page would move the others to further places. */
  #ask(query: EngineQuery, lastPost: number): Promise<SearchResponse<StoredThread>> {
    return this.#index().search(typedFor(query.terms), {
      filter: [...filterOf(query), `id <= ${Number.isSafeInteger(lastPost) ? lastPost : 0}`],
      facets: FACETS,
      sort: SORT[query.order],
      // Pages go by place: a ranking by several rules has no one key to go on from.
      offset: placeAfter(query),
      limit: query.limit,
      matchingStrategy: 'all',
      attributesToRetrieve: ['id'],
      attributesToHighlight: ['title', 'body', 'answers'],
      highlightPreTag: OPEN,
      highlightPostTag: CLOSE,
      ...(query.isTitleOnly && { attributesToSearchOn: ['title'] }),
    });
  }

  /** Threads that hold some of the words, when none holds all. */
  async #someWords(query: EngineQuery, words: readonly string[]): Promise<Found> {
    const filter = filterOf(query);
    const { found } = await this.#byWord(words, filter);
    const best = [...found.values()]
      .sort((x, y) => y.words - x.words || y.id - x.id)
      .slice(0, ANY_WORD_MAX)
      .map(({ id }) => id);
    const counted = { filter: [...filter, amongIds(best)], facets: FACETS, limit: 0 };
    const facets = best.length > 0 && facetsOf(await this.#index().search('', counted));
    const position = placeAfter(query);
    const page = best.slice(position, position + query.limit);
    return {
      ...NOTHING,
      ...facets,
      hits: page.map((id, at) => ({ questionId: id, key: position + at })),
      total: best.length,
      stems: words,
      notes: [anyWord(query)],
    };
  }

  async similar({ scope, text, exceptId, limit }: SimilarQuery): Promise<SimilarHit[]> {
    await this.#prepared();
    const words = wordsIn(text).slice(0, SIMILAR_WORDS_MAX);
    if (words.length === 0) return [];
    const filter = scopeFilter(scope);
    const [{ found, whole }, { meaning, ids }] = await Promise.all([
      this.#byWord(words, filter),
      this.#signatures.near(text, scope.courseIds),
    ]);
    const meanings = await this.#meanings([...new Set([...found.keys(), ...ids])], filter);
    const candidates = [...meanings]
      .filter(([id]) => id !== exceptId)
      .map(([questionId, other]) => {
        const { words: sum = 0, share = 0 } = found.get(questionId) ?? {};
        const near = meaning && other && nearness(meaning, other);
        return { questionId, words: sum, wordShare: share, meaning: near };
      });
    return fuseCandidates(candidates, whole)
      .slice(0, limit)
      .map(({ questionId, score, wordShare, meaning: near }) => ({
        ...{ questionId, score, wordShare, meaning: near },
      }));
  }

  /** Of those among the threads that may be found; null for one that was put in without the model. */
  async #meanings(ids: readonly number[], filter: string[]): Promise<Map<number, Meaning | null>> {
    if (ids.length === 0) return new Map();
    const { results } = await this.#index().getDocuments<StoredThread>({
      fields: ['id', 'meaning'],
      filter: [...filter, amongIds(ids)],
      limit: ids.length,
    });
    return new Map(
      results.map(({ id, meaning }) => [id, meaning === null ? null : meaningIn(meaning)]),
    );
  }

  /**
   * Each word by itself, in one request: the server has no search for any of the words that would
   * not insist on the rarest. Scores are sums over words of rarity times the server's own score.
   */
  async #byWord(words: readonly string[], filter: string[]): Promise<ByWord> {
    const one = { indexUid: this.#uid, filter, attributesToRetrieve: ['id'] };
    const each = words.map((q) => ({ ...one, q, limit: HITS_PER_WORD, showRankingScore: true }));
    const { results } = await this.#client.multiSearch<MultiSearchParams, { id: number }>({
      queries: [{ ...one, q: '', limit: 0 }, ...each],
    });
    const [all, ...byWord] = results;
    const threads = all?.estimatedTotalHits ?? 0;
    const weights = byWord.map((result) => rarity(threads, result.estimatedTotalHits ?? 0));
    const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
    const found = new Map<number, WordHit>();
    byWord.forEach(({ hits }, at) => {
      for (const { id, _rankingScore: score = 0 } of hits) {
        const known = found.get(id) ?? { id, words: 0, share: 0 };
        const sum = known.words + (weights[at] ?? 0) * score;
        found.set(id, { ...known, words: sum, share: known.share + (weights[at] ?? 0) / whole });
      }
    });
    return { found, whole };
  }

  put(ids: readonly number[], read: ReadDocuments): Promise<void> {
    return this.putMany((into) => into.put(ids, read));
  }

  async putMany(fill: Fill): Promise<void> {
    await this.#prepared();
    await this.#fill(this.#index(), fill);
  }

  /** Hands over the next threads while the server still works at those before. */
  async #fill(index: Index<StoredThread>, fill: Fill): Promise<void> {
    const tasks = new Tasks(this.#client);
    await fill({
      put: async (ids, read) => tasks.add(await this.#handOver(index, ids, read)),
    });
    await tasks.all();
  }

  /** Read and handed over under the lock of these threads; the server keeps the order of tasks. */
  #handOver(
    index: Index<StoredThread>,
    ids: readonly number[],
    read: ReadDocuments,
  ): Promise<EnqueuedTask[]> {
    return this.database.transaction(async (tx) => {
      await tx.query(LOCK_THREADS, [[...ids]]);
      const documents = await read(tx);
      const kept = new Set(documents.map(({ questionId }) => questionId));
      const gone = ids.filter((id) => !kept.has(id));
      const made: EnqueuedTaskPromise[] = [];
      if (documents.length > 0) {
        const stored = await Promise.all(documents.map(storedOf));
        await sign(tx, stored);
        made.push(index.addDocuments(stored, { primaryKey: 'id' }));
      }
      if (gone.length > 0) {
        await tx.query(UNSIGN, [gone]);
        made.push(index.deleteDocuments(gone));
      }
      return Promise.all(made);
    });
  }

  async fingerprints(afterId: number, limit: number) {
    await this.#prepared();
    const { results } = await this.#index().getDocuments<StoredThread>({
      fields: ['id', 'fingerprint'],
      filter: `id > ${afterId}`,
      sort: ['id:asc'],
      limit,
    });
    return results.map(({ id, fingerprint }) => ({ questionId: id, fingerprint }));
  }

  async known(ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
    await this.#prepared();
    const { results } = await this.#index().getDocuments<StoredThread>({
      fields: ['id', 'fingerprint'],
      filter: amongIds(ids),
      limit: ids.length,
    });
    return new Map(results.map(({ id, fingerprint }) => [id, fingerprint]));
  }

  async rebuild(fill: Fill): Promise<void> {
    await this.#prepared();
    await this.drop(this.#nextUid);
    await this.#make(this.#nextUid);
    await this.#fill(this.#client.index<StoredThread>(this.#nextUid), fill);
    const { taskUid } = await this.#client.swapIndexes([
      { indexes: [this.#uid, this.#nextUid], rename: false },
    ]);
    await done(this.#client, taskUid);
    await this.drop(this.#nextUid);
  }

  /** Removes an index with all that is in it, if there is one. */
  async drop(uid = this.#uid): Promise<void> {
    const { taskUid } = await this.#client.deleteIndex(uid);
    await ended(this.#client, taskUid);
  }

  #index(): Index<StoredThread> {
    return this.#client.index<StoredThread>(this.#uid);
  }

  /** Once per process: the index is there and has these settings. */
  #prepared(): Promise<unknown> {
    this.#ready ??= this.#make(this.#uid).catch((error: unknown) => {
      this.#ready = undefined;
      throw error;
    });
    return this.#ready;
  }

  async #make(uid: string): Promise<void> {
    const made = await this.#client.createIndex(uid, { primaryKey: 'id' });
    // Fails where there is one already, which is as well.
    await ended(this.#client, made.taskUid);
    await done(this.#client, (await this.#client.index(uid).updateSettings(SETTINGS)).taskUid);
  }
}

const NOTHING: Found = {
  ...{ hits: [], total: 0, isTotalExact: true, tags: [], states: [], years: [] },
  ...{ stems: [], notes: [], basis: '' },
};

const wordsOf = (terms: readonly SearchTerm[]): string[] =>
  terms.flatMap(({ text }) => wordsIn(text)).slice(0, SEARCH_WORDS_MAX);

const wordsIn = (text: string): string[] => [
  ...new Set(
    foldedWords(text)
      .split(' ')
      .filter((word) => word !== ''),
  ),
];

/** The terms as Meilisearch reads them; folded text has no sign that would mean more than itself. */
const typedFor = (terms: readonly SearchTerm[]): string =>
  terms
    .map(({ text, isPhrase, isExcluded }) => {
      const words = foldedWords(text);
      if (words === '') return '';
      const isOne = !isPhrase && !words.includes(' ');
      return `${isExcluded ? '-' : ''}${isPhrase || (isExcluded && !isOne) ? `"${words}"` : words}`;
    })
    .filter((part) => part !== '')
    .join(' ');

/** Pages go by place. */
const placeAfter = ({ after }: EngineQuery): number => (after === null ? 0 : after.key + 1);

const facetsOf = (
  answer: SearchResponse<StoredThread>,
): Pick<Found, 'tags' | 'states' | 'years'> => ({
  tags: countsOf(answer, 'tagIds').map(([value, count]) => ({ value: Number(value), count })),
  states: countsOf(answer, 'states').map(([value, count]) => ({
    ...{ value: value as ThreadState, count },
  })),
  years: countsOf(answer, 'year').map(([value, count]) => ({ value: Number(value), count })),
});

function countsOf(answer: SearchResponse<StoredThread>, facet: string): [string, number][] {
  const counts: Record<string, number> = answer.facetDistribution?.[facet] ?? {};
  return Object.entries(counts).sort((a, b) => b[1] - a[1] || Number(b[0]) - Number(a[0]));
}

const anyWord = ({ terms }: EngineQuery): SearchNote => ({
  ...{ code: 'ANY_WORD', start: terms[0]?.start ?? 0, end: terms.at(-1)?.end ?? 0, text: '' },
});
