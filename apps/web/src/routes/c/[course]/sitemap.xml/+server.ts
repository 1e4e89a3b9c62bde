import type { RequestHandler } from './$types';
import { SitemapQuestions } from '#gql/documents.server.ts';
import { to } from '#lib/path.ts';
import { found, query } from '#lib/server/api.ts';
import { originOf, xml, xmlResponse } from '#lib/server/xml.ts';

/** One part of the questions of an open course, for search engines; the first when none is named. */
export const GET: RequestHandler = async (event) => {
  const { course: slug } = event.params;
  const asked = event.url.searchParams.get('part') ?? '0';
  const part = /^\d{1,6}$/.test(asked) ? Number(asked) : found<number>(null);
  const { addressParts, addresses } = found(
    (await query(event, SitemapQuestions, { course: slug, part })).course,
  );
  if (part >= addressParts) found(null);
  const root = originOf(event) + to.course(slug);
  const first = part === 0 ? [xml`<url><loc>${root}</loc></url>`] : [];
  const urls = addresses.map((question) => {
    const address = originOf(event) + to.question(slug, question);
    return xml`<url><loc>${address}</loc><lastmod>${question.lastActivityAt}</lastmod></url>`;
  });
  return xmlResponse(
    event,
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${[...first, ...urls].join('\n')}</urlset>`,
    'application/xml',
  );
};
