import type { RequestHandler } from './$types';
import { SimilarQuestions } from '#gql/documents.server.ts';
import { ApiError, call, statusOf } from '#lib/server/api.ts';

/** Questions whose titles resemble the one being typed. */
export const GET: RequestHandler = async (event) => {
  const title = event.url.searchParams.get('title') ?? '';
  try {
    const { course } = await call(event, SimilarQuestions, { course: event.params.course, title });
    return Response.json(course?.similarQuestions ?? []);
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    return Response.json([], { status: statusOf(thrown.failure) });
  }
};
