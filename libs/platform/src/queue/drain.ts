import type { Database } from '@colloquy/db';
import { spreadBatch, type EventTask } from '../outbox/index.ts';
import { TaskDoer } from './do-task.ts';
import type { AnyHandler } from './event-handler.ts';
import { subscriptionsOf } from './jobs.ts';

const NEXT = `
  select event_id as id, handler, type, payload, request_id as "requestId" from event_task
   where dead_at is null order by event_id, handler limit 1`;

/**
 * Does all that follows from what has happened, and from that, in order and without a queue: for
 * tests and programs that end. Returns how many tasks it did.
 * @throws Error what the first handler that fails throws
 */
export async function drain(database: Database, handlers: readonly AnyHandler[]): Promise<number> {
  const subscriptions = subscriptionsOf(handlers);
  const doer = new TaskDoer(database, new Map(handlers.map((each) => [each.name, each])));
  for (let done = 0; ; done += 1) {
    while ((await spreadBatch(database, subscriptions)) > 0);
    const [task] = await database.query<EventTask>(NEXT);
    if (!task) return done;
    const [failure] = await doer.do([task]);
    if (failure) throw failure.error;
  }
}
