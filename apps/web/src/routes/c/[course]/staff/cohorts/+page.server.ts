import type { Actions, PageServerLoad } from './$types';
import type { RequestEvent } from '@sveltejs/kit';
import { CreateCohort, DeleteCohort, RenameCohort, StaffCohorts } from '#gql/documents.server.ts';
import { act } from '#lib/server/act.ts';
import { call, found, query } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => {
  await event.parent();
  const { course: slug } = event.params;
  return { cohorts: found((await query(event, StaffCohorts, { course: slug })).course).cohorts };
};

export const actions = {
  add: act<RequestEvent<{ course: string }>>('add', async (event, fields) => {
    const variables = { course: event.params.course, name: fields.text('name') };
    await call(event, CreateCohort, variables);
    return { say: 'staff.cohortAdded' };
  }),
  rename: act('rename', async (event, fields) => {
    const variables = { cohortId: fields.text('cohortId'), name: fields.text('name') };
    await call(event, RenameCohort, variables);
    return { say: 'staff.renamed' };
  }),
  delete: act('delete', async (event, fields) => {
    await call(event, DeleteCohort, { cohortId: fields.text('cohortId') });
    return { say: 'staff.deleted' };
  }),
} satisfies Actions;
