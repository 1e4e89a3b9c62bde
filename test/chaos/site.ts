/*
 * The site under attack: PostgreSQL, perhaps Redis, api and worker, each a real process that can be
 * ended by `kill -9` and started again at the same address.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { NODE_FLAGS, ROOT } from '../../infra/local/paths.ts';
import { anyFreePort } from '../../infra/local/ports.ts';
import { startPostgres, wipePostgres } from '../../infra/local/postgres.ts';
import { type MailSink, mailSink } from './sink.ts';

export type Part = 'postgres' | 'redis' | 'api' | 'worker';
export type Backend = 'postgres' | 'redis';

export interface Site {
  readonly parts: readonly Part[];
  readonly apiUrl: string;
  readonly mails: MailSink;
  /** Ends it at once, as a crash does. */
  kill(part: Part): Promise<void>;
  /** Starts what was killed, and resolves when it serves again. Redis comes back empty. */
  revive(part: Part): Promise<void>;
  sql<T>(text: string, values?: readonly unknown[]): Promise<T[]>;
  /** Runs a command of the worker to its end and gives back what it said. */
  command(name: string, ...args: string[]): string;
  /** The last words of whatever ended by itself although it had served. */
  deaths(): readonly string[];
  stop(): Promise<void>;
}

/** As long as a supervisor waits. */
const RESPAWN_MS = 200;
/** A busy machine may take its time; a part that never comes back is found all the same. */
const READY_LIMIT_MS = 120_000;

const gone = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + READY_LIMIT_MS;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error(`${what} did not come back.`);
    await pause(50);
  }
}

interface StartOptions {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Record<string, string>;
  readonly log: string;
  readonly ready: () => Promise<boolean>;
}

const LAST_LINES = 40;

const lastWords = ({ name, log }: Pick<StartOptions, 'name' | 'log'>): string =>
  [
    `${name} ended by itself:`,
    ...readFileSync(log, 'utf8').trimEnd().split('\n').slice(-LAST_LINES),
  ].join('\n    ');

/**
 * A server or process of our own that is started at one address again and again: after a crash, and
 * when it ends by itself, as one does that finds no database while it begins.
 */
class Started {
  readonly #options: StartOptions;
  #child: ChildProcess | null = null;
  #serves = false;
  #isOver = false;
  /** Its last words, each time that it ended by itself although it had served. */
  readonly deaths: string[] = [];

  constructor(options: StartOptions) {
    this.#options = options;
  }

  /** @throws Error when it never serves */
  async start(): Promise<void> {
    const { name, ready } = this.#options;
    if (!this.#isOver) this.#spawn();
    await until(name, ready);
    this.#serves = true;
  }

  /** Ends it for good. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.kill();
  }

  #spawn(): void {
    const { command, env, log: file } = this.#options;
    const log = openSync(file, 'a');
    const [program = '', ...args] = command;
    const child = spawn(program, args, {
      env: { ...process.env, ...env, NODE_OPTIONS: '' },
      // Node.js programs end by themselves when this channel closes, as it does when a run is killed.
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    this.#child = child;
    child.once('exit', () => this.#ended(child));
  }

  #ended(child: ChildProcess): void {
    if (child !== this.#child || this.#isOver) return;
    if (this.#serves) this.deaths.push(lastWords(this.#options));
    this.#serves = false;
    setTimeout(() => {
      if (child === this.#child && !this.#isOver) this.#spawn();
    }, RESPAWN_MS);
  }

  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    this.#serves = false;
    if (!child) return;
    child.kill('SIGKILL');
    await gone(child);
  }
}

const answers = async (url: string): Promise<boolean> => (await fetch(url)).ok;

/** PostgreSQL at one port, whose server is killed as a whole. */
class Postgres {
  url = '';
  readonly #dataDir: string;
  #pid = 0;
  #port: number | undefined;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  async start(): Promise<void> {
    const options = { dataDir: this.#dataDir, name: 'colloquy', fast: true };
    const server = await startPostgres(this.#port ? { ...options, port: this.#port } : options);
    [this.url, this.#pid, this.#port] = [server.url, server.pid, server.port];
  }

  async kill(): Promise<void> {
    process.kill(this.#pid, 'SIGKILL');
  }
}

/** The processes, and Redis where the queues are on it, by their names. */
async function startedParts(
  backend: Backend,
  folder: string,
  addresses: { readonly database: string; readonly mails: string },
) {
  const [api, worker, redis] = [await anyFreePort(), await anyFreePort(), await anyFreePort()];
  const env: Record<string, string> = {
    ...{ NODE_ENV: 'development', LOG_LEVEL: 'warn', HOST: '127.0.0.1' },
    ...{ DATABASE_URL: addresses.database, SMTP_URL: addresses.mails },
    ...{ STORAGE: join(folder, 'storage'), API_PORT: String(api), WORKER_PORT: String(worker) },
    ...(backend === 'redis' ? { REDIS_URL: `redis://127.0.0.1:${redis}` } : {}),
    SECRET: 'a-secret-of-the-tests-that-is-long-enough',
  };
  const node = (name: string, port: number): Started =>
    new Started({
      ...{
        name,
        env,
        command: [process.execPath, ...NODE_FLAGS, join(ROOT, `apps/${name}/dist/main.js`)],
      },
      log: join(folder, `${name}.log`),
      ready: () => answers(`http://127.0.0.1:${port}/readyz`),
    });
  const parts: Partial<Record<Part, Started>> = {
    ...(backend === 'redis' ? { redis: redisAt(redis, folder) } : {}),
    ...{ api: node('api', api), worker: node('worker', worker) },
  };
  return { env, parts, apiUrl: `http://127.0.0.1:${api}` };
}

async function ask<T>(url: string, text: string, values: readonly unknown[]): Promise<T[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text, [...values])).rows as T[];
  } finally {
    await client.end();
  }
}

function runCommand(env: Record<string, string>, name: string, args: readonly string[]): string {
  const file = join(ROOT, 'apps/worker/dist', `${name}.js`);
  const options = { env: { ...process.env, ...env, NODE_OPTIONS: '' }, encoding: 'utf8' } as const;
  const done = spawnSync(process.execPath, [file, ...args], options);
  if (done.status !== 0) throw new Error(`${name} failed:\n${done.stdout}\n${done.stderr}`);
  return done.stdout;
}

export async function startSite(backend: Backend): Promise<Site> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), `colloquy-chaos-${process.pid}-`));
  const dataDir = join(folder, 'postgres');
  const postgres = new Postgres(dataDir);
  const mails = await mailSink();
  await postgres.start();
  const addresses = { database: postgres.url, mails: mails.url };
  const { env, parts, apiUrl } = await startedParts(backend, folder, addresses);
  // The embedded server is fast at the price of the last half second before a crash.
  await ask(postgres.url, 'alter database colloquy set synchronous_commit = on', []);
  await parts.redis?.start();
  runCommand(env, 'migrate', []);
  await Promise.all([parts.api?.start(), parts.worker?.start()]);
  const all = Object.values(parts);
  return {
    parts: ['postgres', ...(Object.keys(parts) as Part[])],
    ...{ apiUrl, mails },
    sql: (text, values = []) => ask(postgres.url, text, values),
    command: (name, ...args) => runCommand(env, name, args),
    kill: async (part) => (part === 'postgres' ? postgres : parts[part])?.kill(),
    revive: async (part) => (part === 'postgres' ? postgres : parts[part])?.start(),
    deaths: () => all.flatMap((part) => part.deaths),
    stop: async () => {
      for (const part of all) await part.end();
      await mails.close();
      await wipePostgres(dataDir);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Keeps nothing on disk: whatever it knew is lost with it. */
function redisAt(port: number, folder: string): Started {
  const command = ['redis-server', '--port', String(port), '--bind', '127.0.0.1', '--save', ''];
  return new Started({
    ...{ name: 'redis', command: [...command, '--dir', folder] },
    log: join(folder, 'redis.log'),
    ready: async () =>
      spawnSync('redis-cli', ['-p', String(port), 'ping'], { encoding: 'utf8' }).stdout.trim() ===
      'PONG',
  });
}
