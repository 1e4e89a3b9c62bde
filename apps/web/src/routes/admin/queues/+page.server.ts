import type { Actions, PageServerLoad } from './$types';
import { redirect } from '@sveltejs/kit';
import { BackgroundWork, ReplayDeadLetters } from '#gql/documents.server.ts';
import { act } from '#lib/server/act.ts';
import { call, query } from '#lib/server/api.ts';
import { to } from '#lib/path.ts';

export const load: PageServerLoad = async (event) => {
  const { viewer } = await event.parent();
  if (viewer === null) redirect(303, to.signIn(event.url.pathname));
  return { work: (await query(event, BackgroundWork, {})).backgroundWork };
};

export const actions = {
  replay: act('replay', async (event, fields) => {
    await call(event, ReplayDeadLetters, { handler: fields.optional('handler') });
    return { say: 'queues.replayed' };
  }),
} satisfies Actions;
