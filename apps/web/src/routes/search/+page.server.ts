import type { Actions, PageServerLoad } from './$types';
import { redirect } from '@sveltejs/kit';
import { savedActions } from '#features/search/saved.server.ts';
import { searchFor } from '#features/search/search.server.ts';
import { to } from '#lib/path.ts';

/** Search over all the courses that one takes part in. */
export const load: PageServerLoad = async (event) => {
  const { viewer } = await event.parent();
  if (viewer === null) redirect(303, to.signIn(event.url.pathname + event.url.search));
  return { found: await searchFor(event) };
};

export const actions = savedActions satisfies Actions;
