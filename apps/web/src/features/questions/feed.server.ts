import type { RequestEvent } from '@sveltejs/kit';
import type { FeedEntryFragment } from '#gql/types.ts';
import { to } from '#lib/path.ts';
import { originOf, xml, xmlResponse } from '#lib/server/xml.ts';

interface Feed {
  course: string;
  title: string;
  /** Paths of the page and of its feed. */
  page: string;
  self: string;
  questions: readonly FeedEntryFragment[];
}

/** Questions as an Atom feed, newest first. */
export function atom(event: RequestEvent, { course, title, page, self, questions }: Feed) {
  const origin = originOf(event);
  const entries = questions.map((question) => {
    const address = origin + to.question(course, question);
    // The address follows the title; a reader must know the entry again when that is mended.
    const id = `${origin}${to.course(course)}/q/${question.number}`;
    const tags = question.tags.map(({ name }) => xml`<category term="${name}"/>`).join('');
    return `<entry>${xml`<id>${id}</id><title>${question.title}</title><link href="${address}"/>
<published>${question.createdAt}</published><updated>${question.lastActivityAt}</updated>
<author><name>${question.author.name}</name></author><content type="html">${question.bodyHtml}</content>`}${tags}</entry>`;
  });
  const updated = questions
    .map(({ lastActivityAt }) => lastActivityAt)
    .sort()
    .at(-1);
  return xmlResponse(
    event,
    `<feed xmlns="http://www.w3.org/2005/Atom" ${xml`xml:base="${origin}"><id>${origin + page}</id><title>${title}</title>
<link href="${origin + page}"/><link rel="self" href="${origin + self}"/><updated>${updated ?? new Date(0).toISOString()}</updated>`}
${entries.join('\n')}</feed>`,
    'application/atom+xml',
  );
}

/** A page that browsers can search with, by the OpenSearch description format 1.1. */
export function openSearch(event: RequestEvent, name: string, page: string): Response {
  const origin = originOf(event);
  return xmlResponse(
    event,
    `<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">${xml`<ShortName>${[...name].slice(0, SHORT_NAME_MAX).join('').trim()}</ShortName>
<Description>${name}</Description><InputEncoding>UTF-8</InputEncoding><Image width="16" height="16" type="image/svg+xml">${origin}/icon.svg</Image>
<Url type="text/html" template="${`${origin}${page}?q={searchTerms}`}"/>`}</OpenSearchDescription>`,
    'application/opensearchdescription+xml',
  );
}

/** The format's own bound. */
const SHORT_NAME_MAX = 16;
