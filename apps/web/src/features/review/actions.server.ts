import type { RequestEvent } from '@sveltejs/kit';
import { ClaimReview, UndoReview } from '#gql/documents.server.ts';
import type { QueueKind } from '#gql/types.ts';
import { act } from '#lib/server/act.ts';
import { call } from '#lib/server/api.ts';
import { to } from '#lib/path.ts';

type OfCourse = RequestEvent<{ course: string }>;

/**
 * Takes the next item and tells its address; the page of the queue when there is none. `last` is
 * the item decided just before, which can be undone there.
 */
export async function nextPlace(event: OfCourse, queue: QueueKind, last?: string): Promise<string> {
  const { course } = event.params;
  const { claimReview } = await call(event, ClaimReview, { course, queue });
  const place = claimReview
    ? to.reviewItem(course, queue, claimReview.id)
    : to.review(course, queue.toLowerCase());
  return last === undefined ? place : `${place}?last=${last}`;
}

/** The button of a queue: the next item of the queue that the form names. */
export const take = act<OfCourse>('take', async (event, fields) => ({
  to: await nextPlace(event, fields.text('queue') as QueueKind),
}));

/** Takes a decision back, and goes to the item again. */
export const undo = act<OfCourse>('undo', async (event, fields) => {
  const { undoReview } = await call(event, UndoReview, { itemId: fields.text('itemId') });
  const { id, queue } = undoReview;
  return { to: to.reviewItem(event.params.course, queue, id), say: 'review.undone' };
});
