import type { Actions, PageServerLoad } from './$types';
import { ReviewQueues } from '#gql/documents.server.ts';
import { take } from '#features/review/actions.server.ts';
import { found, query } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => {
  await event.parent();
  const { course } = await query(event, ReviewQueues, { course: event.params.course });
  return { queues: found(course).reviewQueues };
};

export const actions = { take } satisfies Actions;
