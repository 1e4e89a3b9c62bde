import type { PageServerLoad } from './$types';
import { PointsInCourse } from '#gql/documents.server.ts';
import { found, query } from '#lib/server/api.ts';

const PAGE_SIZE = 30;

/** The lines of one's own points; for everybody else there is no such page. */
export const load: PageServerLoad = async (event) => {
  const { course, handle } = event.params;
  const after = event.url.searchParams.get('after') ?? undefined;
  const variables = { course, handle, first: PAGE_SIZE, after };
  const standing = found((await query(event, PointsInCourse, variables)).standing);
  const { edges, pageInfo } = found(standing.lines);
  return {
    person: { handle: standing.handle, name: standing.name },
    reputation: standing.reputation ?? 0,
    lines: edges.map(({ node }) => node),
    after,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
};
