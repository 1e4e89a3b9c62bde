import type { Actions, PageServerLoad } from './$types';
import {
  ConfirmEndorsement,
  SuspendedEndorsements,
  WithdrawEndorsement,
} from '#gql/documents.server.ts';
import { act } from '#lib/server/act.ts';
import { call, found, query } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => {
  const { course } = await query(event, SuspendedEndorsements, { course: event.params.course });
  return { endorsements: found(course).suspendedEndorsements };
};

export const actions = {
  confirm: act('confirm', async (event, fields) => {
    await call(event, ConfirmEndorsement, {
      endorsementId: fields.text('endorsementId'),
      version: Number(fields.text('version')),
    });
    return { say: 'edits.confirmed' };
  }),
  withdraw: act('withdraw', async (event, fields) => {
    await call(event, WithdrawEndorsement, { endorsementId: fields.text('endorsementId') });
    return { say: 'edits.withdrawn' };
  }),
} satisfies Actions;
