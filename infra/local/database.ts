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

/** What a refused connection means, by the code of PostgreSQL or of the network. */
const REFUSALS: Readonly<Record<string, string>> = {
  '3D000': 'the server has no such database: make it first, as with createdb',
  '28P01': 'the server does not know this user with this password',
  '28000': 'the server does not let this user in',
  ECONNREFUSED: 'nothing answers at this host and port',
  ENOTFOUND: 'there is no such host',
};

/** @throws Error with a sentence for the reader when the database of DATABASE_URL cannot be used. */
async function openGiven(url: string): Promise<LocalDatabase> {
  // Anything else is refused by the configuration, which says what an address looks like.
  if (/^postgres(ql)?:\/\//.test(url)) {
    const { Client } = await import('pg');
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    await client.connect().catch((error: Error & { code?: string }) => {
      const why = REFUSALS[error.code ?? ''] ?? 'it cannot be reached';
      throw new Error(`DATABASE_URL cannot be used: ${why} (${error.message}).`);
    });
    await client.end();
  }
  return { url, stop: () => Promise.resolve() };
}

/** Opens the database; an embedded server that runs already is shared. */
export async function openDatabase(): Promise<LocalDatabase> {
  const given = process.env['DATABASE_URL'];
  return given ? openGiven(given) : openEmbedded();
}

/** Opens the database and starts an embedded server again, on the same port, should it die. */
export async function watchDatabase(): Promise<LocalDatabase> {
  const given = process.env['DATABASE_URL'];
  if (given) return openGiven(given);
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
