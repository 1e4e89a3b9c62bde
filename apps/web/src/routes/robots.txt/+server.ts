import type { RequestHandler } from './$types';
import { originOf } from '#lib/server/xml.ts';

const CLOSED = ['/account', '/sign-in', '/sign-up', '/graphql', '/preferences', '/uploads'];

export const GET: RequestHandler = (event) => {
  const lines = ['User-agent: *', ...CLOSED.map((path) => `Disallow: ${path}`)];
  lines.push(
    'Disallow: /c/*/p/',
    'Disallow: /c/*/ask',
    `Sitemap: ${originOf(event)}/sitemap.xml`,
    '',
  );
  return new Response(lines.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
