import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { Database } from '@colloquy/db';
import { loadConfig } from '@colloquy/platform/config';
import { createLogger, NestLogger, type Logger } from '@colloquy/platform/logging';
import { IndexingService } from '@colloquy/search/worker';
import { NestFactory } from '@nestjs/core';
import { demoCourse } from './demo/content/index.ts';
import { DemoModule } from './demo/demo.module.ts';
import { replay } from './demo/replay.ts';
import { signIns } from './demo/sign-ins.ts';
import { siteState, wipeUnfinished } from './demo/site-state.ts';
import { StageClock } from './demo/stage-clock.ts';
import { endWith } from './end.ts';

/** Beside the bundle, where the build copies them. */
const figureFolder = fileURLToPath(new URL('figures', import.meta.url));

/**
 * The database, told not to wait for the disk at each commit: a replay that a crash cuts off is
 * begun anew in any case.
 */
function withoutWaiting(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const options = url.searchParams.get('options') ?? '';
  url.searchParams.set('options', `${options} -c synchronous_commit=off`.trim());
  return url.href;
}

/** At once, so that the course can be searched before its years of events have been gone through. */
async function fillIndex(indexing: IndexingService, logger: Logger): Promise<void> {
  try {
    await indexing.rebuild(() => undefined);
  } catch (error) {
    logger.warn({ err: error }, 'the search index will be filled by the worker');
  }
}

/**
 * Fills an empty site with the demo course and prints whom to sign in as. A site with anything of
 * its own is left alone, and so is every site in production: the password is known to everybody.
 */
async function demo(): Promise<void> {
  const given = loadConfig(process.env);
  if (given.NODE_ENV === 'production') return;
  const DATABASE_URL = withoutWaiting(given.DATABASE_URL);
  const config = loadConfig({ ...process.env, DATABASE_URL });
  const clock = new StageClock();
  const logger = createLogger('demo', config);
  const app = await NestFactory.createApplicationContext(
    DemoModule.with({ config, logger, clock }),
    {
      logger: new NestLogger(logger),
      abortOnError: false,
    },
  );
  const database = app.get(Database);
  const state = await siteState(database, demoCourse);
  if (state === 'unfinished') await wipeUnfinished(database);
  if (state === 'empty' || state === 'unfinished') {
    const refusals = await replay({ app, clock, figureFolder });
    for (const { key, at, error } of refusals) {
      logger.warn({ question: key, at, err: error }, 'an act of the demo course was refused');
    }
    await fillIndex(app.get(IndexingService), logger);
  }
  if (state !== 'own') process.stdout.write(`${signIns()}\n`);
  await app.close();
}

demo().catch(endWith);
