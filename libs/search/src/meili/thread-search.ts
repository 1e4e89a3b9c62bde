import type { SearchNote } from '@colloquy/domain/search';
import { SEARCH_DEPTH } from '@colloquy/domain/vocabulary';
import type { FederatedMultiSearchParams, MultiSearchQueryWithFederation } from 'meilisearch';
import type { EngineQuery, Found, Scope } from '../engine/search-engine.ts';
import { searchFor, type Asking, type SearchPlace } from './asking.ts';
import { bestByWords, WordSearch } from './by-words.ts';
import { amongIds, filterOf } from './filters.ts';
import { CLOSE, facetsOf, OPEN, spellingOf } from './matched.ts';
import { compared } from './phrases.ts';
import {
  askedAs,
  asTyped,
  readingsOf,
  stemsOf,
  typedFor,
  wordsIn,
  type AskedWord,
  type Reading,
} from './reading.ts';
import { STEM_PLACES, WORD_PLACES } from './settings.ts';
import { slipped, slipsIn } from './slips.ts';
import type { StemOf } from './stems.ts';
import type { StoredThread } from './stored.ts';

const FACETS = ['tagIds', 'states', 'year'];
/** With only some of the words, this many are as far as anybody looks. */
const ANY_WORD_MAX = 100;
/** So little that no thread with stems alone comes before one with the words themselves. */
const STEMS_WEIGHT = 0.001;

const LAST_POST = 'select coalesce(max(id), 0) as id from post';

export const NOTHING: Found = {
  ...{ hits: [], total: 0, isTotalExact: true, tags: [], states: [], years: [] },
  ...{ stems: [], notes: [], basis: '' },
};

/** Searches by what was typed, in an index of the server. */
export class ThreadSearch {
  readonly #words: WordSearch;

  constructor(private readonly place: SearchPlace) {
    this.#words = new WordSearch(place);
  }

  async search(query: EngineQuery): Promise<Found> {
    const { terms, scope, after } = query;
    const readings = readingsOf(terms, await this.#stemmersFor(wordsIn(terms), scope));
    const basis = after?.basis ?? (await this.#lastPost());
    // Posts after the last one of the first page would move the others to further places.
    const last = Number.isSafeInteger(Number(basis)) ? Number(basis) : 0;
    const asking = { query, basis, filter: [...filterOf(query), `id <= ${last}`] };
    if (readings.length === 0) return { ...NOTHING, basis };
    const found = await this.#ask(asking, readings);
    return found.total > 0 || readings[0]?.words.length === 0
      ? found
      : this.#loosened(asking, readings);
  }

  /** Where no thread holds all the words: with slips forgiven, else with some of the words. */
  async #loosened(asking: Asking, readings: readonly Reading[]): Promise<Found> {
    const slips = await slipsIn(this.place, readings, asking.query.scope);
    const near = askedAs(readings, slips);
    if (slips.size > 0) {
      const found = await this.#ask(asking, near, slipped(near, slips));
      if (found.total > 0) return found;
    }
    const isLoose = (readings[0]?.words.length ?? 0) > 1 && !asking.query.isTitleOnly;
    const some = isLoose ? await this.#someWords(asking, near) : NOTHING;
    return { ...some, basis: asking.basis };
  }

  async #stemmersFor(words: readonly string[], scope: Scope): Promise<Map<string, StemOf>> {
    const { stems, database } = this.place;
    const each = scope.stemmers.map(
      async (stemmer) => [stemmer, await stems.of(database, stemmer, words)] as const,
    );
    return new Map(await Promise.all(each));
  }

  async #lastPost(): Promise<string> {
    const [row] = await this.place.database.query<{ id: number }>(LAST_POST, []);
    return String(row?.id ?? 0);
  }

  /** Threads with all the words; those of `slips` need not be spelt as they were typed. */
  async #ask(
    asking: Asking,
    readings: readonly Reading[],
    slips: readonly AskedWord[] = [],
  ): Promise<Found> {
    const { query, basis } = asking;
    const { readings: among, isWhole } = await compared(this.place, asking, readings);
    const position = placeAfter(query);
    const answer = await this.#federated(
      among.flatMap((reading) => this.#queries(asking, reading, slips.length > 0)),
      { offset: position, limit: query.limit },
    );
    const total = answer.estimatedTotalHits ?? 0;
    const { notes, forms } = spellingOf(answer, slips);
    return {
      hits: answer.hits.map(({ id }, at) => ({ questionId: id, key: position + at })),
      total: Math.min(total, SEARCH_DEPTH),
      isTotalExact: isWhole && total <= SEARCH_DEPTH,
      ...facetsOf(answer),
      basis,
      stems: [...new Set([...stemsOf(readings), ...forms])],
      notes,
    };
  }

  /** By stems; and by the words as they were typed, which bring up the threads that hold them all. */
  #queries(asking: Asking, reading: Reading, hasSlips: boolean): MultiSearchQueryWithFederation[] {
    const byStems = {
      ...{ ...searchFor(asking, reading), indexUid: this.place.uid, q: typedFor(reading) },
      ...(hasSlips ? HIGHLIGHTED : { attributesToRetrieve: ['id'] }),
      federationOptions: { weight: STEMS_WEIGHT },
    };
    const isRanked = asking.query.order === 'RELEVANCE' && reading.words.length > 0;
    if (!isRanked || hasSlips) return [byStems];
    const byWords = { ...byStems, q: typedFor(asTyped(reading)) };
    return [{ ...byWords, federationOptions: { weight: 1 } }, byStems];
  }

  /** Threads of each language are found by a search of their own; the server brings them in one order. */
  #federated(queries: MultiSearchQueryWithFederation[], page: { offset: number; limit: number }) {
    const { client, uid } = this.place;
    const federation = { ...page, facetsByIndex: { [uid]: FACETS }, mergeFacets: {} };
    return client.multiSearch<FederatedMultiSearchParams, StoredThread>({ federation, queries });
  }

  /** Threads that hold some of the words, when none holds all. */
  async #someWords(asking: Asking, readings: readonly Reading[]): Promise<Found> {
    const { query, filter } = asking;
    const { client, uid } = this.place;
    const wordless = readings.map((reading) => ({ ...reading, words: [] }));
    const among = (await compared(this.place, asking, wordless)).readings;
    const ways = readings[0]?.words.map((_, at) =>
      among.map((reading, which) => ({
        q: typedFor({ ...reading, words: readings[which]?.words.slice(at, at + 1) ?? [] }),
        filter: [...filter, ...reading.filter],
      })),
    );
    const { found } = await this.#words.find(ways ?? [], [...filter]);
    const best = bestByWords(found, ANY_WORD_MAX);
    if (best.length === 0) return NOTHING;
    const counted = { filter: [...filter, amongIds(best)], facets: FACETS, limit: 0 };
    const facets = facetsOf(await client.index<StoredThread>(uid).search('', counted));
    const position = placeAfter(query);
    const page = best.slice(position, position + query.limit);
    return {
      ...{ ...NOTHING, ...facets, total: best.length },
      hits: page.map((id, at) => ({ questionId: id, key: position + at })),
      stems: stemsOf(readings),
      notes: [anyWord(query)],
    };
  }
}

const HIGHLIGHTED = {
  attributesToRetrieve: ['id', ...WORD_PLACES],
  ...{ attributesToHighlight: [...STEM_PLACES, ...WORD_PLACES] },
  ...{ highlightPreTag: OPEN, highlightPostTag: CLOSE },
};

/** Pages go by place: a ranking by several rules has no one key to go on from. */
const placeAfter = ({ after }: EngineQuery): number => (after === null ? 0 : after.key + 1);

const anyWord = ({ terms }: EngineQuery): SearchNote => ({
  ...{ code: 'ANY_WORD', start: terms[0]?.start ?? 0, end: terms.at(-1)?.end ?? 0, text: '' },
});
