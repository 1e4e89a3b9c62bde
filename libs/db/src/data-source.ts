import 'reflect-metadata';
import pg from 'pg';
import { DataSource } from 'typeorm';
import * as announcements from './entities/announcements.entity.ts';
import * as courses from './entities/courses.entity.ts';
import * as deliveries from './entities/deliveries.entity.ts';
import * as identity from './entities/identity.entity.ts';
import * as marks from './entities/marks.entity.ts';
import * as notifications from './entities/notifications.entity.ts';
import * as conduct from './entities/conduct.entity.ts';
import * as moderation from './entities/moderation.entity.ts';
import * as platform from './entities/platform.entity.ts';
import * as posts from './entities/posts.entity.ts';
import * as reputation from './entities/reputation.entity.ts';
import * as review from './entities/review.entity.ts';
import * as revisions from './entities/revisions.entity.ts';
import * as search from './entities/search.entity.ts';
import * as statistics from './entities/statistics.entity.ts';
import * as tags from './entities/tags.entity.ts';
import * as tasks from './entities/tasks.entity.ts';
import { migrations } from './migrations/index.ts';
import { SnakeNamingStrategy } from './naming-strategy.ts';
import { CountingLogger } from './statements.ts';

export interface DataSourceOptions {
  /** A `postgres://` address. */
  readonly url: string;
  /** Connections at most; each process has its own pool. */
  readonly poolSize?: number;
  readonly applicationName?: string;
  /** Milliseconds after which the server gives up a statement; 0 or unset for never. */
  readonly statementTimeout?: number;
}

/** Somebody who holds rows and says nothing stands still, while others wait for them. */
const IDLE_IN_TRANSACTION_MS = 60_000;

/**
 * A server that dies may say so together with its last answer, while the connection passes from one
 * user to the next and neither listens: an error that nobody hears would end the process. The next
 * statement fails in any case.
 *
 * Statements made in one turn are written to the server at once: waking it costs more than most of
 * them do.
 */
class SteadyClient extends pg.Client {
  #isHolding = false;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => {});
  }

  /** Of any of the forms that it has. */
  override query(...given: never[]): never {
    if (!this.#isHolding) this.#holdForThisTurn();
    return super.query(...(given as unknown as [string])) as never;
  }

  #holdForThisTurn(): void {
    const { stream } = this.connection;
    this.#isHolding = true;
    stream.cork();
    process.nextTick(() => {
      this.#isHolding = false;
      stream.uncork();
    });
  }
}

class SteadyPool extends pg.Pool {
  constructor(config?: pg.PoolConfig) {
    super({ Client: SteadyClient, ...config });
  }
}

// For all of the process: BullMQ makes connections by itself and listens to them only a turn after
// they are there; its worker ended by that in one of some sixty deaths of the server.
Object.assign(pg, { Client: SteadyClient, Pool: SteadyPool });

/**
 * Statements are prepared once and made for any values: planning each anew costs more than most of
 * them take, and "any($1)" would make PostgreSQL do so.
 */
const PLAN_ONCE = '-c plan_cache_mode=force_generic_plan';

const settingsOf = ({ statementTimeout }: DataSourceOptions): string =>
  statementTimeout
    ? `${PLAN_ONCE} -c statement_timeout=${statementTimeout} -c idle_in_transaction_session_timeout=${IDLE_IN_TRANSACTION_MS}`
    : PLAN_ONCE;

export const createDataSource = (options: DataSourceOptions): DataSource =>
  new DataSource({
    type: 'postgres',
    url: options.url,
    poolSize: options.poolSize ?? 10,
    applicationName: options.applicationName ?? 'colloquy',
    entities: [
      ...[identity, courses, posts, revisions, marks, tags, platform],
      ...[moderation, review, conduct],
      ...[reputation, statistics, search, tasks, notifications, deliveries, announcements],
    ].flatMap((file) => Object.values(file)),
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNamingStrategy(),
    installExtensions: false,
    parseInt8: true,
    extra: { options: settingsOf(options), pipeline: true },
    logging: ['query'],
    logger: new CountingLogger(),
  });
