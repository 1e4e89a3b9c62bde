import type { Actions, PageServerLoad } from './$types';
import type { RequestEvent } from '@sveltejs/kit';
import {
  CreateMisconception,
  EditMisconception,
  EndorseMisconception,
  MergeMisconceptions,
  Misconceptions,
} from '#gql/documents.server.ts';
import { act } from '#lib/server/act.ts';
import { call, found, query } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => {
  const search = event.url.searchParams.get('search')?.trim() ?? '';
  const variables = { course: event.params.course, search: search || undefined };
  const { course } = await query(event, Misconceptions, variables);
  return { misconceptions: found(course).misconceptions, search };
};

export const actions = {
  add: act<RequestEvent<{ course: string }>>('add', async (event, fields) => {
    const { course } = event.params;
    await call(event, CreateMisconception, { course, title: fields.text('title') });
    return { say: 'moderation.misconceptionAdded' };
  }),
  edit: act('edit', async (event, fields) => {
    const input = {
      id: fields.text('id'),
      title: fields.text('title'),
      refutation: fields.text('refutation'),
    };
    await call(event, EditMisconception, { input });
    return { say: 'moderation.refutationSaved' };
  }),
  endorse: act('endorse', async (event, fields) => {
    const endorsed = fields.flag('endorsed');
    await call(event, EndorseMisconception, { id: fields.text('id'), endorsed });
    return {
      say: endorsed ? 'moderation.refutationEndorsedSaid' : 'moderation.refutationWithdrawn',
    };
  }),
  merge: act('merge', async (event, fields) => {
    const [fromId, intoId] = [fields.text('id'), fields.text('intoId')];
    await call(event, MergeMisconceptions, { fromId, intoId });
    return { say: 'moderation.merged' };
  }),
} satisfies Actions;
