import type { Client } from 'pg';
import { rowsJson } from '../run/json.ts';
import type { ArchiveTable, Kind } from './tables.ts';

/** A row of an archive: columns by name, other rows by their number. */
export type ArchiveRow = Readonly<Record<string, unknown>>;

/** Which id here each numbered row of an archive has; four bytes a row, however long the archive. */
export class LocalIds {
  readonly #ids = new Map<Kind, { list: Int32Array; count: number }>();

  add(kind: Kind, ids: readonly number[]): void {
    const known = this.#ids.get(kind) ?? { list: new Int32Array(1_024), count: 0 };
    while (known.list.length < known.count + ids.length) {
      const longer = new Int32Array(known.list.length * 2);
      longer.set(known.list);
      known.list = longer;
    }
    known.list.set(ids, known.count);
    known.count += ids.length;
    this.#ids.set(kind, known);
  }

  countOf(kind: Kind): number {
    return this.#ids.get(kind)?.count ?? 0;
  }

  /** @throws Error when the archive has no such row before this one. */
  idOf(kind: Kind, number: unknown): number | null {
    if (number === null || number === undefined) return null;
    const known = this.#ids.get(kind);
    const id = Number.isInteger(number) && known ? known.list[Number(number) - 1] : undefined;
    if (!id || Number(number) > (known?.count ?? 0))
      throw new Error(
        `it points at ${kind} ${JSON.stringify(number)}, which is not in the archive`,
      );
    return id;
  }
}

/** Takes `count` fresh ids of a table. */
export async function freshIds(client: Client, table: string, count: number): Promise<number[]> {
  const { rows } = await client.query<{ id: string }>(
    `select nextval(pg_get_serial_sequence($1, 'id')) as id from generate_series(1, $2)`,
    [table, count],
  );
  return rows.map((row) => Number(row.id));
}

/** Checks that numbered rows come in their order, which is what references count on. */
export function assertNumbered(rows: readonly ArchiveRow[], before: number): void {
  const wrong = rows.findIndex(({ id }, index) => id !== before + index + 1);
  if (wrong !== -1)
    throw new Error(
      `row ${before + wrong + 1} has the id ${JSON.stringify(rows[wrong]?.id) ?? 'none'}`,
    );
}

/** Writes rows whose references are already ids of this database. */
export async function writeRows(
  client: Client,
  table: ArchiveTable,
  rows: readonly ArchiveRow[],
): Promise<void> {
  const source = `jsonb_populate_recordset(null::${table.table}, $1::jsonb) r`;
  const refs = Object.keys(table.refs);
  if (table.updates) {
    const [, ...columns] = refs;
    const set = columns.map((column) => `${column} = r.${column}`).join(', ');
    await client.query(`update ${table.table} t set ${set} from ${source} where t.id = r.id`, [
      rowsJson(rows),
    ]);
    return;
  }
  const columns = [
    ...(table.own ? ['id'] : []),
    ...(table.ofCourse ? [table.ofCourse] : []),
    ...Object.keys({ ...table.fixed, ...table.made }),
    ...(table.rendered ?? []),
    ...refs,
    ...table.columns,
  ].join(', ');
  await client.query(`insert into ${table.table} (${columns}) select ${columns} from ${source}`, [
    rowsJson(rows),
  ]);
}
