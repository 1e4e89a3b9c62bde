import type { RequestHandler } from './$types';
import { SaveDraft } from '#gql/documents.server.ts';
import type { DraftFieldInput } from '#gql/types.ts';
import { ApiError, call, statusOf } from '#lib/server/api.ts';

/** Keeps a draft while somebody types. */
export const PUT: RequestHandler = async (event) => {
  const { place, fields } = (await event.request.json()) as {
    place: string;
    fields: DraftFieldInput[];
  };
  try {
    const { saveDraft } = await call(event, SaveDraft, {
      course: event.params.course,
      place,
      fields,
    });
    return Response.json(saveDraft);
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    return Response.json({ failure: thrown.failure }, { status: statusOf(thrown.failure) });
  }
};
