import { createHash } from 'node:crypto';
import type { EventType } from '@colloquy/domain/vocabulary';
import type { BulkJobOptions } from 'bullmq';
import type {
  EventTask,
  OutboxEvent,
  Subscriptions,
  TaskQueue,
  WaitingTask,
} from '../outbox/index.ts';
import { mayWait, type AnyHandler } from './event-handler.ts';
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

const addAll = async (
  queue: JobQueue,
  jobs: { name: string; data: EventsJob; opts: BulkJobOptions }[],
): Promise<void> => {
  if (jobs.length > FEW_JOBS) await queue.addBulk(jobs);
  else await Promise.all(jobs.map(({ name, data, opts }) => queue.add(name, data, opts)));
};

/** Who wants to know of what. */
export const subscriptionsOf = (handlers: readonly AnyHandler[]): Subscriptions => {
  const byType = new Map<EventType, string[]>();
  for (const handler of handlers)
    for (const type of handler.handles)
      byType.set(type, [...(byType.get(type) ?? []), handler.name]);
  return byType;
};

/** The queue takes jobs without one first, and the lower number before the higher. */
const CALM_PRIORITY = 1;
const LATE_PRIORITY = 2;

/** An event, and the handlers that have something to do about it. */
export interface EventJob extends OutboxEvent {
  readonly handlers: readonly string[];
}

/** What a job carries. */
export interface EventsJob {
  readonly events: readonly EventJob[];
}

export const tasksOf = ({ handlers, ...event }: EventJob): EventTask[] =>
  handlers.map((handler) => ({ ...event, handler }));

/** The tasks in these data of jobs; what comes round by itself has none. */
const tasksHeld = (jobs: string): string => `
  select (e->>'id')::bigint as event_id, e->'handlers' as handlers
    from (${jobs}) job, jsonb_array_elements(job.data->'events') e`;

type Tasks = readonly [EventTask, ...EventTask[]];

const eventJobOf = ([first, ...rest]: Tasks): EventJob => {
  const { id, type, payload, requestId } = first;
  return { id, type, payload, requestId, handlers: [first, ...rest].map((task) => task.handler) };
};

/** Of at most so many events: some workers share what there is, and a crash repeats little. */
const EVENTS_AT_ONCE = 5;
/** Of what may wait; it is done together. */
const CALM_AT_ONCE = 50;

/** How tasks are done that are told to a queue, and what comes round on it by itself. */
export interface EnqueueOptions {
  readonly schedule?: readonly RepeatingJob[];
  readonly retries?: Retries;
  readonly handlers?: readonly AnyHandler[];
}

/** The handlers that nobody waits for. */
export const calmOf = (handlers: readonly AnyHandler[]): readonly string[] =>
  handlers.filter(mayWait).map(({ name }) => name);

/** The same tasks have the same id, so that telling of them again changes nothing. */
const idOf = (events: readonly EventJob[]): string => {
  const [event] = events;
  if (event && events.length === 1) return `${event.id}-${event.handlers[0]}`;
  const keys = events.map(({ id, handlers }) => [id, handlers]);
  return `${event?.id}-${createHash('sha256').update(JSON.stringify(keys)).digest('hex')}`;
};

/** Jobs of tasks that are due at the same time and may be done together. */
function* jobsOf(
  tasks: readonly EventTask[],
  opts: BulkJobOptions,
  atOnce: number,
): Generator<{ name: string; data: EventsJob; opts: BulkJobOptions }> {
  const byEvent = [...Map.groupBy(tasks, ({ id }) => id).values()];
  const events = byEvent.map((some) => eventJobOf(some as unknown as Tasks));
  for (let at = 0; at < events.length; at += atOnce) {
    const some = events.slice(at, at + atOnce);
    const name = some.length === 1 ? (some[0]?.type ?? '') : 'events';
    yield { name, data: { events: some }, opts: { ...opts, jobId: idOf(some) } };
  }
}

/**
 * Makes one job of all tasks of some events that are due at the same time: the queue costs more than
 * most tasks do. A failure still repeats only what failed, because the other tasks are done. What
 * nobody waits for comes after the rest. An event of long ago has a job of its own, so that it is
 * known again when the queue is told again. Adding the same tasks while the queue has them changes
 * nothing.
 */
export const taskQueueOn = (
  queue: JobQueue,
  { memory, held }: Pick<QueueServer, 'memory' | 'held'>,
  { retries = RETRIES, handlers = [], schedule = [] }: EnqueueOptions = {},
): TaskQueue & { readonly alone: (tasks: readonly EventTask[]) => Promise<void> } => {
  const known = new Map(handlers.map((each) => [each.name, each]));
  const delayOf = (handler: AnyHandler | undefined): number =>
    handler && 'delay' in handler ? handler.delay : 0;
  const groupOf = ({ handler: name, isLate }: WaitingTask): string => {
    const handler = known.get(name);
    const priority = isLate ? LATE_PRIORITY : handler && mayWait(handler) ? CALM_PRIORITY : 0;
    return `${delayOf(handler)} ${priority}`;
  };
  const sizeOf = (priority: number): number =>
    priority === LATE_PRIORITY ? 1 : priority === CALM_PRIORITY ? CALM_AT_ONCE : EVENTS_AT_ONCE;
  const jobsOfGroup = ([group, tasks]: [string, WaitingTask[]]) => {
    const [delay = 0, priority = 0] = group.split(' ').map(Number);
    const opts = { ...optionsFor(retries), delay, ...(priority > 0 && { priority }) };
    return [...jobsOf(tasks, opts, sizeOf(priority))];
  };
  const jobsHeld = held(queue.name);
  return {
    memory: () => withPatience(memory()),
    held: jobsHeld && tasksHeld(jobsHeld),
    prepare: () => withPatience(setSchedule(queue, schedule)),
    add: async (tasks) => {
      const jobs = [...Map.groupBy(tasks, groupOf)].flatMap(jobsOfGroup);
      await withPatience(addAll(queue, jobs));
    },
    alone: (tasks) => withPatience(addAll(queue, [...jobsOf(tasks, optionsFor(retries), 1)])),
  };
};

/** @throws Error when there is no answer within that many milliseconds, or what it throws itself */
export const withPatience = async <T>(answer: Promise<T>, patience = PATIENCE_MS): Promise<T> => {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('the queue does not answer')), patience);
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
