/* Commands of the worker: built, with the database of this checkout. */
import { ensureBuilt } from './build-all.ts';
import { exitWith } from './console.ts';
import { openDatabase, type LocalDatabase } from './database.ts';
import { sharedEnv } from './local-env.ts';
import { builtFile, makeDataFolders } from './paths.ts';
import { liveRun } from './run-file.ts';
import { runOpenly, runQuietly, type Command } from './run-node.ts';

/** The database of the instance that runs now, which may be one that DATABASE_URL named to it. */
async function currentDatabase(): Promise<LocalDatabase> {
  const running = process.env['DATABASE_URL'] ? null : liveRun()?.databaseUrl;
  const database = running ? { url: running, stop: () => Promise.resolve() } : await openDatabase();
  return database;
}

async function run(entry: string, args: string[]): Promise<number> {
  makeDataFolders();
  await ensureBuilt();
  const database = await currentDatabase();
  try {
    // Paths on the command line are meant from where the person stands.
    const cwd = process.env['INIT_CWD'] ?? process.cwd();
    const command: Omit<Command, 'file'> = { cwd, env: sharedEnv(database.url) };
    await runQuietly({ ...command, file: builtFile('worker', 'migrate') });
    return await runOpenly({ ...command, file: builtFile('worker', entry), args });
  } finally {
    await database.stop();
  }
}

/** Runs `ENTRY.js` of the worker with these arguments, and ends with its exit code. */
export async function runCommand(entry: string, args: string[]): Promise<void> {
  process.exitCode = await run(entry, args).catch(exitWith);
}
