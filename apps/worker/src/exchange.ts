import { runExchange } from '@colloquy/exchange/cli';
import { loadConfig } from '@colloquy/platform/config';
import { createStorage } from '@colloquy/platform/storage';
import { endWith } from './end.ts';

/** `exchange.js import …` and `exchange.js export …`. */
async function exchange(): Promise<void> {
  const config = loadConfig(process.env);
  const files = createStorage(config);
  const context = { databaseUrl: config.DATABASE_URL, files, out: process.stdout };
  process.exit(await runExchange(process.argv.slice(2), context));
}

exchange().catch(endWith);
