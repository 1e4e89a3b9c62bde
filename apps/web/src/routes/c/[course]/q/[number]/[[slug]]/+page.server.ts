import type { Actions, PageServerLoad } from './$types';
import { redirect } from '@sveltejs/kit';
import { QuestionPage } from '#gql/documents.server.ts';
import type { AnswerOrder } from '#gql/types.ts';
import { questionActions } from '#features/question/actions.server.ts';
import { found, query } from '#lib/server/api.ts';
import { draftOf } from '#lib/server/editor.ts';
import { to } from '#lib/path.ts';

const ORDERS: Record<string, AnswerOrder> = { newest: 'NEWEST', oldest: 'OLDEST' };

export const load: PageServerLoad = async (event) => {
  const { params, url } = event;
  const number = /^[1-9]\d{0,8}$/.test(params.number) ? Number(params.number) : found<number>(null);
  const order = ORDERS[url.searchParams.get('order') ?? ''] ?? 'TRUST';
  const place = `answer:${number}`;
  const { course } = await query(event, QuestionPage, {
    course: params.course,
    number,
    order,
    place,
  });
  const question = found(found(course).question);
  if (params.slug !== question.slug) {
    redirect(301, to.question(params.course, question) + url.search);
  }
  return { question, order, draft: draftOf(course?.draft) };
};

export const actions = questionActions satisfies Actions;
