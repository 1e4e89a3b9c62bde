import { AsyncLocalStorage } from 'node:async_hooks';
import type { Logger } from 'typeorm';

/** How many SQL statements the present request has made. */
export interface StatementCount {
  statements: number;
}

const counts = new AsyncLocalStorage<StatementCount>();

/** Counts the statements of everything that `work` starts into `count`. */
export const countStatements = <T>(count: StatementCount, work: () => T): T =>
  counts.run(count, work);

/** The count of the request that is running; undefined outside of one. */
export const currentStatementCount = (): StatementCount | undefined => counts.getStore();

export const statementMade = (): void => {
  const count = counts.getStore();
  if (count) count.statements += 1;
};

/** TypeORM tells its logger of every statement; nothing is written, errors reach the caller anyway. */
export class CountingLogger implements Logger {
  logQuery(): void {
    statementMade();
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
