/* `npm start`: everything that Colloquy needs, on this machine, until Ctrl-C. */
import { ensureBuilt, isBuilt } from './build-all.ts';
import { exitWith, say, seconds, step } from './console.ts';
import { watchDatabase, type LocalDatabase } from './database.ts';
import { sharedEnv } from './local-env.ts';
import { makeDataFolders } from './paths.ts';
import { choosePort, originOf, prepareDatabase, signIns } from './prepare.ts';
import { claimRun, releaseRun, updateRun } from './run-file.ts';
import { Stack } from './stack.ts';
import { stopWhenAsked } from './stop.ts';

/** What has been started so far, so that a stop at any moment ends just that. */
interface Running {
  database?: Promise<LocalDatabase>;
  stack?: Stack;
  /** Aborted when a stop is asked for. */
  asked: AbortController;
}

async function openAll(running: Running): Promise<string> {
  const { signal } = running.asked;
  const port = await choosePort();
  const origin = originOf(port);
  const built = isBuilt() ? Promise.resolve() : step('build', () => ensureBuilt(signal));
  running.database = step('PostgreSQL', watchDatabase);
  const [database] = await Promise.all([running.database, built]);
  updateRun({ databaseUrl: database.url });
  const env = sharedEnv(database.url);
  await prepareDatabase(env, signal);
  signal.throwIfAborted();
  running.stack = new Stack({ env, webPort: port, origin });
  await running.stack.start();
  updateRun({ url: origin });
  return origin;
}

async function close(running: Running): Promise<void> {
  await running.stack?.stop();
  const database = await running.database?.catch(() => undefined);
  await database?.stop();
  releaseRun();
}

/** A failure while stopping is no news; any other ends the program with its sentence. */
async function giveUp(running: Running, error: unknown): Promise<never> {
  if (running.asked.signal.aborted) return new Promise<never>(() => undefined);
  await close(running);
  return exitWith(error);
}

async function start(): Promise<void> {
  makeDataFolders();
  const other = await claimRun();
  if (other) {
    say(other.url ? `Colloquy is running already: ${other.url}` : 'Colloquy is starting already.');
    return;
  }
  const began = performance.now();
  const running: Running = { asked: new AbortController() };
  stopWhenAsked({
    stop: () => {
      say('Stopping …');
      running.asked.abort();
      return close(running);
    },
    kill: async () => {
      running.stack?.kill();
      await (await running.database)?.stop();
    },
  });
  const url = await openAll(running).catch((error: unknown) => giveUp(running, error));
  say(`  ${'all'.padEnd(14)} ${seconds(performance.now() - began)}`);
  say(`Colloquy is ready: ${url}`);
  for (const line of signIns()) say(line);
}

await start().catch(exitWith);
