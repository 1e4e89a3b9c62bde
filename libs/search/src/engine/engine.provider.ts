import { Database } from '@colloquy/db';
import { Clock } from '@colloquy/platform/clock';
import type { Provider } from '@nestjs/common';
import { PostgresEngine } from '../postgres/postgres-engine.ts';
import { SearchEngine } from './search-engine.ts';

/** Where threads are found: the site's own database. */
export const engineProvider: Provider = {
  provide: SearchEngine,
  inject: [Database, Clock],
  useFactory: (database: Database, clock: Clock) => new PostgresEngine(database, clock),
};
