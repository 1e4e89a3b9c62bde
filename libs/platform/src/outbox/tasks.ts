import type { Database, Sql } from '@colloquy/db';
import type { EventType } from '@colloquy/domain/vocabulary';

/** A row of the outbox. */
export interface OutboxEvent {
  readonly id: number;
  readonly type: EventType;
  readonly payload: Record<string, unknown>;
  readonly requestId: string;
}

/** What one handler has to do about one event. */
export interface EventTask extends OutboxEvent {
  readonly handler: string;
}

/** A task on its way to the queue. */
export interface WaitingTask extends EventTask {
  /** What happened long ago, as when a course came in whole, lets what happens now go first. */
  readonly isLate: boolean;
}

/** Names of the handlers of each type of event. */
export type Subscriptions = ReadonlyMap<EventType, readonly string[]>;

/** What carries tasks to those who do them. */
export interface TaskQueue {
  /** Names the server as long as it remembers: it has another name after it may have lost a task. */
  memory(): Promise<string>;
  /** Tells a new memory what it must know besides the tasks. Safe to repeat. */
  prepare(): Promise<void>;
  /** Handing a task over twice must be the same as once. */
  add(tasks: readonly WaitingTask[]): Promise<void>;
}

/** Large enough to empty a burst quickly, small enough to hold its locks for milliseconds. */
export const BATCH_ROWS = 500;

/**
 * What the event is about: handlers that keep order take the events of one thing one after the
 * other. An answer's posting, its comments and its acceptance are about the answer.
 */
export function aggregateOf({ type, payload }: Pick<OutboxEvent, 'type' | 'payload'>): string {
  for (const thing of ['post', 'account', 'course']) {
    const id = payload[`${thing}Id`];
    if (typeof id === 'number') return `${thing}:${id}`;
  }
  return type;
}

/** Any number that no one else locks: one relay at a time makes tasks, so that they keep order. */
const SPREAD_LOCK = 7_230_412;

const TAKE_EVENTS = `
  select id, type, payload, request_id as "requestId" from outbox
   where relayed_at is null order by id limit $1`;

const MAKE_TASKS = `
  insert into event_task (event_id, handler, aggregate, type, payload, request_id, created_at)
  select o.id, t.handler, t.aggregate, o.type, o.payload, o.request_id, o.created_at
    from unnest($1::bigint[], $2::text[], $3::text[]) t(id, handler, aggregate)
    join outbox o on o.id = t.id
  on conflict do nothing`;

/**
 * Makes tasks of the oldest waiting events, in one transaction that asks no queue: whatever else is
 * down, what follows from an act is safe and in order. Returns how many events it took.
 */
export const spreadBatch = (
  database: Database,
  subscriptions: Subscriptions,
  rows = BATCH_ROWS,
): Promise<number> =>
  database.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [SPREAD_LOCK]);
    const events = await tx.query<OutboxEvent[]>(TAKE_EVENTS, [rows]);
    if (events.length === 0) return 0;
    await makeTasks(tx, events, subscriptions);
    const ids = events.map(({ id }) => id);
    await tx.query(`update outbox set relayed_at = now() where id = any($1)`, [ids]);
    return events.length;
  });

async function makeTasks(
  tx: Sql,
  events: readonly OutboxEvent[],
  subscriptions: Subscriptions,
): Promise<void> {
  const tasks = events.flatMap((event) =>
    (subscriptions.get(event.type) ?? []).map((handler) => ({ event, handler })),
  );
  if (tasks.length === 0) return;
  await tx.query(MAKE_TASKS, [
    tasks.map(({ event }) => event.id),
    tasks.map(({ handler }) => handler),
    tasks.map(({ event }) => aggregateOf(event)),
  ]);
}

/** Nobody waits for what follows from an act so long ago. In minutes. */
const LATE_AFTER = 5;

const TAKE_UNQUEUED = `
  select event_id as id, handler, type, payload, request_id as "requestId",
         created_at < now() - make_interval(mins => ${LATE_AFTER}) as "isLate" from event_task
   where queued_at is null and dead_at is null order by event_id limit $1
   for update skip locked`;

const MARK_QUEUED = `
  update event_task t set queued_at = now(), queued_in = $3
    from unnest($1::bigint[], $2::text[]) q(id, handler)
   where t.event_id = q.id and t.handler = q.handler`;

/**
 * Tells the queue of tasks that it does not know, and marks them in the transaction that holds
 * their locks: a crash in between tells it again. The mark names the memory that was asked for
 * before, so that a queue that forgets while it is told is found out. Returns how many there were.
 */
export const enqueueBatch = (
  database: Database,
  queue: TaskQueue,
  rows = BATCH_ROWS,
): Promise<number> =>
  database.transaction(async (tx) => {
    const tasks = await tx.query<WaitingTask[]>(TAKE_UNQUEUED, [rows]);
    if (tasks.length === 0) return 0;
    const memory = await queue.memory();
    await queue.add(tasks);
    const keys = [tasks.map(({ id }) => id), tasks.map(({ handler }) => handler)];
    await tx.query(MARK_QUEUED, [...keys, memory]);
    return tasks.length;
  });

/** The queue is told again of what it was told so long ago, whatever happened to it. In minutes. */
const FORGOTTEN_AFTER = 15;

const UNQUEUE_FORGOTTEN = `
  update event_task set queued_at = null
   where dead_at is null and queued_at is not null
     and (queued_at < now() - make_interval(mins => ${FORGOTTEN_AFTER}) or queued_in is distinct from $1)`;

/**
 * Lets the queue be told again of what it may have forgotten: at once when it is another than the one
 * that was told, as a Redis is after each start. One that still has a task takes no notice.
 */
export const unqueueForgotten = (database: Database, memory: string): Promise<unknown> =>
  database.query(UNQUEUE_FORGOTTEN, [memory]);
