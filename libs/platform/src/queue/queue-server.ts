import { randomUUID } from 'node:crypto';
import {
  createPostgresBackend,
  createRedisBackend,
  withBackend,
  type BulkJobOptions,
  type Job,
  type RepeatOptions,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

/** What we use of a BullMQ queue, whichever server it is on. */
export interface JobQueue {
  readonly name: string;
  add(name: string, data: unknown, opts?: BulkJobOptions): Promise<unknown>;
  addBulk(jobs: { name: string; data: unknown; opts?: BulkJobOptions }[]): Promise<unknown>;
  upsertJobScheduler(
    id: string,
    repeat: Omit<RepeatOptions, 'key'>,
    template: { name: string; data: unknown; opts?: Omit<BulkJobOptions, 'jobId'> },
  ): Promise<unknown>;
  getJobSchedulers(): Promise<{ key: string }[]>;
  removeJobScheduler(id: string): Promise<unknown>;
  getJobCounts(...states: JobState[]): Promise<Record<string, number>>;
  waitUntilReady(): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

type JobState = 'waiting' | 'prioritized' | 'active' | 'delayed' | 'completed' | 'failed';

/** What we use of a BullMQ worker. */
export interface JobWorker {
  waitUntilReady(): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: Job | undefined, error: Error) => void): unknown;
  close(force?: boolean): Promise<void>;
}

export type WorkerSettings = Pick<WorkerOptions, 'concurrency'>;

/**
 * A job whose worker vanished is given to another, ten to fifteen seconds later: BullMQ's own thirty
 * to sixty are long for who waits for a mail, and a worker that only hangs costs a repetition, which
 * every task bears. The table of tasks says in the end whether it was done, so that any number of
 * workers may vanish with it.
 */
const VANISHED: Pick<WorkerOptions, 'maxStalledCount' | 'lockDuration' | 'stalledInterval'> = {
  maxStalledCount: 100,
  lockDuration: 10_000,
  stalledInterval: 5_000,
};

/** Where jobs wait: PostgreSQL or Redis. Each queue and worker has connections of its own. */
export interface QueueServer {
  queue(name: string): JobQueue;
  worker(name: string, work: (job: Job) => Promise<void>, settings: WorkerSettings): JobWorker;
  /**
   * Names what the server remembers by: a Redis has another name after each start, whatever it kept
   * on its disk, and when it was emptied. Rejects at once when it cannot be asked.
   */
  memory(): Promise<string>;
  /** Lists the data of the jobs that this queue holds, where the database itself can be asked. */
  held(name: string): string | null;
  /** Lets go of what the queues and workers shared; they must be closed before. */
  close(): Promise<void>;
}

/** Connections for adding jobs; one is busy for about a millisecond at a time. */
const POSTGRES_POOL = 4;

const onPostgres = (connectionString: string): QueueServer => {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = {
    connectionString,
    max: POSTGRES_POOL,
    application_name: 'colloquy queue',
    migrate: true,
  };
  return {
    queue: (name) => new Queue(name, { connection }),
    worker: (name, work, settings) =>
      new Worker(name, work, { ...VANISHED, ...settings, connection }),
    // It forgets together with the tasks, unless somebody empties it: what it holds can be asked.
    memory: async () => 'postgres',
    held: (name) =>
      `select data from bullmq.job where queue = ${pg.escapeLiteral(name)}
          and state not in ('completed', 'failed')`,
    close: async () => {},
  };
};

const onRedis = (url: string): QueueServer => {
  const { Queue, Worker } = withBackend(createRedisBackend);
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  // Jobs are added in a transaction: while the server is away that fails at once and comes again.
  const adding = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false });
  // Queues and workers hear of the same failures and log them.
  for (const each of [connection, adding]) each.on('error', () => {});
  return {
    queue: (name) => new Queue(name, { connection: adding }),
    worker: (name, work, settings) =>
      new Worker(name, work, { ...VANISHED, ...settings, connection }),
    memory: () => memoryOf(adding),
    held: () => null,
    close: async () => {
      for (const each of [connection, adding]) each.disconnect();
    },
  };
};

/** Gone when somebody empties the server while it runs. */
const MARK = 'colloquy:memory';

async function memoryOf(redis: Redis): Promise<string> {
  const [info, , mark] = await Promise.all([
    redis.info('server'),
    redis.set(MARK, randomUUID(), 'NX'),
    redis.get(MARK),
  ]);
  return `${/run_id:(\w+)/.exec(info)?.[1] ?? ''} ${mark}`;
}

export interface QueueAddresses {
  readonly DATABASE_URL: string;
  readonly REDIS_URL?: string | undefined;
}

/** The database carries the queues unless there is a Redis server. */
export const queueServer = (addresses: QueueAddresses): QueueServer =>
  addresses.REDIS_URL ? onRedis(addresses.REDIS_URL) : onPostgres(addresses.DATABASE_URL);

/** Makes or renews the tables of the queues; several at once wait for each other. Redis has none. */
export async function migrateQueues(addresses: QueueAddresses): Promise<void> {
  if (addresses.REDIS_URL) return;
  const server = queueServer(addresses);
  const queue = server.queue('jobs');
  await queue.waitUntilReady();
  await queue.close();
  await server.close();
}
