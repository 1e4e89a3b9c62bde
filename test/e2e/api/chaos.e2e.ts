import { describe, expect, it, jest } from '@jest/globals';
import { noRedis } from '@colloquy/testing';
import { runChaos } from '../../chaos/run.ts';
import type { Backend } from '../../chaos/site.ts';

jest.setTimeout(600_000);

/** A short form of `npm run test:chaos`: each part is killed once or twice while people write. */
const backends: readonly Backend[] = noRedis ? ['postgres'] : ['postgres', 'redis'];

describe('a site whose parts are killed while people write', () => {
  it.each(backends)('loses and doubles nothing, with queues on %s', async (backend) => {
    const kills = backend === 'postgres' ? 5 : 4;
    const { findings, events } = await runChaos({ backend, kills, seed: 7, writers: 4, calm: 800 });
    expect(events).toBeGreaterThan(0);
    expect(findings.filter(({ lost, doubled }) => lost + doubled > 0)).toEqual([]);
  });

  if (noRedis) it.todo(`on Redis was not tried: ${noRedis}`);
});
