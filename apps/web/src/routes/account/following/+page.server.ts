import type { Actions, PageServerLoad } from './$types';
import { Follow, Following, SetTagPreference } from '#gql/documents.server.ts';
import type { FollowTarget } from '#gql/types.ts';
import { act } from '#lib/server/act.ts';
import { call, query } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => {
  await event.parent();
  return { following: (await query(event, Following, {})).following };
};

export const actions = {
  end: act('end', async (event, fields) => {
    const [kind, id] = [fields.text('kind'), fields.text('id')];
    if (kind === 'TAG') await call(event, SetTagPreference, { tagId: id, preference: null });
    else await call(event, Follow, { target: kind as FollowTarget, id, state: null });
    return { say: 'follow.saidNeither' };
  }),
} satisfies Actions;
