/* Scripts and styles: named by what is in them, so that what is kept is never stale. */
import { version } from '$app/env';
import { immutable } from '$app/manifest';

const PREFIX = 'files-';
const CACHE = `${PREFIX}${version}`;
/** What pages need to work without the network; fonts are kept when they are first used. */
const AHEAD = immutable
  .filter(({ path }) => /\.(js|css)$/.test(path))
  .map(({ path }) => `/${path}`);
const KEPT = /^\/(_app\/immutable|icons)\/|^\/icon\.svg$/;

export const isFile = ({ pathname }: URL): boolean => KEPT.test(pathname);

/** Fetches the scripts of this version; those that an older one has already are not fetched again. */
export async function fetchFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  const get = async (path: string): Promise<void> => {
    const kept = await caches.match(path);
    await (kept ? cache.put(path, kept) : cache.add(path));
  };
  await Promise.all(AHEAD.map(get));
}

/** Forgets the files of older versions. */
export async function forgetFiles(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** From what is kept, else from the network, and kept for the next time. */
export async function file(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok && response.status === 200) await cache.put(request, response.clone());
  return response;
}
