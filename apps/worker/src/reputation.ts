import { createDataSource, Database } from '@colloquy/db';
import { SystemClock } from '@colloquy/platform/clock';
import { loadConfig } from '@colloquy/platform/config';
import { runReputation } from '@colloquy/reputation/cli';
import { endWith } from './end.ts';

/** `reputation.js rebuild COURSE` and `reputation.js check COURSE`. */
async function reputation(): Promise<void> {
  const { DATABASE_URL: url } = loadConfig(process.env);
  const database = new Database(await createDataSource({ url, poolSize: 2 }).initialize());
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const context = { database, clock: new SystemClock(), say };
  process.exitCode = await runReputation(process.argv.slice(2), context);
  await database.close();
}

reputation().catch(endWith);
