/* `npm run config`: every variable that can be set, with its default and meaning. */
import { ensureBuilt } from './build-all.ts';
import { exitWith } from './console.ts';
import { builtFile, ROOT } from './paths.ts';
import { runOpenly } from './run-node.ts';

async function printConfiguration(): Promise<number> {
  await ensureBuilt();
  return runOpenly({
    file: builtFile('worker', 'config'),
    args: process.argv.slice(2),
    cwd: ROOT,
    env: {},
  });
}

process.exitCode = await printConfiguration().catch(exitWith);
