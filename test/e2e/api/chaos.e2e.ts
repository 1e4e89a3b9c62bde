import { describe, expect, it, jest } from '@jest/globals';
import { runChaos } from '../../chaos/run.ts';

jest.setTimeout(600_000);

/** A short form of `npm run test:chaos`: each part is killed once or twice while people write. */
describe('a site whose parts are killed while people write', () => {
  it('loses and doubles nothing, with queues on PostgreSQL', async () => {
    const attack = { backend: 'postgres', kills: 5, seed: 7, writers: 4, calm: 800 } as const;
    const { findings, events } = await runChaos(attack);
    expect(events).toBeGreaterThan(0);
    expect(findings.filter(({ lost, doubled }) => lost + doubled > 0)).toEqual([]);
  });

  it.todo(
    'on Redis is tried by npm run test:chaos alone: what it lost comes back after 15 minutes',
  );
});
