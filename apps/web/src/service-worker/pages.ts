/* The questions that a person visited last, readable without the network. */
import {
  isQuestion,
  KEPT_AT,
  KEPT_PREFIX,
  keptPath,
  OFFLINE_PAGE,
  VIEWER_HEADER,
} from '#lib/kept.ts';
import { keepPictures, notePictures } from './pictures.ts';

/** As many as somebody reads in an evening; some 3 MB. */
const QUESTIONS_MAX = 30;
/** What one has not looked at for so long is forgotten, also where nobody signs out. */
const KEPT_MS = 30 * 86_400_000;
/** A page of which parts are loaded anew, as after a vote, is not fetched whole each time. */
const FRESH_MS = 60_000;
const DATA = '/__data.json';

const cachesOfPeople = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(KEPT_PREFIX));

/** What is kept for whoever is signed in, as far as is known here. */
async function ownCache(): Promise<Cache | undefined> {
  const [name] = await cachesOfPeople();
  return name === undefined ? undefined : caches.open(name);
}

/** Nothing of anybody else stays where this person, or nobody, is signed in now. */
async function belongTo(viewer: string): Promise<void> {
  const own = KEPT_PREFIX + viewer;
  const others = (await cachesOfPeople()).filter((name) => name !== own || viewer === '');
  await Promise.all(others.map((name) => caches.delete(name)));
  if (viewer === '') return;
  const cache = await caches.open(own);
  if (!(await cache.match(OFFLINE_PAGE))) await fetchInto(cache, OFFLINE_PAGE, OFFLINE_PAGE);
}

export const forgetPages = (): Promise<void> => belongTo('');

/** After an update the page about being offline is fetched anew: it names its scripts. */
export async function forgetOfflinePage(): Promise<void> {
  await (await ownCache())?.delete(OFFLINE_PAGE);
}

async function fetchInto(cache: Cache, key: string, address: string): Promise<void> {
  const response = await fetch(address, { headers: { accept: 'text/html' } });
  if (response.ok) await put(cache, key, response);
}

async function put(cache: Cache, key: string, response: Response): Promise<void> {
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  headers.set(KEPT_AT, String(Date.now()));
  const html = await response.text();
  notePictures(headers, html);
  await cache.put(key, new Response(html, { headers }));
  await prune(cache);
  await keepPictures(cache);
}

const keptAt = (response: Response | undefined): number =>
  Number(response?.headers.get(KEPT_AT) ?? 0);

async function prune(cache: Cache): Promise<void> {
  const requests = (await cache.keys()).filter(({ url }) => isQuestion(new URL(url).pathname));
  const entries = await Promise.all(
    requests.map(async (request) => ({ request, at: keptAt(await cache.match(request)) })),
  );
  const newest = entries.toSorted((one, other) => other.at - one.at);
  const stale = newest.filter(
    ({ at }, place) => place >= QUESTIONS_MAX || Date.now() - at > KEPT_MS,
  );
  await Promise.all(stale.map(({ request }) => cache.delete(request)));
}

/** Keeps a page that came whole. */
async function keepPage(path: string, response: Response): Promise<void> {
  const viewer = response.headers.get(VIEWER_HEADER);
  if (viewer !== null) await belongTo(viewer);
  const key = keptPath(path);
  const cache = await ownCache();
  if (viewer && key && cache && response.ok) await put(cache, key, response);
}

/** Keeps a page of which only the data came, because the reader came from another page. */
async function keepByData(path: string, response: Response): Promise<void> {
  const viewer = response.headers.get(VIEWER_HEADER);
  if (viewer !== null) await belongTo(viewer);
  const key = keptPath(path);
  const cache = await ownCache();
  if (!key || !cache || !response.ok) return;
  const isFresh = Date.now() - keptAt(await cache.match(key)) < FRESH_MS;
  if (!isFresh) await fetchInto(cache, key, path);
}

/** What is kept of a page; else the reader is led to the one that says what can be read. */
async function kept({ pathname }: URL): Promise<Response> {
  const cache = await ownCache();
  const key = pathname === OFFLINE_PAGE ? pathname : keptPath(pathname);
  const page = key === null ? undefined : await cache?.match(key);
  if (page) return page;
  return (await cache?.match(OFFLINE_PAGE)) ? Response.redirect(OFFLINE_PAGE) : Response.error();
}

/** A page from the network, always; what is kept only where there is none. */
export function page(event: FetchEvent): Promise<Response> {
  const url = new URL(event.request.url);
  return fetch(event.request).then(
    (response) => {
      const copy = response.clone();
      if (response.type === 'basic') event.waitUntil(quietly(keepPage(url.pathname, copy)));
      return response;
    },
    () => kept(url),
  );
}

/** The data of a page for one who came from another page. */
export async function data(event: FetchEvent): Promise<Response> {
  const response = await fetch(event.request);
  const path = new URL(event.request.url).pathname.slice(0, -DATA.length) || '/';
  event.waitUntil(quietly(keepByData(path, response)));
  return response;
}

export const isData = ({ pathname }: URL): boolean => pathname.endsWith(DATA);

/** A full disk, or a connection that is gone again: nothing is kept, and nothing breaks. */
const quietly = (work: Promise<void>): Promise<void> => work.catch(() => undefined);
