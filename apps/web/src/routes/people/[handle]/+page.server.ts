import type { PageServerLoad } from './$types';
import { PersonEverywhere, SharedCourses } from '#gql/documents.server.ts';
import { found, query } from '#lib/server/api.ts';

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
