import type { RequestHandler } from './$types';
import { SearchFeed } from '#gql/documents.server.ts';
import { atom } from '#features/questions/feed.server.ts';
import { to } from '#lib/path.ts';
import { asNobody, found, query } from '#lib/server/api.ts';

/** The newest questions that a search finds in an open course. */
export const GET: RequestHandler = async (event) => {
  const { course } = event.params;
  const typed = event.url.searchParams.get('q')?.trim() || found<string>(null);
  const { search, ...of } = await query(asNobody(event), SearchFeed, { course, query: typed });
  const { title, visibility } = found(of.course);
  if (visibility !== 'OPEN') found(null);
  const q = `?${new URLSearchParams({ q: typed })}`;
  const list = search.edges.map(({ node }) => node);
  const page = `${to.search(course)}${q}`;
  const self = `${to.searchFeed(course)}${q}`;
  return atom(event, { course, title: `${typed} · ${title}`, page, self, questions: list });
};
