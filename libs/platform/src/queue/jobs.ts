import type { EventType } from '@colloquy/domain/vocabulary';
import type { BulkJobOptions } from 'bullmq';
import type { OutboxEvent, Subscriptions, TaskQueue, WaitingTask } from '../outbox/index.ts';
import type { AnyHandler } from './event-handler.ts';
import type { JobQueue, QueueServer } from './queue-server.ts';
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

/** Rounds of repeating jobs can be looked at for a day. In seconds. */
const ROUNDS_KEPT = 24 * 3_600;

/** A server that does not answer at all must not hold the locks of a batch for ever. */
const PATIENCE_MS = 10_000;

/** The table of tasks is the memory; the queue keeps nothing, so that a task can be told again. */
const optionsFor = (retries: Retries): BulkJobOptions => ({
  attempts: retries.attempts,
  backoff: { type: 'exponential', delay: retries.delay },
  removeOnComplete: true,
  removeOnFail: true,
});

/**
 * On PostgreSQL, BullMQ makes two temporary tables for each bulk: 15 ms where one job takes less than
 * one, and every connection forgets what it knew of the catalogue.
 */
const FEW_JOBS = 20;

const addAll = (queue: JobQueue, jobs: readonly ReturnType<typeof jobOf>[]): Promise<unknown> =>
  jobs.length > FEW_JOBS
    ? queue.addBulk([...jobs])
    : Promise.all(jobs.map(({ name, data, opts }) => queue.add(name, data, opts)));

/** Who wants to know of what. */
export const subscriptionsOf = (handlers: readonly AnyHandler[]): Subscriptions => {
  const byType = new Map<EventType, string[]>();
  for (const handler of handlers)
    for (const type of handler.handles)
      byType.set(type, [...(byType.get(type) ?? []), handler.name]);
  return byType;
};

/** Any number above none: the queue takes jobs without one first. */
const LATE_PRIORITY = 1;

/** What a job carries: one event, and the handlers that have something to do about it. */
export interface EventJob extends OutboxEvent {
  readonly handlers: readonly string[];
}

/** The id is made of the event and the first of the handlers, for a batch may end between two. */
const jobOf = (
  tasks: readonly [WaitingTask, ...WaitingTask[]],
  delay: number,
  retries: Retries,
) => {
  const { handler, isLate, ...event } = tasks[0];
  const data: EventJob = { ...event, handlers: tasks.map((task) => task.handler) };
  return {
    name: event.type,
    data,
    opts: {
      ...optionsFor(retries),
      ...{ delay, jobId: `${event.id}-${handler}` },
      ...(isLate && { priority: LATE_PRIORITY }),
    },
  };
};

/** How tasks are done that are told to a queue, and what comes round on it by itself. */
export interface EnqueueOptions {
  readonly schedule?: readonly RepeatingJob[];
  readonly retries?: Retries;
  /** By the names of handlers that wait between event and handling. */
  readonly delays?: ReadonlyMap<string, number>;
}

export const delaysOf = (handlers: readonly AnyHandler[]): ReadonlyMap<string, number> =>
  new Map(handlers.map((handler) => [handler.name, 'delay' in handler ? handler.delay : 0]));

/**
 * Makes one job of all tasks of an event that are due at the same time: the queue costs more than
 * most tasks do. A failure still repeats only the handler that failed, because the others' tasks
 * are done. Adding the same tasks while the queue has them changes nothing.
 */
export const taskQueueOn = (
  queue: JobQueue,
  { memory }: Pick<QueueServer, 'memory'>,
  { retries = RETRIES, delays = new Map(), schedule = [] }: EnqueueOptions = {},
): TaskQueue => ({
  memory: () => withPatience(memory()),
  prepare: () => withPatience(setSchedule(queue, schedule)),
  add: async (tasks) => {
    const delayOf = ({ handler }: WaitingTask): number => delays.get(handler) ?? 0;
    const together = Map.groupBy(tasks, (task) => `${task.id} ${delayOf(task)}`);
    const jobs = [...together.values()].flatMap(([first, ...rest]) =>
      first ? jobOf([first, ...rest], delayOf(first), retries) : [],
    );
    await withPatience(addAll(queue, jobs));
  },
});

const withPatience = async <T>(answer: Promise<T>): Promise<T> => {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('the queue does not answer')), PATIENCE_MS);
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
};

/** Makes the queue's timetable this one: what is no longer listed stops coming round. */
async function setSchedule(queue: JobQueue, schedule: readonly RepeatingJob[]): Promise<void> {
  const listed = new Set(schedule.map((job) => job.name));
  for (const { key } of await queue.getJobSchedulers()) {
    if (!listed.has(key)) await queue.removeJobScheduler(key);
  }
  for (const { name, when } of schedule) {
    const repeat = 'every' in when ? when : { ...when, tz: 'UTC' };
    // A round that fails is not tried again: the next one comes by itself.
    const opts = { removeOnComplete: { age: ROUNDS_KEPT }, removeOnFail: { age: ROUNDS_KEPT } };
    await queue.upsertJobScheduler(name, repeat, { name, data: {}, opts });
  }
}
