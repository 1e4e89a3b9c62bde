/* The files of an embedded PostgreSQL: making the cluster, its password, its settings. */
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findHome, type PostgresHome } from './postgres-home.ts';

export interface Cluster {
  home: PostgresHome;
  /** The folder that PostgreSQL itself writes. */
  folder: string;
  password: string;
  /** Command line flags that carry the settings. */
  flags: string[];
  /** Changes with the binaries and the settings: a server started with others must start anew. */
  fingerprint: string;
}

/** The superuser of every embedded server. */
export const SUPERUSER = 'postgres';

/** Chosen for two processor cores and a few gigabytes of memory. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  max_wal_size: '2GB',
  // Compiling costs more than it saves on the short statements of a web page.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** For tests: data that nobody would miss needs no protection from a crash of the machine. */
const FAST_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

function settingFlags(fast: boolean): string[] {
  const settings = { ...SETTINGS, ...(fast ? FAST_SETTINGS : {}) };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * How the programs of PostgreSQL are started: without the variables that steer them, and in a folder
 * that their user can enter (they fail in one that it cannot).
 */
export function spawnOptions(home: PostgresHome) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...home.runAs, cwd: home.data, env: Object.fromEntries(kept) };
}

async function passwordOf(home: PostgresHome): Promise<string> {
  const file = join(home.data, 'password');
  const made = randomBytes(24).toString('hex');
  await writeFile(file, made, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  if (home.runAs) await chown(file, home.runAs.uid, home.runAs.gid);
  return readFile(file, 'utf8');
}

function runInitdb(cluster: Cluster, locale: string, fast: boolean) {
  const flags = [
    `--pgdata=${cluster.folder}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${join(cluster.home.data, 'password')}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    `--locale=${locale}`,
    '--lc-messages=C',
    // The same order of strings on every system, and faster than the order of the C library.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(fast ? ['--no-sync'] : []),
  ];
  return spawnSync(join(cluster.home.bin, 'initdb'), flags, {
    ...spawnOptions(cluster.home),
    encoding: 'utf8',
  });
}

function initialise(cluster: Cluster, fast: boolean): void {
  let done = runInitdb(cluster, 'C.UTF-8', fast);
  // Some systems (macOS before 15, old Linux) do not know that locale.
  if (done.status !== 0 && /invalid locale/.test(done.stderr)) done = runInitdb(cluster, 'C', fast);
  if (done.status === 0) return;
  throw new Error(`PostgreSQL could not be initialised: ${done.error?.message ?? done.stderr}`);
}

async function checkMajor(cluster: Cluster): Promise<void> {
  const written = (await readFile(join(cluster.folder, 'PG_VERSION'), 'utf8')).trim();
  const major = cluster.home.version.split('.')[0];
  if (written === major) return;
  throw new Error(
    `The data in ${cluster.folder} was written by PostgreSQL ${written}, and this is ${major}. ` +
      'Export your courses with the version that wrote it, or run `npm run reset` to start anew.',
  );
}

/** The mark is written last: without it, a killed initdb left a cluster that is good for nothing. */
async function ensureInitialised(cluster: Cluster, fast: boolean): Promise<void> {
  const mark = join(cluster.home.data, 'initialised');
  if (existsSync(mark)) return checkMajor(cluster);
  await rm(cluster.folder, { recursive: true, force: true });
  initialise(cluster, fast);
  await writeFile(mark, `${new Date().toISOString()}\n`);
}

/**
 * Opens the cluster of a data folder, made when there is none.
 * @throws Error with a sentence for the reader when PostgreSQL cannot run here.
 */
export async function openCluster(dataDir: string, fast: boolean): Promise<Cluster> {
  const home = await findHome(dataDir);
  const flags = settingFlags(fast);
  const facts = [home.version, home.bin, ...flags].join('\n');
  const cluster = {
    home,
    folder: join(home.data, 'cluster'),
    password: await passwordOf(home),
    flags,
    fingerprint: createHash('sha256').update(facts).digest('hex'),
  };
  await ensureInitialised(cluster, fast);
  return cluster;
}
