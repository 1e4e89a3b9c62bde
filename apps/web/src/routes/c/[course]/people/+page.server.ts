import type { PageServerLoad } from './$types';
import { redirect } from '@sveltejs/kit';
import { Members } from '#gql/documents.server.ts';
import { ROLES, roleOf } from '#features/people/choices.ts';
import { to } from '#lib/path.ts';
import { found, query } from '#lib/server/api.ts';

const PAGE_SIZE = 48;

export const load: PageServerLoad = async (event) => {
  const { viewer } = await event.parent();
  const { pathname, search, searchParams } = event.url;
  if (viewer === null) redirect(303, to.signIn(pathname + search));
  const role = roleOf(searchParams.get('role'));
  const name = searchParams.get('name')?.trim() ?? '';
  const after = searchParams.get('after') ?? undefined;
  const { course } = await query(event, Members, {
    course: event.params.course,
    first: PAGE_SIZE,
    after,
    role: role && ROLES[role],
    name: name || undefined,
  });
  const { edges, pageInfo, totalCount } = found(course).members;
  return {
    members: edges.map(({ node }) => node),
    total: totalCount,
    role,
    name,
    after,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
};
