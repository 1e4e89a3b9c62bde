import type { Actions, PageServerLoad } from './$types';
import type { RequestEvent } from '@sveltejs/kit';
import {
  ClaimReview,
  DecideReview,
  ReviewItemPage,
  ReviewLast,
  SkipReview,
} from '#gql/documents.server.ts';
import type { CloseReason, FlagOutcome, ReviewDecision } from '#gql/types.ts';
import { nextPlace, undo } from '#features/review/actions.server.ts';
import { queueOf } from '#features/review/queues.ts';
import type { Fields } from '#lib/server/act.ts';
import { act } from '#lib/server/act.ts';
import { call, found, query } from '#lib/server/api.ts';

type ItemEvent = RequestEvent<{ course: string; queue: string; id: string }>;

export const load: PageServerLoad = async (event) => {
  await event.parent();
  const { course: slug, id } = event.params;
  const last = event.url.searchParams.get('last');
  const [page, decided] = await Promise.all([
    query(event, ReviewItemPage, { course: slug, id }),
    last === null ? null : query(event, ReviewLast, { id: last }),
  ]);
  const item = found(page.reviewItem);
  const { reviewQueues, savedReplies } = found(page.course);
  const queue = found(reviewQueues.find(({ kind }) => kind === item.queue));
  const reply = savedReplies.find((one) => one.id === event.url.searchParams.get('reply'));
  return {
    item,
    queue,
    last: decided?.reviewItem ?? null,
    replies: savedReplies.filter(({ use }) => use === 'FIRST_POST'),
    reply,
  };
};

/** What belongs to the chosen decision alone. */
function partsOf(choice: ReviewDecision, fields: Fields) {
  if (choice === 'CLOSE')
    return { closeReason: 'DUPLICATE' as const, duplicateOfNumber: originalOf(fields) };
  if (choice !== 'UPHOLD' && choice !== 'GRANT') return {};
  const rejectedFlagIds = fields.data.getAll('rejected').map(String);
  const outcome = fields.optional('outcome') as FlagOutcome | undefined;
  if (outcome !== 'CLOSE') return { outcome, rejectedFlagIds };
  return {
    outcome,
    rejectedFlagIds,
    closeReason: fields.optional('closeReason') as CloseReason | undefined,
    duplicateOfNumber: originalOf(fields),
  };
}

function originalOf(fields: Fields): number | undefined {
  const number = Number(fields.text('duplicateOfNumber').replace('#', ''));
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

const queueIn = (event: ItemEvent) => found(queueOf(event.params.queue));

export const actions = {
  undo,
  take: act<ItemEvent>('take', async (event) => {
    const { course, id } = event.params;
    await call(event, ClaimReview, { course, queue: queueIn(event), itemId: id });
  }),
  next: act<ItemEvent>('next', async (event) => ({ to: await nextPlace(event, queueIn(event)) })),
  skip: act<ItemEvent>('skip', async (event) => {
    await call(event, SkipReview, { itemId: event.params.id });
    return { to: await nextPlace(event, queueIn(event)), say: 'review.skipped' };
  }),
  decide: act<ItemEvent>('decide', async (event, fields) => {
    const itemId = event.params.id;
    const choice = fields.text('choice') as ReviewDecision;
    const note = fields.optional('note');
    await call(event, DecideReview, {
      input: { itemId, choice, note, ...partsOf(choice, fields) },
    });
    return { to: await nextPlace(event, queueIn(event), itemId), say: 'review.decided' };
  }),
} satisfies Actions;
