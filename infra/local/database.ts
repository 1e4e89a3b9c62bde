/* The database of a local command: the one that DATABASE_URL names, else the embedded one. */
import { POSTGRES_DATA } from './paths.ts';
import { startPostgres, type RunningPostgres } from './postgres.ts';
import { isAlive } from './processes.ts';
import { say } from './console.ts';

export interface LocalDatabase {
  url: string;
  stop(): Promise<void>;
}

const CHECK_MS = 1000;

function openEmbedded(port?: number): Promise<RunningPostgres> {
  return startPostgres({
    dataDir: POSTGRES_DATA,
    name: 'colloquy',
    port,
    say: (line) => say(`  ${line}`),
  });
}

/** Opens the database; an embedded server that runs already is shared. */
export async function openDatabase(): Promise<LocalDatabase> {
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, stop: () => Promise.resolve() };
  return openEmbedded();
}

/** Opens the database and starts an embedded server again, on the same port, should it die. */
export async function watchDatabase(): Promise<LocalDatabase> {
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, stop: () => Promise.resolve() };
  let server = await openEmbedded();
  let restarting: Promise<void> | null = null;
  const restart = async (): Promise<void> => {
    say('[PostgreSQL] is gone; starting it again');
    await server.stop();
    const again = await openEmbedded(server.port).catch((error: Error) => say(error.message));
    if (again) server = again;
    restarting = null;
  };
  const timer = setInterval(() => {
    if (!isAlive(server.pid)) restarting ??= restart();
  }, CHECK_MS);
  const stop = async (): Promise<void> => {
    clearInterval(timer);
    await restarting;
    await server.stop();
  };
  return { url: server.url, stop };
}
