import { randomInt } from 'node:crypto';
import type { Sql } from '@colloquy/db';
import { CREDENTIALS_BY_EMAIL, INSERT_ACCOUNT } from './accounts.queries.ts';
import { handleOf, suffixed } from '@colloquy/domain/validation';

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly locale: string;
  readonly timeZone: string;
}

/** Makes an account under the first free handle that its name suggests; null when the address is taken. */
export async function insertAccount(
  tx: Sql,
  now: Date,
  account: NewAccount,
): Promise<number | null> {
  const { name, email, passwordHash, locale, timeZone } = account;
  for (const handle of handlesFor(name)) {
    const values = [name, handle, email, passwordHash, locale, timeZone, now];
    const [made] = await tx.query<{ id: number }>(INSERT_ACCOUNT, values);
    if (made) return made.id;
    const known = await tx.query(CREDENTIALS_BY_EMAIL, [email]);
    if (known.length > 0) return null;
  }
  throw new Error('No free handle was found.');
}

/** Readable ones first; a common name soon needs chance, else the hundredth Anna tries a hundred. */
function* handlesFor(name: string): Generator<string> {
  const handle = handleOf(name);
  yield handle;
  yield suffixed(handle, 2);
  yield suffixed(handle, 3);
  for (const below of [100, 10_000, 1_000_000, 1_000_000_000])
    yield suffixed(handle, randomInt(4, below));
}
