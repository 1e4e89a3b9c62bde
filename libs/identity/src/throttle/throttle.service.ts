import { Database, type Sql } from '@colloquy/db';
import { DomainError, ErrorCode } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { Injectable } from '@nestjs/common';
import { FORGET_AFTER_MS, ladder } from './back-off.ts';
import { CLEAR, COUNT, RETRY_AT, SETTLE } from './throttle.queries.ts';

/** One thing whose failures are counted. */
export interface Counter {
  /** As `sign-in:account:mina@example.org`; lower case where case does not matter. */
  readonly key: string;
  /** Failures before the first wait. */
  readonly free: number;
}

/**
 * Back-off. A try is counted as a failure before it is made, in one atomic statement, so that many
 * tries at once cannot outrun the counter; a success takes its count back.
 */
@Injectable()
export class ThrottleService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts one try against each counter.
   * @throws DomainError TOO_MANY_REQUESTS with `retryAfterSeconds`, and then counts nothing.
   */
  attempt(...counters: Counter[]): Promise<void> {
    return this.database.transaction(async (tx) => {
      for (const counter of counters) await this.#count(tx, counter);
    });
  }

  /** The try succeeded: the account's counter starts anew, every other takes back this one try. */
  async succeeded(tx: Sql, accountCounter: Counter, ...others: Counter[]): Promise<void> {
    await tx.query(CLEAR, [accountCounter.key]);
    for (const { key } of others) await this.settle(tx, key);
  }

  /** Takes one counted try back. */
  async settle(tx: Sql, key: string): Promise<void> {
    await tx.query(SETTLE, [key]);
  }

  async #count(tx: Sql, { key, free }: Counter): Promise<void> {
    const now = this.clock.now();
    const forgetBefore = new Date(now.getTime() - FORGET_AFTER_MS);
    const counted = await tx.query(COUNT, [key, now, forgetBefore, ladder(free)]);
    if (counted.length > 0) return;
    const [row] = await tx.query<{ blockedUntil: Date }>(RETRY_AT, [key]);
    const wait = row ? row.blockedUntil.getTime() - now.getTime() : 0;
    throw new DomainError(ErrorCode.TOO_MANY_REQUESTS, {
      retryAfterSeconds: Math.max(1, Math.ceil(wait / 1_000)),
    });
  }
}
