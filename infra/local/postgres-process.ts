/* The process of an embedded server, found by the lock file that PostgreSQL keeps in its cluster. */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandOf, isAlive, signal, waitForExit } from './processes.ts';

export interface Server {
  pid: number;
  port: number;
}

/** After this an unfinished checkpoint is left to the recovery of the next start. */
const STOP_LIMIT_MS = 1_500;

async function readLockFile(folder: string): Promise<Server | null> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const server = { pid: Number(lines[0]), port: Number(lines[3]) };
  return server.pid > 0 && server.port > 0 ? server : null;
}

/** The server of a cluster if one runs; a pid that now belongs to another program does not count. */
export async function findServer(folder: string): Promise<Server | null> {
  const server = await readLockFile(folder);
  if (!server || !isAlive(server.pid)) return null;
  const command = commandOf(server.pid);
  return command === '' || command.includes(folder) ? server : null;
}

/** Ends a server, cutting its connections: first in order, then at once. */
export async function endServer(server: Server): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(server.pid), '/t', '/f']);
    return;
  }
  signal(server.pid, 'SIGINT');
  if (await waitForExit(server.pid, STOP_LIMIT_MS)) return;
  signal(server.pid, 'SIGQUIT');
  if (await waitForExit(server.pid, STOP_LIMIT_MS)) return;
  signal(server.pid, 'SIGKILL');
  await waitForExit(server.pid, STOP_LIMIT_MS);
}
