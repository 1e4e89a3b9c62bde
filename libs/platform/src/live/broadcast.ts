import { randomUUID } from 'node:crypto';
import type { Database } from '@colloquy/db';
import { createPostgresRelayBackend, Relay } from 'bullmq';
import { Redis } from 'ioredis';
import type { Logger } from '../logging/index.ts';

/** One message holds at most so many keys, far below the 512 KiB that a relay takes. */
const KEYS_AT_ONCE = 1_000;
const TOPIC = 'changed';

export interface BroadcastOptions {
  readonly DATABASE_URL: string;
  /** Carries the messages instead of PostgreSQL when set. */
  readonly REDIS_URL?: string | undefined;
  readonly logger: Logger;
  /** Another than the site's own, for tests beside it. */
  readonly namespace?: string;
}

/**
 * Tells all processes which things changed, as `post:17`, in milliseconds and at most once: what is
 * said while the server is away or a process dies is lost. Whoever hears must read what is true,
 * and look again from time to time.
 */
export class Broadcast {
  readonly #relay: Pick<Relay, 'subscribe' | 'publish' | 'close' | 'on' | 'waitUntilReady'>;
  readonly #redis: Redis | null = null;
  readonly #waiting = new Set<string>();
  readonly #logger: Logger;
  #telling: Promise<void> | null = null;

  constructor({ DATABASE_URL, REDIS_URL, logger, namespace = 'colloquy' }: BroadcastOptions) {
    this.#logger = logger;
    if (REDIS_URL) {
      this.#redis = new Redis(REDIS_URL, { maxRetriesPerRequest: null });
      this.#redis.on('error', () => {});
      this.#relay = new Relay({ connection: this.#redis, namespace });
    } else {
      const connection = { ...POSTGRES, connectionString: DATABASE_URL };
      this.#relay = new Relay({ connection, namespace, backend: createPostgresRelayBackend });
    }
    this.#relay.on('error', (err: Error) => logger.warn({ err }, 'the live relay failed'));
  }

  /** Tells of every transaction of this process, right after its commit. */
  static ofCommits(database: Database, options: BroadcastOptions): Broadcast {
    const broadcast = new Broadcast(options);
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
    await this.#relay.subscribe<string[]>(`${TOPIC}.*`, ({ data }) => heard(data));
  }

  async close(): Promise<void> {
    await this.#telling;
    await this.#relay.close();
    this.#redis?.disconnect();
  }

  async #tellAll(): Promise<void> {
    while (this.#waiting.size > 0) {
      const keys = [...this.#waiting].slice(0, KEYS_AT_ONCE);
      for (const key of keys) this.#waiting.delete(key);
      try {
        await this.#relay.publish(topicOfThisProcess, keys);
      } catch (err) {
        this.#logger.warn({ err }, 'open pages were not told of a change');
      }
    }
  }
}

/** A relay takes messages of one topic one after the other, so each process has its own. */
const topicOfThisProcess = `${TOPIC}.${randomUUID()}`;

/** One to tell, one to hear; a second for telling while the inbox is read. */
const POSTGRES = { max: 3, application_name: 'colloquy live', migrate: true };
