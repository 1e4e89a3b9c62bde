import type { PageServerLoad } from './$types';
import { CourseHealth } from '#gql/documents.server.ts';
import { query } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => {
  await event.parent();
  const { course, courseOverview } = await query(event, CourseHealth, {
    course: event.params.course,
  });
  return { health: courseOverview, deflections: course?.deflections ?? null };
};
