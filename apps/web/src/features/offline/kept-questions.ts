import { isQuestion, KEPT_AT, KEPT_PREFIX } from '#lib/kept.ts';

/** A question that can be read on this device without the network. */
export interface KeptQuestion {
  readonly path: string;
  readonly title: string;
  /** The course. */
  readonly place: string;
  /** When it was fetched. */
  readonly at: string;
}

const TITLE = /<title>[^<]*<\/title>/;

function titleOf(html: string): string {
  const found = TITLE.exec(html)?.[0] ?? '';
  return new DOMParser().parseFromString(found, 'text/html').title;
}

async function described(cache: Cache, request: Request): Promise<KeptQuestion> {
  const response = await cache.match(request);
  const [title = '', place = ''] = titleOf((await response?.text()) ?? '').split(' · ');
  const at = new Date(Number(response?.headers.get(KEPT_AT) ?? 0)).toISOString();
  return { path: new URL(request.url).pathname, title, place, at };
}

/** What the service worker keeps for whoever is signed in, the newest first. */
export async function keptQuestions(): Promise<KeptQuestion[]> {
  if (!('caches' in globalThis)) return [];
  const name = (await caches.keys()).find((each) => each.startsWith(KEPT_PREFIX));
  if (name === undefined) return [];
  const cache = await caches.open(name);
  const requests = (await cache.keys()).filter(({ url }) => isQuestion(new URL(url).pathname));
  const all = await Promise.all(requests.map((request) => described(cache, request)));
  return all.toSorted((one, other) => other.at.localeCompare(one.at));
}
