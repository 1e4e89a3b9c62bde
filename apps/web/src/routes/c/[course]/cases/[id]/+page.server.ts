import type { Actions, PageServerLoad } from './$types';
import type { RequestEvent } from '@sveltejs/kit';
import { redirect } from '@sveltejs/kit';
import {
  AppealCase,
  CasePage,
  ContestCase,
  RepairAnswer,
  RetractFlag,
} from '#gql/documents.server.ts';
import { act } from '#lib/server/act.ts';
import { call, found, query } from '#lib/server/api.ts';
import { to } from '#lib/path.ts';

type CaseEvent = RequestEvent<{ course: string; id: string }>;

export const load: PageServerLoad = async (event) => {
  const { viewer } = await event.parent();
  if (viewer === null) redirect(303, to.signIn(event.url.pathname));
  const { inaccuracyCase } = await query(event, CasePage, { id: event.params.id });
  return { case: found(inaccuracyCase) };
};

export const actions = {
  repair: act<CaseEvent>('repair', async (event, fields) => {
    const note = fields.optional('note');
    await call(event, RepairAnswer, { caseId: event.params.id, note });
    return { say: 'moderation.repaired' };
  }),
  contest: act<CaseEvent>('contest', async (event, fields) => {
    await call(event, ContestCase, { caseId: event.params.id, reason: fields.text('reason') });
    return { say: 'moderation.contested' };
  }),
  appeal: act<CaseEvent>('appeal', async (event, fields) => {
    const statement = fields.text('statement');
    await call(event, AppealCase, { caseId: event.params.id, statement });
    return { say: 'moderation.appealed' };
  }),
  retract: act('retract', async (event, fields) => {
    await call(event, RetractFlag, { flagId: fields.text('flagId') });
    return { say: 'moderation.retracted' };
  }),
} satisfies Actions;
