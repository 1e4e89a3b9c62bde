import type { Sql } from '@colloquy/db';
import { notFound } from '@colloquy/domain/vocabulary';

const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Values of a row by the names they have in code; the names stand in the code, never in an input. */
type Values = Readonly<Record<string, unknown>>;

/** @returns the id of the new row; null when a row that says the same stands there already */
export async function insertRow(sql: Sql, table: string, values: Values): Promise<number | null> {
  const names = Object.keys(values);
  const [row] = await sql.query<{ id: number }>(
    `insert into ${table} (${names.map(snake).join(', ')})
     values (${names.map((_, place) => `$${place + 1}`).join(', ')})
     on conflict do nothing returning id`,
    Object.values(values),
  );
  return row?.id ?? null;
}

/** Changes one row by its id. */
export async function updateRow(
  sql: Sql,
  table: string,
  id: number,
  values: Values,
): Promise<void> {
  const changes = Object.keys(values).map((name, place) => `${snake(name)} = $${place + 2}`);
  await sql.query(`update ${table} set ${changes.join(', ')} where id = $1`, [
    id,
    ...Object.values(values),
  ]);
}

/** The first row. @throws DomainError NOT_FOUND when there is none */
export async function oneRow<T>(sql: Sql, text: string, values: unknown[]): Promise<T> {
  const [row] = await sql.query<T>(text, values);
  if (!row) throw notFound();
  return row;
}
