import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  noRedis,
  testDatabase,
  testRedis,
  type TestDatabase,
  type TestRedis,
} from '@colloquy/testing';
import { queueCounts } from './queue-counts.ts';
import { migrateQueues } from './queue-server.ts';

const NONE = { waiting: 0, active: 0, delayed: 0, failed: 0 };

describe('what the queue holds', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase();
    await migrateQueues({ DATABASE_URL: test.url });
  });
  afterAll(() => test.drop());

  it('is counted on PostgreSQL', async () => {
    expect(await queueCounts({ DATABASE_URL: test.url })).toEqual(NONE);
  });

  if (noRedis) {
    it.todo(`was not tried on Redis: ${noRedis}`);
    return;
  }

  it('is counted on Redis, and a Redis that is away is not waited for', async () => {
    const redis: TestRedis = await testRedis();
    const addresses = { DATABASE_URL: test.url, REDIS_URL: redis.url };
    expect(await queueCounts(addresses)).toEqual(NONE);
    await redis.kill();
    await expect(queueCounts(addresses)).rejects.toThrow('does not answer');
    await redis.restart();
    await redis.drop();
  });
});
