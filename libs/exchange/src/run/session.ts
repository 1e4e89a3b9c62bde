import type { Client } from 'pg';
import { rowsJson } from './json.ts';
import type { Teller } from './teller.ts';

/** Rows that did not come in, by the reason. */
export type Skips = Record<string, number>;

/** How far one step has come; kept in the database with the rows that it wrote. */
export interface StepProgress {
  /** Source id of the last row done; the step goes on after it. Null before the first. */
  last: number | null;
  read: number;
  written: number;
  skipped: Skips;
  done: boolean;
}

export interface RunProgress {
  /** Whether the run made its course, which nobody sees until the run has ended well. */
  readonly ownsCourse: boolean;
  /** Rows by file, once the whole file is in its staging table. */
  readonly staged: Record<string, number>;
  /** Files that the source does not have. */
  readonly absent: string[];
  readonly steps: Record<string, StepProgress>;
}

export interface Skip {
  readonly id: string | number;
  readonly reason: string;
}

/** What a batch did with its rows. */
export interface BatchResult {
  readonly written: number;
  readonly skips: readonly Skip[];
  /** Rows that say the same as an earlier one. */
  readonly repeated?: number;
}

/**
 * One import of one source into one course. Everything that a batch writes and the note of how far
 * the run has come are one transaction, so an interrupted run goes on without doubling anything.
 */
export class ImportSession {
  constructor(
    readonly client: Client,
    readonly runId: number,
    readonly courseId: number,
    readonly progress: RunProgress,
    readonly teller: Teller,
  ) {}

  /** Runs `work` and the note of progress as one. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    await this.client.query('begin');
    try {
      const result = await work();
      await this.client.query(`update import_run set progress = $2 where id = $1`, [
        this.runId,
        this.progress,
      ]);
      await this.client.query('commit');
      return result;
    } catch (error) {
      // Where the connection is lost the server has rolled back by itself; the cause matters more.
      await this.client.query('rollback').catch(() => undefined);
      throw error;
    }
  }

  step(name: string): StepProgress {
    return (this.progress.steps[name] ??= {
      last: null,
      read: 0,
      written: 0,
      skipped: {},
      done: false,
    });
  }

  /** Writes down which rows of the source became which rows here. */
  async remember(
    kind: string,
    pairs: readonly { source: number | string; target: number }[],
  ): Promise<void> {
    await this.client.query(
      `insert into import_map (run_id, kind, source_id, target_id)
       select $1, $2, r.source, r.target
         from jsonb_to_recordset($3::jsonb) as r(source text, target int)`,
      [this.runId, kind, rowsJson(pairs)],
    );
  }

  /** Ids here of rows of the source; what did not come in is absent. */
  async targets(
    kind: string,
    sources: readonly (string | number | undefined)[],
  ): Promise<Map<string, number>> {
    const wanted = new Set(sources.filter((source) => source !== undefined).map(String));
    const { rows } = await this.client.query<{ source_id: string; target_id: number }>(
      `select source_id, target_id from import_map
        where run_id = $1 and kind = $2 and source_id = any($3) and target_id is not null`,
      [this.runId, kind, [...wanted]],
    );
    return new Map(rows.map((row) => [row.source_id, row.target_id]));
  }

  /** Takes `count` fresh ids of a table. */
  async freshIds(table: string, count: number): Promise<number[]> {
    const { rows } = await this.client.query<{ id: string }>(
      `select nextval(pg_get_serial_sequence($1, 'id')) as id from generate_series(1, $2)`,
      [table, count],
    );
    return rows.map((row) => Number(row.id));
  }

  /** Counts rows that were left out, and writes each down with its reason. */
  async note(kind: string, step: StepProgress, skips: readonly Skip[]): Promise<void> {
    if (skips.length === 0) return;
    for (const { reason } of skips) addSkips(step, reason, 1);
    await this.client.query(
      `insert into import_map (run_id, kind, source_id, note)
       select $1, $2, r.id, r.reason from jsonb_to_recordset($3::jsonb) as r(id text, reason text)
       on conflict (run_id, kind, source_id) do update set note = excluded.note`,
      [this.runId, kind, rowsJson(skips)],
    );
  }
}

export function addSkips(step: StepProgress, reason: string, count: number): void {
  if (count > 0) step.skipped[reason] = (step.skipped[reason] ?? 0) + count;
}
