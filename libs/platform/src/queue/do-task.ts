import type { Database, Sql, Tx } from '@colloquy/db';
import type { EventTask } from '../outbox/index.ts';
import {
  OrderedHandler,
  type AnyHandler,
  type EventHandler,
  type EventOf,
  type TimedEventOf,
} from './event-handler.ts';
import { withRequestId } from '../logging/index.ts';
import { Lanes } from './lanes.ts';

const IS_TO_DO = `
  select 1 from event_task where event_id = $1 and handler = $2 and dead_at is null`;

const DONE = `delete from event_task where event_id = $1 and handler = $2`;

const BURY = `
  update event_task set dead_at = now(), reason = $3 where event_id = $1 and handler = $2`;

const LANE_LOCK = `select pg_advisory_xact_lock(hashtextextended($1, 0))`;

const LANE_OF = `select aggregate from event_task where event_id = $1 and handler = $2`;

const FIRST_IN_LANE = `
  select event_id as id, handler, type, payload, request_id as "requestId", created_at as at
    from event_task where handler = $1 and aggregate = $2 and dead_at is null order by event_id limit 1`;

type TaskId = Pick<EventTask, 'id' | 'handler'>;

const sentence = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 2_000);

/** Does tasks of events, and knows which are done: no row, nothing to do. */
export class TaskDoer {
  readonly #lanes = new Lanes();

  constructor(
    private readonly database: Database,
    private readonly handlers: ReadonlyMap<string, AnyHandler>,
  ) {}

  /** @throws Error what the handler throws; the task stays to be tried again. */
  async do(task: EventTask): Promise<void> {
    const handler = this.handlers.get(task.handler);
    // It may be a newer worker's: it is tried again.
    if (!handler) throw new Error(`Nothing here handles "${task.handler}".`);
    if (handler instanceof OrderedHandler) await this.#doInOrder(handler, task);
    else await this.#doAlone(handler, task);
  }

  /** Makes a dead letter of it. What waits behind it goes on. */
  async bury(task: EventTask, error: unknown): Promise<void> {
    await this.database.query(BURY, [task.id, task.handler, sentence(error)]);
    const handler = this.handlers.get(task.handler);
    if (handler instanceof OrderedHandler) await this.#doInOrder(handler, task);
  }

  async #doAlone(handler: EventHandler, task: EventTask): Promise<void> {
    const [waits] = await this.database.query(IS_TO_DO, [task.id, task.handler]);
    if (!waits) return;
    await withRequestId(task.requestId, () => handler.handle(task as unknown as EventOf));
    await this.database.query(DONE, [task.id, task.handler]);
  }

  /**
   * Does what waits in the lane from its head on. When the head is another's and fails, that one's
   * own job tries it again and then carries on here.
   */
  async #doInOrder(handler: OrderedHandler, task: EventTask): Promise<void> {
    const lane = await laneOf(this.database, task);
    if (!lane) return;
    const key = `${task.handler} ${lane}`;
    // One waits for the lane's lock here, not on a connection each.
    await this.#lanes.run(key, async () => {
      while (await this.#doHead(handler, lane, task));
    });
  }

  /** Does the first task of the lane in one transaction; tells whether there may be another. */
  async #doHead(handler: OrderedHandler, lane: string, task: TaskId): Promise<boolean> {
    let head: EventTask | undefined;
    try {
      return await this.database.transaction(async (tx) => {
        await tx.query(LANE_LOCK, [`${handler.name} ${lane}`]);
        [head] = await tx.query<EventTask[]>(FIRST_IN_LANE, [handler.name, lane]);
        if (head) await takeUp(handler, head, tx);
        return head !== undefined;
      });
    } catch (error) {
      if (!head || isSame(head, task)) throw error;
      return false;
    }
  }
}

async function takeUp(handler: OrderedHandler, task: EventTask, tx: Tx): Promise<void> {
  await withRequestId(task.requestId, () => handler.handle(task as unknown as TimedEventOf, tx));
  await tx.query(DONE, [task.id, task.handler]);
}

const laneOf = async (sql: Sql, { id, handler }: TaskId): Promise<string | null> => {
  const [row] = await sql.query<{ aggregate: string }>(LANE_OF, [id, handler]);
  return row?.aggregate ?? null;
};

const isSame = (one: TaskId, other: TaskId): boolean =>
  one.id === other.id && one.handler === other.handler;
