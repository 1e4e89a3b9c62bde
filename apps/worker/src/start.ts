import { Database } from '@colloquy/db';
import type { Config } from '@colloquy/platform/config';
import { InboundServer, IntakeService } from '@colloquy/notifications/worker';
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

/** Takes in mail, where the site is told to; returns what stops that. */
async function takeMail(
  app: INestApplicationContext,
  config: Config,
): Promise<() => Promise<void>> {
  const { INBOUND_SMTP_PORT: port, HOST } = config;
  if (port === undefined) return () => Promise.resolve();
  const server = new InboundServer(app.get(IntakeService, { strict: false }));
  await server.listen(port, HOST);
  return () => server.close();
}

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
  const stopMail = await takeMail(app, config);
  const health = await serveHealth({
    host: config.HOST,
    port: config.WORKER_PORT,
    checks: [databaseCheck(database), { name: 'queues', run: () => work.check() }],
    metrics: () => work.metrics(),
  });
  logger.info({ port: health.port }, 'worker is at work');
  return async () => {
    await health.close();
    await stopMail();
    await work.stop(config.STOP_PATIENCE_MS);
    await app.close();
  };
}
