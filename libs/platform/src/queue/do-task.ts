import type { Database, Sql, Tx } from '@colloquy/db';
import type { EventTask } from '../outbox/index.ts';
import {
  BatchHandler,
  mayWait,
  OrderedHandler,
  type AnyHandler,
  type EventOf,
  type TimedEventOf,
} from './event-handler.ts';
import { withRequestId } from '../logging/index.ts';
import { Lanes } from './lanes.ts';

/** Perhaps more than what is asked for: the key serves two lists, but no list of pairs. */
const TO_DO = `
  select event_id as id, handler, aggregate from event_task
   where event_id = any($1::bigint[]) and handler = any($2::text[]) and dead_at is null`;

const DONE = `delete from event_task where event_id = any($1::bigint[]) and handler = $2`;

const BURY = `
  update event_task set dead_at = now(), reason = $3 where event_id = $1 and handler = $2`;

const LANE_LOCK = `select pg_advisory_xact_lock(hashtextextended($1, 0))`;

const LANE_OF = `select aggregate from event_task where event_id = $1 and handler = $2`;

const FIRST_IN_LANE = `
  select event_id as id, handler, type, payload, request_id as "requestId", created_at as at
    from event_task where handler = $1 and aggregate = $2 and dead_at is null order by event_id limit 2`;

type TaskId = Pick<EventTask, 'id' | 'handler'>;

type ToDo = TaskId & { readonly aggregate: string };

/** What a handler threw. */
export interface Failure {
  readonly handler: string;
  readonly error: unknown;
}

/** A task that failed. */
export interface TaskFailure extends Failure {
  readonly task: EventTask;
}

const sentence = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 2_000);

/** Does tasks of events, and knows which are done: no row, nothing to do. */
export class TaskDoer {
  readonly #lanes = new Lanes();

  constructor(
    private readonly database: Database,
    private readonly handlers: ReadonlyMap<string, AnyHandler>,
  ) {}

  /**
   * Does those of these tasks that are still to be done, and tells of those that failed: they stay to
   * be tried again. A crash may repeat what an `EventHandler` did.
   */
  async do(tasks: readonly EventTask[]): Promise<readonly TaskFailure[]> {
    const rows = await this.database.query<ToDo>(TO_DO, columnsOf(tasks));
    const lanes = new Map(rows.map((row) => [keyOf(row), row.aggregate]));
    const open = tasks.filter((task) => lanes.has(keyOf(task)));
    const failures: TaskFailure[] = [];
    for (const [name, some] of this.#inOrder(Map.groupBy(open, ({ handler }) => handler))) {
      const handler = this.handlers.get(name);
      if (handler instanceof BatchHandler)
        failures.push(...(await this.#doTogether(handler, some)));
      else failures.push(...(await this.#doEach(handler, some, lanes)));
    }
    return failures;
  }

  #inOrder<T>(byName: ReadonlyMap<string, T>): [string, T][] {
    const isLater = (name: string): number => (this.handlers.get(name)?.isUrgent ? 0 : 1);
    return [...byName].toSorted(([one], [other]) => isLater(one) - isLater(other));
  }

  /** What is waited for is done side by side; what may wait leaves connections to it. */
  async #doEach(
    handler: AnyHandler | undefined,
    tasks: readonly EventTask[],
    lanes: ReadonlyMap<string, string>,
  ): Promise<readonly TaskFailure[]> {
    const take = (task: EventTask) => this.#tryOne(task, lanes.get(keyOf(task)) ?? '');
    if (!handler || !mayWait(handler)) return (await Promise.all(tasks.map(take))).flat();
    const failures: TaskFailure[] = [];
    for (const task of tasks) failures.push(...(await take(task)));
    return failures;
  }

  async #doTogether(
    handler: BatchHandler,
    tasks: readonly EventTask[],
  ): Promise<readonly TaskFailure[]> {
    try {
      await handler.handleAll(tasks as unknown as EventOf[]);
      await this.database.query(DONE, [tasks.map(({ id }) => id), handler.name]);
      return [];
    } catch (error) {
      return tasks.map((task) => ({ handler: handler.name, task, error }));
    }
  }

  async #tryOne(task: EventTask, lane: string): Promise<readonly TaskFailure[]> {
    try {
      await this.#doOne(task, lane);
      return [];
    } catch (error) {
      return [{ handler: task.handler, task, error }];
    }
  }

  /** Makes a dead letter of it. What waits behind it goes on. */
  async bury(task: EventTask, error: unknown): Promise<void> {
    await this.database.query(BURY, [task.id, task.handler, sentence(error)]);
    const handler = this.handlers.get(task.handler);
    if (!(handler instanceof OrderedHandler)) return;
    const lane = await laneOf(this.database, task);
    if (lane) await this.#doInOrder(handler, task, lane);
  }

  /** @throws Error what the handler throws */
  async #doOne(task: EventTask, lane: string): Promise<void> {
    const handler = this.handlers.get(task.handler);
    // It may be a newer worker's: it is tried again.
    if (!handler) throw new Error(`Nothing here handles "${task.handler}".`);
    if (handler instanceof OrderedHandler) return this.#doInOrder(handler, task, lane);
    await withRequestId(task.requestId, () => handler.handle(task as unknown as EventOf));
    await this.database.query(DONE, [[task.id], task.handler]);
  }

  /**
   * Does what waits in the lane from its head on. When the head is another's and fails, that one's
   * own job tries it again and then carries on here.
   */
  async #doInOrder(handler: OrderedHandler, task: TaskId, lane: string): Promise<void> {
    const key = `${task.handler} ${lane}`;
    // One waits for the lane's lock here, not on a connection each.
    await this.#lanes.run(key, async () => {
      while (await this.#doHead(handler, lane, task));
    });
  }

  /** Does the first task of the lane in one transaction; tells whether another waits. */
  async #doHead(handler: OrderedHandler, lane: string, task: TaskId): Promise<boolean> {
    let head: EventTask | undefined;
    try {
      return await this.database.transaction(async (tx) => {
        // At once: what the second sees is what is true when the first has its lock.
        const [, heads] = await Promise.all([
          tx.query(LANE_LOCK, [`${handler.name} ${lane}`]),
          tx.query<EventTask[]>(FIRST_IN_LANE, [handler.name, lane]),
        ]);
        [head] = heads;
        if (head) await takeUp(handler, head, tx);
        return heads.length > 1;
      });
    } catch (error) {
      if (!head || isSame(head, task)) throw error;
      return false;
    }
  }
}

async function takeUp(handler: OrderedHandler, task: EventTask, tx: Tx): Promise<void> {
  await withRequestId(task.requestId, () => handler.handle(task as unknown as TimedEventOf, tx));
  await tx.query(DONE, [[task.id], task.handler]);
}

const columnsOf = (tasks: readonly TaskId[]): [number[], string[]] => [
  tasks.map(({ id }) => id),
  tasks.map(({ handler }) => handler),
];

const keyOf = ({ id, handler }: TaskId): string => `${id} ${handler}`;

const laneOf = async (sql: Sql, { id, handler }: TaskId): Promise<string | null> => {
  const [row] = await sql.query<{ aggregate: string }>(LANE_OF, [id, handler]);
  return row?.aggregate ?? null;
};

const isSame = (one: TaskId, other: TaskId): boolean => keyOf(one) === keyOf(other);
