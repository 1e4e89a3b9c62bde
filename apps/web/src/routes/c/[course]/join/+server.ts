import type { RequestHandler } from './$types';
import { redirect } from '@sveltejs/kit';
import { JoinCourse } from '#gql/documents.server.ts';
import { query } from '#lib/server/api.ts';
import { localPath } from '#lib/path.ts';

export const POST: RequestHandler = async (event) => {
  const form = await event.request.formData();
  await query(event, JoinCourse, { course: event.params.course });
  redirect(303, localPath(String(form.get('back') ?? '')));
};
