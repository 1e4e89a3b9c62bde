import type { Actions, PageServerLoad } from './$types';
import { redirect } from '@sveltejs/kit';
import { NotificationCategory } from '@colloquy/domain/vocabulary';
import {
  Follow,
  Inbox,
  MarkAllNotificationsRead,
  MarkNotifications,
  VisitInbox,
} from '#gql/documents.server.ts';
import { to } from '#lib/path.ts';
import { act } from '#lib/server/act.ts';
import { call, query } from '#lib/server/api.ts';

const PAGE_SIZE = 20;

const categoryIn = (word: string | null): NotificationCategory | null =>
  Object.values(NotificationCategory).find((category) => category === word) ?? null;

export const load: PageServerLoad = async (event) => {
  const { viewer } = await event.parent();
  if (viewer === null) redirect(303, to.signIn(event.url.pathname));
  const { searchParams } = event.url;
  const filter = searchParams.get('show') === 'unread' ? 'UNREAD' : 'ALL';
  const category = categoryIn(searchParams.get('about'));
  const after = searchParams.get('after') ?? undefined;
  const { inbox } = await query(event, Inbox, { filter, category, first: PAGE_SIZE, after });
  const isWhole = filter === 'ALL' && category === null && after === undefined;
  return {
    away: isWhole ? (await query(event, VisitInbox, {})).visitInbox : null,
    category,
    items: inbox.edges.map(({ node }) => node),
    next: inbox.pageInfo.hasNextPage ? inbox.pageInfo.endCursor : null,
    filter,
    after,
  };
};

export const actions = {
  mark: act('mark', async (event, fields) => {
    await call(event, MarkNotifications, { ids: [fields.text('id')], read: fields.flag('read') });
  }),
  markAll: act('markAll', async (event, fields) => {
    await call(event, MarkAllNotificationsRead, { until: fields.text('until') });
    return { say: 'inbox.allRead' };
  }),
  mute: act('mute', async (event, fields) => {
    await call(event, Follow, { target: 'QUESTION', id: fields.text('id'), state: 'MUTE' });
    return { say: 'inbox.muted' };
  }),
} satisfies Actions;
