/*
 * `npm run test:chaos`: kills parts of a site while people write in it, and counts what was lost or
 * doubled. Options: --kills 100  --seed 1  --writers 8  --calm 1500  --minutes 60  --backend postgres|redis
 * (both when left out; Redis where `redis-server` is installed).
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../infra/local/build-all.ts';
import { type Outcome, runChaos } from './run.ts';
import type { Backend } from './site.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    writers: { type: 'string', default: '8' },
    calm: { type: 'string', default: '1500' },
    minutes: { type: 'string', default: '60' },
    backend: { type: 'string' },
  },
});

const noRedis = spawnSync('redis-server', ['--version']).status !== 0;

const sum = (counts: readonly number[]): number =>
  counts.reduce((total, count) => total + count, 0);

function print(backend: Backend, { kills, events, unknown, settled, findings }: Outcome): number {
  console.table(findings);
  const lost = sum(findings.map((finding) => finding.lost));
  const doubled = sum(findings.map((finding) => finding.doubled));
  const killed = Object.entries(kills).map(([part, count]) => `${part} ${count}`);
  console.log(
    `${backend}: ${sum(Object.values(kills))} kills (${killed.join(', ')}), ${events} events, ` +
      `${unknown} writes of unknown fate, settled after ${settled.toFixed(0)} s: ` +
      `${lost} lost, ${doubled} doubled`,
  );
  return lost + doubled;
}

await ensureBuilt();
const backends = values.backend ? [values.backend as Backend] : (['postgres', 'redis'] as const);
for (const backend of backends) {
  if (backend === 'redis' && noRedis) {
    console.log('redis: not tried, because redis-server is not installed');
    continue;
  }
  const options = { kills: Number(values.kills), seed: Number(values.seed) };
  const outcome = await runChaos({
    ...{ ...options, backend, writers: Number(values.writers), calm: Number(values.calm) },
    minutes: Number(values.minutes),
    say: (line) => console.log(line),
  });
  if (print(backend, outcome) > 0) process.exitCode = 1;
}
