import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Tx } from '@colloquy/db';
import {
  noRedis,
  testDatabase,
  testRedis,
  type TestDatabase,
  type TestRedis,
} from '@colloquy/testing';
import { createLogger, currentRequestId, withRequestId, type Logger } from '../logging/index.ts';
import { deadLetters, emit, replayDeadLetters } from '../outbox/index.ts';
import { BackgroundWork } from './background-work.ts';
import {
  EventHandler,
  OrderedHandler,
  type AnyHandler,
  type EventOf,
  type TimedEventOf,
} from './event-handler.ts';
import type { RepeatingJob } from './repeating-job.ts';

const now = new Date('2026-11-20T10:00:00Z');

type Seen = EventOf<'account.created'>;

/** Takes an account's creation as `take` says. */
class Taking extends EventHandler<'account.created'> {
  readonly handles = ['account.created'] as const;
  constructor(
    readonly name: string,
    private readonly take: (event: Seen) => Promise<void> | void,
  ) {
    super();
  }
  async handle(event: Seen): Promise<void> {
    await this.take(event);
  }
}

/** A log that tells when it writes a line that holds these words. */
const listeningLog = (words: string): { logger: Logger; written: Promise<void> } => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const write = (line: string): void => {
    if (line.includes(words)) resolve();
  };
  return { logger: createLogger('test', { LOG_LEVEL: 'info' }, { write }), written: promise };
};

const silent = createLogger('test', { LOG_LEVEL: 'silent' });

/** The queue servers under test; Redis only where it is installed. */
const servers = ['PostgreSQL', ...(noRedis ? [] : ['Redis'])];

describe.each(servers)('background work on %s', (server) => {
  let test: TestDatabase;
  let redis: TestRedis | undefined;
  let work: BackgroundWork | undefined;
  const queueName = `test-${randomUUID()}`;

  beforeAll(async () => {
    test = await testDatabase();
    if (server === 'Redis') redis = await testRedis();
  });
  afterEach(async () => {
    await work?.stop();
    work = undefined;
  });
  afterAll(async () => {
    await redis?.drop();
    await test.drop();
  });

  const begin = async (
    handlers: AnyHandler[],
    rest: { schedule?: RepeatingJob[]; logger?: Logger } = {},
  ): Promise<BackgroundWork> => {
    work = new BackgroundWork({
      addresses: { DATABASE_URL: test.url, REDIS_URL: redis?.url },
      database: test.database,
      handlers,
      schedule: rest.schedule ?? [],
      logger: rest.logger ?? silent,
      concurrency: 5,
      retries: { attempts: 3, delay: 1 },
      queueName,
    });
    await work.start();
    return work;
  };

  const happen = (accountId: number): Promise<number> =>
    test.database.transaction((tx) => emit(tx, now, 'account.created', { accountId }));

  it('brings an event to each handler of its type, with the request that it came from', async () => {
    const first = Promise.withResolvers<Seen>();
    const second = Promise.withResolvers<string>();
    await begin([
      new Taking('test.first', first.resolve),
      new Taking('test.second', () => second.resolve(currentRequestId())),
    ]);
    await withRequestId('r-17', () => happen(7));
    expect(await first.promise).toMatchObject({
      type: 'account.created',
      payload: { accountId: 7 },
      requestId: 'r-17',
    });
    expect(await second.promise).toBe('r-17');
  });

  it('lets what happens now go before what happened long ago', async () => {
    const accounts = Array.from({ length: 40 }, (_, index) => index + 100);
    for (const account of accounts) await happen(account);
    await test.database.transaction((tx) =>
      emit(tx, new Date(), 'account.created', { accountId: 99 }),
    );
    const seen: number[] = [];
    const all = Promise.withResolvers<void>();
    await begin([
      new Taking('test.order', ({ payload }) => {
        if (seen.push(payload.accountId) > accounts.length) all.resolve();
      }),
    ]);
    await all.promise;
    expect(seen.indexOf(99)).toBeLessThan(20);
  });

  it('lets the handler go first that somebody waits for', async () => {
    const seen: string[] = [];
    const done = Promise.withResolvers<void>();
    class Urgent extends Taking {
      override readonly isUrgent = true;
    }
    const running = await begin([
      new Taking('test.calm', () => {
        seen.push('calm');
        done.resolve();
      }),
      new Urgent('test.urgent', () => void seen.push('urgent')),
    ]);
    await happen(1);
    await done.promise;
    await running.stop();
    expect(seen).toEqual(['urgent', 'calm']);
  });

  it('tries only the handler again that failed', async () => {
    const done = Promise.withResolvers<void>();
    const tries = { steady: 0, shaky: 0 };
    const running = await begin([
      new Taking('test.steady', () => {
        tries.steady += 1;
      }),
      new Taking('test.shaky', () => {
        tries.shaky += 1;
        if (tries.shaky < 3) throw new Error('not yet');
        done.resolve();
      }),
    ]);
    await happen(1);
    await done.promise;
    await running.stop();
    expect(tries).toEqual({ steady: 1, shaky: 3 });
  });

  it('keeps what fails for good with its reason, and does it when it is replayed', async () => {
    const { logger, written } = listeningLog('failed for good');
    const sent = Promise.withResolvers<void>();
    let broken = true;
    const send = (): void => {
      if (broken) throw new Error('no such mailbox');
      sent.resolve();
    };
    const running = await begin([new Taking('test.failing', send)], { logger });
    await happen(9);
    await written;
    expect(await deadLetters(test.database, 'test.failing')).toMatchObject([
      { reason: 'no such mailbox', payload: { accountId: 9 }, type: 'account.created' },
    ]);
    expect(await running.metrics()).toContain('colloquy_tasks_dead 1\n');
    expect(await running.metrics()).toContain('job_failures_total{job="test.failing"} 3\n');

    broken = false;
    expect(await replayDeadLetters(test.database, 'test.failing')).toBe(1);
    await sent.promise;
    await running.stop();
    expect(await deadLetters(test.database)).toEqual([]);
  });

  it('takes the events of one thing in order and once each, with failures in between', async () => {
    const done = Promise.withResolvers<void>();
    let tries = 0;
    class InOrder extends OrderedHandler<'account.created'> {
      readonly name = 'test.in-order';
      readonly handles = ['account.created'] as const;
      async handle(event: TimedEventOf<'account.created'>, tx: Tx): Promise<void> {
        await tx.query('insert into test_taken (event_id) values ($1)', [event.id]);
        tries += 1;
        if (tries % 3 === 0) throw new Error('not yet');
        const [row] = await tx.query<{ n: number }[]>('select count(*)::int n from test_taken');
        if (row?.n === 20) done.resolve();
      }
    }
    const sql = test.database.dataSource;
    await sql.query(
      'create table test_taken (n int generated always as identity, event_id bigint)',
    );
    await begin([new InOrder()]);
    for (let each = 1; each <= 20; each += 1) await happen(77);
    await done.promise;
    await work?.stop();
    const taken = await sql.query<{ event_id: number }[]>(
      'select event_id from test_taken order by n',
    );
    const ids = taken.map((row) => row.event_id);
    expect(ids).toHaveLength(20);
    expect(new Set(ids).size).toBe(20);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    await sql.query('drop table test_taken');
  });

  it('goes on with what waits behind a task that failed for good', async () => {
    const done = Promise.withResolvers<void>();
    const taken: number[] = [];
    class Picky extends OrderedHandler<'account.created'> {
      readonly name = 'test.picky';
      readonly handles = ['account.created'] as const;
      #bad: number | null = null;
      async handle(event: TimedEventOf<'account.created'>): Promise<void> {
        this.#bad ??= event.id;
        if (event.id === this.#bad) throw new Error('never');
        taken.push(event.id);
        if (taken.length === 3) done.resolve();
      }
    }
    await begin([new Picky()]);
    for (let each = 1; each <= 4; each += 1) await happen(78);
    await done.promise;
    await work?.stop();
    expect(await deadLetters(test.database, 'test.picky')).toMatchObject([{ reason: 'never' }]);
    expect(taken).toEqual([...taken].sort((a, b) => a - b));
  });

  it('lets a job in flight finish before it stops', async () => {
    const begun = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    let finished = false;
    const running = await begin([
      new Taking('test.slow', async () => {
        begun.resolve();
        await goOn.promise;
        finished = true;
      }),
    ]);
    await happen(1);
    await begun.promise;
    const stopped = running.stop();
    goOn.resolve();
    await stopped;
    expect(finished).toBe(true);
  });

  it('runs a repeating job, and drops it from the timetable when it is no longer listed', async () => {
    const came = Promise.withResolvers<void>();
    const job: RepeatingJob = {
      name: 'test.round',
      when: { every: 3_600_000 },
      run: async () => came.resolve(),
    };
    const running = await begin([], { schedule: [job] });
    await came.promise;
    await running.stop();

    const without = await begin([]);
    expect(await without.queue.getJobSchedulers()).toEqual([]);
  });

  it('refuses two handlers of one name', async () => {
    const twins = [new Taking('test.twin', () => {}), new Taking('test.twin', () => {})];
    await expect(begin(twins)).rejects.toThrow('share a name');
  });
});

/* A Redis that crashes and comes back empty. */
if (noRedis) {
  describe('background work on Redis', () => {
    it.todo(`was not tried: ${noRedis}`);
  });
} else {
  describe('background work beside a Redis that crashes', () => {
    let test: TestDatabase;
    let redis: TestRedis;
    let work: BackgroundWork;
    beforeAll(async () => {
      test = await testDatabase();
      redis = await testRedis();
    });
    afterEach(() => work.stop());
    afterAll(async () => {
      await redis.drop();
      await test.drop();
    });

    const begin = async (
      handler: AnyHandler,
      logger: Logger,
      schedule: readonly RepeatingJob[] = [],
    ): Promise<void> => {
      work = new BackgroundWork({
        addresses: { DATABASE_URL: test.url, REDIS_URL: redis.url },
        ...{ database: test.database, handlers: [handler], schedule, logger, concurrency: 1 },
      });
      await work.start();
    };
    const happen = (accountId: number): Promise<number> =>
      test.database.transaction((tx) => emit(tx, now, 'account.created', { accountId }));

    it('waits in the database, and is done when Redis is back with nothing in it', async () => {
      const done = Promise.withResolvers<number>();
      const { logger, written } = listeningLog('events could not be relayed');
      await begin(
        new Taking('test.patient', ({ payload }) => done.resolve(payload.accountId)),
        logger,
      );
      await redis.kill();
      await happen(5);
      await written;
      expect(await work.metrics()).toContain('colloquy_tasks_waiting 1\n');
      await redis.restart();
      expect(await done.promise).toBe(5);
    });

    it('is told again of what Redis lost, as soon as it is back', async () => {
      const [begun, goOn, done] = [0, 1, 2].map(() => Promise.withResolvers<void>());
      const take = async ({ payload }: Seen): Promise<void> => {
        if (payload.accountId === 7) done?.resolve();
        begun?.resolve();
        await goOn?.promise;
      };
      await begin(new Taking('test.slow', take), silent);
      await happen(6);
      await begun?.promise;
      await happen(7);
      await queued(test, 2);
      await redis.kill();
      await redis.restart();
      goOn?.resolve();
      await done?.promise;
    });

    it('comes round again although Redis lost the timetable', async () => {
      let came = Promise.withResolvers<void>();
      const run = async (): Promise<void> => came.resolve();
      const round: RepeatingJob = { name: 'test.round', when: { every: 500 }, run };
      await begin(new Taking('test.none', () => {}), silent, [round]);
      await came.promise;
      await redis.kill();
      await redis.restart();
      came = Promise.withResolvers();
      await came.promise;
    });
  });
}

/** Resolves when the queue was told of so many tasks. */
async function queued(test: TestDatabase, count: number): Promise<void> {
  for (let told = 0; told < count;) {
    const [row] = await test.database.query<{ n: number }>(
      'select count(*)::int as n from event_task where queued_at is not null',
    );
    told = row?.n ?? 0;
  }
}
