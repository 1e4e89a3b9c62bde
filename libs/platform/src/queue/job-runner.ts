import type { Job } from 'bullmq';
import { withRequestId, type Logger } from '../logging/index.ts';
import type { OutboxEvent } from '../outbox/index.ts';
import type { EventHandler, EventOf } from './event-handler.ts';
import type { RepeatingJob } from './repeating-job.ts';

type Work = (data: unknown) => Promise<void>;

/** Names stand in job ids, where BullMQ allows no colon. */
const goodName = /^[a-z][a-z0-9.-]*$/;

const handling =
  (handler: EventHandler): Work =>
  (data) => {
    const event = data as OutboxEvent;
    return withRequestId(event.requestId, () => handler.handle(event as EventOf));
  };

/**
 * What the worker can do, by name.
 * @throws Error when two share a name or one has a name that cannot stand in a job id.
 */
export function workByName(
  handlers: readonly EventHandler[],
  schedule: readonly RepeatingJob[],
): ReadonlyMap<string, Work> {
  const all = [
    ...handlers.map((handler) => [handler.name, handling(handler)] as const),
    ...schedule.map((job) => [job.name, () => job.run()] as const),
  ];
  const byName = new Map(all);
  const bad = all.find(([name]) => !goodName.test(name))?.[0];
  if (bad !== undefined) throw new Error(`A job cannot be named "${bad}".`);
  if (byName.size < all.length) throw new Error('Two handlers or repeating jobs share a name.');
  return byName;
}

/** Does one job. A name that this process does not know may be a newer worker's: it is tried again. */
export const runJob =
  (work: ReadonlyMap<string, Work>) =>
  async (job: Pick<Job, 'name' | 'data'>): Promise<void> => {
    const run = work.get(job.name);
    if (!run) throw new Error(`Nothing here does jobs named "${job.name}".`);
    await run(job.data);
  };

/** Tells of a failure: a warning while it will be tried again, an error when it was the last try. */
export const logFailure =
  (logger: Logger) =>
  (
    job: Pick<Job, 'id' | 'name' | 'data' | 'attemptsMade' | 'opts'> | undefined,
    error: Error,
  ): void => {
    const facts = {
      err: error,
      job: job?.name,
      jobId: job?.id,
      attempt: job?.attemptsMade,
      requestId: (job?.data as Partial<OutboxEvent> | undefined)?.requestId,
    };
    const last = !job || job.attemptsMade >= (job.opts.attempts ?? 1);
    if (last) logger.error(facts, 'a job failed for good and is kept with its reason');
    else logger.warn(facts, 'a job failed and will be tried again');
  };
