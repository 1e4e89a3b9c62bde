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

/** Else what goes on beside a part that failed would be written for good. */
const OVER = 'The transaction is over.';

const isRolledBack = (client: PoolClient): Promise<boolean> =>
  client.query('rollback').then(
    () => true,
    () => false,
  );

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
   * only texts without values are sent as they are. Statements that need not wait for each other's
   * answers may be made at once: they reach the server together, and are done in order.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await this.#pool().connect();
    let [isOver, isBroken] = [false, false];
    try {
      const tx: Tx = {
        query: (text, values) =>
          isOver ? Promise.reject(new Error(OVER)) : prepared(client, text, values),
      };
      const changes = changesOf(tx);
      // Sent together with the first statement; when it fails, so does the connection.
      const [, result] = await Promise.all([prepared(client, 'begin'), work(tx)]);
      isOver = true;
      await prepared(client, 'commit');
      this.#tellOf(changes);
      return result;
    } catch (error) {
      isOver = true;
      isBroken = !(await isRolledBack(client));
      throw error;
    } finally {
      client.release(isBroken);
    }
  }

  #tellOf(changes: ReadonlySet<string>): void {
    if (changes.size > 0) this.#committed?.([...changes]);
  }

  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  #pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}
