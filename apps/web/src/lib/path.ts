/** A path of this site to go back to; `/` for anything that could lead elsewhere. */
export function localPath(path: string | null | undefined): string {
  if (path === null || path === undefined || !path.startsWith('/')) return '/';
  const base = 'http://site.invalid';
  if (!URL.canParse(path, base)) return '/';
  const url = new URL(path, base);
  // A path that begins with two slashes, also after its dots are resolved, names another host.
  const local = url.origin === base && !url.pathname.startsWith('//');
  return local ? `${url.pathname}${url.search}${url.hash}` : '/';
}

interface Numbered {
  number: number;
  slug: string;
}

/** Addresses of the pages, in one place. */
export const to = {
  course: (course: string) => `/c/${course}`,
  question: (course: string, { number, slug }: Numbered) =>
    `/c/${course}/q/${number}/${encodeURIComponent(slug)}`,
  answer: (course: string, { number, slug }: Numbered, id: string) =>
    `/c/${course}/q/${number}/${encodeURIComponent(slug)}#a${id}`,
  tag: (course: string, name: string) => `/c/${course}?tag=${encodeURIComponent(name)}`,
  search: (course: string) => `/c/${course}/search`,
  searchFeed: (course: string) => `/c/${course}/search/feed.atom`,
  ask: (course: string) => `/c/${course}/ask`,
  edit: (course: string, postId: string) => `/c/${course}/p/${postId}/edit`,
  history: (course: string, postId: string) => `/c/${course}/p/${postId}/history`,
  flag: (course: string, postId: string) => `/c/${course}/p/${postId}/flag`,
  announcements: (course: string) => `/c/${course}/announcements`,
  cases: (course: string) => `/c/${course}/cases`,
  case: (course: string, id: string) => `/c/${course}/cases/${id}`,
  misconceptions: (course: string) => `/c/${course}/misconceptions`,
  review: (course: string, part = '') => `/c/${course}/review${part === '' ? '' : `/${part}`}`,
  reviewItem: (course: string, queue: string, id: string) =>
    `/c/${course}/review/${queue.toLowerCase()}/${id}`,
  person: (course: string, handle: string) => `/c/${course}/people/${handle}`,
  points: (course: string, handle: string) => `/c/${course}/people/${handle}/points`,
  people: (course: string) => `/c/${course}/people`,
  tags: (course: string) => `/c/${course}/tags`,
  tagPage: (course: string, name: string) => `/c/${course}/tags/${encodeURIComponent(name)}`,
  tagFeed: (course: string, name: string) =>
    `/c/${course}/tags/${encodeURIComponent(name)}/feed.atom`,
  staff: (course: string, part = '') => `/c/${course}/staff${part === '' ? '' : `/${part}`}`,
  about: (course: string) => `/c/${course}/about`,
  personEverywhere: (handle: string) => `/people/${handle}`,
  inbox: '/inbox',
  signIn: (back: string) => `/sign-in?to=${encodeURIComponent(back)}`,
};
