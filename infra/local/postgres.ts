/*
 * The embedded PostgreSQL. One server per data folder, shared by all who ask for it: each holder
 * leaves its mark in the folder, and the last one to stop ends the server. What a `kill -9` leaves
 * behind (a server without a holder, a stale lock file) is taken over or cleared away.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { anyFreePort, isFree } from './ports.ts';
import { openCluster, spawnOptions, SUPERUSER, type Cluster } from './postgres-cluster.ts';
import { addHolder, hasOtherHolders } from './postgres-holders.ts';
import { openFolder } from './postgres-home.ts';
import { endServer, findServer, type Server } from './postgres-process.ts';
import { isAlive } from './processes.ts';

export interface PostgresOptions {
  /** Folder for the cluster, its password and its log; made when absent. */
  dataDir: string;
  /** Name of the database that the URL leads to; made when absent. */
  name: string;
  /** Port on 127.0.0.1; by default the last one used here if it is free, else any free one. */
  port?: number;
  /** For tests: gives up safety against a crash of the machine for speed. */
  fast?: boolean;
  /** Receives sentences for the reader, such as where the data went. */
  say?: (line: string) => void;
}

export interface RunningPostgres {
  /** Connection URL of a superuser. */
  url: string;
  port: number;
  pid: number;
  /** Lets go of the server; the last holder ends it, cutting the connections that are open. */
  stop(): Promise<void>;
}

/** A large cluster may replay minutes of its log after a crash. */
const START_LIMIT_MS = 120_000;
const ATTEMPTS = 5;

function urlOf(cluster: Cluster, port: number, database: string): string {
  return `postgres://${SUPERUSER}:${cluster.password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    ssl: false,
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** True when a server on the port accepts connections and serves this very cluster. */
function answers(cluster: Cluster, port: number): Promise<boolean> {
  return withClient(urlOf(cluster, port, 'postgres'), async (client) => {
    const found = await client.query<{ data_directory: string }>('SHOW data_directory');
    return found.rows[0]?.data_directory === cluster.folder;
  }).catch(() => false);
}

/** Waits for the server; false when it ended or did not answer in time. */
async function becomesReady(cluster: Cluster, server: Server): Promise<boolean> {
  const end = Date.now() + START_LIMIT_MS;
  while (isAlive(server.pid) && Date.now() < end) {
    if (await answers(cluster, server.port)) return true;
    await sleep(25);
  }
  return false;
}

interface ServerNote {
  port?: number;
  fingerprint?: string;
}

async function readNote(cluster: Cluster): Promise<ServerNote> {
  const text = await readFile(join(cluster.home.data, 'server.json'), 'utf8').catch(() => '{}');
  return JSON.parse(text) as ServerNote;
}

/** The server that runs on this cluster already, ended first when it is sick or outdated. */
async function takeOver(cluster: Cluster, holder: string): Promise<Server | null> {
  const server = await findServer(cluster.folder);
  if (!server) {
    await rm(join(cluster.folder, 'postmaster.pid'), { force: true });
    return null;
  }
  const ready = await becomesReady(cluster, server);
  const current = (await readNote(cluster)).fingerprint === cluster.fingerprint;
  if (ready && (current || (await hasOtherHolders(cluster.home.data, holder)))) return server;
  await endServer(server);
  return null;
}

async function choosePort(cluster: Cluster, wanted: number | undefined): Promise<number> {
  const port = wanted ?? (await readNote(cluster)).port;
  return port !== undefined && (await isFree(port)) ? port : anyFreePort();
}

/** Starts a server in a session of its own, so that Ctrl-C in a terminal does not reach it. */
async function launch(cluster: Cluster, wanted: number | undefined): Promise<Server | null> {
  const port = await choosePort(cluster, wanted);
  const log = await open(join(cluster.home.data, 'server.log'), 'w', 0o600);
  const child = spawn(
    join(cluster.home.bin, 'postgres'),
    ['-D', cluster.folder, '-p', String(port), ...cluster.flags],
    { ...spawnOptions(cluster.home), detached: true, stdio: ['ignore', log.fd, log.fd] },
  );
  child.on('error', () => undefined);
  child.unref();
  await log.close();
  if (child.pid === undefined) return null;
  const server = { pid: child.pid, port };
  if (!(await becomesReady(cluster, server))) return null;
  const note: ServerNote = { port, fingerprint: cluster.fingerprint };
  await writeFile(join(cluster.home.data, 'server.json'), JSON.stringify(note));
  return server;
}

async function serve(cluster: Cluster, options: PostgresOptions, holder: string): Promise<Server> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const server = (await takeOver(cluster, holder)) ?? (await launch(cluster, options.port));
    if (server) return server;
    await sleep(200 * attempt);
  }
  const log = await readFile(join(cluster.home.data, 'server.log'), 'utf8').catch(() => '');
  throw new Error(`PostgreSQL did not start:\n${log.split('\n').slice(-8).join('\n')}`);
}

async function ensureDatabase(cluster: Cluster, port: number, name: string): Promise<void> {
  await withClient(urlOf(cluster, port, 'postgres'), async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  });
}

/**
 * Starts PostgreSQL on a data folder, or joins the server that runs there already.
 * @throws Error with a sentence for the reader when it cannot run here.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const cluster = await openCluster(options.dataDir, options.fast ?? false);
  if (cluster.home.note) options.say?.(cluster.home.note);
  const holder = await addHolder(cluster.home.data);
  const server = await serve(cluster, options, holder);
  await ensureDatabase(cluster, server.port, options.name);
  const stop = async (): Promise<void> => {
    await rm(holder, { force: true });
    if (!(await hasOtherHolders(cluster.home.data))) await endServer(server);
  };
  return { ...server, url: urlOf(cluster, server.port, options.name), stop };
}

/** Ends the server of a data folder, whoever holds it, and deletes all its data. */
export async function wipePostgres(dataDir: string): Promise<void> {
  for (const folder of [dataDir, openFolder(dataDir)].filter((each) => existsSync(each))) {
    const server = await findServer(join(folder, 'cluster'));
    if (server) await endServer(server);
    // What a killed server leaves behind may write for another moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
