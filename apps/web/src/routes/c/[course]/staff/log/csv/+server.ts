import type { RequestHandler } from './$types';
import { AuditExport } from '#gql/documents.server.ts';
import { apiFilter, typedFilter } from '#features/review/log-filter.ts';
import { found, query } from '#lib/server/api.ts';

/** The filtered log as a file, sent while it is read: a log may be long. */
export const GET: RequestHandler = async (event) => {
  const { course } = event.params;
  const filter = apiFilter(typedFilter(event.url.searchParams));
  const part = async (after: string | undefined) =>
    found((await query(event, AuditExport, { course, filter, after })).course).auditExport;
  const first = await part(undefined);
  const encoder = new TextEncoder();
  let next: typeof first | null = first;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next === null) return controller.close();
      controller.enqueue(encoder.encode(next.text));
      next = next.hasNextPage ? await part(next.endCursor ?? undefined) : null;
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${course}-log.csv"`,
    },
  });
};
