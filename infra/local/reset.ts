/* `npm run reset`: deletes everything that this checkout has stored on this machine. */
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { exitWith, say } from './console.ts';
import { DATA, POSTGRES_DATA } from './paths.ts';
import { wipePostgres } from './postgres.ts';
import { endProcess } from './processes.ts';
import { liveRun } from './run-file.ts';

/** A running instance gets the five seconds that a stop may take, and a little more. */
const STOP_LIMIT_MS = 8000;

async function isConfirmed(): Promise<boolean> {
  if (process.argv.includes('--yes')) return true;
  if (!process.stdin.isTTY)
    throw new Error('Nobody is here to ask: add --yes (npm run reset -- --yes).');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const question = `Delete all local data (database, uploads, mail, logs, secrets) in ${DATA}? [y/N] `;
  const answer = await terminal.question(question);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

async function reset(): Promise<void> {
  if (!(await isConfirmed())) {
    say('Nothing was deleted.');
    return;
  }
  const run = liveRun();
  if (run) {
    say('Stopping the instance that runs …');
    await endProcess(run.supervisor.pid, STOP_LIMIT_MS);
  }
  await wipePostgres(POSTGRES_DATA);
  rmSync(DATA, { recursive: true, force: true });
  say('All local data is deleted. `npm start` begins anew.');
}

await reset().catch(exitWith);
