import 'reflect-metadata';
import { setPriority } from 'node:os';
import { loadConfig } from '@colloquy/platform/config';
import { createLogger, NestLogger } from '@colloquy/platform/logging';
import { stopWhenAsked } from '@colloquy/platform/process';
import { NestFactory } from '@nestjs/core';
import { endWith } from './end.ts';
import { startWork } from './start.ts';
import { WorkerModule } from './worker.module.ts';

/** Below the API's, so that readers go first where both are on one machine; 19 would be last. */
const NICENESS = 5;

async function main(): Promise<void> {
  setPriority(NICENESS);
  const config = loadConfig(process.env);
  const logger = createLogger('worker', config);
  const app = await NestFactory.createApplicationContext(WorkerModule.with({ config, logger }), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const stop = await startWork(app, config, logger);
  stopWhenAsked(stop, config.STOP_PATIENCE_MS);
}

main().catch(endWith);
