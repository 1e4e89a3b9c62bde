import type { Actions, PageServerLoad } from './$types';
import { Findings, JudgeFinding } from '#gql/documents.server.ts';
import type { FindingState } from '#gql/types.ts';
import { act } from '#lib/server/act.ts';
import { call, found, query } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => {
  await event.parent();
  const { course } = await query(event, Findings, { course: event.params.course });
  return { findings: found(course).conductFindings };
};

export const actions = {
  judge: act('judge', async (event, fields) => {
    await call(event, JudgeFinding, {
      id: fields.text('id'),
      state: fields.text('state') as FindingState,
      note: fields.optional('note'),
    });
    return { say: 'review.judged' };
  }),
} satisfies Actions;
