/*
 * The whole product for end-to-end tests: PostgreSQL, api, worker and web as real processes on
 * free ports, with the demo content as the named world.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { NODE_FLAGS, ROOT } from '../../infra/local/paths.ts';
import { anyFreePort } from '../../infra/local/ports.ts';
import { startPostgres, wipePostgres } from '../../infra/local/postgres.ts';
import { testRedis } from '../../libs/testing/src/test-redis.ts';

export interface Stack {
  readonly webUrl: string;
  readonly apiUrl: string;
  readonly databaseUrl: string;
  /** Mails arrive here as `.eml` files. */
  readonly mailFolder: string;
  readonly logFolder: string;
  /** The API processes, the first among them; each has another port. */
  readonly apiUrls: readonly string[];
  readonly apiPid: number;
  readonly workerPids: readonly number[];
  stop(): Promise<void>;
}

export interface StackOptions {
  /** Plays the demo content into the database. */
  readonly demo?: boolean;
  /** Uses this database instead of an embedded one of its own. */
  readonly databaseUrl?: string;
  readonly env?: Record<string, string>;
  /** So many api and worker processes; one of each when left out. */
  readonly times?: { readonly api: number; readonly worker: number };
}

const READY_LIMIT_MS = 60_000;

async function environment(folder: string, databaseUrl: string): Promise<Record<string, string>> {
  const [api, worker, web] = [await anyFreePort(), await anyFreePort(), await anyFreePort()];
  return {
    NODE_ENV: 'development',
    LOG_LEVEL: 'info',
    DATABASE_URL: databaseUrl,
    API_PORT: String(api),
    WORKER_PORT: String(worker),
    PORT: String(web),
    HOST: '127.0.0.1',
    ORIGIN: `http://127.0.0.1:${web}`,
    PUBLIC_URL: `http://127.0.0.1:${web}`,
    API_URL: `http://127.0.0.1:${api}`,
    MAIL_DIR: join(folder, 'mail'),
    STORAGE: join(folder, 'storage'),
    SECRET: 'a-secret-of-the-tests-that-is-long-enough',
    // Keys of the tests alone; no push service is reached.
    PUSH_PUBLIC_KEY:
      'BLkD4d28zNYLv5aEHEa6UMsIz6_iiYYVZXyzozZrH1FaGESftUGhhdgsI1G6MSi9NOLdwlvoRFNNZiYGvhWF4sE',
    PUSH_PRIVATE_KEY: 'ducJHS4NnxVwlAtQKSlhYxCl3E30X0HSIKxnS9TR4Pg',
    PUSH_SERVICES: 'localhost',
  };
}

function runToEnd(file: string, env: Record<string, string>): void {
  const done = spawnSync(process.execPath, [join(ROOT, file)], {
    env: { ...process.env, ...env, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`${file} failed:\n${done.stdout}\n${done.stderr}`);
}

function launch(file: string, env: Record<string, string>, logFile: string): ChildProcess {
  const log = createWriteStream(logFile);
  const child = spawn(process.execPath, [...NODE_FLAGS, join(ROOT, file)], {
    env: { ...process.env, ...env, NODE_OPTIONS: '' },
    // It ends by itself when its channel to us closes, as it does when a run is killed.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  return child;
}

async function becomesReady(
  name: string,
  url: string,
  child: ChildProcess,
  logFile: string,
): Promise<void> {
  const end = Date.now() + READY_LIMIT_MS;
  while (Date.now() < end && child.exitCode === null) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await pause(50);
  }
  throw new Error(
    `${name} was not ready at ${url}:\n${readFileSync(logFile, 'utf8').slice(-2_000)}`,
  );
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(killer);
}

interface Planned {
  readonly name: string;
  readonly file: string;
  readonly port: string | undefined;
  readonly env: Record<string, string>;
}

const API = { file: 'apps/api/dist/main.js', variable: 'API_PORT' } as const;
const WORKER = { file: 'apps/worker/dist/main.js', variable: 'WORKER_PORT' } as const;

/** One of each, and further api and worker processes at ports of their own. */
async function planned(
  env: Record<string, string>,
  times: NonNullable<StackOptions['times']>,
): Promise<Planned[]> {
  const all: Planned[] = [
    { name: 'api', file: API.file, port: env.API_PORT, env },
    { name: 'worker', file: WORKER.file, port: env.WORKER_PORT, env },
    { name: 'web', file: 'apps/web/build/index.js', port: env.PORT, env },
  ];
  for (const [name, { file, variable }] of Object.entries({ api: API, worker: WORKER }))
    for (let place = 2; place <= times[name as keyof typeof times]; place += 1) {
      const port = String(await anyFreePort());
      all.push({ name: `${name}-${place}`, file, port, env: { ...env, [variable]: port } });
    }
  return all;
}

/** Starts all at once, puts each into `children`, and waits until all can serve. */
async function startProcesses(
  processes: readonly Planned[],
  folder: string,
  children: ChildProcess[],
): Promise<void> {
  const running = processes.map((each) => {
    const logFile = join(folder, `${each.name}.log`);
    return { ...each, logFile, child: launch(each.file, each.env, logFile) };
  });
  children.push(...running.map(({ child }) => child));
  for (const { name, port, child, logFile } of running)
    await becomesReady(name, `http://127.0.0.1:${port}/readyz`, child, logFile);
}

export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), `colloquy-stack-${process.pid}-`));
  const dataDir = join(folder, 'postgres');
  const postgres = options.databaseUrl
    ? null
    : await startPostgres({ dataDir, name: 'colloquy', fast: true });
  const redis = process.env.TEST_QUEUES === 'redis' ? await testRedis() : null;
  const databaseUrl = options.databaseUrl ?? postgres?.url ?? '';
  const queues: Record<string, string> = redis ? { REDIS_URL: redis.url } : {};
  const env = { ...(await environment(folder, databaseUrl)), ...queues, ...options.env };
  const processes = await planned(env, options.times ?? { api: 1, worker: 1 });
  const children: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(children.map(end));
    await redis?.drop();
    if (postgres) await wipePostgres(dataDir);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    runToEnd('apps/worker/dist/migrate.js', env);
    if (options.demo) runToEnd('apps/worker/dist/demo.js', env);
    await startProcesses(processes, folder, children);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    webUrl: env.ORIGIN ?? '',
    apiUrl: env.API_URL ?? '',
    apiUrls: processes.flatMap(({ file, port }) =>
      file === API.file ? `http://127.0.0.1:${port}` : [],
    ),
    databaseUrl,
    mailFolder: env.MAIL_DIR ?? '',
    logFolder: folder,
    apiPid: children[0]?.pid ?? 0,
    workerPids: processes.flatMap(({ file }, place) =>
      file === WORKER.file ? (children[place]?.pid ?? 0) : [],
    ),
    stop,
  };
}
