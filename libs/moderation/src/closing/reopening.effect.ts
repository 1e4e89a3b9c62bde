import { mayVoiceReopening } from '@colloquy/domain/permissions';
import { checkText } from '@colloquy/domain/validation';
import { NOTE_MAX, QueueKind, refuseProblems } from '@colloquy/domain/vocabulary';
import { auditAct } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';
import type { RecordedDecision } from '../queues/decisions.ts';
import { actOf, QueueEffect, type ReviewScene } from '../queues/effects.ts';
import { enqueue } from '../queues/items.queries.ts';
import { insistFits } from '../sql/conflict.ts';
import { VoicesService } from './voices.service.ts';

/** Whether a closed question that was mended, or that somebody spoke for, is opened again. */
@Injectable()
export class ReopeningEffect extends QueueEffect {
  readonly queue = QueueKind.REOPENING;

  constructor(private readonly voices: VoicesService) {
    super();
  }

  override check(scene: ReviewScene, { note }: RecordedDecision): Promise<void> {
    insistFits(mayVoiceReopening(actOf(scene).question, scene.access.actor));
    refuseProblems(checkText('input.note', note, { max: NOTE_MAX }));
    return Promise.resolve();
  }

  override seen(scene: ReviewScene): Promise<string> {
    return Promise.resolve(`version ${actOf(scene).post.version}`);
  }

  override async apply(scene: ReviewScene, { choice, note }: RecordedDecision): Promise<void> {
    const act = actOf(scene);
    if (choice === 'REOPEN') return this.#reopen(scene);
    await auditAct(act, { act: 'question.kept-closed', reason: note.trim() });
  }

  /** A first voice of two leaves the question to a second reviewer, as an item of its own. */
  async #reopen(scene: ReviewScene): Promise<void> {
    const { tx, now, item } = scene;
    await this.voices.reopenIn(actOf(scene));
    const [open] = await tx.query<unknown[]>(
      `select 1 from post where id = $1 and closed_at is not null`,
      [item.postId],
    );
    if (!open) return;
    await tx.query(`update review_item set applied_at = $2 where id = $1`, [item.id, now]);
    await enqueue(tx, now, { courseId: item.courseId, queue: this.queue, postId: item.postId });
  }
}
