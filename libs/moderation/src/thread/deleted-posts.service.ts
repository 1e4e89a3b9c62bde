import { repairDueAt } from '@colloquy/domain/moderation';
import { Database, type Tx } from '@colloquy/db';
import { Clock } from '@colloquy/platform/clock';
import { Injectable } from '@nestjs/common';
import { moveCase } from '../cases/case-moves.ts';
import { sceneOf } from '../cases/case-scene.ts';
import { lockCase } from '../cases/cases.queries.ts';
import { FillingService } from '../queues/filling.service.ts';

/** The undecided case of an answer, and the one that its deletion ended. */
const CASES = `select id from inaccuracy_case
  where post_id = $1 and state in ('OPEN', 'REPAIRED', 'CONTESTED', 'LAPSED', 'MOOT')
  order by id desc limit 1`;

const POST = `select p.deleted_at is not null as "isDeleted", c.repair_hours as "repairHours"
  from post p join course c on c.id = p.course_id where p.id = $1`;

/** Flags on a post itself go with it and come back with it; those of cases move with their case. */
const MOOT = `update flag set state = 'MOOT'
  where post_id = $1 and state = 'OPEN' and case_id is null`;
const REVIVE = `update flag set state = 'OPEN'
  where post_id = $1 and state = 'MOOT' and case_id is null`;

const BACK_TO_QUEUE = `insert into review_item
    (course_id, queue, subject, post_id, comment_id, created_at)
  select distinct f.course_id, 'FLAGS', coalesce('comment:' || f.comment_id, 'post:' || f.post_id),
         f.post_id, f.comment_id, $2::timestamptz
    from flag f where f.post_id = $1 and f.state = 'OPEN' and f.case_id is null
  on conflict do nothing`;

/** What becomes of flags and cases when a post goes, and when it comes back. */
@Injectable()
export class DeletedPostsService {
  constructor(
    private readonly database: Database,
    private readonly filling: FillingService,
    private readonly clock: Clock,
  ) {}

  /** Brings everything into line with whether the post is deleted now. Safe to repeat. */
  async settle(postId: number): Promise<void> {
    const [post] = await this.database.query<{ isDeleted: boolean; repairHours: number }>(POST, [
      postId,
    ]);
    if (!post) return;
    const [found] = await this.database.query<{ id: number }>(CASES, [postId]);
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      if (found) await this.#moveCase(tx, now, { ...post, caseId: found.id });
      await tx.query(post.isDeleted ? MOOT : REVIVE, [postId]);
      if (!post.isDeleted) await tx.query(BACK_TO_QUEUE, [postId, now]);
    });
    if (post.isDeleted) await this.filling.clear();
  }

  async #moveCase(
    tx: Tx,
    now: Date,
    { caseId, isDeleted, repairHours }: { caseId: number; isDeleted: boolean; repairHours: number },
  ): Promise<void> {
    await lockCase(tx, caseId);
    const scene = await sceneOf({ tx, now, actorId: null }, caseId);
    const isMoot = scene.row.state === 'MOOT';
    if (scene.answer.isDeleted !== isDeleted || isMoot === isDeleted) return;
    if (isDeleted) await moveCase(scene, { event: 'ANSWER_DELETED' });
    else
      await moveCase(scene, {
        event: 'ANSWER_RESTORED',
        repairUntil: repairDueAt(now, { repairHours }),
      });
  }
}
