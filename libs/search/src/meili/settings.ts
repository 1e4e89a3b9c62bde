import type { Settings } from 'meilisearch';
import { SEARCH_DEPTH } from '@colloquy/domain/vocabulary';

/** Changes with the settings or the shape of a document, so that old and new never mix. */
const VERSION = 3;

export const INDEX = `colloquy_threads_v${VERSION}`;
/** Filled while the present one answers, then both change places. */
export const NEXT_INDEX = `${INDEX}_next`;

/** The index as code: whatever a server has is set to this when the site starts to write. */
export const SETTINGS: Settings = {
  searchableAttributes: ['title', 'tags', 'body', 'answers'],
  displayedAttributes: ['id', 'title', 'body', 'answers', 'fingerprint', 'meaning'],
  filterableAttributes: [
    ...['id', 'courseId', 'audience', 'askerId', 'authorIds', 'tagIds', 'lessonId', 'states'],
    ...['score', 'createdAt', 'year'],
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
  // Words are looked for as a whole, as in the database; each update would write all beginnings anew.
  prefixSearch: 'disabled',
  facetSearch: false,
  faceting: { maxValuesPerFacet: 20, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: SEARCH_DEPTH + 1 },
};
