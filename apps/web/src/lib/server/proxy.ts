import type { RequestEvent } from '@sveltejs/kit';
import { API_URL } from '$app/env/private';

const REQUEST_HEADERS = [
  'accept',
  'accept-language',
  'apollo-require-preflight',
  'authorization',
  'content-length',
  'content-type',
  'cookie',
  'if-none-match',
  'if-modified-since',
  'range',
  'user-agent',
  'x-apollo-operation-name',
];
const RESPONSE_HEADERS = [
  'accept-ranges',
  'cache-control',
  'content-disposition',
  'content-length',
  'content-range',
  'content-security-policy',
  'content-type',
  'etag',
  'last-modified',
  'retry-after',
];

function chosen(from: Headers, names: readonly string[]): Headers {
  const headers = new Headers();
  for (const name of names) {
    const value = from.get(name);
    if (value !== null) headers.set(name, value);
  }
  return headers;
}

const TOO_LARGE = { error: { code: 'UPLOAD_REFUSED', reason: 'TOO_LARGE' } };

/** The body ended with the refusal of our own server, which takes no larger ones. */
const isTooLarge = (thrown: unknown): boolean =>
  [thrown, thrown instanceof Error ? thrown.cause : null].some(
    (one) => (one as { readonly status?: unknown } | null | undefined)?.status === 413,
  );

/**
 * Hands a request on to the same path of the API and its answer back, both as streams. Only the
 * headers that mean something on both sides cross.
 */
export const proxy = (event: RequestEvent): Promise<Response> =>
  proxyTo(event, `${event.url.pathname}${event.url.search}`);

/** The same, to another path of the API. */
export async function proxyTo(event: RequestEvent, path: string): Promise<Response> {
  const { request } = event;
  const headers = chosen(request.headers, REQUEST_HEADERS);
  headers.set('accept-encoding', 'identity');
  headers.set('x-request-id', event.locals.requestId);
  headers.set('x-forwarded-for', event.getClientAddress());
  const withBody = request.method !== 'GET' && request.method !== 'HEAD';
  const init: RequestInit & { duplex?: 'half' } = {
    method: request.method,
    headers,
    redirect: 'manual',
    ...(withBody ? { body: request.body, duplex: 'half' } : {}),
  };
  try {
    const answer = await fetch(`${API_URL}${path}`, init);
    const kept = chosen(answer.headers, RESPONSE_HEADERS);
    for (const cookie of answer.headers.getSetCookie()) kept.append('set-cookie', cookie);
    return new Response(answer.body, { status: answer.status, headers: kept });
  } catch (thrown) {
    if (isTooLarge(thrown)) return Response.json(TOO_LARGE, { status: 413 });
    return Response.json({ error: { code: 'UNREACHABLE' } }, { status: 503 });
  }
}
