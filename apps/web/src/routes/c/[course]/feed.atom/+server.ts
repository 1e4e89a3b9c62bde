import type { RequestHandler } from './$types';
import { CourseFeed } from '#gql/documents.server.ts';
import { atom } from '#features/questions/feed.server.ts';
import { to } from '#lib/path.ts';
import { asNobody, found, query } from '#lib/server/api.ts';

/** The newest questions of an open course; other courses have no feed. */
export const GET: RequestHandler = async (event) => {
  const { course } = event.params;
  const { title, visibility, questions } = found(
    (await query(asNobody(event), CourseFeed, { course })).course,
  );
  if (visibility !== 'OPEN') found(null);
  const page = to.course(course);
  const list = questions.edges.map(({ node }) => node);
  return atom(event, { course, title, page, self: `${page}/feed.atom`, questions: list });
};
