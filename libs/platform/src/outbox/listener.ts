import pg from 'pg';
import type { Logger } from '../logging/index.ts';

/** Named also in the trigger on the table `outbox`. */
const CHANNEL = 'colloquy_outbox';
const RECONNECT_MS = 1_000;

/** Hears of new events on a connection of its own, and comes back when that is lost. */
export class OutboxListener {
  #client: pg.Client | null = null;
  #again: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(
    private readonly url: string,
    private readonly heard: () => void,
    private readonly logger: Logger,
  ) {}

  start(): void {
    void this.#connect();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#again) clearTimeout(this.#again);
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'colloquy relay',
      keepAlive: true,
    });
    this.#client = client;
    client.on('notification', () => this.heard());
    client.on('error', (error) =>
      this.logger.warn({ err: error }, 'the outbox listener was cut off'),
    );
    client.on('end', () => this.#connectLater());
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      // Whatever came while nobody listened.
      this.heard();
    } catch (error) {
      this.logger.warn({ err: error }, 'the outbox listener cannot connect; the poll carries on');
      await client.end().catch(() => undefined);
      this.#connectLater();
    }
  }

  #connectLater(): void {
    if (this.#stopped || this.#again) return;
    this.#again = setTimeout(() => {
      this.#again = null;
      void this.#connect();
    }, RECONNECT_MS);
  }
}
