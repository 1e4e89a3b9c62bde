import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { Storage } from '@colloquy/platform/storage';
import { Client } from 'pg';
import { exportArchive } from './archive/export.ts';
import { importArchive } from './archive/import.ts';
import { fileFault } from './run/file-fault.ts';
import { tellerOn } from './run/teller.ts';
import { importStackExchange } from './stackexchange/import.ts';
import { reportText } from './stackexchange/report.ts';

export interface ExchangeContext {
  readonly databaseUrl: string;
  /** Keeps uploaded pictures. */
  readonly files: Storage;
  readonly out: NodeJS.WriteStream;
  /** Called with the slug of a course that an import has filled, for what other features derive. */
  readonly onFilled: (course: string) => Promise<void>;
}

const USAGE = `Usage:
  npm run import -- stackexchange DIR --course SLUG [--policy classic|kind] [--language en]
                                      [--site HOST] [--skipped FILE]
  npm run import -- archive FILE [--course SLUG]
  npm run export -- COURSE FILE`;

/** The command was not understood; nothing was done. */
class UsageError extends Error {}

/** Runs `import …` or `export …`. @returns the exit code. */
export async function runExchange(
  args: readonly string[],
  context: ExchangeContext,
): Promise<number> {
  try {
    const act = actOf(args);
    await connected(context.databaseUrl, (client) => act(client, context));
    return 0;
  } catch (error) {
    context.out.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

async function connected(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'colloquy-exchange' });
  // A lost connection rejects the query that runs; the event alone would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

type Act = (client: Client, context: ExchangeContext) => Promise<void>;

/** @throws UsageError */
function actOf(args: readonly string[]): Act {
  const { values, positionals } = parsed(args);
  const [verb, kind, path, ...more] = positionals;
  if (!verb || !kind || !path || more.length > 0) throw new UsageError(USAGE);
  if (verb === 'export') return (client, context) => exportCourse(client, context, kind, path);
  if (verb === 'import' && kind === 'archive')
    return (client, context) => restore(client, context, path, values.course ?? null);
  if (verb === 'import' && kind === 'stackexchange') return stackExchange(path, values);
  throw new UsageError(USAGE);
}

type Values = ReturnType<typeof parsed>['values'];

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        course: { type: 'string' },
        policy: { type: 'string' },
        language: { type: 'string', default: 'en' },
        site: { type: 'string' },
        skipped: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : ''}\n${USAGE}`);
  }
}

async function exportCourse(
  client: Client,
  { files, out }: ExchangeContext,
  slug: string,
  path: string,
): Promise<void> {
  const { rows, media, lost } = await exportArchive(client, files, slug, path);
  out.write(`Exported ${rows} rows and ${media} pictures of /c/${slug} to ${path}\n`);
  if (lost.length > 0) out.write(`Not in the storage any more: ${lost.join(', ')}\n`);
}

async function restore(
  client: Client,
  { files, out, onFilled }: ExchangeContext,
  path: string,
  course: string | null,
): Promise<void> {
  const slug = await importArchive(client, files, path, course);
  await onFilled(slug);
  out.write(`Restored ${path} as /c/${slug}\n`);
}

function stackExchange(folder: string, values: Values): Act {
  const { course = '', site = null, skipped } = values;
  if (!/^[a-z0-9][a-z0-9-]{1,59}$/.test(course))
    throw new UsageError(
      `--course must be a slug: 2 to 60 of a-z, 0-9 and hyphens, no hyphen first.\n${USAGE}`,
    );
  if (site !== null && !/^[a-z0-9]+([.-][a-z0-9]+)+$/.test(site))
    throw new UsageError(`--site must be a host, as french.stackexchange.com.\n${USAGE}`);
  const shape = { policy: policyOf(values), language: languageOf(values) };
  const options = { folder, course, site, ...shape };
  return async (client, { out, onFilled }) => {
    if (skipped) await assertWritable(skipped);
    const report = await importStackExchange(client, options, tellerOn(out));
    await onFilled(course);
    out.write(`\n${reportText(report)}\n`);
    if (skipped) await pipeline(skippedRows(client, course), createWriteStream(skipped));
  };
}

/** Told before the work, not after it. @throws Error */
const assertWritable = (path: string): Promise<void> =>
  writeFile(path, '', { flag: 'a' }).catch((error: unknown) => {
    throw new Error(fileFault(error, path) ?? String(error));
  });

/** @throws UsageError */
function policyOf({ policy }: Values): 'KIND' | 'CLASSIC' | null {
  if (policy === undefined) return null;
  if (policy === 'kind') return 'KIND';
  if (policy === 'classic') return 'CLASSIC';
  throw new UsageError(`--policy must be classic or kind.\n${USAGE}`);
}

/** As BCP 47 writes it; pages hand it to the browser. @throws UsageError */
function languageOf({ language }: Values): string {
  try {
    const [tag] = Intl.getCanonicalLocales(language);
    if (tag) return tag;
  } catch {
    // Said below.
  }
  throw new UsageError(`--language must be a language tag, as en or pt-BR.\n${USAGE}`);
}

interface SkippedRow {
  readonly kind: string;
  readonly source_id: string;
  readonly note: string;
}

/** Every row that was left out, with its reason, a line each. */
async function* skippedRows(client: Client, course: string): AsyncGenerator<string> {
  let last = { run_id: 0, kind: '', source_id: '' };
  for (;;) {
    const { rows } = await client.query<SkippedRow & { run_id: number }>(
      `select m.run_id, m.kind, m.source_id, m.note from import_map m
         join import_run r on r.id = m.run_id join course c on c.id = r.course_id
        where c.slug = $1 and m.note is not null
          and (m.run_id, m.kind, m.source_id) > ($2, $3, $4)
        order by m.run_id, m.kind, m.source_id limit 5000`,
      [course, last.run_id, last.kind, last.source_id],
    );
    if (rows.length === 0) return;
    yield rows.map(({ kind, source_id, note }) => `${kind}\t${source_id}\t${note}\n`).join('');
    last = rows.at(-1) ?? last;
  }
}
