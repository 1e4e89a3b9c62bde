import type { EventType } from '@colloquy/domain/vocabulary';
import type { BulkJobOptions } from 'bullmq';
import type { Deliver, OutboxEvent } from '../outbox/index.ts';
import type { EventHandler } from './event-handler.ts';
import type { JobQueue } from './queue-server.ts';
import type { RepeatingJob } from './repeating-job.ts';

/** One queue for all: jobs are told apart by the name of what does them. */
export const QUEUE_NAME = 'jobs';

export interface Retries {
  /** Tries in all, the first included. */
  readonly attempts: number;
  /** Before the second try, in milliseconds; doubles with each. */
  readonly delay: number;
}

/** Twelve tries over more than two hours: a mail server that is restarted or moved loses nothing. */
export const RETRIES: Retries = { attempts: 12, delay: 2_000 };

/** A done job's id is remembered this long, so that an event relayed again is known. In seconds. */
const DONE_KEPT = 24 * 3_600;
/** Dead letters wait this long for somebody to look at them. In seconds. */
const FAILED_KEPT = 90 * 24 * 3_600;

const optionsFor = (retries: Retries): BulkJobOptions => ({
  attempts: retries.attempts,
  backoff: { type: 'exponential', delay: retries.delay },
  removeOnComplete: { age: DONE_KEPT },
  removeOnFail: { age: FAILED_KEPT },
});

type ByType = ReadonlyMap<EventType, readonly EventHandler[]>;

const handlersByType = (handlers: readonly EventHandler[]): ByType => {
  const byType = new Map<EventType, EventHandler[]>();
  for (const handler of handlers) {
    for (const type of handler.handles) byType.set(type, [...(byType.get(type) ?? []), handler]);
  }
  return byType;
};

const eventJob = (event: OutboxEvent, handler: EventHandler, retries: Retries) => ({
  name: handler.name,
  data: event,
  opts: { ...optionsFor(retries), jobId: `${event.id}-${handler.name}` },
});

/**
 * Makes a job of each pair of event and handler, so that a failure repeats only the handler that
 * failed. The id is made of both: adding the same pair again changes nothing.
 */
export const deliverTo = (
  queue: Pick<JobQueue, 'addBulk'>,
  handlers: readonly EventHandler[],
  retries = RETRIES,
): Deliver => {
  const byType = handlersByType(handlers);
  return async (events) => {
    const jobs = events.flatMap((event) =>
      (byType.get(event.type) ?? []).map((handler) => eventJob(event, handler, retries)),
    );
    if (jobs.length > 0) await queue.addBulk(jobs);
  };
};

/** Makes the queue's timetable this one: what is no longer listed stops coming round. */
export async function setSchedule(
  queue: JobQueue,
  schedule: readonly RepeatingJob[],
): Promise<void> {
  const listed = new Set(schedule.map((job) => job.name));
  for (const { key } of await queue.getJobSchedulers()) {
    if (!listed.has(key)) await queue.removeJobScheduler(key);
  }
  for (const { name, when } of schedule) {
    const repeat = 'every' in when ? when : { ...when, tz: 'UTC' };
    // A round that fails is not tried again: the next one comes by itself.
    const opts = { removeOnComplete: { age: DONE_KEPT }, removeOnFail: { age: FAILED_KEPT } };
    await queue.upsertJobScheduler(name, repeat, { name, data: {}, opts });
  }
}
