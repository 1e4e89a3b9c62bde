import { Database } from '@colloquy/db';
import { nextDigest } from '@colloquy/domain/notifications';
import { DELIVERY_KEPT_DAYS } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { Injectable } from '@nestjs/common';
import type { Settings } from '../preferences/settings.ts';
import { FORGET_STAFF_DIGESTS } from '../staff/staff-digests.queries.ts';
import { FORGET_INBOUND } from '../inbound/inbound.queries.ts';
import { FINISH, FORGET, PLAN, RING, UNPLANNED } from './delivery.queries.ts';

const ROWS_AT_ONCE = 500;
const DAY_MS = 86_400_000;

/** Lets messages be sent when their time has come. Safe to run anywhere, any number of times. */
@Injectable()
export class DueDeliveries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Works out when new digests are due, and rings for what is due now; returns how many that is. */
  async ring(): Promise<number> {
    while ((await this.#plan()) === ROWS_AT_ONCE);
    let total = 0;
    for (let last = ROWS_AT_ONCE; last === ROWS_AT_ONCE; total += last) {
      const [row] = await this.database.query<{ count: number }>(RING, [
        this.clock.now(),
        ROWS_AT_ONCE,
      ]);
      last = row?.count ?? 0;
    }
    return total;
  }

  /** Forgets what was sent and what came in long ago. */
  async forget(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - DELIVERY_KEPT_DAYS * DAY_MS);
    await this.database.query(FORGET, [before]);
    await this.database.query(FORGET_INBOUND, [before]);
    await this.database.query(FORGET_STAFF_DIGESTS, [before]);
  }

  async #plan(): Promise<number> {
    const now = this.clock.now();
    const digests = await this.database.query<Settings & { id: number }>(UNPLANNED, [ROWS_AT_ONCE]);
    const planned = digests.map(({ id, ...settings }) => {
      const { snoozedUntil } = settings;
      const from = snoozedUntil && snoozedUntil > now ? snoozedUntil : now;
      return { id, at: nextDigest(settings, from) };
    });
    const [some, none] = [planned.filter(({ at }) => at), planned.filter(({ at }) => !at)];
    for (const { id } of none) await this.database.query(FINISH, [id, now, 'NO_DIGEST']);
    await this.database.query(PLAN, [some.map(({ id }) => id), some.map(({ at }) => at)]);
    return digests.length;
  }
}
