import { CourseAccessService } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { signedIn } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import type { Viewer } from '@colloquy/platform/viewer';
import { ThreadActsService } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';
import { oneRow } from '../sql/rows.ts';
import type { ReviewScene } from './effects.ts';
import { ITEM_BY_ID, LOCK_ITEM, type ReviewItemRow } from './items.queries.ts';

/**
 * The frame of every act on a review item: one transaction that locks the thread, then the item, as
 * acts on the thread do that put things into queues. Two reviewers at one item wait for each other,
 * and the second sees what the first one did.
 */
@Injectable()
export class SceneService {
  constructor(
    private readonly database: Database,
    private readonly acts: ThreadActsService,
    private readonly courses: CourseAccessService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError UNAUTHENTICATED; NOT_FOUND also for what the viewer may not see */
  async onItem(
    viewer: Viewer,
    itemId: number,
    work: (scene: ReviewScene) => Promise<void>,
  ): Promise<void> {
    const actorId = signedIn(viewer);
    const { postId, courseId } = await oneRow<ReviewItemRow>(this.database, ITEM_BY_ID, [itemId]);
    if (postId !== null) {
      await this.acts.within(viewer, postId, async (act) => {
        const item = await oneRow<ReviewItemRow>(act.tx, LOCK_ITEM, [itemId]);
        const { tx, now, access } = act;
        await work({ tx, now, access, actorId, viewer, item, act });
      });
      return;
    }
    await this.database.transaction(async (tx) => {
      const access = await this.courses.locked(tx, viewer, courseId);
      const item = await oneRow<ReviewItemRow>(tx, LOCK_ITEM, [itemId]);
      await work({ tx, now: this.clock.now(), access, actorId, viewer, item, act: null });
    });
  }
}
