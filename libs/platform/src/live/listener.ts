import pg from 'pg';
import type { Logger } from '../logging/index.ts';

const RECONNECT_MS = 1_000;

export interface ListenerOptions {
  readonly url: string;
  /** Of PostgreSQL's NOTIFY: letters and underscores. */
  readonly channel: string;
  readonly applicationName: string;
  readonly heard: (text: string) => void;
  /** Called with each connection: what was said before it was not heard. */
  readonly connected?: () => void;
  readonly logger: Logger;
}

/** Hears what is said on a channel of the database, on a connection of its own that comes back when it is lost. */
export class Listener {
  #client: pg.Client | null = null;
  #again: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(private readonly options: ListenerOptions) {}

  /** Resolves after the first try; when that failed, others follow. */
  async start(): Promise<void> {
    const { url, channel, applicationName, logger } = this.options;
    const client = new pg.Client({
      connectionString: url,
      application_name: applicationName,
      keepAlive: true,
    });
    this.#client = client;
    client.on('notification', ({ payload = '' }) => this.options.heard(payload));
    client.on('error', (err) => logger.warn({ err, channel }, 'a listener was cut off'));
    client.on('end', () => this.#startLater());
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      this.options.connected?.();
    } catch (err) {
      logger.warn({ err, channel }, 'a listener cannot connect and tries again');
      await client.end().catch(() => undefined);
      this.#startLater();
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#again) clearTimeout(this.#again);
    await this.#client?.end().catch(() => undefined);
  }

  #startLater(): void {
    if (this.#stopped || this.#again) return;
    this.#again = setTimeout(() => {
      this.#again = null;
      void this.start();
    }, RECONNECT_MS);
  }
}
