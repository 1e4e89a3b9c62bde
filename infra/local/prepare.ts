/* What must be so before the processes can start. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { say, step } from './console.ts';
import { appFolder, builtFile, signInsFile } from './paths.ts';
import { nextFreePort } from './ports.ts';
import { runQuietly } from './run-node.ts';

const DEFAULT_PORT = 3000;

type Env = Record<string, string | undefined>;

/** The port of the web: PORT or 3000, else the next free one, and then it says so. */
export async function choosePort(): Promise<number> {
  const wanted = Number(process.env['PORT'] || DEFAULT_PORT);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65535) {
    throw new Error(
      `PORT must be a whole number from 1 to 65535, and is "${process.env['PORT']}".`,
    );
  }
  const port = await nextFreePort(wanted);
  if (port !== wanted) say(`Port ${wanted} is taken, or one that browsers refuse; using ${port}`);
  return port;
}

/** Fills an empty database; what the command prints are the sign-ins to show. */
async function addDemo(env: Env, signal: AbortSignal): Promise<void> {
  const file = builtFile('worker', 'demo');
  const lines = await runQuietly({ file, cwd: appFolder('worker'), env, signal });
  writeFileSync(signInsFile(), lines.join('\n'));
}

/** Brings the tables up to date and, on the first run, fills an empty site with the demo course. */
export async function prepareDatabase(env: Env, signal: AbortSignal): Promise<void> {
  const file = builtFile('worker', 'migrate');
  await step('migrations', () => runQuietly({ file, cwd: appFolder('worker'), env, signal }));
  const isFirstRun = !existsSync(signInsFile());
  if (isFirstRun) await step('demo content', () => addDemo(env, signal));
}

/** The address that people use: the one that was given, else this machine. */
export function originOf(port: number): string {
  return process.env['PUBLIC_URL'] ?? process.env['ORIGIN'] ?? `http://localhost:${port}`;
}

/** The lines that tell how to sign in to the demo course; none when there is none. */
export function signIns(): string[] {
  const file = signInsFile();
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return text === '' ? [] : text.split('\n');
}
