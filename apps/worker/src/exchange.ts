import { createDataSource, Database } from '@colloquy/db';
import { runExchange } from '@colloquy/exchange/cli';
import { SystemClock } from '@colloquy/platform/clock';
import { loadConfig } from '@colloquy/platform/config';
import { createStorage } from '@colloquy/platform/storage';
import { runReputation } from '@colloquy/reputation/cli';
import { endWith } from './end.ts';

/** `exchange.js import …` and `exchange.js export …`. */
async function exchange(): Promise<void> {
  const config = loadConfig(process.env);
  const files = createStorage(config);
  const onFilled = (course: string) => countReputation(config.DATABASE_URL, course);
  const context = { databaseUrl: config.DATABASE_URL, files, out: process.stdout, onFilled };
  process.exit(await runExchange(process.argv.slice(2), context));
}

/** An import tells no events, so nothing would count what it brought before the night. */
async function countReputation(url: string, course: string): Promise<void> {
  const database = new Database(await createDataSource({ url, poolSize: 2 }).initialize());
  const quiet = { database, clock: new SystemClock(), say: () => undefined };
  await runReputation(['rebuild', course], quiet);
  await database.close();
}

exchange().catch(endWith);
