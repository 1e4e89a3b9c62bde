import type { Actions, PageServerLoad } from './$types';
import { OfferAccount, PersonEverywhere, SharedCourses } from '#gql/documents.server.ts';
import { act } from '#lib/server/act.ts';
import { call, found, query } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => {
  const { handle } = event.params;
  const { viewer } = await event.parent();
  const [{ person }, shared] = await Promise.all([
    query(event, PersonEverywhere, { handle }),
    viewer === null ? null : query(event, SharedCourses, { handle }),
  ]);
  const own = shared?.viewer?.enrolments ?? [];
  const courses = own
    .filter(({ state, course }) => state === 'ACTIVE' && course.member?.state === 'ACTIVE')
    .map(({ course: { member, ...course } }) => ({ ...course, role: member?.role ?? 'LEARNER' }));
  return { person: found(person), courses };
};

export const actions = {
  offer: act('offer', async (event, fields) => {
    const { handle = '' } = event.params;
    await call(event, OfferAccount, { input: { handle, ownerEmail: fields.text('ownerEmail') } });
    return { say: 'people.offered' };
  }),
} satisfies Actions;
