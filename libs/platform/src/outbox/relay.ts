import type { Database } from '@colloquy/db';
import { Listener } from '../live/listener.ts';
import type { Logger } from '../logging/index.ts';
import { Bell } from './bell.ts';
import {
  BATCH_ROWS,
  enqueueBatch,
  spreadBatch,
  unqueueForgotten,
  type Subscriptions,
  type TaskQueue,
} from './tasks.ts';

/** Named also in the trigger on the table `outbox`. */
const CHANNEL = 'colloquy_outbox';
/** Catches what a notification missed: while the listening connection was down, or behind a pooler. */
const POLL_MS = 5_000;
/** After a failure, so that a database or queue that is down is not asked in a tight loop. */
const PAUSE_AFTER_FAILURE_MS = 1_000;

export interface RelayOptions {
  readonly database: Database;
  /** The address to listen on for new events. */
  readonly url: string;
  readonly subscriptions: Subscriptions;
  readonly queue: TaskQueue;
  readonly logger: Logger;
}

/** Makes tasks of events as they come, and jobs of tasks. Any number may run at once. */
export class Relay {
  readonly #bell = new Bell();
  readonly #listener: Listener;
  #stopping = false;
  #remindAt = 0;
  /** Of the queue that is prepared. */
  #memory: string | null = null;
  #running: Promise<void> | null = null;

  constructor(private readonly options: RelayOptions) {
    const ring = (): void => this.#bell.ring();
    this.#listener = new Listener({
      ...{ url: options.url, channel: CHANNEL, applicationName: 'colloquy relay' },
      ...{ heard: ring, connected: ring, logger: options.logger },
    });
  }

  /** Resolves when the queue is prepared. @throws Error when it cannot be asked */
  async start(): Promise<void> {
    await this.#remind();
    void this.#listener.start();
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
    const { database, subscriptions, queue, logger } = this.options;
    try {
      await this.#whileFull(() => spreadBatch(database, subscriptions));
      await this.#remind();
      await this.#whileFull(() => enqueueBatch(database, queue));
      return POLL_MS;
    } catch (error) {
      logger.error({ err: error }, 'events could not be relayed; trying again');
      return PAUSE_AFTER_FAILURE_MS;
    }
  }

  /** Looks through all tasks, so not at each bell. */
  async #remind(): Promise<void> {
    if (performance.now() < this.#remindAt) return;
    const { database, queue } = this.options;
    const memory = await queue.memory();
    if (memory !== this.#memory) await queue.prepare();
    this.#memory = memory;
    await unqueueForgotten(database, memory);
    this.#remindAt = performance.now() + POLL_MS;
  }

  async #whileFull(move: () => Promise<number>): Promise<void> {
    while ((await move()) === BATCH_ROWS && !this.#stopping);
  }
}
