import type { RequestHandler } from './$types';
import { SitemapCourses } from '#gql/documents.server.ts';
import { to } from '#lib/path.ts';
import { query } from '#lib/server/api.ts';
import { originOf, xml, xmlResponse } from '#lib/server/xml.ts';

/** Pages of a hundred courses: a site with more open courses than this writes its own map. */
const PAGES_MAX = 10;

/** The index: one part for each open course, nothing of others. */
export const GET: RequestHandler = async (event) => {
  const parts: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const answer: Awaited<ReturnType<typeof coursesAfter>> = await coursesAfter(event, after);
    for (const { node } of answer.edges) {
      if (node.visibility !== 'OPEN') continue;
      parts.push(
        xml`<sitemap><loc>${originOf(event) + to.course(node.slug)}/sitemap.xml</loc></sitemap>`,
      );
    }
    if (!answer.pageInfo.hasNextPage) break;
    after = answer.pageInfo.endCursor;
  }
  return xmlResponse(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${parts.join('\n')}</sitemapindex>`,
    'application/xml',
  );
};

const coursesAfter = async (event: Parameters<RequestHandler>[0], after: string | null) =>
  (await query(event, SitemapCourses, { after })).courses;
