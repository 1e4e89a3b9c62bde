import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestRedis {
  readonly url: string;
  /** Ends the server as a crash does. */
  kill(): Promise<void>;
  /** Starts it again, with nothing in it, at the same address. */
  restart(): Promise<void>;
  drop(): Promise<void>;
}

const BINARY = 'redis-server';

/** Why there is no Redis to test with; null when there is. */
export const noRedis: string | null =
  spawnSync(BINARY, ['--version']).status === 0 ? null : `${BINARY} is not installed`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts one and waits for its word that it listens. */
async function startServer(port: number, folder: string): Promise<() => Promise<void>> {
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  const child = spawn(BINARY, settings, { stdio: ['ignore', 'pipe', 'ignore'] });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`${BINARY} ended at once`)));
    child.stdout.on('data', (words: Buffer) => {
      if (words.includes('Ready to accept connections')) resolve();
    });
  });
  return async () => {
    child.kill('SIGKILL');
    await gone;
  };
}

/** A Redis server of one's own on loopback, empty, that keeps nothing. Look at `noRedis` before. */
export async function testRedis(): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-redis-'));
  const port = await freePort();
  let kill = await startServer(port, folder);
  return {
    url: `redis://127.0.0.1:${port}`,
    kill: () => kill(),
    restart: async () => {
      kill = await startServer(port, folder);
    },
    drop: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
