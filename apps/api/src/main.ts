import 'reflect-metadata';
import { loadConfig } from '@colloquy/platform/config';
import { NestLogger, createLogger } from '@colloquy/platform/logging';
import { stopWhenAsked } from '@colloquy/platform/process';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { AppModule } from './app.module.ts';
import { subscriptions } from './graphql/subscriptions.ts';
import { graphiql } from './http/graphiql.ts';
import { originMiddleware } from './http/origin.middleware.ts';
import { BOARD_PATH, QueueBoard } from './http/queue-board.ts';
import { requestMiddleware } from './http/request.middleware.ts';

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const logger = createLogger('api', config);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, logger), {
    logger: new NestLogger(logger),
    bodyParser: false,
  });
  app.set('trust proxy', config.TRUSTED_PROXIES);
  app.disable('x-powered-by');
  // Nothing here is cached by address, so hashing each answer would be for nothing.
  app.disable('etag');
  app.use(requestMiddleware);
  app.use(helmet());
  app.use(originMiddleware(new URL(config.PUBLIC_URL).origin));
  if (config.GRAPHQL_INTROSPECTION) app.use('/graphql', graphiql());
  app.useBodyParser('json', { limit: config.GRAPHQL_MAX_BODY });
  app.use('/graphql/stream', subscriptions(app, config));
  app.use(BOARD_PATH, app.get(QueueBoard).handle);
  await app.listen(config.API_PORT, config.HOST);
  stopWhenAsked(() => app.close(), config.STOP_PATIENCE_MS);
  logger.info({ port: config.API_PORT }, 'api is listening');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
