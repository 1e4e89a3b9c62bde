import type { RequestHandler } from './$types';
import { SayIAmWriting } from '#gql/documents.server.ts';
import { ApiError, call, statusOf } from '#lib/server/api.ts';

/** Tells that the reader is writing an answer, or no longer. */
export const PUT: RequestHandler = async (event) => {
  const { questionId, writing } = (await event.request.json()) as {
    questionId: string;
    writing: boolean;
  };
  try {
    await call(event, SayIAmWriting, { questionId, writing });
    return new Response(null, { status: 204 });
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    return Response.json({ failure: thrown.failure }, { status: statusOf(thrown.failure) });
  }
};
