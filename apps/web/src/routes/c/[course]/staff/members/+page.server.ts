import type { Actions, PageServerLoad } from './$types';
import { RemoveMember, StaffMembers, UpdateEnrolment } from '#gql/documents.server.ts';
import type { CourseRole } from '#gql/types.ts';
import { ROLES, roleOf } from '#features/people/choices.ts';
import { decide } from '#features/staff/actions.server.ts';
import { STATES, stateOf } from '#features/staff/choices.ts';
import { act } from '#lib/server/act.ts';
import { call, found, query } from '#lib/server/api.ts';

const PAGE_SIZE = 30;

export const load: PageServerLoad = async (event) => {
  await event.parent();
  const { searchParams } = event.url;
  const show = stateOf(searchParams.get('show'));
  const role = roleOf(searchParams.get('role'));
  const name = searchParams.get('name')?.trim() ?? '';
  const after = searchParams.get('after') ?? undefined;
  const { course } = await query(event, StaffMembers, {
    course: event.params.course,
    first: PAGE_SIZE,
    after,
    role: role && ROLES[role],
    state: STATES[show],
    name: name || undefined,
  });
  const { cohorts, members, viewerCanManageRoles } = found(course);
  return {
    cohorts,
    ownsCourse: viewerCanManageRoles.allowed,
    members: members.edges.map(({ node }) => node),
    total: members.totalCount,
    show,
    role,
    name,
    after,
    next: members.pageInfo.hasNextPage ? members.pageInfo.endCursor : null,
  };
};

export const actions = {
  decide,
  change: act('change', async (event, fields) => {
    const cohortId = fields.optional('cohortId');
    const input = {
      enrolmentId: fields.text('enrolmentId'),
      role: fields.optional('role') as CourseRole | undefined,
      cohortId,
      clearCohort: fields.data.has('cohortId') && cohortId === undefined,
    };
    await call(event, UpdateEnrolment, { input });
    return { say: 'staff.changed' };
  }),
  remove: act('remove', async (event, fields) => {
    const variables = { enrolmentId: fields.text('enrolmentId'), reason: fields.text('reason') };
    await call(event, RemoveMember, variables);
    return { say: 'staff.removed' };
  }),
} satisfies Actions;
