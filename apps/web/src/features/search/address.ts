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

/** What was typed with one filter more, or without it when it was there. */
export function toggled(typed: string, filter: string): string {
  const words = typed.trim().split(/\s+/u);
  const rest = words.filter((word) => word.toLowerCase() !== filter.toLowerCase());
  return (rest.length < words.length ? rest : [...words, filter]).join(' ').trim();
}

export const holds = (typed: string, filter: string): boolean =>
  typed.toLowerCase().split(/\s+/u).includes(filter.toLowerCase());
