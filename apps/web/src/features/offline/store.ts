import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Failure } from '#lib/failure.ts';

/** What was written while the site could not be reached. */
export interface Waiting {
  /** Names the posting: sent twice, it is posted once. */
  readonly key: string;
  /** Whose it is: an account's id. Nobody else sees it or sends it. */
  readonly accountId: string;
  readonly kind: WaitingKind;
  /** The page it was written on. */
  readonly path: string;
  readonly title: string;
  /** Where the form goes. */
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Why it was refused; it waits for its author then. */
  readonly failure?: Failure | undefined;
}
export type WaitingKind = 'answer' | 'comment' | 'question';

interface Schema extends DBSchema {
  waiting: { key: string; value: Waiting };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;
const database = (): Promise<IDBPDatabase<Schema>> =>
  (opened ??= openDB<Schema>('colloquy', 1, {
    upgrade: (made) => void made.createObjectStore('waiting', { keyPath: 'key' }),
  }));

/** What waits for this person, in the order in which it was written. */
export async function waitingOf(accountId: string): Promise<Waiting[]> {
  const all = await (await database()).getAll('waiting');
  const own = all.filter((one) => one.accountId === accountId);
  return own.toSorted((one, other) => one.at - other.at);
}

export async function keep(waiting: Waiting): Promise<void> {
  await (await database()).put('waiting', waiting);
}

export async function discard(key: string): Promise<void> {
  await (await database()).delete('waiting', key);
}
