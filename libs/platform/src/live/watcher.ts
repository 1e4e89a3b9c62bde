/** Something that is always true now; the same digest means the same. */
export interface LiveValue {
  readonly digest: string;
  /** When it changes by itself, if it does. */
  readonly until?: Date | null;
}

/** One reader of a value, as the keeper of the value sees it. */
export interface Watcher<V extends LiveValue> {
  readonly key: number;
  readonly who: { readonly accountId: number; readonly sessionId: number };
  /** What it watches is this now. */
  show(value: V): void;
  /** The reader gets nothing more. */
  end(): void;
}

/** What a watcher makes of the next value, given the one that it saw before; undefined: nothing. */
export type Seen<V, T> = (now: V, before: V | null) => T | undefined;

/**
 * What a reader gets of a value that changes. It has no queue: a reader who is slow skips what lies between
 * and sees what is true then.
 */
export class WatcherStream<V extends LiveValue, T> implements Watcher<V>, AsyncIterableIterator<T> {
  #value: V | null = null;
  #before: V | null = null;
  #ended = false;
  #wake: ((result: IteratorResult<T>) => void) | null = null;

  constructor(
    readonly key: number,
    readonly who: Watcher<V>['who'],
    private readonly seen: Seen<V, T>,
    private readonly left: () => void,
  ) {}

  show(value: V): void {
    this.#value = value;
    if (!this.#wake) return;
    const result = this.#take();
    if (result) this.#answer(result);
  }

  end(): void {
    this.#ended = true;
    this.left();
    this.#answer({ done: true, value: undefined });
  }

  next(): Promise<IteratorResult<T>> {
    if (this.#ended) return Promise.resolve({ done: true, value: undefined });
    const result = this.#take();
    if (result) return Promise.resolve(result);
    return new Promise((resolve) => (this.#wake = resolve));
  }

  return(): Promise<IteratorResult<T>> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #take(): IteratorResult<T> | null {
    const [now, before] = [this.#value, this.#before];
    if (!now || now.digest === before?.digest) return null;
    this.#before = now;
    const value = this.seen(now, before);
    return value === undefined ? null : { done: false, value };
  }

  #answer(result: IteratorResult<T>): void {
    const wake = this.#wake;
    this.#wake = null;
    wake?.(result);
  }
}
