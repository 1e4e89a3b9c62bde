import type { RequestHandler } from './$types';
import { SearchDescription } from '#gql/documents.server.ts';
import { openSearch } from '#features/questions/feed.server.ts';
import { to } from '#lib/path.ts';
import { asNobody, found, query } from '#lib/server/api.ts';

/** Tells browsers how to search an open course. */
export const GET: RequestHandler = async (event) => {
  const { course } = event.params;
  const { title, visibility } = found(
    (await query(asNobody(event), SearchDescription, { course })).course,
  );
  if (visibility !== 'OPEN') found(null);
  return openSearch(event, title, to.search(course));
};
