import type { Settings } from 'meilisearch';
import { SEARCH_DEPTH } from '@colloquy/domain/vocabulary';
import { MEANING_SIZE } from '../meaning/meaning.ts';

/** Changes with the settings or the shape of a document, so that old and new never mix. */
const VERSION = 2;

export const INDEX = `colloquy_threads_v${VERSION}`;
/** Filled while the present one answers, then both change places. */
export const NEXT_INDEX = `${INDEX}_next`;

/** Name of the vectors of meanings. */
export const MEANINGS = 'meaning';

/** The index as code: whatever a server has is set to this when the site starts to write. */
export const SETTINGS: Settings = {
  searchableAttributes: ['title', 'tags', 'body', 'answers'],
  displayedAttributes: ['id', 'title', 'body', 'answers', 'fingerprint'],
  filterableAttributes: [
    ...['id', 'courseId', 'audience', 'askerId', 'authorIds', 'tagIds', 'lessonId', 'states'],
    ...['score', 'createdAt', 'year'],
  ],
  sortableAttributes: ['id', 'createdAt', 'lastActivityAt', 'score', 'trust'],
  rankingRules: [
    ...['sort', 'words', 'typo', 'proximity', 'attributeRank', 'wordPosition', 'exactness'],
    'trust:desc',
  ],
  typoTolerance: { minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 } },
  embedders: { [MEANINGS]: { source: 'userProvided', dimensions: MEANING_SIZE } },
  faceting: { maxValuesPerFacet: 20, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: SEARCH_DEPTH + 1 },
};
