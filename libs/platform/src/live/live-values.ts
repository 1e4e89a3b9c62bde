import { DomainError, ErrorCode } from '@colloquy/domain/vocabulary';
import { WatcherStream, type LiveValue, type Seen, type Watcher } from './watcher.ts';

/** What is watched but not told of, as a right that ends, is looked at so often. */
const LOOK_AGAIN_MS = 20_000;
/** One statement reads at most so many values. */
const READ_AT_ONCE = 200;
/** More pages than anybody looks at in one moment. */
const WATCHERS_OF_ACCOUNT = 50;

export interface LiveValuesOptions<V extends LiveValue> {
  /** The values as they are now; a key that is gone is missing. One statement, whatever the number. */
  readonly read: (keys: readonly number[]) => Promise<ReadonlyMap<number, V>>;
  /** Which of these readers may go on to watch what they watch. */
  readonly allowed: (watchers: readonly Watcher<V>[]) => Promise<ReadonlySet<Watcher<V>>>;
  readonly failed: (error: unknown) => void;
  /** Nobody watches this any more. */
  readonly left?: (value: V) => void;
  /** This reader watches no more; what they watched stood like this. */
  readonly gone?: (watcher: Watcher<V>, value: V) => void;
}

interface Place<V extends LiveValue> {
  value: V | null;
  expiry: NodeJS.Timeout | null;
  readonly watchers: Set<Watcher<V>>;
}

/**
 * Values that readers of this process watch. A message that something changed is only a knock: the
 * value is read, and whoever watches it gets it when it is another than before and they still may.
 * So nothing is lost when messages are, and nothing comes twice when they do.
 */
export class LiveValues<V extends LiveValue> {
  readonly #places = new Map<number, Place<V>>();
  readonly #dirty = new Set<number>();
  readonly #watchersOf = new Map<number, number>();
  readonly #timer: NodeJS.Timeout;
  #reading = false;
  #recheck = false;

  constructor(private readonly options: LiveValuesOptions<V>) {
    this.#timer = setInterval(() => this.#lookAgain(), LOOK_AGAIN_MS).unref();
  }

  /**
   * Begins with what is true now. The caller has asked for the right already.
   * @throws DomainError TOO_MANY_REQUESTS
   */
  watch<T>(key: number, who: Watcher<V>['who'], seen: Seen<V, T>): WatcherStream<V, T> {
    this.#count(who.accountId, 1);
    const place = this.#place(key);
    const watcher = new WatcherStream<V, T>(key, who, seen, () => this.#leave(watcher));
    place.watchers.add(watcher);
    if (place.value) watcher.show(place.value);
    else this.touch(key);
    return watcher;
  }

  /** The value may be another now. Nothing happens when nobody watches it. */
  touch(key: number): void {
    if (!this.#places.has(key)) return;
    this.#dirty.add(key);
    if (!this.#reading) void this.#readDirty();
  }

  /** Whether somebody watches this, on whichever of their pages. */
  isWatchedBy(key: number, accountId: number): boolean {
    const watchers = [...(this.#places.get(key)?.watchers ?? [])];
    return watchers.some(({ who }) => who.accountId === accountId);
  }

  /** Ends every stream. */
  close(): void {
    clearInterval(this.#timer);
    for (const { watchers } of [...this.#places.values()])
      for (const watcher of [...watchers]) watcher.end();
  }

  #place(key: number): Place<V> {
    const known = this.#places.get(key);
    if (known) return known;
    const place: Place<V> = { value: null, expiry: null, watchers: new Set() };
    this.#places.set(key, place);
    return place;
  }

  #leave(watcher: Watcher<V>): void {
    const place = this.#places.get(watcher.key);
    if (!place?.watchers.delete(watcher)) return;
    this.#count(watcher.who.accountId, -1);
    if (place.value) this.options.gone?.(watcher, place.value);
    if (place.watchers.size > 0) return;
    if (place.expiry) clearTimeout(place.expiry);
    this.#places.delete(watcher.key);
    if (place.value) this.options.left?.(place.value);
  }

  #count(accountId: number, more: 1 | -1): void {
    const count = (this.#watchersOf.get(accountId) ?? 0) + more;
    if (count > WATCHERS_OF_ACCOUNT)
      throw new DomainError(ErrorCode.TOO_MANY_REQUESTS, { retryAfterSeconds: 60 });
    if (count > 0) this.#watchersOf.set(accountId, count);
    else this.#watchersOf.delete(accountId);
  }

  #lookAgain(): void {
    this.#recheck = true;
    for (const key of this.#places.keys()) this.touch(key);
  }

  async #readDirty(): Promise<void> {
    this.#reading = true;
    const all = this.#recheck;
    this.#recheck = false;
    try {
      while (this.#dirty.size > 0) await this.#readSome(all);
    } catch (error) {
      // They are looked at again in any case.
      this.options.failed(error);
    }
    this.#reading = false;
  }

  async #readSome(all: boolean): Promise<void> {
    const keys = [...this.#dirty].slice(0, READ_AT_ONCE);
    for (const key of keys) this.#dirty.delete(key);
    const values = await this.options.read(keys);
    const changed = keys.filter(
      (key) => this.#places.get(key)?.value?.digest !== values.get(key)?.digest,
    );
    await this.#endForbidden(all ? keys : changed);
    for (const key of keys) this.#show(key, values.get(key));
  }

  async #endForbidden(keys: readonly number[]): Promise<void> {
    const watchers = keys.flatMap((key) => [...(this.#places.get(key)?.watchers ?? [])]);
    if (watchers.length === 0) return;
    const allowed = await this.options.allowed(watchers);
    for (const watcher of watchers) if (!allowed.has(watcher)) watcher.end();
  }

  #show(key: number, value: V | undefined): void {
    const place = this.#places.get(key);
    if (!place) return;
    if (!value) {
      for (const watcher of [...place.watchers]) watcher.end();
      return;
    }
    place.value = value;
    this.#expire(key, place);
    for (const watcher of place.watchers) watcher.show(value);
  }

  #expire(key: number, place: Place<V>): void {
    if (place.expiry) clearTimeout(place.expiry);
    const until = place.value?.until;
    place.expiry = until
      ? setTimeout(() => this.touch(key), Math.max(0, until.getTime() - Date.now()) + 50)
      : null;
  }
}
