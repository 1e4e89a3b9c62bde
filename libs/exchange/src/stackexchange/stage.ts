import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { addSkips, type ImportSession, type Skip } from '../run/session.ts';
import { Meter } from '../run/teller.ts';
import { DumpError, readRows, type DumpPart } from './rows.ts';

/** The files of a dump; all but the posts may be absent. */
export const FILES = [
  'Users',
  'Tags',
  'Posts',
  'PostHistory',
  'Votes',
  'Comments',
  'PostLinks',
  'Badges',
] as const;
export type DumpFile = (typeof FILES)[number];

/** Staging tables live in a schema of their own and go when the run is done. */
export const stageTable = (session: ImportSession, file: DumpFile): string =>
  `import_stage.run${session.runId}_${file.toLowerCase()}`;

/**
 * Attributes that later steps look up by, as columns of their own: taking one attribute out of
 * `data` would unpack the whole text of a post each time.
 */
const KEYS: Record<DumpFile, Record<string, string>> = {
  Users: {},
  Tags: {},
  Posts: { type: 'PostTypeId', accepted: 'AcceptedAnswerId', closed: 'ClosedDate' },
  PostHistory: { type: 'PostHistoryTypeId', post: 'PostId' },
  Votes: { type: 'VoteTypeId', post: 'PostId' },
  Comments: {},
  PostLinks: {},
  Badges: {},
};

const INDEXES: Partial<Record<DumpFile, string>> = {
  PostHistory: '(post)',
  Votes: `(post) where type = '1'`,
};

/** Finds a file whatever its case: `Posts.xml`, `posts.xml`. */
function findFile(folder: string, file: DumpFile): string | null {
  const wanted = `${file.toLowerCase()}.xml`;
  const name = readdirSync(folder).find((entry) => entry.toLowerCase() === wanted);
  return name === undefined ? null : join(folder, name);
}

/** @throws DumpError when the folder holds no dump. */
export function assertDump(folder: string): void {
  if (!existsSync(folder)) throw new DumpError(`There is no folder ${folder}.`);
  if (!statSync(folder).isDirectory())
    throw new DumpError(`${folder} is no folder; a Stack Exchange dump is a folder of XML files.`);
  if (!findFile(folder, 'Posts'))
    throw new DumpError(`${folder} holds no Posts.xml, so it is no Stack Exchange dump.`);
}

/** Copies each file into its staging table, whole or not at all. */
export async function stageFiles(session: ImportSession, folder: string): Promise<void> {
  await session.client.query(`create schema if not exists import_stage`);
  for (const file of FILES) {
    if (await isStaged(session, file)) continue;
    await session.transaction(async () => {
      await makeTable(session, file);
      const path = findFile(folder, file);
      if (path) await copyFile(session, file, path);
      else if (!session.progress.absent.includes(file)) session.progress.absent.push(file);
      session.progress.staged[file] = await finishTable(session, file);
    });
  }
}

/** The server empties unlogged tables when it comes back from a crash: then the file is read anew. */
async function isStaged(session: ImportSession, file: DumpFile): Promise<boolean> {
  const rows = session.progress.staged[file];
  if (rows === undefined) return false;
  const found = await session.client.query<{ count: string }>(
    `select count(*) from ${stageTable(session, file)}`,
  );
  return Number(found.rows[0]?.count) === rows;
}

async function makeTable(session: ImportSession, file: DumpFile): Promise<void> {
  const table = stageTable(session, file);
  const keys = Object.entries(KEYS[file]).map(
    ([column, name]) => `, ${column} text generated always as (data->>'${name}') stored`,
  );
  await session.client.query(`drop table if exists ${table}`);
  await session.client.query(
    `create unlogged table ${table} (id bigint not null, data jsonb not null${keys.join('')})`,
  );
}

async function copyFile(session: ImportSession, file: DumpFile, path: string): Promise<void> {
  const step = session.step(`${file}.xml`);
  Object.assign(step, { read: 0, written: 0, skipped: {}, done: true });
  const meter = new Meter(`reading ${file}.xml`, session.teller);
  const skips: Skip[] = [];
  const lines = async function* (): AsyncGenerator<string> {
    for await (const part of readRows(path)) {
      step.read += part.rows.length + part.faults.length;
      skips.push(...part.faults.map(({ line, message }) => faultAt(line, message)));
      yield copyLines(part, () => addSkips(step, 'a row without an Id', 1));
      tellOf(part, meter);
    }
  };
  const target = session.client.query(
    copyFrom(`copy ${stageTable(session, file)} (id, data) from stdin`),
  );
  await pipeline(Readable.from(lines()), target);
  await session.note(`${file}.xml`, step, skips);
  meter.end(step.read);
}

const MEGABYTE = 1_000_000;
const tellOf = ({ bytes, size }: DumpPart, meter: Meter): void =>
  meter.tell(bytes / MEGABYTE, size / MEGABYTE, 'MB');

const faultAt = (line: number, message: string): Skip => ({
  id: `line ${line}`,
  reason: `its XML is broken: ${message}`,
});

const copyLines = ({ rows }: DumpPart, onMissingId: () => void): string =>
  rows
    .map((row) => {
      if (/^-?\d{1,15}$/.test(row.Id ?? '')) return `${row.Id}\t${escaped(JSON.stringify(row))}\n`;
      onMissingId();
      return '';
    })
    .join('');

/** COPY's text format has escapes of its own; JSON has no line ends or tabs. */
const escaped = (json: string): string => json.replaceAll('\\', '\\\\');

/** Drops repeated ids (the first row counts) and makes the indexes. @returns the rows left. */
async function finishTable(session: ImportSession, file: DumpFile): Promise<number> {
  const table = stageTable(session, file);
  const { rowCount: repeated } = await session.client.query(
    `delete from ${table} a using ${table} b where a.id = b.id and a.ctid > b.ctid`,
  );
  await session.client.query(`alter table ${table} add primary key (id)`);
  if (INDEXES[file]) await session.client.query(`create index on ${table} ${INDEXES[file]}`);
  await session.client.query(`analyze ${table}`);
  const { rows } = await session.client.query<{ count: string }>(`select count(*) from ${table}`);
  const count = Number(rows[0]?.count ?? 0);
  if (!session.progress.absent.includes(file)) {
    const step = session.step(`${file}.xml`);
    addSkips(step, 'an Id for the second time', repeated ?? 0);
    step.written = count;
  }
  return count;
}

export async function dropStage(session: ImportSession): Promise<void> {
  for (const file of FILES)
    await session.client.query(`drop table if exists ${stageTable(session, file)}`);
}
