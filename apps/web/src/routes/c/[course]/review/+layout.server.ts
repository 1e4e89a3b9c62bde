import type { LayoutServerLoad } from './$types';
import { redirect } from '@sveltejs/kit';
import { to } from '#lib/path.ts';

/** Reviewing is for people with an account; what they may do each page asks the API. */
export const load: LayoutServerLoad = async (event) => {
  const { viewer } = await event.parent();
  if (viewer === null) redirect(303, to.signIn(event.url.pathname));
};
