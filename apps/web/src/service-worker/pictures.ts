/* Uploaded pictures in the questions that are kept, readable with them. */
import { KEPT_AT } from '#lib/kept.ts';

/** All of them together; some hundred screenshots. Those of the questions visited last come first. */
const MAX_BYTES = 25_000_000;
/** Which pictures a kept page shows, by their paths. */
const SHOWN = 'x-kept-pictures';
const BYTES = 'x-kept-bytes';
const PATH = /^\/media\//;
const IN_HTML = /<img\b[^>]*?\ssrc="(\/media\/[\w./-]+)"/g;

const pathOf = ({ url }: Request): string => new URL(url).pathname;

export const isPicture = (request: Request): boolean =>
  request.destination === 'image' && PATH.test(pathOf(request));

/** Says in the headers of a page that is kept which pictures belong to it. */
export function notePictures(headers: Headers, html: string): void {
  const paths = new Set([...html.matchAll(IN_HTML)].map(([, path = '']) => path));
  headers.set(SHOWN, [...paths].join(' '));
}

/** From the network, else as it is kept. */
export const picture = (request: Request): Promise<Response> =>
  fetch(request).catch(async () => (await caches.match(pathOf(request))) ?? Response.error());

/** The pictures of all pages kept here, those of the newest page first. */
async function wanted(cache: Cache): Promise<Set<string>> {
  const requests = await cache.keys();
  const pages = await Promise.all(requests.map((request) => cache.match(request)));
  const newest = pages
    .flatMap((page) => page?.headers ?? [])
    .toSorted((one, other) => Number(other.get(KEPT_AT)) - Number(one.get(KEPT_AT)));
  const paths = newest.flatMap((headers) => headers.get(SHOWN)?.split(' ') ?? []);
  return new Set(paths.filter((path) => path !== ''));
}

/** Keeps a picture unless it is kept. Returns its size in bytes; 0 for one that cannot be had. */
async function keep(cache: Cache, path: string): Promise<number> {
  const known = await cache.match(path);
  if (known) return Number(known.headers.get(BYTES));
  const response = await fetch(path);
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !type.startsWith('image/')) return 0;
  const body = await response.blob();
  const headers = { 'content-type': type, [BYTES]: String(body.size) };
  await cache.put(path, new Response(body, { headers }));
  return body.size;
}

async function keepWanted(cache: Cache): Promise<void> {
  const kept = new Set<string>();
  let bytes = 0;
  for (const path of await wanted(cache)) {
    bytes += await keep(cache, path);
    if (bytes > MAX_BYTES) break;
    kept.add(path);
  }
  const rest = (await cache.keys()).map(pathOf).filter((path) => PATH.test(path));
  await Promise.all(rest.filter((path) => !kept.has(path)).map((path) => cache.delete(path)));
}

let turn = Promise.resolve();

/** Keeps what the pages kept here show and forgets the rest; one after the other, for each looks at all. */
export function keepPictures(cache: Cache): Promise<void> {
  const mine = turn.then(() => keepWanted(cache));
  turn = mine.catch(() => undefined);
  return mine;
}
