import type { Actions, PageServerLoad } from './$types';
import type { RequestEvent } from '@sveltejs/kit';
import { History, RollBackPost } from '#gql/documents.server.ts';
import { act } from '#lib/server/act.ts';
import { call, found, query } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => ({
  post: found((await query(event, History, { postId: event.params.postId })).post),
});

export const actions = {
  rollBack: act<RequestEvent<{ postId: string }>>('rollBack', async (event, fields) => {
    await call(event, RollBackPost, {
      postId: event.params.postId,
      revisionNumber: Number(fields.text('number')),
      reason: fields.optional('reason'),
    });
    return { say: 'edits.rolledBack' };
  }),
} satisfies Actions;
