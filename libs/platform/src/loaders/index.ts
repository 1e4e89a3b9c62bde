import DataLoader from 'dataloader';

/**
 * A value, or a promise of it where it must be waited for. A page has hundreds of fields: those whose
 * value is at hand are spared a promise each, which is most of what GraphQL costs.
 */
export type Soon<T> = T | Promise<T>;

/** Goes on with a value as soon as it is there: at once when it is at hand. */
export const after = <A, B>(soon: Soon<A>, next: (value: A) => Soon<B>): Soon<B> =>
  soon instanceof Promise ? soon.then(next) : next(soon);

/** Goes on when both are there. */
export const afterBoth = <A, B, C>(
  one: Soon<A>,
  other: Soon<B>,
  next: (one: A, other: B) => Soon<C>,
): Soon<C> => after(one, (a) => after(other, (b) => next(a, b)));

/** Answers all keys of one request at once, in their order. */
export type Batch<K, V> = (keys: readonly K[]) => Promise<readonly V[]>;

/** A `DataLoader` that also knows what it has loaded, so that nobody waits for it twice. */
export class Loader<K, V> extends DataLoader<K, V> {
  readonly #known = new Map<K, V>();

  /** As `load`, but without a promise for what is known already. */
  soon(key: K): Soon<V> {
    return this.#known.has(key) ? (this.#known.get(key) as V) : this.#wait(key);
  }

  override prime(key: K, value: V | Promise<V> | Error): this {
    if (!(value instanceof Promise || value instanceof Error) && !this.#known.has(key))
      this.#known.set(key, value);
    return super.prime(key, value);
  }

  async #wait(key: K): Promise<V> {
    const value = await this.load(key);
    this.#known.set(key, value);
    return value;
  }
}

/**
 * The loaders of one request. A loader is known by the function that makes its batch, so that a
 * service keeps that function as a field and every field resolver shares one statement.
 */
export class RequestLoaders {
  readonly #kept = new Map<object, unknown>();

  /** The loader of `owner`, made by `batch` when first asked for in this request. */
  of<K, V>(owner: object, batch: () => Batch<K, V>): Loader<K, V> {
    return this.keep(owner, () => new Loader<K, V>(batch(), { maxBatchSize: 1_000 }));
  }

  /** What `owner` keeps with the request until something is written; each owner keeps one thing. */
  keep<T>(owner: object, make: () => T): T {
    if (this.#kept.has(owner)) return this.#kept.get(owner) as T;
    const made = make();
    this.#kept.set(owner, made);
    return made;
  }

  /** Forgets everything read so far: after a mutation has written. */
  clear(): void {
    this.#kept.clear();
  }
}

/** Puts rows in the order of the keys they were asked for; null where there is none. */
export function inOrder<K, R>(
  keys: readonly K[],
  rows: readonly R[],
  keyOf: (row: R) => K,
): (R | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** Gathers rows under the keys they belong to; an empty list where there are none. */
export function grouped<K, R>(keys: readonly K[], rows: readonly R[], keyOf: (row: R) => K): R[][] {
  const byKey = Map.groupBy(rows, keyOf);
  return keys.map((key) => byKey.get(key) ?? []);
}
