import 'reflect-metadata';
import { loadConfig } from '@colloquy/platform/config';
import { createLogger, NestLogger } from '@colloquy/platform/logging';
import { IndexingService } from '@colloquy/search/worker';
import { NestFactory } from '@nestjs/core';
import { endWith } from './end.ts';
import { WorkerModule } from './worker.module.ts';

/**
 * `search.js`: fills the search index anew while the site stays up, and tells how far it is.
 * `search.js check` compares it with the threads instead, mends it, and tells what it mended.
 */
async function search(): Promise<void> {
  const config = loadConfig(process.env);
  const logger = createLogger('search', config);
  const app = await NestFactory.createApplicationContext(WorkerModule.with({ config, logger }), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const indexing = app.get(IndexingService);
  if (process.argv[2] === 'check')
    process.stdout.write(`${JSON.stringify(await indexing.check())}\n`);
  else await rebuild(indexing);
  await app.close();
}

async function rebuild(indexing: IndexingService): Promise<void> {
  const began = performance.now();
  let threads = 0;
  await indexing.rebuild(({ done, total }) => {
    threads = done;
    process.stdout.write(`  ${done} of ${total} threads\n`);
  });
  const seconds = (performance.now() - began) / 1_000;
  process.stdout.write(
    `The search index holds ${threads} threads, after ${seconds.toFixed(1)} s.\n`,
  );
}

search().then(() => process.exit(0), endWith);
