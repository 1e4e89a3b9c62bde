import type { Database } from '@colloquy/db';
import type { Logger } from '../logging/index.ts';
import { onPostgres, onRedis, type Carrier } from './carriers.ts';

/** One message holds at most so many keys. */
const KEYS_AT_ONCE = 1_000;

export interface BroadcastOptions {
  readonly DATABASE_URL: string;
  /** Carries the messages instead of PostgreSQL when set. */
  readonly REDIS_URL?: string | undefined;
  readonly logger: Logger;
}

/**
 * Tells all processes which things changed, as `post:17`, in milliseconds and at most once: what is
 * said while the server is away or a process dies is lost. Whoever hears must read what is true,
 * and look again from time to time.
 */
export class Broadcast {
  readonly #carrier: Carrier;
  readonly #waiting = new Set<string>();
  readonly #heard: ((keys: readonly string[]) => void)[] = [];
  readonly #logger: Logger;
  #telling: Promise<void> | null = null;
  #subscribed: Promise<void> | null = null;

  constructor(database: Database, { DATABASE_URL, REDIS_URL, logger }: BroadcastOptions) {
    this.#logger = logger;
    this.#carrier = REDIS_URL
      ? onRedis(REDIS_URL, logger)
      : onPostgres(database, DATABASE_URL, logger);
  }

  /** Tells of every transaction of this process, right after its commit. */
  static ofCommits(database: Database, options: BroadcastOptions): Broadcast {
    const broadcast = new Broadcast(database, options);
    database.onCommit((keys) => broadcast.tell(keys));
    return broadcast;
  }

  /** Returns at once. What comes while a message is on its way goes with the next. */
  tell(keys: readonly string[]): void {
    for (const key of keys) this.#waiting.add(key);
    this.#telling ??= this.#tellAll().finally(() => (this.#telling = null));
  }

  /** Calls `heard` with each message from now on. @throws Error when the server is away */
  async hear(heard: (keys: readonly string[]) => void): Promise<void> {
    this.#heard.push(heard);
    this.#subscribed ??= this.#carrier.subscribe((keys) => {
      for (const each of this.#heard) each(keys);
    });
    await this.#subscribed;
  }

  async close(): Promise<void> {
    await this.#telling;
    await this.#carrier.close();
  }

  async #tellAll(): Promise<void> {
    while (this.#waiting.size > 0) {
      const keys = [...this.#waiting].slice(0, KEYS_AT_ONCE);
      for (const key of keys) this.#waiting.delete(key);
      try {
        await this.#carrier.publish(keys);
      } catch (err) {
        this.#logger.warn({ err }, 'open pages were not told of a change');
      }
    }
  }
}
