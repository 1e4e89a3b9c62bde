import { Database } from '@colloquy/db';
import {
  BM25_B,
  BM25_K1,
  foldedWords,
  fuseCandidates,
  IMPACT_SCALE,
  POSTED_WORDS_MAX,
  rarity,
  THREAD_WORDS,
  TITLE_WORDS,
  type SearchNote,
} from '@colloquy/domain/search';
import { SEARCH_DEPTH, SEARCH_WORDS_MAX } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import {
  SearchEngine,
  type EngineQuery,
  type Fill,
  type Found,
  type ReadDocuments,
  type Scope,
  type SimilarHit,
  type SimilarQuery,
  type ThreadDocument,
  type ThreadState,
} from '../engine/search-engine.ts';
import { meaningOfThread, nearness, signatureOf } from '../meaning/meaning.ts';
import { Signatures } from '../meaning/signatures.ts';
import { analyse, threadsIn, type Analysis } from './analysis.ts';
import { STEMS, type StemRow } from './analysis.queries.ts';
import { basisOf, weighedBy, writtenBasis } from './basis.ts';
import { isMark, LEXEME, marksOf } from './marks.ts';
import { searchStatement, type Matching, type SearchRow } from './search-statement.ts';
import { BY_WORDS, CANDIDATES, type CandidateRow } from './similar.queries.ts';
import { COUNT_TERMS, FINGERPRINTS, KNOWN, LOCK_THREADS, WRITE } from './write.queries.ts';

/** Words of a text that look for its like; the rarest say most. */
const SIMILAR_WORDS_MAX = 24;

/** Finds threads by tables of its own in the database of the site. */
export class PostgresEngine extends SearchEngine {
  readonly name = 'postgres';
  readonly #signatures: Signatures;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
    this.#signatures = new Signatures(database);
  }

  async search(query: EngineQuery): Promise<Found> {
    if (query.scope.courseIds.length === 0) return NOTHING;
    const read = await analyse(this.database, query.terms, query.scope);
    const basis = basisOf(query, read, this.clock.now());
    const analysis = weighedBy(read, basis);
    const matching = (all: Matching) => this.#matching(query, analysis, { all, now: basis.now });
    const rest = { basis: writtenBasis(basis), notes: [] };
    const all = await matching('ALL');
    const canLoosen = all.total === 0 && analysis.words.length > 1 && !query.isTitleOnly;
    if (!canLoosen) return foundOf(analysis, all, rest);
    const any = await matching('ANY');
    return foundOf(analysis, any, { ...rest, notes: any.total > 0 ? anyWord(query) : [] });
  }

  async #matching(
    query: EngineQuery,
    analysis: Analysis,
    { all, now }: { all: Matching; now: Date },
  ): Promise<SearchRow> {
    const { text, values } = searchStatement(query, analysis, all, now);
    const [row] = await this.database.query<SearchRow>(text, values);
    return row ?? { hits: [], total: 0, isWhole: true, tags: [], states: [], years: [] };
  }

  async similar({ scope, text, exceptId, limit }: SimilarQuery): Promise<SimilarHit[]> {
    const [{ meaning, ids }, common] = await Promise.all([
      this.#signatures.near(text, scope.courseIds),
      this.#inCommon(text, scope),
    ]);
    const among = [...new Set([...ids, ...common.ids])].filter((id) => id !== exceptId);
    const rows = await this.database.query<CandidateRow>(CANDIDATES, [...common.values, among]);
    const { weights } = common;
    const heaviest = HEAVIEST_IMPACT * sumOf(weights);
    return fuseCandidates(
      rows.map((row) => ({
        questionId: row.questionId,
        words: row.words,
        meaning: meaning && row.meaning ? nearness(meaning, new Int8Array(row.meaning)) : null,
      })),
      HEAVIEST_IMPACT * sumOf(weights.slice(0, SIMILAR_WORDS_MAX)),
    )
      .slice(0, limit)
      .map(({ questionId, score, words: sum, meaning: near }) => ({
        ...{ questionId, score, meaning: near },
        wordShare: heaviest === 0 ? 0 : Math.min(1, sum / heaviest),
      }));
  }

  /** Threads with the most words in common with a text; found while the model reads it. */
  async #inCommon(text: string, scope: Scope): Promise<InCommon> {
    const words = [...new Set(foldedWords(text).split(' '))].slice(0, SEARCH_WORDS_MAX * 10);
    const [stems, threads] = await Promise.all([
      this.database.query<StemRow>(STEMS, [words, [...scope.stemmers], [...scope.courseIds]]),
      threadsIn(this.database, scope),
    ]);
    const weighed = weigh(stems, threads);
    const values = [
      weighed.map(({ termId }) => termId),
      weighed.map(({ weight }) => weight),
      [...scope.courseIds],
      [...scope.audiences],
    ];
    const rows = await this.database.query<{ id: number }>(BY_WORDS, values);
    return { ids: rows.map(({ id }) => id), values, weights: distinctWeights(stems, threads) };
  }

  async put(ids: readonly number[], read: ReadDocuments): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query(LOCK_THREADS, [[...ids]]);
      const documents = await read(tx);
      const changes = await tx.query<{ id: number; change: number }[]>(WRITE, [
        JSON.stringify(await Promise.all(documents.map(storedOf))),
        ...[BM25_K1, BM25_B, TITLE_WORDS, THREAD_WORDS, IMPACT_SCALE, POSTED_WORDS_MAX],
        [...ids],
      ]);
      if (changes.length === 0) return;
      const columns = [changes.map(({ id }) => id), changes.map(({ change }) => change)];
      await tx.query(COUNT_TERMS, columns);
    });
  }

  fingerprints(afterId: number, limit: number) {
    return this.database.query<Known>(FINGERPRINTS, [afterId, limit]);
  }

  async known(ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const rows = await this.database.query<Known>(KNOWN, [[...ids]]);
    return new Map(rows.map(({ questionId, fingerprint }) => [questionId, fingerprint]));
  }

  /** While some threads are written, the model reads the next ones: what it has read is kept for a while. */
  async putMany(fill: Fill): Promise<void> {
    let writing = Promise.resolve();
    await fill({
      put: async (ids, read) => {
        const documents = await read(this.database);
        await Promise.all(documents.map(({ title, body }) => meaningOfThread(title, body)));
        await writing;
        writing = this.put(ids, read);
        // Whoever waits for it next is told.
        writing.catch(() => undefined);
      },
    });
    await writing;
  }

  /** Rows are replaced one by one where they stand, so there is nothing to switch over to. */
  rebuild(fill: Fill): Promise<void> {
    return this.putMany(fill);
  }
}

interface InCommon {
  readonly ids: readonly number[];
  /** The text's terms with their weights, courses and audiences, as the statements take them. */
  readonly values: readonly unknown[];
  /** Of its distinct words, the highest first. */
  readonly weights: readonly number[];
}

interface Known {
  readonly questionId: number;
  readonly fingerprint: string;
}

const NOTHING: Found = {
  ...{ hits: [], total: 0, isTotalExact: true, tags: [], states: [], years: [] },
  ...{ stems: [], notes: [], basis: '' },
};

/** A word that fills a title weighs this much in it, by the formula of the postings. */
const HEAVIEST_IMPACT = 2 * IMPACT_SCALE;

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** Rarities of the words of a text, the highest first. */
const distinctWeights = (stems: readonly StemRow[], threads: number): number[] =>
  [...Map.groupBy(stems, (row) => row.place).values()]
    .map((rows) => rarity(threads, sumOf(rows.map((row) => row.threads))))
    .sort((a, b) => b - a);

/** Terms of a text with their rarity; the rarest when there are many. */
function weigh(stems: readonly StemRow[], threads: number): { termId: number; weight: number }[] {
  const byTerm = new Map<number, number>();
  for (const row of stems)
    for (const termId of row.termIds) byTerm.set(termId, rarity(threads, row.threads));
  return [...byTerm]
    .map(([termId, weight]) => ({ termId, weight }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, SIMILAR_WORDS_MAX);
}

/** A document in the columns of its row; words folded, and what it means. */
async function storedOf(document: ThreadDocument): Promise<Record<string, unknown>> {
  const { title, body, answers, tagNames, ...rest } = document;
  const meaning = await meaningOfThread(title, body);
  return {
    ...rest,
    marks: marksOf(document),
    title: foldedWords(title),
    tags: foldedWords(tagNames.join(' ')),
    body: foldedWords(body),
    answers: foldedWords(answers),
    meaning: meaning && Buffer.from(meaning).toString('base64'),
    signature: meaning && Buffer.from(signatureOf(meaning).buffer).toString('base64'),
  };
}

const anyWord = (query: EngineQuery): SearchNote[] => {
  const [first, last] = [query.terms[0], query.terms.at(-1)];
  return [{ code: 'ANY_WORD', start: first?.start ?? 0, end: last?.end ?? 0, text: '' }];
};

function foundOf(
  analysis: Analysis,
  row: SearchRow,
  { basis, notes }: Pick<Found, 'basis' | 'notes'>,
): Found {
  const phraseStems = analysis.phrases.flatMap((phrase) =>
    [...phrase.matchAll(LEXEME)].map(([, stem = '']) => stem).filter((stem) => !isMark(stem)),
  );
  return {
    hits: row.hits.map(({ id, key }) => ({ questionId: id, key })),
    total: Math.min(row.total, SEARCH_DEPTH),
    isTotalExact: row.isWhole && row.total <= SEARCH_DEPTH,
    tags: row.tags,
    states: row.states.map(({ value, count }) => ({ value: value as ThreadState, count })),
    years: row.years,
    basis,
    stems: [...new Set([...analysis.words.flatMap((word) => word.lexemes), ...phraseStems])],
    notes: [...analysis.notes, ...notes],
  };
}
