import type { Database } from '@colloquy/db';
import type { EventTask } from './tasks.ts';

export interface DeadLetter extends EventTask {
  readonly deadAt: Date;
  readonly reason: string;
}

const LIST = `
  select event_id as id, handler, type, payload, request_id as "requestId",
         dead_at as "deadAt", reason
    from event_task where dead_at is not null and ($1::text is null or handler = $1)
   order by dead_at, event_id limit $2`;

/** Enough to see what is wrong; replaying takes all of them. */
const LISTED = 100;

/** What failed for good and why, the oldest first; of one handler or of all. */
export const deadLetters = (
  database: Database,
  handler: string | null = null,
): Promise<DeadLetter[]> => database.query<DeadLetter>(LIST, [handler, LISTED]);

const REPLAY = `
  with again as (
    update event_task set dead_at = null, queued_at = null
     where dead_at is not null and ($1::text is null or handler = $1) returning 1)
  select count(*)::int as count from again`;

/** Lets dead letters be tried again from the start, of one handler or of all; returns how many. */
export async function replayDeadLetters(
  database: Database,
  handler: string | null = null,
): Promise<number> {
  const [row] = await database.query<{ count: number }>(REPLAY, [handler]);
  await database.query(`select pg_notify('colloquy_outbox', '')`);
  return row?.count ?? 0;
}
