import { Database, noteChange } from '@colloquy/db';
import { Clock } from '@colloquy/platform/clock';
import { Injectable } from '@nestjs/common';
import { FINISH_REACH, LOCK_REACH, type Reach, TELL_BATCH } from './reach.queries.ts';

/** Holds its locks for some ten milliseconds and takes some hundred kilobytes. */
export const REACH_BATCH = 300;

/** Which announcement, and the event of its publication. */
export interface Told {
  readonly announcementId: number;
  readonly eventId: number;
}

/** Tells the members of a course of an announcement, a batch at a time. */
@Injectable()
export class ReachService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Tells the next batch and notes how far it came, in one transaction: whatever is cut off is done
   * once. Returns whether there may be more; an announcement that ended reaches nobody further.
   */
  tellBatch({ announcementId, eventId }: Told, size = REACH_BATCH): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const [reach] = await tx.query<Reach[]>(LOCK_REACH, [announcementId]);
      if (!reach) return false;
      const now = this.clock.now();
      if (reach.isOver) {
        await tx.query(FINISH_REACH, [announcementId, now]);
        return false;
      }
      const values = [announcementId, reach.courseId, size, reach.lastAccountId, now, eventId];
      const [seen] = await tx.query<{ count: number; told: number[] }[]>(TELL_BATCH, values);
      noteChange(tx, ...(seen?.told ?? []).map((accountId) => `inbox:${accountId}`));
      return seen?.count === size;
    });
  }
}
