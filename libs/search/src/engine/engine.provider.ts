import { Database } from '@colloquy/db';
import { Clock } from '@colloquy/platform/clock';
import { Config } from '@colloquy/platform/config';
import type { Provider } from '@nestjs/common';
import { MeiliEngine } from '../meili/meili-engine.ts';
import { PostgresEngine } from '../postgres/postgres-engine.ts';
import { SearchEngine } from './search-engine.ts';

/** Where threads are found: on Meilisearch when it is set up, else in the site's own database. */
export const engineProvider: Provider = {
  provide: SearchEngine,
  inject: [Database, Clock, Config],
  useFactory: (database: Database, clock: Clock, { MEILI_URL: url, MEILI_KEY: key }: Config) =>
    url === undefined
      ? new PostgresEngine(database, clock)
      : new MeiliEngine(database, { url, key }),
};
