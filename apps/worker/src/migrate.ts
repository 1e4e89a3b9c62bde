import { createDataSource } from '@colloquy/db';
import { loadConfig } from '@colloquy/platform/config';
import { migrateQueues } from '@colloquy/platform/queue';
import { endWith } from './end.ts';

/** Any number that no one else locks; all starts of this program agree on it. */
const MIGRATION_LOCK = 7_230_411;

/** Brings tables and queues up to date. Of two at once the second waits, and finds nothing to do. */
async function migrate(): Promise<void> {
  const config = loadConfig(process.env);
  const source = createDataSource({
    url: config.DATABASE_URL,
    poolSize: 2,
    applicationName: 'colloquy migrations',
  });
  await source.initialize();
  // The lock lives as long as this connection: one that dies leaves none behind.
  const lock = source.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await source.runMigrations();
    await migrateQueues(config);
    process.stdout.write(`${done.length === 0 ? 'Nothing' : done.length} to migrate.\n`);
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await lock.release();
    await source.destroy();
  }
}

migrate().catch(endWith);
