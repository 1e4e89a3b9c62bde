import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@colloquy/testing';
import { createLogger } from '../logging/index.ts';
import { queueServer, type JobQueue, type QueueServer } from '../queue/queue-server.ts';
import { deliverTo } from '../queue/jobs.ts';
import { EventHandler } from '../queue/index.ts';
import { emit } from './emit.ts';
import { Relay, relayBatch, type OutboxEvent } from './relay.ts';
import { forgetRelayed } from './retention.ts';

const now = new Date('2026-11-20T10:00:00Z');

class Welcomes extends EventHandler<'account.created'> {
  readonly name = 'test.welcome';
  readonly handles = ['account.created'] as const;
  async handle(): Promise<void> {}
}

describe('the outbox relay', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.drop());
  beforeEach(() => test.database.dataSource.query('truncate outbox'));

  const happen = (count: number): Promise<void> =>
    test.database.transaction(async (tx) => {
      for (let accountId = 1; accountId <= count; accountId += 1) {
        await emit(tx, now, 'account.created', { accountId });
      }
    });

  const waiting = async (): Promise<number> => {
    const text = 'select count(*)::int as n from outbox where relayed_at is null';
    const [row] = await test.database.query<{ n: number }>(text);
    return row?.n ?? -1;
  };

  const emptyInto = async (taken: number[], rows: number): Promise<void> => {
    const deliver = async (events: readonly OutboxEvent[]) => {
      taken.push(...events.map((event) => event.id));
    };
    while ((await relayBatch(test.database, deliver, rows)) > 0);
  };

  const ascending = (ids: readonly number[]): number[] => [...ids].sort((a, b) => a - b);

  it('hands events on in the order in which they were written', async () => {
    await happen(250);
    const taken: number[] = [];
    await emptyInto(taken, 100);
    expect(taken).toHaveLength(250);
    expect(taken).toEqual(ascending(taken));
    expect(await waiting()).toBe(0);
  });

  it('hands on nothing of a transaction that was rolled back', async () => {
    const rolledBack = test.database.transaction(async (tx) => {
      await emit(tx, now, 'account.created', { accountId: 1 });
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    const taken: number[] = [];
    await emptyInto(taken, 100);
    expect(taken).toEqual([]);
  });

  it('loses and doubles nothing when two run at once', async () => {
    await happen(600);
    const taken: number[] = [];
    await Promise.all([emptyInto(taken, 50), emptyInto(taken, 50), emptyInto(taken, 50)]);
    expect(taken).toHaveLength(600);
    expect(new Set(taken).size).toBe(600);
  });

  it('leaves rows that another relay holds to it', async () => {
    await happen(4);
    let second: number[] = [];
    const first = await relayBatch(
      test.database,
      async () => {
        await relayBatch(test.database, async (events) => {
          second = events.map((event) => event.id);
        });
      },
      2,
    );
    expect(first).toBe(2);
    expect(second).toHaveLength(2);
    expect(await waiting()).toBe(0);
  });

  it('is woken by each new event without waiting for the poll', async () => {
    let taken = Promise.withResolvers<readonly OutboxEvent[]>();
    const relay = new Relay({
      database: test.database,
      url: test.url,
      logger: createLogger('test', { LOG_LEVEL: 'silent' }),
      deliver: async (events) => taken.resolve(events),
    });
    relay.start();
    // The first may be found at the start, the second when the listener has connected.
    for (let round = 1; round <= 4; round += 1) {
      await happen(1);
      expect(await taken.promise).toMatchObject([{ payload: { accountId: 1 } }]);
      taken = Promise.withResolvers();
    }
    await relay.stop();
    expect(await waiting()).toBe(0);
  });

  it('forgets what was relayed more than a week ago and nothing else', async () => {
    await happen(3);
    await test.database.dataSource.query(
      `update outbox set relayed_at = $1::timestamptz - make_interval(days => (payload->>'accountId')::int * 5)
        where payload->>'accountId' <> '3'`,
      [now],
    );
    expect(await forgetRelayed(test.database, now)).toBe(1);
    const left = await test.database.query<{ payload: { accountId: number } }>(
      'select payload from outbox order by id',
    );
    expect(left.map((row) => row.payload.accountId)).toEqual([1, 3]);
  });

  describe('on the queue', () => {
    let server: QueueServer;
    let queue: JobQueue;
    beforeAll(() => {
      server = queueServer({ DATABASE_URL: test.url });
      queue = server.queue('relay-test');
    });
    afterAll(async () => {
      await queue.close();
      await server.close();
    });

    it('killed between the adds and the commit, makes each job once when it comes back', async () => {
      await happen(20);
      const deliver = deliverTo(queue, [new Welcomes()]);
      const killed = relayBatch(test.database, async (events) => {
        await deliver(events);
        await test.database.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and state = 'idle in transaction'`,
        );
      });
      await expect(killed).rejects.toThrow();
      expect(await waiting()).toBe(20);
      expect(await queue.getJobCounts('waiting')).toEqual({ waiting: 20 });

      expect(await relayBatch(test.database, deliver)).toBe(20);
      expect(await queue.getJobCounts('waiting')).toEqual({ waiting: 20 });
      expect(await waiting()).toBe(0);
    });
  });
});
