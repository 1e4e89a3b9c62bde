import 'reflect-metadata';
import { loadConfig } from '@colloquy/platform/config';
import { createLogger, NestLogger } from '@colloquy/platform/logging';
import { IndexingService } from '@colloquy/search/worker';
import { NestFactory } from '@nestjs/core';
import { endWith } from './end.ts';
import { WorkerModule } from './worker.module.ts';

/** `search.js`: fills the search index anew while the site stays up, and tells how far it is. */
async function rebuild(): Promise<void> {
  const config = loadConfig(process.env);
  const logger = createLogger('search', config);
  const app = await NestFactory.createApplicationContext(WorkerModule.with({ config, logger }), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const began = performance.now();
  let threads = 0;
  await app.get(IndexingService).rebuild(({ done, total }) => {
    threads = done;
    process.stdout.write(`  ${done} of ${total} threads\n`);
  });
  const seconds = (performance.now() - began) / 1_000;
  process.stdout.write(
    `The search index holds ${threads} threads, after ${seconds.toFixed(1)} s.\n`,
  );
  await app.close();
}

rebuild().then(() => process.exit(0), endWith);
