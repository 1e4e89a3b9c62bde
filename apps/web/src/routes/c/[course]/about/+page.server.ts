import type { Actions, PageServerLoad } from './$types';
import type { RequestEvent } from '@sveltejs/kit';
import { AboutCourse, JoinCourse, LeaveCourse } from '#gql/documents.server.ts';
import { followA } from '#features/follow/actions.server.ts';
import { to } from '#lib/path.ts';
import { act } from '#lib/server/act.ts';
import { call, found, query } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => {
  const { course } = event.params;
  return { about: found((await query(event, AboutCourse, { course })).course) };
};

type OfCourse = RequestEvent<{ course: string }>;

export const actions = {
  follow: followA('COURSE'),
  join: act<OfCourse>('join', async (event) => {
    const { course } = event.params;
    const { joinCourse } = await call(event, JoinCourse, { course });
    if (joinCourse.state === 'ACTIVE') return { to: to.course(course), say: 'shell.joined' };
    return { say: 'courses.requestSent' };
  }),
  leave: act<OfCourse>('leave', async (event) => {
    await call(event, LeaveCourse, { course: event.params.course });
    return { to: '/', say: 'courses.left' };
  }),
  takeBack: act<OfCourse>('takeBack', async (event) => {
    await call(event, LeaveCourse, { course: event.params.course });
    return { say: 'courses.takenBack' };
  }),
} satisfies Actions;
