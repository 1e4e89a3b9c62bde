import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { addSkips, type ImportSession } from '../run/session.ts';
import { Meter } from '../run/teller.ts';
import { DumpError, readRows, type DumpPart, type FileRow } from './rows.ts';

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

/** No id, type or date is longer; a text that came there by mistake would not fit an index. */
const KEY_MAX = 32;

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
    throw new DumpError(
      `${folder} is no folder; a Stack Exchange dump is a folder of XML files.${unpackHint([folder])}`,
    );
  if (findFile(folder, 'Posts')) return;
  throw new DumpError(
    `${folder} holds no Posts.xml, so it is no Stack Exchange dump.${unpackHint(readdirSync(folder))}`,
  );
}

/** Dumps are handed out packed. */
function unpackHint(names: readonly string[]): string {
  const packed = names.find((name) => /\.(?:7z|zip|gz|tgz|bz2|xz|rar)$/i.test(name));
  return packed === undefined ? '' : ` Unpack ${basename(packed)} first.`;
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
    ([column, name]) =>
      `, ${column} text generated always as (left(data->>'${name}', ${KEY_MAX})) stored`,
  );
  await session.client.query(`drop table if exists ${table}`);
  await session.client.query(
    `create unlogged table ${table}
       (id bigint, data jsonb not null, place text not null, fault text${keys.join('')})`,
  );
}

async function copyFile(session: ImportSession, file: DumpFile, path: string): Promise<void> {
  const step = session.step(`${file}.xml`);
  Object.assign(step, { read: 0, written: 0, skipped: {}, done: true });
  const meter = new Meter(`reading ${file}.xml`, session.teller);
  const lines = async function* (): AsyncGenerator<string> {
    for await (const part of readRows(path)) {
      step.read += part.rows.length;
      yield part.rows.map(copyLine).join('');
      tellOf(part, meter);
    }
  };
  const target = session.client.query(
    copyFrom(`copy ${stageTable(session, file)} (id, data, place, fault) from stdin`),
  );
  await pipeline(Readable.from(lines()), target);
  meter.end(step.read);
}

const MEGABYTE = 1_000_000;
const tellOf = ({ bytes, size }: DumpPart, meter: Meter): void =>
  meter.tell(bytes / MEGABYTE, size / MEGABYTE, 'MB');

/** How COPY's text format writes null. */
const NULL = '\\N';

/** Rows that cannot be read go the same way as the others: however many, they need no memory. */
function copyLine({ number, line, data, fault }: FileRow): string {
  const id = fault === null && /^-?\d{1,15}$/.test(data.Id ?? '') ? data.Id : null;
  const reason = fault === null ? 'a row without an Id' : `its XML is broken: ${fault}`;
  const cells = [JSON.stringify(data), `row ${number}, on line ${line}`].map(escaped);
  return `${[id ?? NULL, ...cells, id ? NULL : escaped(reason)].join('\t')}\n`;
}

/** COPY's text format has escapes of its own; JSON has no line ends or tabs. */
const escaped = (json: string): string => json.replaceAll('\\', '\\\\');

/** Sets rows aside that cannot be told by their id, and makes the indexes. @returns the rows left. */
async function finishTable(session: ImportSession, file: DumpFile): Promise<number> {
  const table = stageTable(session, file);
  await setAside(session, file);
  await session.client.query(`alter table ${table} add primary key (id)`);
  if (INDEXES[file]) await session.client.query(`create index on ${table} ${INDEXES[file]}`);
  await session.client.query(`analyze ${table}`);
  const { rows } = await session.client.query<{ count: string }>(`select count(*) from ${table}`);
  const count = Number(rows[0]?.count ?? 0);
  if (!session.progress.absent.includes(file)) session.step(`${file}.xml`).written = count;
  return count;
}

/** Rows without an id, broken ones, and repeated ids, of which the first row counts. */
async function setAside(session: ImportSession, file: DumpFile): Promise<void> {
  const table = stageTable(session, file);
  const { rows } = await session.client.query<{ reason: string; count: number }>(
    `with gone as (
       delete from ${table} a where a.id is null returning place, fault as reason),
     again as (
       delete from ${table} a where exists
         (select 1 from ${table} b where b.id = a.id and b.ctid < a.ctid)
       returning place, 'an Id for the second time' as reason),
     noted as (
       insert into import_map (run_id, kind, source_id, note)
       select $1, $2, place, reason from (table gone union all table again) as aside
       returning note)
     select note as reason, count(*)::int as count from noted group by note`,
    [session.runId, `${file}.xml`],
  );
  for (const { reason, count } of rows) addSkips(session.step(`${file}.xml`), reason, count);
}

export async function dropStage(session: ImportSession): Promise<void> {
  for (const file of FILES)
    await session.client.query(`drop table if exists ${stageTable(session, file)}`);
}
