import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrateQueues, openQueue } from '@colloquy/platform/queue';
import {
  noRedis,
  testDatabase,
  testRedis,
  type TestDatabase,
  type TestRedis,
} from '@colloquy/testing';
import express, { type Express } from 'express';
import { makeBullBoard, type BullBoard } from './bull-board.ts';

const PATH = '/board';

/** Redis only where it is installed. */
const servers = ['PostgreSQL', ...(noRedis ? [] : ['Redis'])];

describe.each(servers)('Bull Board of a queue on %s', (server) => {
  let test: TestDatabase;
  let redis: TestRedis | undefined;
  let board: BullBoard;
  let listening: Server;
  let app: Express;
  let url = '';

  const ask = (path: string, method = 'GET') => fetch(`${url}${path}`, { method });

  beforeAll(async () => {
    test = await testDatabase();
    if (server === 'Redis') redis = await testRedis();
    const addresses = { DATABASE_URL: test.url, ...(redis && { REDIS_URL: redis.url }) };
    await migrateQueues(addresses);
    const { queue, close } = openQueue(addresses);
    await queue.waitUntilReady();
    await queue.add('answer.posted', { events: [] }, { jobId: '1-a', delay: 60_000 });
    await close();
    board = makeBullBoard(addresses, PATH);
    app = express().use(PATH, board.show);
    listening = createServer(app);
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}${PATH}`;
  }, 60_000);
  afterAll(async () => {
    listening.close();
    await board.close();
    await redis?.drop();
    await test.drop();
  });

  it('shows what waits, and takes no act', async () => {
    const answer = await ask('/api/queues?activeQueue=jobs&status=delayed');
    const { queues } = (await answer.json()) as { queues: Record<string, unknown>[] };
    expect(queues).toMatchObject([
      { name: 'jobs', readOnlyMode: true, counts: { delayed: 1 }, jobs: [{ id: '1-a' }] },
    ]);
    for (const act of ['pause', 'empty', 'obliterate', '1-a/promote', '1-a/clean'])
      expect((await ask(`/api/queues/jobs/${act}`, 'PUT')).status).toBe(405);
    expect((await ask('/api/queues/jobs/add', 'POST')).status).toBeGreaterThanOrEqual(400);
    const after = (await (await ask('/api/queues')).json()) as typeof answer & { queues: object[] };
    expect(after.queues).toMatchObject([{ isPaused: false, counts: { delayed: 1 } }]);
  });

  it('says in a sentence that the server of the queue is away, and shows it again when it is back', async () => {
    if (!redis) return;
    await redis.kill();
    const answer = await ask('/api/queues');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({
      error: { key: 'ERRORS.INTERNAL_SERVER_ERROR' },
      message: expect.stringMatching(/^The server of the queue does not answer\./),
    });
    const late = makeBullBoard({ DATABASE_URL: test.url, REDIS_URL: redis.url }, '/late');
    app.use('/late', late.show);
    expect((await fetch(url.replace(PATH, '/late/api/queues'))).status).toBe(503);
    await late.close();
    await redis.restart();
    for (let status = 503; status !== 200; status = (await ask('/api/queues')).status);
  });

  it('brings a page that loads from here alone, with a policy that says so', async () => {
    const answer = await ask('/queue/jobs');
    const html = await answer.text();
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    const policy = answer.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(html).toContain(`<style nonce="${nonce}">`);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    for (const [, path] of html.matchAll(/(?:src|href)="(static\/[^"]+)"/g))
      expect([path, (await ask(`/${path}`)).status]).toEqual([path, 200]);
  });
});
