import type { PageServerLoad } from './$types';
import { Announcements } from '#gql/documents.server.ts';
import { found, query } from '#lib/server/api.ts';

const PAGE_SIZE = 20;

export const load: PageServerLoad = async (event) => {
  const { course } = event.params;
  const after = event.url.searchParams.get('after') ?? undefined;
  const list = await query(event, Announcements, { course, first: PAGE_SIZE, after });
  const { edges, pageInfo } = found(list.course).announcements;
  return {
    items: edges.map(({ node }) => node),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    after,
  };
};
