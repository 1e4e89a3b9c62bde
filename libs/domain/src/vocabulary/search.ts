import { words, type WordOf } from './words.ts';

/** Orders of search results. RELEVANCE is best first; HELPFUL is most helpful first. */
export const SearchOrder = words('RELEVANCE', 'NEWEST', 'ACTIVE', 'HELPFUL');
export type SearchOrder = WordOf<typeof SearchOrder>;

/**
 * What `is:` may ask of a thread. UNANSWERED has no answer, ANSWERED at least one; MINE and
 * FOLLOWED are the reader's own questions and the ones they follow ("same here" or a bookmark).
 */
export const SearchState = words(
  'ANSWERED',
  'UNANSWERED',
  'ACCEPTED',
  'ENDORSED',
  'DISPUTED',
  'CLOSED',
  'MINE',
  'FOLLOWED',
);
export type SearchState = WordOf<typeof SearchState>;

/** Why a part of what was typed was read as plain words, or read differently than typed. */
export const SearchNoteCode = words(
  'UNCLOSED_QUOTE',
  'UNKNOWN_FILTER',
  'BAD_VALUE',
  'UNKNOWN_TAG',
  'UNKNOWN_LESSON',
  'NOTHING_EXCLUDED',
  'NO_WORDS',
  'TOO_LONG',
  'SPELLING',
  'ANY_WORD',
);
export type SearchNoteCode = WordOf<typeof SearchNoteCode>;

/** Why a question was suggested to somebody who is about to ask. */
export const SimilarReason = words('SAME_WORDS', 'SAME_MEANING');
export type SimilarReason = WordOf<typeof SimilarReason>;

/** Characters of a query that are read; nobody types more, and it bounds the work. */
export const SEARCH_QUERY_MAX = 300;
/** Words of a query that count; the rarest of them decide anyway. */
export const SEARCH_WORDS_MAX = 16;
/** Similar questions shown at once: more than five are not read before asking. */
export const SIMILAR_MAX = 5;
/** Words of a title from which on similar questions are looked for; two say too little. */
export const SIMILAR_FROM_WORDS = 3;
/** Threads over which facets are counted and through which one can page; beyond, people refine. */
export const SEARCH_DEPTH = 1_000;
/** Saved searches of one person in all. */
export const SAVED_SEARCHES_MAX = 50;
/** Those of them that tell of what is new: each is compared with every new post of its courses. */
export const NOTIFYING_SEARCHES_MAX = 10;
