import type { Client } from 'pg';
import type { Storage } from '@colloquy/platform/storage';
import {
  END,
  FORMAT,
  HEADER,
  ROWS_PER_ENTRY,
  rowsEntry,
  VERSION,
  writeArchive,
  type ArchiveHeader,
  type ArchiveWriter,
} from './format.ts';
import { numberedSql, numbersOf } from './inside.ts';
import { numberRows } from './numbers.ts';
import { COURSE_COLUMNS, TABLES, type ArchiveTable } from './tables.ts';

export interface Exported {
  readonly rows: number;
  readonly media: number;
  /** Keys of uploads whose bytes the storage does not have. */
  readonly lost: readonly string[];
}

/**
 * Writes a course with everything in it to one file, as it was at one moment.
 * @throws Error when there is no such course.
 */
export async function exportArchive(
  client: Client,
  storage: Storage,
  slug: string,
  path: string,
): Promise<Exported> {
  await client.query('begin isolation level repeatable read');
  try {
    await client.query(`set local timezone = 'UTC'`);
    const courseId = await courseIdOf(client, slug);
    await numberRows(client, courseId);
    let exported: Exported = { rows: 0, media: 0, lost: [] };
    await writeArchive(path, async (writer) => {
      exported = await writeEntries({ client, storage, courseId, writer });
    });
    return exported;
  } finally {
    await client.query('rollback');
  }
}

async function courseIdOf(client: Client, slug: string): Promise<number> {
  const { rows } = await client.query<{ id: number }>(`select id from course where slug = $1`, [
    slug,
  ]);
  if (!rows[0]) throw new Error(`There is no course ${slug}.`);
  return rows[0].id;
}

interface Export {
  readonly client: Client;
  readonly storage: Storage;
  readonly courseId: number;
  readonly writer: ArchiveWriter;
}

async function writeEntries(to: Export): Promise<Exported> {
  await to.writer.addJson(HEADER, await headerOf(to));
  const rows: Record<string, number> = {};
  let media: Pick<Exported, 'media' | 'lost'> = { media: 0, lost: [] };
  for (const table of TABLES) {
    rows[table.name] = await writeTable(to, table);
    if (table.name === 'uploads') media = await writeMedia(to);
  }
  await to.writer.addJson(END, { rows, media: media.media });
  return { ...media, rows: Object.values(rows).reduce((sum, count) => sum + count, 0) };
}

async function headerOf({ client, courseId }: Export): Promise<ArchiveHeader> {
  const { rows } = await client.query<{ course: Record<string, unknown> }>(
    `select row_to_json(c) as course
       from (select ${COURSE_COLUMNS.join(', ')} from course where id = $1) c`,
    [courseId],
  );
  return { format: FORMAT, version: VERSION, course: rows[0]?.course ?? {} };
}

async function writeTable(
  { client, courseId, writer }: Export,
  table: ArchiveTable,
): Promise<number> {
  let count = 0;
  await client.query(`declare archived no scroll cursor for ${selectOf(table, courseId)}`);
  for (let part = 1; ; part += 1) {
    const { rows } = await client.query<{ line: string }>(`fetch ${ROWS_PER_ENTRY} from archived`);
    if (rows.length === 0) break;
    await writer.add(rowsEntry(table.name, part), rows.map(({ line }) => `${line}\n`).join(''));
    count += rows.length;
  }
  await client.query('close archived');
  return count;
}

async function writeMedia({
  client,
  storage,
  courseId,
  writer,
}: Export): Promise<Pick<Exported, 'media' | 'lost'>> {
  const { rows } = await client.query<{ key: string }>(
    `select key from upload where course_id = $1 order by id`,
    [courseId],
  );
  const lost: string[] = [];
  for (const { key } of rows) {
    const file = await storage.get(key);
    if (file) await writer.add(`media/${key}`, Buffer.concat(await file.stream.toArray()));
    else lost.push(key);
  }
  return { media: rows.length - lost.length, lost };
}

/** Rendered HTML stays out: it is made anew, so that no archive can bring any. */
const EXPRESSIONS: Readonly<Record<string, string>> = {
  structured: `case when t.structured is not null then json_build_object('tried',
    t.structured->'tried', 'expected', t.structured->'expected', 'got', t.structured->'got') end`,
};

function sqlOf({ inside }: ArchiveTable, column: string): string {
  const ids = inside?.[column];
  return ids ? numberedSql(column, ids) : (EXPRESSIONS[column] ?? `t.${column}`);
}

function selectOf(table: ArchiveTable, courseId: number): string {
  const refs = Object.entries(table.refs);
  const columns = [
    ...(table.own ? ['own.n as id'] : []),
    ...refs.map(([column], index) => `r${index}.n as ${column}`),
    ...table.columns.map((column) => `${sqlOf(table, column)} as ${column}`),
  ];
  return `select row_to_json(x)::text as line from (select ${columns.join(', ')}
    from ${sourceOf(table)} where ${scopeOf(table, courseId)} order by ${table.order}) x`;
}

const sourceOf = ({ table, own, refs }: ArchiveTable): string =>
  [
    `${table} t`,
    ...(own ? [`join ${numbersOf(own)} own on own.id = t.id`] : []),
    ...Object.entries(refs).map(
      ([column, kind], index) =>
        `left join ${numbersOf(kind)} r${index} on r${index}.id = t.${column}`,
    ),
  ].join(' ');

/** A row without a course of its own belongs where its first reference does. */
function scopeOf({ own, ofCourse, updates, refs, where }: ArchiveTable, courseId: number): string {
  const [, ...others] = Object.keys(refs);
  if (updates)
    return `r0.n is not null and (${others.map((column) => `t.${column} is not null`).join(' or ')})`;
  const place = own ? 'true' : 'r0.n is not null';
  const scope = ofCourse ? `t.${ofCourse} = ${courseId}` : place;
  return where ? `${scope} and ${where}` : scope;
}
