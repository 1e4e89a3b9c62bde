import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from './test-database.ts';

describe('the migrations', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.drop());

  it('make exactly the tables that the entities describe', async () => {
    const difference = await test.database.dataSource.driver.createSchemaBuilder().log();
    expect(difference.upQueries.map((query) => query.query)).toEqual([]);
  });

  it('let nobody change or remove an audit entry', async () => {
    await test.database.query(
      `insert into audit_entry (actor_id, act, created_at) values (1, 'test', now())`,
    );
    await expect(test.database.query(`delete from audit_entry`)).rejects.toThrow('append-only');
    await expect(test.database.query(`update audit_entry set act = ''`)).rejects.toThrow(
      'append-only',
    );
  });
});
