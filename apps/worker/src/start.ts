import { Database } from '@colloquy/db';
import type { Config } from '@colloquy/platform/config';
import { databaseCheck, serveHealth } from '@colloquy/platform/health';
import type { Logger } from '@colloquy/platform/logging';
import {
  BackgroundWork,
  EventHandler,
  OrderedHandler,
  type AnyHandler,
} from '@colloquy/platform/queue';
import type { INestApplicationContext } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { schedule } from './schedule.ts';

/** Every handler that a feature's module provides. */
const handlersOf = (app: INestApplicationContext): AnyHandler[] =>
  app
    .get(DiscoveryService)
    .getProviders()
    .map(({ instance }) => instance as unknown)
    .filter((instance) => instance instanceof EventHandler || instance instanceof OrderedHandler);

/** Starts to relay and to work, and to tell of its health. Returns what stops it all again. */
export async function startWork(
  app: INestApplicationContext,
  config: Config,
  logger: Logger,
): Promise<() => Promise<void>> {
  const database = app.get(Database);
  const work = new BackgroundWork({
    addresses: config,
    database,
    handlers: handlersOf(app),
    schedule: schedule(app),
    logger,
    concurrency: config.WORKER_CONCURRENCY,
  });
  await work.start();
  const health = await serveHealth({
    host: config.HOST,
    port: config.WORKER_PORT,
    checks: [databaseCheck(database), { name: 'queues', run: () => work.check() }],
    metrics: () => work.metrics(),
  });
  logger.info({ port: health.port }, 'worker is at work');
  return async () => {
    await health.close();
    await work.stop(config.STOP_PATIENCE_MS);
    await app.close();
  };
}
