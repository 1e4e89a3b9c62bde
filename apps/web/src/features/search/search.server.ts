import type { RequestEvent } from '@sveltejs/kit';
import { SavedSearches, SearchPage } from '#gql/documents.server.ts';
import { SESSION_COOKIE } from '#lib/server/cookies.ts';
import { query } from '#lib/server/api.ts';
import { sortOf, SORTS } from './address.ts';

/** What a search page shows: what was typed, what it found, and nothing before anything was typed. */
export async function searchFor(event: RequestEvent, course?: string) {
  const { searchParams } = event.url;
  const typed = searchParams.get('q') ?? '';
  const sort = sortOf(searchParams.get('sort'));
  const after = searchParams.get('after') ?? undefined;
  const input = { query: typed, course, order: SORTS[sort], after };
  const [results, saved] = await Promise.all([
    typed.trim() === '' ? null : query(event, SearchPage, input).then(({ search }) => search),
    savedIn(event, course),
  ]);
  const same = saved?.find(
    ({ query: text, order }) => text === typed.trim() && order === input.order,
  );
  return { typed, sort, after, course, results, saved, same };
}

/** The reader's saved searches of this page; none for who is signed out. */
async function savedIn(event: RequestEvent, course: string | undefined) {
  if (event.cookies.get(SESSION_COOKIE) === undefined) return undefined;
  const { savedSearches } = await query(event, SavedSearches, {});
  return savedSearches.filter((one) => one.course?.slug === course);
}
