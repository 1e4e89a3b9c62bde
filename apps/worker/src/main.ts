import 'reflect-metadata';
import { loadConfig } from '@colloquy/platform/config';
import { createLogger, NestLogger } from '@colloquy/platform/logging';
import { NestFactory } from '@nestjs/core';
import { endWith } from './end.ts';
import { startWork } from './start.ts';
import { WorkerModule } from './worker.module.ts';

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const logger = createLogger('worker', config);
  const app = await NestFactory.createApplicationContext(WorkerModule.with({ config, logger }), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const stop = await startWork(app, config, logger);
  let ending: Promise<void> | null = null;
  const end = (): void => {
    ending ??= stop().then(() => process.exit(0), endWith);
  };
  process.on('SIGTERM', end).on('SIGINT', end);
}

main().catch(endWith);
