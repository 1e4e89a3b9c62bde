import type { LayoutServerLoad } from './$types';
import { error, redirect } from '@sveltejs/kit';
import { to } from '#lib/path.ts';

export const load: LayoutServerLoad = async (event) => {
  const { course, viewer } = await event.parent();
  if (viewer === null) redirect(303, to.signIn(event.url.pathname));
  const { allowed, reason } = course.viewerCanManage;
  if (allowed) return;
  const failure = { code: 'FORBIDDEN', reason: reason ?? undefined } as const;
  error(403, { message: 'FORBIDDEN', failure });
};
