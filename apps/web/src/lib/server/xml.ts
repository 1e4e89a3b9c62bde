import type { RequestEvent } from '@sveltejs/kit';
import { createHash } from 'node:crypto';
import { ORIGIN } from '$app/env/private';

const SIGNS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** Signs that XML 1.0 cannot hold, not even escaped. */
const possible = (sign: string): boolean =>
  sign >= ' ' ? sign !== '\ufffe' && sign !== '\uffff' : '\t\n\r'.includes(sign);

const escape = (text: string): string =>
  [...text]
    .filter(possible)
    .map((sign) => SIGNS[sign] ?? sign)
    .join('');

/** A template of XML: the values are escaped, the literal parts are not. */
export const xml = (parts: TemplateStringsArray, ...values: string[]): string =>
  String.raw({ raw: parts }, ...values.map(escape));

const MAX_AGE_SECONDS = 900;

/** A document of XML; nothing of it for those who have it as it is. */
export function xmlResponse({ request }: RequestEvent, body: string, type: string): Response {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
  // Weak: what is compressed on the way is the same document.
  const etag = `W/"${createHash('sha256').update(text).digest('base64url')}"`;
  const headers = { etag, 'cache-control': `public, max-age=${MAX_AGE_SECONDS}` };
  const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'content-type': `${type}; charset=utf-8` } });
}

/** The address of the site, as the outside knows it. */
export const originOf = (event: RequestEvent): string =>
  ORIGIN ?? `http://${event.request.headers.get('host') ?? 'localhost'}`;
