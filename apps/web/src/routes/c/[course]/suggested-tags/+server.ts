import type { RequestHandler } from './$types';
import { SuggestedTags } from '#gql/documents.server.ts';
import { ApiError, call, statusOf } from '#lib/server/api.ts';

/** Names of tags that fit what is being typed; the text is in the body, for it may be long. */
export const POST: RequestHandler = async (event) => {
  const text = (await event.request.text()).slice(0, TEXT_MAX);
  try {
    const { course } = await call(event, SuggestedTags, { course: event.params.course, text });
    return Response.json(course?.suggestedTags ?? []);
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    return Response.json([], { status: statusOf(thrown.failure) });
  }
};

/** The beginning of a question says what it is about. */
const TEXT_MAX = 2_000;
