import type { Actions, PageServerLoad } from './$types';
import type { RequestEvent } from '@sveltejs/kit';
import { DecideSuggestedEdit, SuggestedEditPage } from '#gql/documents.server.ts';
import { act } from '#lib/server/act.ts';
import { call, found, query } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => ({
  edit: found((await query(event, SuggestedEditPage, { id: event.params.id })).suggestedEdit),
});

export const actions = {
  decide: act<RequestEvent<{ id: string }>>('decide', async (event, fields) => {
    const apply = fields.text('decision') === 'apply';
    const note = fields.optional('note');
    await call(event, DecideSuggestedEdit, { id: event.params.id, apply, note });
    return { say: apply ? 'edits.applied' : 'edits.declined' };
  }),
} satisfies Actions;
