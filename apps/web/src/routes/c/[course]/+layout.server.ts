import type { LayoutServerLoad } from './$types';
import { CourseShell } from '#gql/documents.server.ts';
import { found, query } from '#lib/server/api.ts';

export const load: LayoutServerLoad = async (event) => {
  const { course: slug } = event.params;
  return { course: found((await query(event, CourseShell, { course: slug })).course) };
};
