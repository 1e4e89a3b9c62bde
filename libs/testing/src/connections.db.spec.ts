import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@colloquy/db';
import pg, { type Pool } from 'pg';
import { testDatabase, type TestDatabase } from './test-database.ts';

describe('the connections of a process', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.drop());

  it('may die while nobody listens to them, and others take their place', async () => {
    const { master } = test.database.dataSource.driver as unknown as { master: Pool };
    const client = await master.connect();
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const gone = new Promise<void>((resolve) => client.once('end', () => resolve()));
    await test.database.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await gone;
    await expect(client.query('select 1')).rejects.toThrow();
    client.release();
    expect(await test.database.query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('may die though a library made them, which listens too late', async () => {
    const client = new pg.Client(test.url);
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const gone = new Promise<void>((resolve) => client.once('end', () => resolve()));
    await test.database.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await gone;
    await expect(client.query('select 1')).rejects.toThrow();
  });

  it('give up a statement that takes too long, where they are told to, and go on', async () => {
    const database = await Database.connect({ url: test.url, statementTimeout: 100 });
    try {
      await expect(database.query('select pg_sleep(60)')).rejects.toThrow('statement timeout');
      expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      await database.close();
    }
  });
});
