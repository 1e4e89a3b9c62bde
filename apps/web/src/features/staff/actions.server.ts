import { DecideEnrolment } from '#gql/documents.server.ts';
import { act } from '#lib/server/act.ts';
import { call } from '#lib/server/api.ts';

/** Answers a request to join: the pressed button says which way. */
export const decide = act('decide', async (event, fields) => {
  const accept = fields.flag('accept');
  await call(event, DecideEnrolment, { enrolmentId: fields.text('enrolmentId'), accept });
  return { say: accept ? 'staff.accepted' : 'staff.declined' };
});
