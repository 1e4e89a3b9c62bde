/*
 * Gives the database tests a PostgreSQL: the one that TEST_DATABASE_URL names (a superuser of its
 * `postgres` database), else an embedded server of their own in a temporary folder.
 */
import { mkdtemp, readdir, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, wipePostgres } from '../../infra/local/postgres.ts';
import { isAlive } from '../../infra/local/processes.ts';

const PREFIX = 'colloquy-test-postgres-';

/** A run that was killed could not clean up: its server and folder are ended and removed here. */
async function sweep(temporary) {
  for (const name of await readdir(temporary)) {
    const owner = name.startsWith(PREFIX) ? parseInt(name.slice(PREFIX.length), 10) : NaN;
    if (owner > 0 && !isAlive(owner)) await wipePostgres(join(temporary, name));
  }
}

export default async function setUp() {
  if (process.env.TEST_DATABASE_URL) return;
  const temporary = await realpath(tmpdir());
  await sweep(temporary);
  const folder = await mkdtemp(join(temporary, `${PREFIX}${process.pid}-`));
  const server = await startPostgres({ dataDir: folder, name: 'postgres', fast: true });
  process.env.TEST_DATABASE_URL = server.url;
  globalThis.testPostgresFolder = folder;
}
