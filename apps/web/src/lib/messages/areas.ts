import type { messages as account } from './en/account.ts';
import type { messages as announcements } from './en/announcements.ts';
import type { messages as courses } from './en/courses.ts';
import type { messages as editor } from './en/editor.ts';
import type { messages as edits } from './en/edits.ts';
import type { messages as entry } from './en/entry.ts';
import type { messages as errors } from './en/errors.ts';
import type { messages as follow } from './en/follow.ts';
import type { messages as inbox } from './en/inbox.ts';
import type { messages as live } from './en/live.ts';
import type { messages as lists } from './en/lists.ts';
import type { messages as log } from './en/log.ts';
import type { messages as moderation } from './en/moderation.ts';
import type { messages as notify } from './en/notify.ts';
import type { messages as offline } from './en/offline.ts';
import type { messages as people } from './en/people.ts';
import type { messages as queues } from './en/queues.ts';
import type { messages as question } from './en/question.ts';
import type { messages as review } from './en/review.ts';
import type { messages as shell } from './en/shell.ts';
import type { messages as staff } from './en/staff.ts';
import type { messages as search } from './en/search.ts';
import type { messages as standing } from './en/standing.ts';
import type { messages as tags } from './en/tags.ts';
import type { messages as words } from './en/words.ts';

/** The English catalogue, by area: the one that gives the keys. */
export interface English {
  shell: typeof shell;
  entry: typeof entry;
  errors: typeof errors;
  follow: typeof follow;
  inbox: typeof inbox;
  lists: typeof lists;
  live: typeof live;
  question: typeof question;
  editor: typeof editor;
  edits: typeof edits;
  account: typeof account;
  announcements: typeof announcements;
  courses: typeof courses;
  log: typeof log;
  moderation: typeof moderation;
  notify: typeof notify;
  offline: typeof offline;
  people: typeof people;
  queues: typeof queues;
  review: typeof review;
  staff: typeof staff;
  search: typeof search;
  standing: typeof standing;
  tags: typeof tags;
  words: typeof words;
}
export type Area = keyof English;

/** Which areas the pages below a route speak; every page has `shell` and `errors`. */
const BY_ROUTE: readonly (readonly [prefix: string, areas: readonly Area[]])[] = [
  ['/c/[course]/q/', ['follow', 'question', 'editor', 'live']],
  ['/c/[course]/ask', ['editor']],
  ['/c/[course]/p/[postId]/flag', ['moderation', 'edits']],
  ['/c/[course]/p/', ['edits', 'editor']],
  ['/c/[course]/cases', ['moderation', 'edits']],
  ['/c/[course]/announcements', ['announcements']],
  ['/c/[course]/misconceptions', ['moderation']],
  ['/c/[course]/review', ['review', 'moderation', 'edits']],
  ['/c/[course]/edits', ['edits']],
  ['/c/[course]/endorsements', ['edits']],
  ['/c/[course]/search', ['search', 'lists']],
  ['/c/[course]/people', ['follow', 'people', 'lists', 'words', 'standing']],
  ['/c/[course]/tags/', ['tags', 'lists', 'people', 'standing']],
  ['/c/[course]/tags', ['tags', 'lists']],
  ['/c/[course]/staff/announcements', ['staff', 'announcements', 'editor']],
  ['/c/[course]/staff/abilities', ['staff', 'standing']],
  ['/c/[course]/staff/overview', ['staff', 'standing']],
  ['/c/[course]/staff/log', ['staff', 'review', 'moderation', 'edits', 'log']],
  ['/c/[course]/staff', ['staff', 'words']],
  ['/c/[course]/about', ['follow', 'courses', 'words']],
  ['/c/[course]', ['lists', 'announcements']],
  ['/unsubscribe', ['notify']],
  ['/account/notifications', ['account', 'entry', 'notify']],
  ['/account/searches', ['account', 'search']],
  ['/account/following', ['account', 'follow']],
  ['/account', ['account', 'entry']],
  ['/courses', ['courses', 'words']],
  ['/invitations/', ['courses', 'words']],
  ['/people/', ['people', 'words']],
  ['/sign-in', ['entry']],
  ['/sign-up', ['entry']],
  ['/forgot', ['entry']],
  ['/reset/', ['entry']],
  ['/claim/', ['entry']],
  ['/verify/', ['entry']],
  ['/new-address/', ['entry']],
  ['/old-address/', ['entry']],
  ['/inbox', ['inbox']],
  ['/offline', ['offline']],
  ['/admin/queues', ['queues']],
  ['/search', ['search', 'lists']],
  ['/', ['courses', 'words']],
];

/** The areas of a route, by the longest prefix that fits. */
export function areasOf(routeId: string | null): readonly Area[] {
  const own = BY_ROUTE.find(([prefix]) => routeId?.startsWith(prefix))?.[1] ?? [];
  return ['shell', 'errors', ...own];
}
