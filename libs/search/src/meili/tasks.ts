import type { EnqueuedTask, Meilisearch } from 'meilisearch';

/** A task may wait behind a large batch of others on a busy server. */
const TASK = { timeout: 600_000, interval: 10 };

/**
 * Tasks that the server has yet to do while a rebuild hands over the next ones. It does in one batch
 * what waits by then, and much of a batch costs the same for one thread as for thousands. What is
 * written meanwhile to the index that answers waits behind them, so they are not without bound.
 */
const AHEAD_MAX = 40;

/** Tasks of a server, which does them one after the other. */
export class Tasks {
  readonly #open: number[] = [];

  constructor(private readonly client: Meilisearch) {}

  /** Takes these tasks as under way; waits for the first of them when there are many. */
  async add(tasks: readonly EnqueuedTask[]): Promise<void> {
    this.#open.push(...tasks.map(({ taskUid }) => taskUid));
    await this.#waitUntilOpen(AHEAD_MAX);
  }

  /** Resolves when all are done. */
  all(): Promise<void> {
    return this.#waitUntilOpen(0);
  }

  async #waitUntilOpen(count: number): Promise<void> {
    while (this.#open.length > count) await done(this.client, this.#open.shift() ?? 0);
  }
}

/** @throws Error with the server's words when the task failed */
export async function done(client: Meilisearch, taskUid: number): Promise<void> {
  const task = await ended(client, taskUid);
  if (task.status !== 'succeeded')
    throw new Error(`Meilisearch task ${taskUid} ${task.status}: ${task.error?.message ?? ''}`);
}

/** Whether it succeeded or failed. */
export const ended = (client: Meilisearch, taskUid: number) =>
  client.tasks.waitForTask(taskUid, TASK);
