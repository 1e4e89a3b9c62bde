import type { PageServerLoad } from './$types';
import { AuditLog } from '#gql/documents.server.ts';
import { apiFilter, searchOf, typedFilter } from '#features/review/log-filter.ts';
import { found, query } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => {
  await event.parent();
  const { searchParams } = event.url;
  const filter = typedFilter(searchParams);
  const after = searchParams.get('after') ?? undefined;
  const variables = { course: event.params.course, filter: apiFilter(filter), after };
  const { auditEntries } = found((await query(event, AuditLog, variables)).course);
  return {
    entries: auditEntries.edges.map(({ node }) => node),
    filter,
    search: searchOf(filter),
    after,
    next: auditEntries.pageInfo.hasNextPage ? auditEntries.pageInfo.endCursor : null,
  };
};
