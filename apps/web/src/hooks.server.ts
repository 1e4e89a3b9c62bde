import type { RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { sequence } from '@sveltejs/kit/hooks';
import { randomUUID } from 'node:crypto';
import { ORIGIN } from '$app/env/private';
import { VIEWER_HEADER } from '#lib/kept.ts';
import { SESSION_COOKIE } from '#lib/server/cookies.ts';
import { log } from '#lib/server/log.ts';
import { chooseLocale, directionOf } from '#lib/messages/locale.ts';

const REQUEST_ID = /^[\w-]{8,64}$/;
const FORM_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)/i;

/** Whether a request that may change something comes from a page of this site. */
function fromThisSite(request: Request): boolean {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') {
    return true;
  }
  const origin = request.headers.get('origin');
  if (origin === null) return !FORM_TYPES.test(request.headers.get('content-type') ?? 'text/plain');
  if (origin === ORIGIN) return true;
  return URL.canParse(origin) && new URL(origin).host === request.headers.get('host');
}

/**
 * Where no cookie counts but a signed link or a secret: mail programs (RFC 8058) and providers of mail
 * post there, and they are no page of ours.
 */
const POSTED_BY_OTHERS: ReadonlySet<string> = new Set(['/unsubscribe/[token]', '/inbound/mail']);

const guardOrigin: Handle = ({ event, resolve }) =>
  POSTED_BY_OTHERS.has(event.route.id ?? '') || fromThisSite(event.request)
    ? resolve(event)
    : new Response('Cross-site form submissions are forbidden', { status: 403 });

function themeOf(event: RequestEvent): App.Locals['theme'] {
  const theme = event.cookies.get('theme');
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}

/** The path for the log, which must not hold what a link from a mail opens. */
const pathToTell = ({ params, route, url }: RequestEvent): string =>
  params.token === undefined ? url.pathname : (route.id ?? '');

const identify: Handle = async ({ event, resolve }) => {
  const started = performance.now();
  const given = event.request.headers.get('x-request-id') ?? '';
  event.locals.requestId = REQUEST_ID.test(given) ? given : randomUUID();
  const asked = event.request.headers.get('accept-language');
  event.locals.locale = chooseLocale(null, event.cookies.get('locale'), asked);
  event.locals.theme = themeOf(event);
  const response = await resolve(event);
  response.headers.set('x-request-id', event.locals.requestId);
  // What the service worker keeps for reading without the network belongs to one person.
  const { viewerId } = event.locals;
  if (viewerId !== undefined) response.headers.set(VIEWER_HEADER, viewerId);
  log('info', 'request', {
    requestId: event.locals.requestId,
    method: event.request.method,
    path: pathToTell(event),
    status: response.status,
    ms: Math.round(performance.now() - started),
  });
  return response;
};

/** Fonts that the first screen needs; italics and formulas load theirs when there are some. */
const FIRST_FONTS = /(literata|inter)-latin-wght-normal/;

const PRELOADS = /<link [^>]*rel="modulepreload"[^>]*>\s*/g;
const START = /<script nonce="[^"]*">\s*\{\s*__sveltekit_(?:(?!<\/script>)[^])*<\/script>/;

/**
 * Who has not signed in comes to read, mostly from a search engine and once: there is nothing to
 * enhance, so these pages bring no scripts and are there in half the time. All of them works
 * without.
 */
const READING = new Set(['/c/[course]', '/c/[course]/q/[number]/[[slug]]']);
const isOnlyRead = (event: RequestEvent): boolean =>
  READING.has(event.route.id ?? '') && event.cookies.get(SESSION_COOKIE) === undefined;

const withoutScripts = (html: string): string => html.replace(PRELOADS, '').replace(START, '');

/** The page is read before it is enhanced: texts, styles and fonts first. */
const scriptsLast = (html: string): string =>
  html.replaceAll('rel="modulepreload"', 'rel="modulepreload" fetchpriority="low"');

const render: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) =>
      (isOnlyRead(event) ? withoutScripts : scriptsLast)(html)
        .replace('%lang%', event.locals.locale)
        .replace('%dir%', directionOf(event.locals.locale))
        .replace('%theme%', event.locals.theme),
    preload: ({ type, path }) => (type === 'font' ? FIRST_FONTS.test(path) : type !== 'asset'),
  });

const HEADERS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};
/** For answers that are no page of ours and bring no policy of their own. */
const BARE_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const secure: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
  if (!response.headers.has('content-security-policy')) {
    response.headers.set('content-security-policy', BARE_POLICY);
  }
  // Each page is made for who asks for it, and asked for again: no cache on the way may keep it.
  if (!response.headers.has('cache-control')) {
    response.headers.set('cache-control', 'private, no-cache');
  }
  if (ORIGIN?.startsWith('https:')) {
    response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  }
  return response;
};

/** Events must not wait until a block is full. */
const TEXT = /^(text\/(?!event-stream)|application\/(json|xml|atom\+xml|graphql-response\+json))/;

/** Compresses texts; the adapter does so only for files. */
const compress: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  const wanted = /\bgzip\b/.test(event.request.headers.get('accept-encoding') ?? '');
  const { headers, body } = response;
  const fits = TEXT.test(headers.get('content-type') ?? '') && !headers.has('content-encoding');
  if (!wanted || !fits || body === null || event.request.method === 'HEAD') return response;
  headers.set('content-encoding', 'gzip');
  headers.append('vary', 'accept-encoding');
  headers.delete('content-length');
  return new Response(body.pipeThrough(new CompressionStream('gzip')), response);
};

export const handle = sequence(identify, compress, secure, guardOrigin, render);

export const handleError: HandleServerError = ({ kind, error, event }) => {
  const { requestId } = event.locals;
  if (kind === 'app') return { requestId };
  if (kind === 'framework' && error.status < 500) {
    const code = error.status === 404 ? 'NOT_FOUND' : 'INTERNAL';
    return { requestId, failure: { code } };
  }
  log('error', 'request failed', {
    requestId,
    path: pathToTell(event),
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return { requestId, failure: { code: 'INTERNAL' } };
};
