import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noteChange } from '@colloquy/db';
import { noRedis, testDatabase, testRedis, type TestDatabase } from '@colloquy/testing';
import { createLogger } from '../logging/index.ts';
import { Broadcast } from './broadcast.ts';

const logger = createLogger('test', { LOG_LEVEL: 'silent' });

describe.each(['PostgreSQL', 'Redis'])('what one process tells on %s', (carrier) => {
  if (carrier === 'Redis' && noRedis) {
    it.todo(`was not tried: ${noRedis}`);
    return;
  }
  let test: TestDatabase;
  let dropRedis = async (): Promise<void> => {};
  let processes: Broadcast[];

  beforeAll(async () => {
    test = await testDatabase();
    const redis = carrier === 'Redis' ? await testRedis() : null;
    if (redis) dropRedis = () => redis.drop();
    const options = { DATABASE_URL: test.url, REDIS_URL: redis?.url, logger };
    processes = [
      Broadcast.ofCommits(test.database, options),
      ...[1, 2].map(() => new Broadcast(test.database, options)),
    ];
  });
  afterAll(async () => {
    for (const each of processes) await each.close();
    await dropRedis();
    await test.drop();
  });

  it('is heard by all, itself included, and only after the commit', async () => {
    const heard = processes.map(() => Promise.withResolvers<readonly string[]>());
    await Promise.all(
      processes.map((each, place) => each.hear((keys) => heard[place]?.resolve(keys))),
    );
    const rolledBack = test.database.transaction(async (tx) => {
      noteChange(tx, 'post:1');
      await tx.query('select 1');
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    await test.database.transaction(async (tx) => {
      await tx.query('select 1');
      noteChange(tx, 'post:17', 'post:17', 'inbox:4');
    });
    for (const { promise } of heard) expect(await promise).toEqual(['post:17', 'inbox:4']);
  });
});
