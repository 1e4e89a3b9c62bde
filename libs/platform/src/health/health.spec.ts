import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readiness, serveHealth, type Check, type HealthServer } from './index.ts';

const fine: Check = { name: 'database', run: async () => {} };
const down: Check = { name: 'queues', run: () => Promise.reject(new Error('secret host db-17')) };
const silent: Check = { name: 'search', run: () => new Promise(() => {}) };

describe('a process', () => {
  it('is ready when all that it needs is there', async () => {
    expect(await readiness([fine])).toEqual({ ready: true, checks: { database: 'ok' } });
  });

  it('is not ready when one is down or does not answer, and says which', async () => {
    expect(await readiness([fine, down, silent], 1)).toEqual({
      ready: false,
      checks: { database: 'ok', queues: 'failed', search: 'too slow' },
    });
  });
});

describe('the health server', () => {
  let server: HealthServer;
  const checks = [fine];
  beforeAll(async () => {
    server = await serveHealth({ host: '127.0.0.1', port: 0, checks });
  });
  afterAll(() => server.close());

  const ask = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`);

  it('says that the process lives, whatever else is down', async () => {
    expect((await ask('/healthz')).status).toBe(200);
  });

  it('says 503 as long as something is missing, without telling where it is', async () => {
    expect((await ask('/readyz')).status).toBe(200);
    checks.push(down);
    const answer = await ask('/readyz');
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toContain('db-17');
  });

  it('knows no other page', async () => {
    expect((await ask('/')).status).toBe(404);
  });
});
