import type { LayoutServerLoad } from './$types';
import { redirect } from '@sveltejs/kit';
import { to } from '#lib/path.ts';

export const load: LayoutServerLoad = async (event) => {
  const { viewer } = await event.parent();
  if (viewer === null) redirect(303, to.signIn(event.url.pathname));
};
