import type { RequestHandler } from './$types';
import { liveStream } from '#lib/server/live.ts';

/** What is new on the reader's open page, as server-sent events. */
export const GET: RequestHandler = (event) => {
  const { searchParams } = event.url;
  const after = event.request.headers.get('last-event-id') ?? searchParams.get('after');
  return liveStream(event, searchParams.get('question'), after || null);
};
