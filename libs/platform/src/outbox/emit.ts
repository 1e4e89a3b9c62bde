import { noteChange, type Sql } from '@colloquy/db';
import type { Events, EventType } from '@colloquy/domain/vocabulary';
import { currentRequestId } from '../logging/request-id.ts';

/**
 * Writes the event into the transaction that it tells of; the relay carries it on after commit.
 * @returns its number
 */
export async function emit<T extends EventType>(
  tx: Sql,
  now: Date,
  type: T,
  payload: Events[T],
): Promise<number> {
  const [row] = await tx.query<{ id: string }>(
    `insert into outbox (type, payload, request_id, created_at) values ($1, $2, $3, $4)
     returning id`,
    [type, payload, currentRequestId(), now],
  );
  noteChange(tx, ...postsIn(payload));
  return Number(row?.id);
}

/** Open pages that show one of these have something new. */
const postsIn = (payload: object): string[] =>
  Object.entries(payload)
    .filter(([name]) => name === 'postId' || name === 'questionId')
    .map(([, id]) => `post:${id}`);
