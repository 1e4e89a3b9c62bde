import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource, type DataSourceOptions } from './data-source.ts';
import { changesOf } from './changes.ts';
import { statementMade } from './statements.ts';

/** A transaction's handle: the first argument of every function that must run inside it. */
export interface Tx {
  /** As `Sql.query`; `T` is the list of rows. */
  query<T = Record<string, unknown>[]>(text: string, values?: unknown[]): Promise<T>;
}

/** Whatever can run a statement: the pool, or a transaction. */
export interface Sql {
  query<T = Record<string, unknown>>(text: string, values?: unknown[]): Promise<T[]>;
}

/** Statement texts are few and fixed, so their short names can be kept for ever. */
const names = new Map<string, string>();
const nameOf = (text: string): string => {
  const known = names.get(text);
  if (known) return known;
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
};

async function prepared<T>(
  on: Pick<Pool | PoolClient, 'query'>,
  text: string,
  values?: unknown[],
): Promise<T> {
  statementMade();
  const { rows } = await on.query(values ? { name: nameOf(text), text, values } : text);
  return rows as T;
}

/** The way to PostgreSQL: prepared statements, reads on the pool and writes in one transaction. */
export class Database implements Sql {
  #committed: ((keys: readonly string[]) => void) | null = null;

  constructor(readonly dataSource: DataSource) {}

  /** From now on `heard` gets what each transaction noted with `noteChange`, after its commit. */
  onCommit(heard: (keys: readonly string[]) => void): void {
    this.#committed = heard;
  }

  /** Opens the pool. @throws Error when the server cannot be reached. */
  static async connect(options: DataSourceOptions): Promise<Database> {
    return new Database(await createDataSource(options).initialize());
  }

  /**
   * Reads on any free connection. The text is prepared once per connection, so it must be one of
   * a fixed set: values go into `values`, never into the text.
   */
  query<T = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> {
    return prepared<T[]>(this.#pool(), text, values);
  }

  /**
   * Runs `work` in one transaction; commits when it resolves, rolls back when it rejects. Its
   * statements are prepared like those of reads, for planning is most of what a short write costs;
   * only texts without values are sent as they are.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    let changes: ReadonlySet<string> | null = null;
    const result = await this.dataSource.transaction(async ({ queryRunner }) => {
      const client = (await queryRunner?.connect()) as PoolClient;
      const tx: Tx = { query: (text, values) => prepared(client, text, values) };
      changes = changesOf(tx);
      return work(tx);
    });
    this.#tellOf(changes);
    return result;
  }

  #tellOf(changes: ReadonlySet<string> | null): void {
    if (changes && changes.size > 0) this.#committed?.([...changes]);
  }

  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  #pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}
