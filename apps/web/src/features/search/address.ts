import { tokensOf, type Token } from '@colloquy/domain/search';
import type { SearchOrder } from '#gql/types.ts';
import { to } from '#lib/path.ts';

/** Orders by their word in the address. */
export const SORTS = {
  best: 'RELEVANCE',
  newest: 'NEWEST',
  active: 'ACTIVE',
  helpful: 'HELPFUL',
} as const satisfies Record<string, SearchOrder>;
export type Sort = keyof typeof SORTS;

/** The order that an address names; the best first for any other word. */
export const sortOf = (word: string | null): Sort =>
  word !== null && Object.hasOwn(SORTS, word) ? (word as Sort) : 'best';

interface Search {
  typed: string;
  sort: Sort;
  after?: string | null;
}

/** The address of a search. */
export function searchAddress(path: string, { typed, sort, after }: Search): string {
  const query = new URLSearchParams({ q: typed });
  if (sort !== 'best') query.set('sort', sort);
  if (after) query.set('after', after);
  return `${path}?${query}`;
}

interface Saved {
  query: string;
  order: SearchOrder;
  course?: { slug: string } | null;
}

/** Where a saved search leads. */
export function savedAddress({ query, order, course }: Saved): string {
  const sort = (Object.keys(SORTS) as Sort[]).find((word) => SORTS[word] === order) ?? 'best';
  return searchAddress(course ? to.search(course.slug) : '/search', { typed: query, sort });
}

/** Filters and words as they are compared: `TAG:r` asks what `tag:r` asks. */
const asked = ({ isExcluded, key, value }: Token): string =>
  `${isExcluded ? '-' : ''}${key}:${value.toLowerCase()}`;

/** What was typed with one filter more, or without it when it was there; a filter may be two words. */
export function toggled(typed: string, filter: string): string {
  const tokens = tokensOf(typed);
  const own = new Set(tokensOf(filter).map(asked));
  // Whatever comes after an open quotation mark would stand in the quotation.
  if (!holds(typed, filter)) return `${typed}${tokens.at(-1)?.isOpen ? '"' : ''} ${filter}`.trim();
  return tokens
    .filter((token) => !own.has(asked(token)))
    .map(({ start, end }) => typed.slice(start, end))
    .join(' ');
}

export function holds(typed: string, filter: string): boolean {
  const all = new Set(tokensOf(typed).map(asked));
  return tokensOf(filter).every((token) => all.has(asked(token)));
}

/** What was typed without its filters and what it leaves out. */
export const wordsOf = (typed: string): string =>
  tokensOf(typed)
    .filter(({ key, isExcluded }) => key === '' && !isExcluded)
    .map(({ value }) => value)
    .join(' ');
