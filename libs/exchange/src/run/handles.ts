import type { Client } from 'pg';

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
    const handle = each.find((wish) => !taken.has(wish)) ?? each.at(-1) ?? '';
    taken.add(handle);
    return handle;
  });
}
