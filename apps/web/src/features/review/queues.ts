import type { QueueKind } from '#gql/types.ts';

const QUEUES: readonly QueueKind[] = [
  'FLAGS',
  'REPAIRS',
  'SUGGESTED_EDITS',
  'FIRST_POSTS',
  'REOPENING',
  'DUPLICATES',
  'ENDORSEMENTS',
  'APPEALS',
];

/** The queue of an address, as `first_posts`; undefined for anything else. */
export const queueOf = (word: string): QueueKind | undefined =>
  QUEUES.find((queue) => queue.toLowerCase() === word);

/** The API counts no further; from here on it is "many". */
export const LEFT_MAX = 100;

/** Whether a decision goes with a note: of one's own endorsement nobody is told a reason. */
export const takesNote = (queue: QueueKind): boolean => queue !== 'ENDORSEMENTS';
