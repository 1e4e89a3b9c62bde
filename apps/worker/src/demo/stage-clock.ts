import { AsyncLocalStorage } from 'node:async_hooks';
import { Clock } from '@colloquy/platform/clock';

/** Shows each act its own time, so that acts of different threads can be performed side by side. */
export class StageClock extends Clock {
  readonly #moments = new AsyncLocalStorage<Date>();

  now(): Date {
    return new Date(this.#moments.getStore() ?? Date.now());
  }

  /** Everything that `work` starts happens at `moment`. */
  at<T>(moment: Date, work: () => T): T {
    return this.#moments.run(moment, work);
  }
}
