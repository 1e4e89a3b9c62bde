import type { Actions, PageServerLoad } from './$types';
import type { RequestEvent } from '@sveltejs/kit';
import { DeleteReply, SavedReplies, SaveReply } from '#gql/documents.server.ts';
import type { SavedReplyUse } from '#gql/types.ts';
import { act } from '#lib/server/act.ts';
import { call, found, query } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => {
  await event.parent();
  const { course } = await query(event, SavedReplies, { course: event.params.course });
  return { replies: found(course).savedReplies };
};

export const actions = {
  save: act<RequestEvent<{ course: string }>>('save', async (event, fields) => {
    const input = {
      course: event.params.course,
      id: fields.optional('id'),
      use: fields.text('use') as SavedReplyUse,
      title: fields.text('title'),
      body: fields.text('body'),
      personal: !fields.flag('shared'),
    };
    await call(event, SaveReply, { input });
    return { say: 'review.replySaved' };
  }),
  remove: act('remove', async (event, fields) => {
    await call(event, DeleteReply, { id: fields.text('id') });
    return { say: 'review.replyDeleted' };
  }),
} satisfies Actions;
