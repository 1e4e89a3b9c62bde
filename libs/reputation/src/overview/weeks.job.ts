import { Database } from '@colloquy/db';
import { Clock } from '@colloquy/platform/clock';
import { Injectable } from '@nestjs/common';
import { countWeeks, coursesToCount } from './weeks.queries.ts';

/** Keeps the weeks of every course counted, so that an overview reads a few rows. */
@Injectable()
export class WeeksJob {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    for (const course of await coursesToCount(this.database))
      await this.database.transaction((tx) => countWeeks(tx, course, now));
  }
}
