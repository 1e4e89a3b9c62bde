/*
 * Runs a measurement that uses the libraries themselves: `node test/load/bundled.ts NAME [OPTIONS]`
 * bundles test/load/NAME.ts as the processes are bundled, and runs it on a database of its own.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleScript } from '../../infra/local/bundle.ts';
import { DATA, ROOT } from '../../infra/local/paths.ts';
import { startPostgres, wipePostgres } from '../../infra/local/postgres.ts';

const [name = '', ...options] = process.argv.slice(2);
const file = await bundleScript(join(ROOT, 'test/load', `${name}.ts`), join(DATA, 'measure'));
const folder = await mkdtemp(join(await realpath(tmpdir()), 'colloquy-measure-'));
const server = await startPostgres({ dataDir: folder, name: 'measure', fast: true });
try {
  const env = { ...process.env, DATABASE_URL: server.url };
  const done = spawnSync(process.execPath, ['--enable-source-maps', file, ...options], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  });
  process.exitCode = done.status ?? 1;
} finally {
  await server.stop();
  await wipePostgres(folder);
}
