import type { RequestHandler } from './$types';
import { redirect } from '@sveltejs/kit';
import { PostPlace } from '#gql/documents.server.ts';
import { found, query } from '#lib/server/api.ts';
import { to } from '#lib/path.ts';

/** A permanent address of an answer (or question): leads to its place on the page. */
export const GET: RequestHandler = async (event) => {
  const post = found((await query(event, PostPlace, { id: event.params.id })).post);
  if ('question' in post) {
    redirect(302, to.answer(post.question.course.slug, post.question, post.id));
  }
  redirect(302, to.question(post.course.slug, post));
};
