import type { RequestEvent } from '@sveltejs/kit';
import { SearchPage } from '#gql/documents.server.ts';
import { query } from '#lib/server/api.ts';
import { sortOf, SORTS } from './address.ts';

/** What a search page shows: what was typed, what it found, and nothing before anything was typed. */
export async function searchFor(event: RequestEvent, course?: string) {
  const { searchParams } = event.url;
  const typed = searchParams.get('q') ?? '';
  const sort = sortOf(searchParams.get('sort'));
  const after = searchParams.get('after') ?? undefined;
  if (typed.trim() === '') return { typed, sort, after, results: null };
  const input = { query: typed, course, order: SORTS[sort], after };
  return { typed, sort, after, results: (await query(event, SearchPage, input)).search };
}
