import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { Logger } from '@nestjs/common';
import type { Answered, Asked } from './model-thread.ts';

type Waiting = (vector: Float32Array | null) => void;

/**
 * The model of meanings, in a thread of its own: a text takes some milliseconds, in which the process
 * answers others. The thread starts with the first text, and does not keep the process alive.
 */
export class Model {
  readonly #waiting = new Map<number, Waiting>();
  #thread: Worker | null | undefined;
  #last = 0;

  /** Null where the model does not run: then words alone say what is alike. */
  embed(text: string): Promise<Float32Array | null> {
    this.#thread = this.#thread === undefined ? this.#start() : this.#thread;
    const thread = this.#thread;
    if (!thread) return Promise.resolve(null);
    thread.ref();
    this.#last += 1;
    const asked: Asked = { id: this.#last, text };
    return new Promise((resolve) => {
      this.#waiting.set(asked.id, resolve);
      thread.postMessage(asked);
    });
  }

  #start(): Worker {
    const file = createRequire(import.meta.url).resolve('@colloquy/search/model-thread');
    const thread = new Worker(file, { execArgv: [] });
    thread.on('message', ({ id, vector }: Answered) => {
      this.#waiting.get(id)?.(vector);
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) thread.unref();
    });
    thread.on('error', (error) => this.#giveUp(error));
    thread.unref();
    return thread;
  }

  #giveUp(error: unknown): void {
    new Logger('search').warn({ error, message: 'the model of meanings does not run here' });
    this.#thread = null;
    for (const resolve of this.#waiting.values()) resolve(null);
    this.#waiting.clear();
  }
}
