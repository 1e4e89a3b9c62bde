import type { RequestHandler } from './$types';
import { apiFilter, typedFilter } from '#features/review/log-filter.ts';
import { proxyTo } from '#lib/server/proxy.ts';

/** The filtered log as a file, `csv` or `jsonl`: the API sends it while it reads it. */
export const GET: RequestHandler = (event) => {
  const { course, format } = event.params;
  const filter = Object.entries(apiFilter(typedFilter(event.url.searchParams)));
  const given = filter.flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  const [slug, name] = [course, format].map(encodeURIComponent);
  return proxyTo(event, `/courses/${slug}/log.${name}?${new URLSearchParams(given).toString()}`);
};
