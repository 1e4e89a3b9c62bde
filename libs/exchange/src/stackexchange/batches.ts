import { addSkips, type BatchResult, type ImportSession, type Skip } from '../run/session.ts';
import { Meter } from '../run/teller.ts';
import type { DumpRow } from './rows.ts';
import { stageTable, type DumpFile } from './stage.ts';

export interface StagedRow {
  readonly id: number;
  readonly data: DumpRow;
}

interface RowStep {
  /** Name of the step in the report. */
  readonly name: string;
  readonly file: DumpFile;
  /** Kind of the rows in `import_map`. */
  readonly kind: string;
  /** SQL condition on the staged rows; all when left out. */
  readonly where?: string;
  /** Rows in one transaction. */
  readonly size?: number;
}

const SIZE = 200;

/** Takes the rows of a file in order of their ids, a batch in a transaction. */
export async function eachBatch(
  session: ImportSession,
  step: RowStep,
  work: (rows: StagedRow[]) => Promise<BatchResult>,
): Promise<void> {
  const progress = session.step(step.name);
  if (progress.done) return;
  const total = await countOf(session, step);
  const meter = new Meter(step.name, session.teller, progress.read);
  while (!progress.done) {
    await session.transaction(async () => {
      const rows = await nextRows(session, step);
      progress.done = rows.length === 0;
      if (progress.done) return;
      const { written, skips, repeated = 0 } = await work(rows);
      progress.last = rows.at(-1)?.id ?? null;
      progress.read += rows.length;
      progress.written += written;
      addSkips(progress, 'it says the same as an earlier row', repeated);
      await session.note(step.kind, progress, skips);
    });
    meter.tell(progress.read, total);
  }
  meter.end(progress.read);
}

async function nextRows(session: ImportSession, step: RowStep): Promise<StagedRow[]> {
  const found = await session.client.query<StagedRow>(
    `select id::float8 as id, data from ${stageTable(session, step.file)}
      where ($1::bigint is null or id > $1) and (${step.where ?? 'true'}) order by id limit $2`,
    [session.step(step.name).last, step.size ?? SIZE],
  );
  return found.rows;
}

async function countOf(session: ImportSession, step: RowStep): Promise<number> {
  const { rows } = await session.client.query<{ count: string }>(
    `select count(*) from ${stageTable(session, step.file)} where ${step.where ?? 'true'}`,
  );
  return Number(rows[0]?.count ?? 0);
}

/**
 * Writes down the rows of a file that are left out for a reason that SQL can tell; `reasonSql`
 * gives null for the others, and $1 in it is the run.
 */
export async function leaveOut(
  session: ImportSession,
  step: Pick<RowStep, 'name' | 'file' | 'kind'>,
  reasonSql: string,
): Promise<void> {
  const progress = session.step(step.name);
  if (progress.done) return;
  await session.transaction(async () => {
    const { rows } = await session.client.query<{ reason: string; count: string }>(
      `with noted as (
         insert into import_map (run_id, kind, source_id, note)
         select $1, '${step.kind}', id::text, reason
           from (select s.id, ${reasonSql} as reason from ${stageTable(session, step.file)} s) r
          where reason is not null
         on conflict do nothing returning note)
       select note as reason, count(*) from noted group by note order by note`,
      [session.runId],
    );
    for (const { reason, count } of rows) {
      addSkips(progress, reason, Number(count));
      progress.read += Number(count);
    }
    progress.done = true;
  });
}

/** Splits rows into those that can come in and those that cannot, with the reason. */
export function sorted(
  rows: readonly StagedRow[],
  reasonOf: (row: StagedRow) => string | null,
): { good: StagedRow[]; skips: Skip[] } {
  const good: StagedRow[] = [];
  const skips: Skip[] = [];
  for (const row of rows) {
    const reason = reasonOf(row);
    if (reason === null) good.push(row);
    else skips.push({ id: row.id, reason });
  }
  return { good, skips };
}
