import type { Database } from '@colloquy/db';
import type { SearchOrder } from '@colloquy/domain/vocabulary';
import type { Meilisearch, MultiSearchQuery } from 'meilisearch';
import type { EngineQuery } from '../engine/search-engine.ts';
import type { Reading } from './reading.ts';
import { TITLE_PLACES } from './settings.ts';
import type { Stems } from './stems.ts';

/** Where threads are looked for. */
export interface SearchPlace {
  readonly client: Meilisearch;
  readonly uid: string;
  readonly database: Database;
  readonly stems: Stems;
}

/** One search while it is answered. */
export interface Asking {
  readonly query: EngineQuery;
  /** Rights first, then what was asked for besides words. */
  readonly filter: readonly string[];
  readonly basis: string;
}

const SORT: Record<SearchOrder, string[]> = {
  RELEVANCE: [],
  NEWEST: ['createdAt:desc', 'id:desc'],
  ACTIVE: ['lastActivityAt:desc', 'id:desc'],
  HELPFUL: ['score:desc', 'id:desc'],
};

/** A search for the threads of one reading, but for its words. */
export const searchFor = (
  { query, filter }: Asking,
  reading: Reading,
): Omit<MultiSearchQuery, 'indexUid'> => ({
  filter: [...filter, ...reading.filter],
  sort: SORT[query.order],
  matchingStrategy: 'all',
  ...(query.isTitleOnly && { attributesToSearchOn: [...TITLE_PLACES] }),
});
