import { randomUUID } from 'node:crypto';
import type { Database } from '@colloquy/db';
import { Relay } from 'bullmq';
import { Redis } from 'ioredis';
import type { Logger } from '../logging/index.ts';
import { Listener } from './listener.ts';

/** Brings keys from one process to all that listen, at most once. */
export interface Carrier {
  publish(keys: readonly string[]): Promise<void>;
  subscribe(heard: (keys: readonly string[]) => void): Promise<void>;
  close(): Promise<void>;
}

/** A text of NOTIFY has fewer than 8,000 bytes. */
const TEXT_MAX = 7_900;
const CHANNEL = 'colloquy_live';
const PUBLISH = `select pg_notify('${CHANNEL}', text) from unnest($1::text[]) text`;

/** As many keys to a text as it takes; they are short and hold no space. */
function textsOf(keys: readonly string[]): string[] {
  const texts: string[] = [];
  for (const key of keys) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + key.length < TEXT_MAX)
      texts[texts.length - 1] = `${last} ${key}`;
    else texts.push(key);
  }
  return texts;
}

/** By NOTIFY: one statement to tell, none to hear. */
export function onPostgres(database: Database, url: string, logger: Logger): Carrier {
  const listeners: Listener[] = [];
  return {
    publish: async (keys) => void (await database.query(PUBLISH, [textsOf(keys)])),
    subscribe: async (heard) => {
      const listener = new Listener({
        ...{ url, channel: CHANNEL, applicationName: 'colloquy live', logger },
        heard: (text) => heard(text.split(' ')),
      });
      listeners.push(listener);
      await listener.start();
    },
    close: async () => void (await Promise.all(listeners.map((each) => each.stop()))),
  };
}

const TOPIC = 'changed';

/** By BullMQ's relay. */
export function onRedis(url: string, logger: Logger): Carrier {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  connection.on('error', () => {});
  const relay = new Relay({ connection, namespace: 'colloquy' });
  relay.on('error', (err: Error) => logger.warn({ err }, 'the live relay failed'));
  // It takes messages of one topic one after the other, so each process has its own.
  const topic = `${TOPIC}.${randomUUID()}`;
  return {
    publish: async (keys) => void (await relay.publish(topic, [...keys])),
    subscribe: async (heard) => {
      await relay.subscribe<string[]>(`${TOPIC}.*`, ({ data }) => heard(data));
    },
    close: async () => {
      await relay.close();
      connection.disconnect();
    },
  };
}
