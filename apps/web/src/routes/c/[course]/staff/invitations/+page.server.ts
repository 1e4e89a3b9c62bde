import type { Actions, PageServerLoad } from './$types';
import type { RequestEvent } from '@sveltejs/kit';
import { Invite, StaffInvitations, WithdrawInvitation } from '#gql/documents.server.ts';
import type { CourseRole } from '#gql/types.ts';
import { emailsIn } from '#features/staff/emails.ts';
import { act } from '#lib/server/act.ts';
import { call, found, query } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => {
  await event.parent();
  const { course: slug } = event.params;
  const course = found((await query(event, StaffInvitations, { course: slug })).course);
  return {
    cohorts: course.cohorts,
    ownsCourse: course.viewerCanManageRoles.allowed,
    invitations: course.invitations,
  };
};

export const actions = {
  invite: act<RequestEvent<{ course: string }>>('invite', async (event, fields) => {
    const input = {
      course: event.params.course,
      emails: emailsIn(fields.text('emails')),
      role: (fields.optional('role') ?? 'LEARNER') as CourseRole,
      cohortId: fields.optional('cohortId'),
    };
    await call(event, Invite, { input });
    return { say: 'staff.invited' };
  }),
  withdraw: act('withdraw', async (event, fields) => {
    await call(event, WithdrawInvitation, { invitationId: fields.text('invitationId') });
    return { say: 'staff.withdrawn' };
  }),
} satisfies Actions;
