import DataLoader from 'dataloader';

/** Answers all keys of one request at once, in their order. */
export type Batch<K, V> = (keys: readonly K[]) => Promise<readonly V[]>;

/**
 * The loaders of one request. A loader is known by the function that makes its batch, so that a
 * service keeps that function as a field and every field resolver shares one statement.
 */
export class RequestLoaders {
  readonly #kept = new Map<object, unknown>();

  /** The loader of `owner`, made by `batch` when first asked for in this request. */
  of<K, V>(owner: object, batch: () => Batch<K, V>): DataLoader<K, V> {
    return this.keep(owner, () => new DataLoader<K, V>(batch(), { maxBatchSize: 1_000 }));
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
