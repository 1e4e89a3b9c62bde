import type { Actions, PageServerLoad } from './$types';
import { Home, JoinCourse, LeaveCourse } from '#gql/documents.server.ts';
import { plainStart } from '#features/courses/plain-start.ts';
import { to } from '#lib/path.ts';
import { act } from '#lib/server/act.ts';
import { call, query } from '#lib/server/api.ts';

const PAGE_SIZE = 20;
const SUMMARY_LENGTH = 180;

function summarised<Course extends { descriptionMarkdown: string }>({
  descriptionMarkdown,
  ...course
}: Course): Omit<Course, 'descriptionMarkdown'> & { summary: string } {
  return { ...course, summary: plainStart(descriptionMarkdown, SUMMARY_LENGTH) };
}

export const load: PageServerLoad = async (event) => {
  const after = event.url.searchParams.get('after') ?? undefined;
  const { viewer: shell } = await event.parent();
  const variables = { signedIn: shell !== null, first: PAGE_SIZE, after };
  const { viewer, courses } = await query(event, Home, variables);
  const enrolments = viewer?.enrolments ?? [];
  const own = new Set(enrolments.map(({ course }) => course.id));
  const others = courses.edges.map(({ node }) => node).filter(({ id }) => !own.has(id));
  return {
    enrolments: enrolments.map((one) => ({ ...one, course: summarised(one.course) })),
    others: others.map(summarised),
    hasListed: courses.edges.length > 0,
    after,
    next: courses.pageInfo.hasNextPage ? courses.pageInfo.endCursor : null,
  };
};

export const actions = {
  join: act('join', async (event, fields) => {
    const course = fields.text('course');
    const { joinCourse } = await call(event, JoinCourse, { course });
    if (joinCourse.state === 'ACTIVE') return { to: to.course(course), say: 'shell.joined' };
    return { to: '/', say: 'courses.requestSent' };
  }),
  leave: act('leave', async (event, fields) => {
    await call(event, LeaveCourse, { course: fields.text('course') });
    return { to: '/', say: 'courses.takenBack' };
  }),
} satisfies Actions;
