import type { Actions, PageServerLoad } from './$types';
import { Follow, FollowByItself, Following, SetTagPreference } from '#gql/documents.server.ts';
import type { FollowTarget } from '#gql/types.ts';
import { act } from '#lib/server/act.ts';
import { call, found, query } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => {
  await event.parent();
  const { following, viewer } = await query(event, Following, {});
  return { following, settings: found(viewer).notificationSettings };
};

export const actions = {
  byItself: act('byItself', async (event, fields) => {
    const settings = found((await call(event, Following, {})).viewer).notificationSettings;
    const follows = {
      followsWritten: fields.flag('followsWritten'),
      followsMentioned: fields.flag('followsMentioned'),
    };
    await call(event, FollowByItself, { input: { ...settings, ...follows } });
    return { say: 'follow.saidByItself' };
  }),
  end: act('end', async (event, fields) => {
    const [kind, id] = [fields.text('kind'), fields.text('id')];
    if (kind === 'TAG') await call(event, SetTagPreference, { tagId: id, preference: null });
    else await call(event, Follow, { target: kind as FollowTarget, id, state: null });
    return { say: 'follow.saidNeither' };
  }),
} satisfies Actions;
