import type { Actions, PageServerLoad } from './$types';
import { redirect } from '@sveltejs/kit';
import { CreateCourse } from '#gql/documents.server.ts';
import type { CourseVisibility } from '#gql/types.ts';
import { to } from '#lib/path.ts';
import { act } from '#lib/server/act.ts';
import { call } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => {
  const { viewer } = await event.parent();
  if (viewer === null) redirect(303, to.signIn(event.url.pathname));
};

export const actions = {
  create: act('create', async (event, fields) => {
    const input = {
      title: fields.text('title'),
      slug: fields.text('slug').trim(),
      descriptionMarkdown: fields.text('descriptionMarkdown'),
      visibility: fields.text('visibility') as CourseVisibility,
      languages: fields.words('languages'),
    };
    const { createCourse } = await call(event, CreateCourse, { input });
    return { to: to.staff(createCourse.slug), say: 'staff.courseCreated' };
  }),
} satisfies Actions;
