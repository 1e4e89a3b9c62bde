/* Builds what is out of date, and remembers for which sources. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ENTRIES } from './bundle.ts';
import { builtFile, DATA, ROOT } from './paths.ts';
import { fingerprintOf, isFresh, writeStamp } from './stamp.ts';

const STAMP_FILE = join(DATA, 'build.stamp');
const SOURCES = [
  'apps',
  'libs',
  'package-lock.json',
  'tsconfig.base.json',
  'infra/local/bundle.ts',
  'infra/ci/build.ts',
].map((path) => join(ROOT, path));

const OUTPUTS = [
  ...ENTRIES.api.map((entry) => builtFile('api', entry)),
  ...ENTRIES.worker.map((entry) => builtFile('worker', entry)),
  builtFile('web'),
];

/** When the words of the build are shown. */
type Output = 'inherit' | 'on failure';

/** Runs `nx run-many -t build`; its words are shown when it fails, or at once with 'inherit'. */
function runNx(output: Output, signal?: AbortSignal): Promise<void> {
  const nx = join(ROOT, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
  const child = spawn(process.execPath, [nx, 'run-many', '-t', 'build', '--outputStyle=static'], {
    cwd: ROOT,
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
    signal,
    stdio: [
      'ignore',
      output === 'inherit' ? 'inherit' : 'pipe',
      output === 'inherit' ? 'inherit' : 'pipe',
    ],
  });
  const words: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => words.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => words.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const failure = new Error(`The build failed.\n${Buffer.concat(words).toString()}`);
      if (code === 0) resolve();
      else reject(failure);
    });
  });
}

/** Builds the three processes through Nx. */
export async function buildAll(output: Output, signal?: AbortSignal): Promise<void> {
  // Taken before the build: what changes meanwhile must count as not yet built.
  const fingerprint = fingerprintOf(SOURCES);
  await runNx(output, signal);
  writeStamp(STAMP_FILE, fingerprint);
}

/** True when the built files belong to the present sources. */
export function isBuilt(): boolean {
  return isFresh(STAMP_FILE, fingerprintOf(SOURCES), OUTPUTS);
}

/** Builds unless the built files are those of the present sources. */
export async function ensureBuilt(signal?: AbortSignal): Promise<void> {
  if (!isBuilt()) await buildAll('on failure', signal);
}
