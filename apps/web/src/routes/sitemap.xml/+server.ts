import type { RequestHandler } from './$types';
import { SitemapCourses } from '#gql/documents.server.ts';
import { to } from '#lib/path.ts';
import { query } from '#lib/server/api.ts';
import { originOf, xml, xmlResponse } from '#lib/server/xml.ts';

/** As many parts as the protocol allows in one index. */
const PARTS_MAX = 50_000;

/** The index: the parts of each open course, nothing of others. */
export const GET: RequestHandler = async (event) => {
  const parts: string[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo }: Awaited<ReturnType<typeof coursesAfter>> = await coursesAfter(
      event,
      after,
    );
    for (const { node } of edges) {
      const map = `${originOf(event) + to.course(node.slug)}/sitemap.xml`;
      for (let part = 0; part < node.addressParts; part += 1) {
        parts.push(xml`<sitemap><loc>${`${map}?part=${part}`}</loc></sitemap>`);
      }
    }
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null && parts.length < PARTS_MAX);
  return xmlResponse(
    event,
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${parts.slice(0, PARTS_MAX).join('\n')}</sitemapindex>`,
    'application/xml',
  );
};

const coursesAfter = async (event: Parameters<RequestHandler>[0], after: string | null) =>
  (await query(event, SitemapCourses, { after })).courses;
