import type { RequestHandler } from './$types';
import { SitemapQuestions } from '#gql/documents.server.ts';
import { to } from '#lib/path.ts';
import { found, query } from '#lib/server/api.ts';
import { originOf, xml, xmlResponse } from '#lib/server/xml.ts';

/** Pages of a hundred; older questions are found through the list's own pages. */
const PAGES_MAX = 10;

/** The newest questions of an open course, for search engines. */
export const GET: RequestHandler = async (event) => {
  const { course: slug } = event.params;
  const root = originOf(event) + to.course(slug);
  const urls = [xml`<url><loc>${root}</loc></url>`];
  let after: string | null = null;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const answer: Awaited<ReturnType<typeof part>> = await part(event, slug, after);
    if (answer.visibility !== 'OPEN') found(null);
    const { edges, pageInfo } = answer.questions;
    urls.push(
      ...edges.map(({ node }) => {
        const address = originOf(event) + to.question(slug, node);
        return xml`<url><loc>${address}</loc><lastmod>${node.lastActivityAt}</lastmod></url>`;
      }),
    );
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return xmlResponse(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('\n')}</urlset>`,
    'application/xml',
  );
};

async function part(event: Parameters<RequestHandler>[0], course: string, after: string | null) {
  return found((await query(event, SitemapQuestions, { course, after })).course);
}
