import type { RequestHandler } from './$types';
import { redirect } from '@sveltejs/kit';
import { TagFeed } from '#gql/documents.server.ts';
import { atom } from '#features/questions/feed.server.ts';
import { to } from '#lib/path.ts';
import { asNobody, found, query } from '#lib/server/api.ts';

/** The newest questions of an open course with a tag. */
export const GET: RequestHandler = async (event) => {
  const { course, name } = event.params;
  const { title, visibility, tag, questions } = found(
    (await query(asNobody(event), TagFeed, { course, tag: name })).course,
  );
  if (visibility !== 'OPEN') found(null);
  const known = found(tag);
  const self = to.tagFeed(course, known.name);
  // A synonym leads to the tag it stands for.
  if (known.name !== name) redirect(307, self);
  const list = questions.edges.map(({ node }) => node);
  const page = to.tagPage(course, name);
  return atom(event, { course, title: `${name} · ${title}`, page, self, questions: list });
};
