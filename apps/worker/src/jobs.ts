import { Database, createDataSource } from '@colloquy/db';
import { loadConfig } from '@colloquy/platform/config';
import { backlogOf, deadLetters, replayDeadLetters } from '@colloquy/platform/outbox';
import { endWith } from './end.ts';

const usage = `Usage: jobs show|replay [HANDLER]
  show     how far behind background work is, and what failed for good
  replay   lets what failed for good be tried again, of one handler or of all
`;

async function show(database: Database, handler: string | null): Promise<void> {
  const { events, tasks, oldestTask, dead } = await backlogOf(database);
  process.stdout.write(
    `${events} events to relay, ${tasks} tasks to do, the oldest ${Math.round(oldestTask)} s old, ${dead} failed for good\n`,
  );
  for (const letter of await deadLetters(database, handler)) {
    const { id, handler: name, type, payload, deadAt, reason } = letter;
    process.stdout.write(
      `${deadAt.toISOString()} ${name} ${type} ${id} ${JSON.stringify(payload)}: ${reason}\n`,
    );
  }
}

/** `jobs.js show` and `jobs.js replay`. */
async function jobs(): Promise<void> {
  const [verb, handler = null] = process.argv.slice(2);
  if (verb !== 'show' && verb !== 'replay') throw new Error(usage);
  const url = loadConfig(process.env).DATABASE_URL;
  const source = await createDataSource({ url, poolSize: 1, applicationName: 'colloquy jobs' });
  const database = new Database(await source.initialize());
  try {
    if (verb === 'show') await show(database, handler);
    else
      process.stdout.write(`${await replayDeadLetters(database, handler)} will be tried again\n`);
  } finally {
    await database.close();
  }
}

jobs().catch(endWith);
