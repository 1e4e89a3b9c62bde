import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  noRedis,
  testDatabase,
  testRedis,
  type TestDatabase,
  type TestRedis,
} from '@colloquy/testing';
import { Redis } from 'ioredis';
import { createLogger } from '../logging/index.ts';
import { taskQueueOn } from '../queue/jobs.ts';
import { queueServer, type JobQueue, type QueueServer } from '../queue/queue-server.ts';
import { emit } from './emit.ts';
import { Relay } from './relay.ts';
import { forgetRelayed } from './retention.ts';
import {
  enqueueBatch,
  spreadBatch,
  unqueueForgotten,
  type EventTask,
  type TaskQueue,
} from './tasks.ts';

const now = new Date('2026-11-20T10:00:00Z');
const subscriptions = new Map([['account.created' as const, ['test.welcome', 'test.count']]]);

const queueThat = (add: TaskQueue['add']): TaskQueue => ({
  memory: async () => 'one',
  prepare: async () => {},
  add,
});

describe('the outbox relay', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.drop());
  beforeEach(() => test.database.dataSource.query('truncate outbox, event_task'));

  const happen = (count: number): Promise<void> =>
    test.database.transaction(async (tx) => {
      for (let accountId = 1; accountId <= count; accountId += 1) {
        await emit(tx, now, 'account.created', { accountId });
      }
    });

  const count = async (from: string): Promise<number> => {
    const [row] = await test.database.dataSource.query<{ n: number }[]>(
      `select count(*)::int as n from ${from}`,
    );
    return row?.n ?? -1;
  };

  const spreadAll = async (rows: number): Promise<void> => {
    while ((await spreadBatch(test.database, subscriptions, rows)) > 0);
  };

  const enqueueAll = async (taken: EventTask[], rows: number): Promise<void> => {
    const queue = queueThat(async (tasks) => void taken.push(...tasks));
    while ((await enqueueBatch(test.database, queue, { rows })) > 0);
  };

  it('makes a task of each event and handler, and hands them on in the order of the events', async () => {
    await happen(250);
    await spreadAll(100);
    const taken: EventTask[] = [];
    await enqueueAll(taken, 100);
    expect(taken).toHaveLength(500);
    const ids = taken.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(taken[0]).toMatchObject({ type: 'account.created', payload: { accountId: 1 } });
  });

  it('hands on nothing of a transaction that was rolled back', async () => {
    const rolledBack = test.database.transaction(async (tx) => {
      await emit(tx, now, 'account.created', { accountId: 1 });
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    await spreadAll(100);
    expect(await count('event_task')).toBe(0);
  });

  it('loses and doubles nothing when several run at once', async () => {
    await happen(600);
    const taken: EventTask[] = [];
    await Promise.all([spreadAll(50), spreadAll(50), spreadAll(50)]);
    await Promise.all([enqueueAll(taken, 50), enqueueAll(taken, 50), enqueueAll(taken, 50)]);
    expect(taken).toHaveLength(1_200);
    expect(new Set(taken.map(({ id, handler }) => `${id} ${handler}`)).size).toBe(1_200);
  });

  it('makes tasks while the queue is down, and tells it of each when it is back', async () => {
    await happen(3);
    await spreadAll(100);
    const refused = enqueueBatch(
      test.database,
      queueThat(() => Promise.reject(new Error('down'))),
    );
    await expect(refused).rejects.toThrow('down');
    const taken: EventTask[] = [];
    await enqueueAll(taken, 100);
    expect(taken).toHaveLength(6);
  });

  it('tells the queue again of what it was told a quarter of an hour ago', async () => {
    await happen(2);
    await spreadAll(100);
    const taken: EventTask[] = [];
    await enqueueAll(taken, 100);
    await test.database.dataSource.query(
      `update event_task set queued_at = now() - interval '16 minutes' where handler = 'test.count'`,
    );
    await unqueueForgotten(test.database, 'one');
    await enqueueAll(taken, 100);
    expect(taken.slice(4).map(({ handler }) => handler)).toEqual(['test.count', 'test.count']);
  });

  it('tells a queue at once that lost its memory, and no other', async () => {
    await happen(2);
    await spreadAll(100);
    await enqueueAll([], 100);
    await unqueueForgotten(test.database, 'one');
    expect(await count('event_task where queued_at is null')).toBe(0);
    await unqueueForgotten(test.database, 'another');
    expect(await count('event_task where queued_at is null')).toBe(4);
  });

  it('is woken by each new event without waiting for the poll', async () => {
    let taken = Promise.withResolvers<readonly EventTask[]>();
    const relay = new Relay({
      database: test.database,
      url: test.url,
      logger: createLogger('test', { LOG_LEVEL: 'silent' }),
      subscriptions,
      queue: queueThat(async (tasks) => taken.resolve(tasks)),
    });
    await relay.start();
    // The first may be found at the start, the second when the listener has connected.
    for (let round = 1; round <= 4; round += 1) {
      await happen(1);
      expect(await taken.promise).toMatchObject([
        { payload: { accountId: 1 } },
        { payload: { accountId: 1 } },
      ]);
      taken = Promise.withResolvers();
    }
    await relay.stop();
    expect(await count('outbox where relayed_at is null')).toBe(0);
  });

  it('forgets what was relayed more than a week ago, dead letters after 90 days, nothing else', async () => {
    await happen(3);
    await spreadAll(100);
    await test.database.dataSource.query(
      `update outbox set relayed_at = case when payload->>'accountId' = '3' then null
         else $1::timestamptz - make_interval(days => (payload->>'accountId')::int * 5) end`,
      [now],
    );
    await test.database.dataSource.query(
      `update event_task set dead_at = $1::timestamptz
         - make_interval(days => case handler when 'test.count' then 91 else 89 end)`,
      [now],
    );
    expect(await forgetRelayed(test.database, now)).toBe(1);
    expect(await count(`outbox where payload->>'accountId' in ('1', '3')`)).toBe(2);
    expect(await count('event_task')).toBe(3);
  });

  describe.each(['PostgreSQL', 'Redis'])('on the queue of %s', (carrier) => {
    if (carrier === 'Redis' && noRedis) {
      it.todo(`was not tried: ${noRedis}`);
      return;
    }
    let redis: TestRedis | undefined;
    let server: QueueServer;
    let queue: JobQueue;
    let tasks: TaskQueue;
    beforeAll(async () => {
      if (carrier === 'Redis') redis = await testRedis();
      server = queueServer({ DATABASE_URL: test.url, REDIS_URL: redis?.url });
      queue = server.queue('relay-test');
      await queue.waitUntilReady();
      tasks = taskQueueOn(queue, server);
    });
    afterAll(async () => {
      await queue.close();
      await server.close();
      await redis?.drop();
    });

    it('makes one job of the tasks of an event, and loses none when a batch ends between them', async () => {
      await happen(3);
      await spreadAll(100);
      const before = (await queue.getJobCounts('prioritized')).prioritized ?? 0;
      while ((await enqueueBatch(test.database, tasks, { rows: 3 })) > 0);
      // Two, two and two tasks in batches of three: the second event's are in two batches.
      expect(await queue.getJobCounts('prioritized')).toEqual({ prioritized: before + 4 });
    });

    it('killed between the adds and the commit, makes each job once when it comes back', async () => {
      await happen(10);
      await spreadAll(100);
      const before = (await queue.getJobCounts('prioritized')).prioritized ?? 0;
      const add: TaskQueue['add'] = async (some) => {
        await tasks.add(some);
        await test.database.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and state = 'idle in transaction'`,
        );
      };
      await expect(enqueueBatch(test.database, { ...tasks, add })).rejects.toThrow();
      expect(await count('event_task where queued_at is null')).toBe(20);
      expect(await queue.getJobCounts('prioritized')).toEqual({ prioritized: before + 10 });

      expect(await enqueueBatch(test.database, tasks)).toBe(20);
      expect(await queue.getJobCounts('prioritized')).toEqual({ prioritized: before + 10 });
      expect(await count('event_task where queued_at is null')).toBe(0);
    });

    it('is told again of what somebody took out of it, and of nothing else', async () => {
      const forgetLost = async (): Promise<number> => {
        await unqueueForgotten(test.database, await tasks.memory(), tasks.held);
        return count('event_task where queued_at is null');
      };
      await happen(3);
      await spreadAll(100);
      await enqueueBatch(test.database, tasks);
      await test.database.query(`update event_task set queued_at = now() - interval '1 minute'`);
      expect(await forgetLost()).toBe(0);
      const { prioritized: before = 0 } = await queue.getJobCounts('prioritized');
      if (redis) {
        const client = new Redis(redis.url);
        await client.flushall();
        client.disconnect();
      } else
        await test.database.query(
          `delete from bullmq.job where queue = 'relay-test' and name = 'account.created'
              and data->'events'->0->>'id' = (select min(event_id)::text from event_task)`,
        );
      expect(await forgetLost()).toBe(redis ? 6 : 2);
      await enqueueBatch(test.database, tasks);
      expect(await queue.getJobCounts('prioritized')).toEqual({ prioritized: redis ? 3 : before });
      expect(await forgetLost()).toBe(0);
    });
  });
});
