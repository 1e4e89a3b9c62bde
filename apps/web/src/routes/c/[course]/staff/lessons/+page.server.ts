import type { Actions, PageServerLoad } from './$types';
import type { RequestEvent } from '@sveltejs/kit';
import { DeleteLesson, SaveLesson, StaffLessons } from '#gql/documents.server.ts';
import type { Fields } from '#lib/server/act.ts';
import { act } from '#lib/server/act.ts';
import { call, found, query } from '#lib/server/api.ts';

type OfCourse = RequestEvent<{ course: string }>;

export const load: PageServerLoad = async (event) => {
  await event.parent();
  const { course: slug } = event.params;
  return { lessons: found((await query(event, StaffLessons, { course: slug })).course).lessons };
};

const lessonOf = (event: OfCourse, fields: Fields) => ({
  course: event.params.course,
  lessonId: fields.optional('lessonId'),
  label: fields.text('label'),
  title: fields.text('title'),
  url: fields.optional('url'),
});

export const actions = {
  add: act<OfCourse>('add', async (event, fields) => {
    await call(event, SaveLesson, lessonOf(event, fields));
    return { say: 'staff.lessonAdded' };
  }),
  save: act<OfCourse>('save', async (event, fields) => {
    await call(event, SaveLesson, lessonOf(event, fields));
    return { say: 'staff.lessonSaved' };
  }),
  delete: act('delete', async (event, fields) => {
    await call(event, DeleteLesson, { lessonId: fields.text('lessonId') });
    return { say: 'staff.deleted' };
  }),
} satisfies Actions;
