import type { PageServerLoad } from './$types';
import { SuggestedEdits } from '#gql/documents.server.ts';
import { found, query } from '#lib/server/api.ts';

const PAGE_SIZE = 20;

export const load: PageServerLoad = async (event) => {
  const after = event.url.searchParams.get('after') ?? undefined;
  const variables = { course: event.params.course, first: PAGE_SIZE, after };
  const { edges, pageInfo } = found(
    (await query(event, SuggestedEdits, variables)).course,
  ).suggestedEdits;
  return {
    edits: edges.map(({ node }) => node),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    after,
  };
};
