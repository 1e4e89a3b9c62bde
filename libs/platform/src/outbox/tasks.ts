import type { Database } from '@colloquy/db';
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
  /**
   * Lists what it holds, as `event_id` and a JSON list of `handlers`, where the database can be asked.
   */
  readonly held?: string | null;
  /** Tells a new memory what it must know besides the tasks. Safe to repeat. */
  prepare(): Promise<void>;
  /** Handing a task over twice must be the same as once. */
  add(tasks: readonly WaitingTask[]): Promise<void>;
}

/** Large enough to empty a burst quickly, small enough to hold its locks for milliseconds. */
export const BATCH_ROWS = 500;

/** The first of these that an event names is what it is about: an answer's comments are about the answer. */
const AGGREGATE = `coalesce(${['post', 'account', 'course']
  .map((thing) => `'${thing}:' || (o.payload->>'${thing}Id')`)
  .join(', ')}, o.type)`;

/**
 * Takes the $1 oldest events, one relay after the other, and makes a task for each of their handlers:
 * $3 are handlers of the types $2.
 */
const SPREAD = `
  with taken as (
    select * from outbox where relayed_at is null order by id limit $1 for update
  ), relayed as (
    update outbox o set relayed_at = now() from taken where o.id = taken.id
  ), made as (
    insert into event_task (event_id, handler, aggregate, type, payload, request_id, created_at)
    select o.id, s.handler, ${AGGREGATE}, o.type, o.payload, o.request_id, o.created_at
      from taken o join unnest($2::text[], $3::text[]) s(type, handler) on s.type = o.type
    on conflict do nothing)
  select count(*)::int as count from taken`;

/**
 * Makes tasks of the oldest waiting events, in one statement that asks no queue: whatever else is
 * down, what follows from an act is safe, and handlers that keep order find the events of one thing
 * in it. Returns how many events it took.
 */
export async function spreadBatch(
  database: Database,
  subscriptions: Subscriptions,
  rows = BATCH_ROWS,
): Promise<number> {
  const pairs = [...subscriptions].flatMap(([type, names]) => names.map((name) => [type, name]));
  const columns = [0, 1].map((column) => pairs.map((pair) => pair[column]));
  const [taken] = await database.query<{ count: number }>(SPREAD, [rows, ...columns]);
  return taken?.count ?? 0;
}

/** Nobody waits for what follows from an act so long ago. In minutes. */
const LATE_AFTER = 5;

const TAKE_UNQUEUED = `
  select event_id as id, handler, type, payload, request_id as "requestId", ctid::text as place,
         created_at < now() - make_interval(mins => ${LATE_AFTER}) as "isLate" from event_task
   where queued_at is null and dead_at is null and handler <> all($2::text[])
   order by event_id limit $1 for update skip locked`;

/** By where their rows stand, which are locked. */
const MARK_QUEUED = `
  update event_task set queued_at = now(), queued_in = $2 where ctid = any($1::tid[])`;

/**
 * Tells the queue of tasks that it does not know, and marks them in the transaction that holds
 * their locks: a crash in between tells it again. The mark names the memory that was asked for
 * before, so that a queue that forgets while it is told is found out. Returns how many there were.
 */
export const enqueueBatch = (
  database: Database,
  queue: TaskQueue,
  { rows = BATCH_ROWS, but = [] }: { rows?: number; but?: readonly string[] } = {},
): Promise<number> =>
  database.transaction(async (tx) => {
    const tasks = await tx.query<(WaitingTask & { place: string })[]>(TAKE_UNQUEUED, [rows, but]);
    if (tasks.length === 0) return 0;
    const memory = await queue.memory();
    await queue.add(tasks);
    await tx.query(MARK_QUEUED, [tasks.map(({ place }) => place), memory]);
    return tasks.length;
  });

/** The queue is told again of what it was told so long ago, whatever happened to it. In minutes. */
const FORGOTTEN_AFTER = 15;

const UNQUEUE_FORGOTTEN = `
  update event_task set queued_at = null
   where dead_at is null and queued_at is not null
     and (queued_at < now() - make_interval(mins => ${FORGOTTEN_AFTER}) or queued_in is distinct from $1)`;

/** What is told and not yet seen among what the queue holds is on its way so long. In seconds. */
const ON_ITS_WAY = 30;

const unqueueLost = (held: string): string => `
  with doubtful as materialized (
    select event_id, handler from event_task
     where dead_at is null
       and (queued_at < now() - make_interval(secs => ${ON_ITS_WAY}) or queued_in is distinct from $1)
  ), held as materialized (
    select * from (${held}) h where exists (select from doubtful)
  )
  update event_task t set queued_at = null from doubtful d
   where t.event_id = d.event_id and t.handler = d.handler and t.queued_at is not null
     and not exists (select from held h where h.event_id = d.event_id and h.handlers ? d.handler)`;

/**
 * Lets the queue be told again of what it lost: what it does not hold, where it can be asked; else
 * what another memory was told of, as that of a Redis before its last start, and what was told long
 * ago. A queue that still has a task takes no notice.
 */
export const unqueueForgotten = (
  database: Database,
  memory: string,
  held?: string | null,
): Promise<unknown> => database.query(held ? unqueueLost(held) : UNQUEUE_FORGOTTEN, [memory]);
