import type { Actions, PageServerLoad } from './$types';
import { ReviewLast, ReviewQueuePage } from '#gql/documents.server.ts';
import { take, undo } from '#features/review/actions.server.ts';
import { queueOf } from '#features/review/queues.ts';
import { found, query } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => {
  await event.parent();
  const kind = found(queueOf(event.params.queue));
  const { searchParams } = event.url;
  const after = searchParams.get('after') ?? undefined;
  const last = searchParams.get('last');
  const variables = { course: event.params.course, queue: kind, after };
  const [page, decided] = await Promise.all([
    query(event, ReviewQueuePage, variables),
    last === null ? null : query(event, ReviewLast, { id: last }),
  ]);
  const { reviewQueues, reviewHistory } = found(page.course);
  const queue = found(reviewQueues.find((one) => one.kind === kind));
  return {
    queue,
    last: decided?.reviewItem ?? null,
    history: reviewHistory.edges.map(({ node }) => node),
    after,
    next: reviewHistory.pageInfo.hasNextPage ? reviewHistory.pageInfo.endCursor : null,
  };
};

export const actions = { take, undo } satisfies Actions;
