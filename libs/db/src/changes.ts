import type { Sql } from './database.ts';

const noted = new WeakMap<Sql, Set<string>>();

/** What is noted in this transaction from now on. */
export function changesOf(tx: Sql): ReadonlySet<string> {
  const changes = new Set<string>();
  noted.set(tx, changes);
  return changes;
}

/**
 * Notes in a transaction which things it changes, as `post:17`: whoever shows them is told once it
 * is committed. Outside of a transaction nothing happens.
 */
export function noteChange(tx: Sql, ...keys: readonly string[]): void {
  const changes = noted.get(tx);
  for (const key of keys) changes?.add(key);
}
