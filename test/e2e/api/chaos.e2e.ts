import { describe, expect, it, jest } from '@jest/globals';
import { type ChaosOptions, runChaos } from '../../chaos/run.ts';
import type { Backend } from '../../chaos/site.ts';

jest.setTimeout(600_000);

/** This run is about one of the two. */
const backend: Backend = process.env.TEST_QUEUES === 'redis' ? 'redis' : 'postgres';

/** A short form of `npm run test:chaos`: each part is killed once or twice while people write. */
describe('a site whose parts are killed while people write', () => {
  it(`loses and doubles nothing, with queues on ${backend}`, async () => {
    const attack: ChaosOptions = { backend, kills: 6, seed: 7, writers: 4, calm: 800 };
    const { findings, events } = await runChaos(attack);
    expect(events).toBeGreaterThan(0);
    expect(findings.filter(({ lost, doubled }) => lost + doubled > 0)).toEqual([]);
  });
});
