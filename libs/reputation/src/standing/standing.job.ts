import { Database, type Tx } from '@colloquy/db';
import { Clock } from '@colloquy/platform/clock';
import { emit } from '@colloquy/platform/outbox';
import { Injectable } from '@nestjs/common';
import { settleEarned } from '../abilities/earned.queries.ts';
import { awardBadges } from '../badges/badges.queries.ts';
import { countRecords, countTopics } from './records.queries.ts';

/**
 * Few, so that whoever happens to one of them meanwhile does not wait long: who has written
 * thousands of answers takes a second where these are not in memory.
 */
const PEOPLE_AT_ONCE = 20;

/** Marked as counted before counting: what happens meanwhile marks them again. */
const TAKE_STALE = `with stale as (
    select course_id, account_id from standing where is_stale
     order by course_id, account_id limit ${PEOPLE_AT_ONCE} for update skip locked),
  taken as (
    update standing s set is_stale = false from stale
     where s.course_id = stale.course_id and s.account_id = stale.account_id
    returning s.course_id, s.account_id)
  select course_id as "courseId", account_id as "accountId" from taken`;

interface Stale {
  readonly courseId: number;
  readonly accountId: number;
}

/** Counts the records, topics, abilities and badges of those to whom something happened. */
@Injectable()
export class StandingJob {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Until nobody is left; several at once take different people. */
  async run(): Promise<void> {
    for (let taken = 1; taken > 0;) taken = await this.#batch();
  }

  #batch(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const stale = await tx.query<Stale[]>(TAKE_STALE);
      for (const [courseId, people] of Map.groupBy(stale, (row) => row.courseId))
        await this.#count(
          tx,
          courseId,
          people.map(({ accountId }) => accountId).toSorted(byNumber),
        );
      return stale.length;
    });
  }

  async #count(tx: Tx, courseId: number, accountIds: readonly number[]): Promise<void> {
    const now = this.clock.now();
    const records = await countRecords(tx, courseId, accountIds);
    await countTopics(tx, courseId, accountIds);
    await settleEarned(tx, courseId, records, now);
    for (const { accountId, badge } of await awardBadges(tx, courseId, accountIds, now))
      await emit(tx, now, 'badge.awarded', { courseId, accountId, badge });
  }
}

const byNumber = (a: number, b: number): number => a - b;
