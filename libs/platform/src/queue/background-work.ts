import type { Database } from '@colloquy/db';
import type { Job } from 'bullmq';
import type { Logger } from '../logging/index.ts';
import { Relay } from '../outbox/index.ts';
import { TaskDoer } from './do-task.ts';
import type { AnyHandler } from './event-handler.ts';
import { failuresOf, logFailure, refuseBadNames, runJob } from './job-runner.ts';
import { calmOf, QUEUE_NAME, subscriptionsOf, taskQueueOn, type Retries } from './jobs.ts';
import { writeMetrics } from './metrics.ts';
import { queueServer, type JobQueue, type JobWorker, type QueueServer } from './queue-server.ts';
import type { RepeatingJob } from './repeating-job.ts';

export interface BackgroundWorkOptions {
  readonly addresses: { readonly DATABASE_URL: string; readonly REDIS_URL?: string | undefined };
  readonly database: Database;
  readonly handlers: readonly AnyHandler[];
  readonly schedule: readonly RepeatingJob[];
  readonly logger: Logger;
  /** Jobs at the same time. */
  readonly concurrency: number;
  readonly retries?: Retries;
  /** Another than the site's own, for tests beside it. */
  readonly queueName?: string;
}

/** The relay, the queue and the worker of one process. Any number of processes may run it. */
export class BackgroundWork {
  readonly queue: JobQueue;
  readonly #server: QueueServer;
  readonly #worker: JobWorker;
  readonly #relay: Relay;
  readonly #failures = new Map<string, number>();

  /** Takes up jobs at once; `start` adds the timetable and the relay. */
  constructor(private readonly options: BackgroundWorkOptions) {
    const { addresses, database, handlers, schedule, logger, concurrency } = options;
    const name = options.queueName ?? QUEUE_NAME;
    refuseBadNames(handlers, schedule);
    const doer = new TaskDoer(database, new Map(handlers.map((each) => [each.name, each])));
    this.#server = queueServer(addresses);
    this.queue = this.#server.queue(name);
    const told = { retries: options.retries, handlers, schedule };
    const tasks = taskQueueOn(this.queue, this.#server, told);
    const work = this.#counting(runJob({ doer, schedule, alone: tasks.alone }));
    this.#worker = this.#server.worker(name, work, { concurrency });
    this.#worker.on('failed', logFailure(logger));
    for (const part of [this.queue, this.#worker]) {
      part.on('error', (error) => logger.warn({ err: error }, 'the queue server failed'));
    }
    this.#relay = new Relay({
      ...{ database, url: addresses.DATABASE_URL, logger },
      subscriptions: subscriptionsOf(handlers),
      calm: calmOf(handlers),
      queue: tasks,
    });
  }

  async start(): Promise<void> {
    await Promise.all([this.queue.waitUntilReady(), this.#worker.waitUntilReady()]);
    await this.#relay.start();
  }

  /** Rejects when the queue server does not answer. */
  async check(): Promise<void> {
    await this.queue.getJobCounts('waiting');
  }

  /** How far behind the work is and what failed, in the text format of Prometheus. */
  metrics(): Promise<string> {
    return writeMetrics(this.options.database, this.#failures);
  }

  /**
   * A failure counts when it happens: BullMQ tells of it only after it gave the job back and asked
   * for another, when the next try may be over.
   */
  #counting(work: (job: Job) => Promise<void>): (job: Job) => Promise<void> {
    return async (job) => {
      try {
        await work(job);
      } catch (error) {
        for (const { handler } of failuresOf(job, error as Error)) this.#countFailure(handler);
        throw error;
      }
    };
  }

  #countFailure(name: string): void {
    this.#failures.set(name, (this.#failures.get(name) ?? 0) + 1);
  }

  /**
   * Takes no more work and lets what is in flight finish, at most `graceMs`. What is cut off then
   * is found by another worker and done again.
   */
  async stop(graceMs = 2_000): Promise<void> {
    await this.#relay.stop();
    const finished = await inTime(this.#worker.close(), graceMs);
    if (!finished) this.options.logger.warn('jobs in flight took too long and will be done again');
    await this.queue.close();
    await this.#server.close();
  }
}

/** Whether it came to an end within that many milliseconds. */
const inTime = (work: Promise<void>, milliseconds: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(false), milliseconds);
    work.then(() => resolve(true), reject).finally(() => clearTimeout(timer));
  });
