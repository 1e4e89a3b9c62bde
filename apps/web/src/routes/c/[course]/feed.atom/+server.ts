import type { RequestHandler } from './$types';
import { CourseFeed } from '#gql/documents.server.ts';
import { to } from '#lib/path.ts';
import { found, query } from '#lib/server/api.ts';
import { originOf, xml, xmlResponse } from '#lib/server/xml.ts';

/** The newest questions of an open course; other courses have no feed. */
export const GET: RequestHandler = async (event) => {
  const { course: slug } = event.params;
  const course = found((await query(event, CourseFeed, { course: slug })).course);
  if (course.visibility !== 'OPEN') found(null);
  const origin = originOf(event);
  const entries = course.questions.edges.map(({ node }) => {
    const address = origin + to.question(slug, node);
    const tags = node.tags.map(({ name }) => xml`<category term="${name}"/>`).join('');
    return `<entry>${xml`<id>${address}</id><title>${node.title}</title><link href="${address}"/>
<published>${node.createdAt}</published><updated>${node.lastActivityAt}</updated>
<author><name>${node.author.name}</name></author><content type="html">${node.bodyHtml}</content>`}${tags}</entry>`;
  });
  const home = origin + to.course(slug);
  const updated = course.questions.edges[0]?.node.lastActivityAt ?? new Date(0).toISOString();
  return xmlResponse(
    `<feed xmlns="http://www.w3.org/2005/Atom">${xml`<id>${home}</id><title>${course.title}</title>
<link href="${home}"/><link rel="self" href="${home}/feed.atom"/><updated>${updated}</updated>`}
${entries.join('\n')}</feed>`,
    'application/atom+xml',
  );
};
