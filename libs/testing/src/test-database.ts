import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { Client } from 'pg';
import { Database, createDataSource } from '@colloquy/db';

export interface TestDatabase {
  readonly database: Database;
  readonly url: string;
  drop(): Promise<void>;
}

const adminUrl = (): string => {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is unset: run database tests through Jest.');
  return url;
};

const withDatabase = (url: string, name: string): string => {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
};

async function asAdmin<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: adminUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const MIGRATIONS = new URL('../../db/src/migrations/', import.meta.url);

/** One migrated database that the others are copied from; named after the migrations in it. */
const templateName = (): string => {
  const hash = createHash('sha256');
  for (const file of readdirSync(MIGRATIONS).sort())
    hash.update(readFileSync(new URL(file, MIGRATIONS)));
  return `colloquy_template_${hash.digest('hex').slice(0, 12)}`;
};

const exists = async (client: Client, name: string): Promise<boolean> =>
  (await client.query('select 1 from pg_database where datname = $1', [name])).rowCount === 1;

async function makeTemplate(client: Client, name: string): Promise<void> {
  if (await exists(client, name)) return;
  const unfinished = `${name}_${randomBytes(3).toString('hex')}`;
  await client.query(`create database ${unfinished}`);
  const source = createDataSource({ url: withDatabase(adminUrl(), unfinished), poolSize: 1 });
  await source.initialize();
  await source.runMigrations();
  await source.destroy();
  await client.query(`alter database ${unfinished} rename to ${name}`);
}

const TEMPLATE_LOCK = 72_317;

/** A fresh, migrated, empty database of one's own. Call `drop` when done. */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `colloquy_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(async (client) => {
    // Copying needs a template that nobody is connected to, so one process copies at a time.
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const template = templateName();
    await makeTemplate(client, template);
    await client.query(`create database ${name} template ${template}`);
  });
  const url = withDatabase(adminUrl(), name);
  const database = await Database.connect({ url });
  const drop = async (): Promise<void> => {
    await database.close();
    await asAdmin((client) => client.query(`drop database if exists ${name} with (force)`));
  };
  return { database, url, drop };
}
