import type { Actions, PageServerLoad } from './$types';
import { redirect } from '@sveltejs/kit';
import {
  Follow,
  Inbox,
  MarkAllNotificationsRead,
  MarkNotifications,
} from '#gql/documents.server.ts';
import { to } from '#lib/path.ts';
import { act } from '#lib/server/act.ts';
import { call, query } from '#lib/server/api.ts';

const PAGE_SIZE = 20;

export const load: PageServerLoad = async (event) => {
  const { viewer } = await event.parent();
  if (viewer === null) redirect(303, to.signIn(event.url.pathname));
  const filter = event.url.searchParams.get('show') === 'unread' ? 'UNREAD' : 'ALL';
  const after = event.url.searchParams.get('after') ?? undefined;
  const { inbox } = await query(event, Inbox, { filter, first: PAGE_SIZE, after });
  return {
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
