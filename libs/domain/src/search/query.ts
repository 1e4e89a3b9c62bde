import type { SearchNoteCode, SearchState } from '../vocabulary/index.ts';

/** Something that was typed and could not be read as it stands; `start` and `end` count UTF-16 units. */
export interface SearchNote {
  readonly code: SearchNoteCode;
  readonly start: number;
  readonly end: number;
  /** The piece of the query that is meant, or for SPELLING the word that was looked for instead. */
  readonly text: string;
}

/** A word or an exact phrase. */
export interface SearchTerm {
  readonly text: string;
  readonly isPhrase: boolean;
  readonly isExcluded: boolean;
  readonly start: number;
  readonly end: number;
}

/** A filter by name, wanted or excluded. */
export interface Wanted<T> {
  readonly value: T;
  readonly isExcluded: boolean;
}

/** A tag, a person or a lesson by name, and where it was typed. */
export interface WantedName extends Wanted<string> {
  readonly start: number;
  readonly end: number;
}

/** What somebody typed into the search field, understood. */
export interface SearchQuery {
  readonly terms: readonly SearchTerm[];
  /** `in:title`: the words must stand in the title. */
  readonly isTitleOnly: boolean;
  readonly tags: readonly WantedName[];
  readonly states: readonly Wanted<SearchState>[];
  /** Handles or names: each of them wrote in it. */
  readonly by: readonly WantedName[];
  /** Labels. */
  readonly lessons: readonly WantedName[];
  /** The first moment that is too late, and the first that is late enough; UTC. */
  readonly before: Date | null;
  readonly after: Date | null;
  readonly scoreAtLeast: number | null;
  readonly scoreAtMost: number | null;
  readonly notes: readonly SearchNote[];
}

/** Whether anything at all is asked for. */
export const asksForNothing = (query: SearchQuery): boolean =>
  !query.terms.some((term) => !term.isExcluded) && !hasFilters(query);

/** Whether a thread fits when it holds each of the words, wherever they stand. */
export const asksForWordsAlone = (query: SearchQuery): boolean =>
  !query.isTitleOnly &&
  !hasFilters(query) &&
  query.terms.every(({ isPhrase, isExcluded }) => !isPhrase && !isExcluded);

/** Whether anything but words is asked for. */
export const hasFilters = (query: SearchQuery): boolean =>
  query.tags.length > 0 ||
  query.states.length > 0 ||
  query.by.length > 0 ||
  query.lessons.length > 0 ||
  query.before !== null ||
  query.after !== null ||
  query.scoreAtLeast !== null ||
  query.scoreAtMost !== null;
