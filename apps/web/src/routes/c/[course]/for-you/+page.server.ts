import type { PageServerLoad } from './$types';
import { redirect } from '@sveltejs/kit';
import { ForYou } from '#gql/documents.server.ts';
import { to } from '#lib/path.ts';
import { found, query } from '#lib/server/api.ts';

/** Unanswered questions that one can answer. */
export const load: PageServerLoad = async (event) => {
  const { viewer } = await event.parent();
  if (viewer === null) redirect(303, to.signIn(event.url.pathname));
  const { course } = await query(event, ForYou, { course: event.params.course });
  return { questions: found(course).forYou };
};
