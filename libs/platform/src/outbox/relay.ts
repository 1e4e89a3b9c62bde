import { setTimeout as pause } from 'node:timers/promises';
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
/** A queue that can be asked what it holds is asked so often: it costs a walk through all jobs. */
const LOOK_MS = 30_000;
/** After a failure, so that a database or queue that is down is not asked in a tight loop. */
const PAUSE_AFTER_FAILURE_MS = 1_000;

/** Rounds begin no closer than this, so that one does for what several people do in a moment. */
const ROUND_MS = 30;
/** What may wait is told of so long after the event, together with what came meanwhile. */
const CALM_MS = 300;

export interface RelayOptions {
  readonly database: Database;
  /** The address to listen on for new events. */
  readonly url: string;
  readonly subscriptions: Subscriptions;
  readonly queue: TaskQueue;
  /** Names of handlers that nobody waits for. */
  readonly calm?: readonly string[];
  readonly logger: Logger;
}

/** Makes tasks of events as they come, and jobs of tasks. Any number may run at once. */
export class Relay {
  readonly #bell = new Bell();
  readonly #listener: Listener;
  #stopping = false;
  #remindAt = 0;
  /** When the queue is next told of what may wait. */
  #calmAt = 0;
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
      const next = performance.now() + ROUND_MS;
      const wait = await this.#relayAll();
      await pause(Math.max(0, next - performance.now()));
      if (!this.#stopping) await this.#bell.heard(wait);
    }
  }

  /** Returns how long to wait, in milliseconds, when no bell rings. */
  async #relayAll(): Promise<number> {
    const { database, subscriptions, logger } = this.options;
    try {
      const spread = await this.#whileFull(() => spreadBatch(database, subscriptions));
      if (spread > 0) this.#calmAt = Math.min(this.#calmAt, performance.now() + CALM_MS);
      await this.#remind();
      await this.#enqueue();
      return Math.min(POLL_MS, Math.max(0, this.#calmAt - performance.now()));
    } catch (error) {
      logger.error({ err: error }, 'events could not be relayed; trying again');
      this.#calmAt = 0;
      return PAUSE_AFTER_FAILURE_MS;
    }
  }

  async #enqueue(): Promise<void> {
    const { database, queue, calm = [] } = this.options;
    const isCalmTurn = performance.now() >= this.#calmAt;
    if (isCalmTurn) this.#calmAt = Number.POSITIVE_INFINITY;
    const but = isCalmTurn ? [] : calm;
    await this.#whileFull(() => enqueueBatch(database, queue, { but }));
  }

  /** Looks through all tasks, so not at each bell. */
  async #remind(): Promise<void> {
    if (performance.now() < this.#remindAt) return;
    const { database, queue } = this.options;
    const memory = await queue.memory();
    if (memory !== this.#memory) await queue.prepare();
    this.#memory = memory;
    await unqueueForgotten(database, memory, queue.held);
    this.#remindAt = performance.now() + (queue.held ? LOOK_MS : POLL_MS);
    this.#calmAt = 0;
  }

  /** Returns how many it moved in all. */
  async #whileFull(move: () => Promise<number>): Promise<number> {
    let total = 0;
    for (let last = BATCH_ROWS; last === BATCH_ROWS && !this.#stopping; total += last)
      last = await move();
    return total;
  }
}
