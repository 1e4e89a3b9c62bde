import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readiness, type Check } from './health.ts';

export interface HealthServer {
  /** Where it listens in the end: `port` 0 asks for any free one. */
  readonly port: number;
  close(): Promise<void>;
}

export interface HealthOptions {
  readonly host: string;
  readonly port: number;
  readonly checks: readonly Check[];
  /** The text of `/metrics`, in the format of Prometheus. */
  readonly metrics?: () => Promise<string>;
}

const answer = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
};

const answerText = async (
  response: ServerResponse,
  metrics: NonNullable<HealthOptions['metrics']>,
): Promise<void> => {
  const text = await metrics().catch(() => null);
  response.writeHead(text === null ? 503 : 200, { 'content-type': 'text/plain; version=0.0.4' });
  response.end(text ?? '');
};

/**
 * `/healthz`: the process lives. `/readyz`: what it needs is there, else 503. `/metrics`: numbers,
 * where the process has some.
 */
export async function serveHealth(options: HealthOptions): Promise<HealthServer> {
  const { host, port, checks, metrics } = options;
  const server = createServer((request, response) => {
    if (request.url === '/healthz') answer(response, 200, { alive: true });
    else if (request.url === '/readyz') {
      void readiness(checks).then((state) => answer(response, state.ready ? 200 : 503, state));
    } else if (request.url === '/metrics' && metrics) void answerText(response, metrics);
    else answer(response, 404, { error: 'not found' });
  });
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject);
  server.listen(port, host, listening.resolve);
  await listening.promise;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port: (server.address() as AddressInfo).port, close };
}
