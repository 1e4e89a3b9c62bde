import type { Database } from '@colloquy/db';
import type { EventType } from '@colloquy/domain/vocabulary';
import type { Logger } from '../logging/index.ts';
import { Bell } from './bell.ts';
import { OutboxListener } from './listener.ts';

/** A row of the outbox. */
export interface OutboxEvent {
  readonly id: number;
  readonly type: EventType;
  readonly payload: Record<string, unknown>;
  readonly requestId: string;
}

/**
 * Takes events on, in order. After a crash the same events come again, so taking one twice must
 * be the same as taking it once.
 */
export type Deliver = (events: readonly OutboxEvent[]) => Promise<void>;

/** Large enough to empty a burst quickly, small enough to hold its locks for milliseconds. */
const BATCH_ROWS = 500;
/** Catches what a notification missed: while the listening connection was down, or behind a pooler. */
const POLL_MS = 5_000;
/** After a failure, so that a database or queue that is down is not asked in a tight loop. */
const PAUSE_AFTER_FAILURE_MS = 1_000;

const TAKE_BATCH = `
  select id, type, payload, request_id as "requestId" from outbox
   where relayed_at is null order by id limit $1 for update skip locked`;

/**
 * Hands the oldest waiting events on and marks them in the transaction that holds their locks:
 * a crash before the commit leaves them waiting, and two relays never hold the same row.
 * Returns how many were moved.
 */
export const relayBatch = (
  database: Database,
  deliver: Deliver,
  rows = BATCH_ROWS,
): Promise<number> =>
  database.transaction(async (tx) => {
    const events = await tx.query<OutboxEvent[]>(TAKE_BATCH, [rows]);
    if (events.length === 0) return 0;
    await deliver(events);
    const ids = events.map((event) => event.id);
    await tx.query(`update outbox set relayed_at = now() where id = any($1)`, [ids]);
    return events.length;
  });

export interface RelayOptions {
  readonly database: Database;
  /** The address to listen on for new events. */
  readonly url: string;
  readonly deliver: Deliver;
  readonly logger: Logger;
}

/** Moves events from the outbox to the queues as they come. Any number may run at once. */
export class Relay {
  readonly #bell = new Bell();
  readonly #listener: OutboxListener;
  #stopping = false;
  #running: Promise<void> | null = null;

  constructor(private readonly options: RelayOptions) {
    this.#listener = new OutboxListener(options.url, () => this.#bell.ring(), options.logger);
  }

  start(): void {
    this.#listener.start();
    this.#running ??= this.#run();
  }

  /** Resolves when the batch in hand is done. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#bell.ring();
    await this.#listener.stop();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      const wait = await this.#relayAll();
      if (!this.#stopping) await this.#bell.heard(wait);
    }
  }

  /** Returns how long to wait, in milliseconds, when no bell rings. */
  async #relayAll(): Promise<number> {
    try {
      let moved = BATCH_ROWS;
      while (moved === BATCH_ROWS && !this.#stopping) {
        moved = await relayBatch(this.options.database, this.options.deliver);
      }
      return POLL_MS;
    } catch (error) {
      this.options.logger.error({ err: error }, 'events could not be relayed; trying again');
      return PAUSE_AFTER_FAILURE_MS;
    }
  }
}
