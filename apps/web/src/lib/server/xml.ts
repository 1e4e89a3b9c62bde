import type { RequestEvent } from '@sveltejs/kit';
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

export const xmlResponse = (body: string, type: string): Response =>
  new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': `public, max-age=${MAX_AGE_SECONDS}`,
    },
  });

/** The address of the site, as the outside knows it. */
export const originOf = (event: RequestEvent): string =>
  ORIGIN ?? `http://${event.request.headers.get('host') ?? 'localhost'}`;
