/*
 * `npm run build` builds all three processes through Nx, which skips what its cache holds;
 * with the name of an app this file builds that one (it is what Nx runs).
 */
import { spawnSync } from 'node:child_process';
import { buildAll } from '../local/build-all.ts';
import { bundle } from '../local/bundle.ts';
import { exitWith } from '../local/console.ts';
import { appFolder } from '../local/paths.ts';
import { viteProgram } from '../local/vite.ts';

function buildWeb(): void {
  const done = spawnSync(process.execPath, [viteProgram(), 'build', '--logLevel', 'warn'], {
    cwd: appFolder('web'),
    stdio: 'inherit',
  });
  if (done.status !== 0) throw new Error('The web could not be built.');
}

async function build(app: string | undefined): Promise<void> {
  if (app === 'api' || app === 'worker') await bundle(app);
  else if (app === 'web') buildWeb();
  else if (app === undefined) await buildAll('inherit');
  else throw new Error(`There is no app "${app}": name api, worker, web or nothing.`);
}

await build(process.argv[2]).catch(exitWith);
