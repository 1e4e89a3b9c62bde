import type { Client } from 'pg';
import { HANDLE_MAX, HANDLE_MIN } from '@colloquy/domain/vocabulary';

/** For names without a letter or digit that ASCII has. */
const NAMELESS = 'person';

/** A handle made from a display name: lower-case ASCII words joined by hyphens. */
export function handleFrom(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const handle = trimmed((words ?? []).join('-'), HANDLE_MAX);
  return handle.length < HANDLE_MIN ? NAMELESS : handle;
}

/** The handle with something behind it, within the longest allowed. */
export const suffixed = (handle: string, suffix: string | number): string =>
  `${trimmed(handle, HANDLE_MAX - String(suffix).length - 1)}-${suffix}`;

const trimmed = (handle: string, length: number): string =>
  handle.slice(0, length).replace(/-+$/, '');

/**
 * Gives each person the first of their wished handles that nobody has. The last wish of each must
 * be one that nobody else can have.
 */
export async function freeHandles(
  client: Client,
  wishes: readonly (readonly string[])[],
): Promise<string[]> {
  const { rows } = await client.query<{ handle: string }>(
    `select handle from account where handle = any($1)`,
    [[...new Set(wishes.flat())]],
  );
  const taken = new Set(rows.map(({ handle }) => handle));
  return wishes.map((each) => {
    const handle = each.find((wish) => !taken.has(wish)) ?? each.at(-1) ?? NAMELESS;
    taken.add(handle);
    return handle;
  });
}
