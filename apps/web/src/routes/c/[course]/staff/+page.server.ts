import type { Actions, PageServerLoad } from './$types';
import { Reveals, StaffOverview } from '#gql/documents.server.ts';
import { decide } from '#features/staff/actions.server.ts';
import { found, query } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => {
  await event.parent();
  const after = event.url.searchParams.get('after') ?? undefined;
  const { course } = event.params;
  const [overview, log] = await Promise.all([
    query(event, StaffOverview, { course }),
    query(event, Reveals, { course, after }),
  ]);
  const { waiting, members } = found(overview.course);
  const { reveals } = found(log.course);
  return {
    waiting,
    requests: members.edges.map(({ node }) => node),
    requestCount: members.totalCount,
    reveals: reveals.edges.map(({ node }) => node),
    after,
    next: reveals.pageInfo.hasNextPage ? reveals.pageInfo.endCursor : null,
  };
};

export const actions = { decide } satisfies Actions;
