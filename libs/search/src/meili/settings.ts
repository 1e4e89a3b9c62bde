import type { Settings } from 'meilisearch';
import { SEARCH_DEPTH } from '@colloquy/domain/vocabulary';

/** Changes with the settings or the shape of a document, so that old and new never mix. */
const VERSION = 4;

export const INDEX = `colloquy_threads_v${VERSION}`;
/** Filled while the present one answers, then both change places. */
export const NEXT_INDEX = `${INDEX}_next`;

/** Stems of a thread, as its language makes them; and its words, each once and as they are written. */
export const STEM_PLACES = ['title', 'tags', 'body', 'answers'] as const;
export const WORD_PLACES = ['titleWords', 'words'] as const;
/** Where `in:title` looks. */
export const TITLE_PLACES = ['title', 'titleWords'] as const;

/** The index as code: whatever a server has is set to this when the site starts to write. */
export const SETTINGS: Settings = {
  searchableAttributes: [...STEM_PLACES, ...WORD_PLACES],
  displayedAttributes: ['id', ...STEM_PLACES, ...WORD_PLACES, 'fingerprint', 'meaning'],
  filterableAttributes: [
    ...['id', 'courseId', 'audience', 'askerId', 'authorIds', 'tagIds', 'lessonId', 'states'],
    ...['score', 'createdAt', 'year', 'stemmer'],
  ],
  sortableAttributes: ['id', 'createdAt', 'lastActivityAt', 'score', 'trust'],
  rankingRules: [
    ...['sort', 'words', 'typo', 'proximity', 'attributeRank', 'wordPosition', 'exactness'],
    'trust:desc',
  ],
  typoTolerance: {
    minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 },
    disableOnNumbers: true,
  },
  // Pairs of words are most of an index: which words stand beside each other is compared here.
  proximityPrecision: 'byAttribute',
  // Words are looked for as a whole, as in the database; each update would write all beginnings anew.
  prefixSearch: 'disabled',
  facetSearch: false,
  faceting: { maxValuesPerFacet: 20, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: SEARCH_DEPTH + 1 },
};
