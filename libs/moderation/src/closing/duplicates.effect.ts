import { mayVoiceClosing } from '@colloquy/domain/permissions';
import { checkText } from '@colloquy/domain/validation';
import { NOTE_MAX, QueueKind, refuseProblems } from '@colloquy/domain/vocabulary';
import { auditAct } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';
import type { RecordedDecision } from '../queues/decisions.ts';
import { actOf, QueueEffect, type ReviewScene } from '../queues/effects.ts';
import { enqueue } from '../queues/items.queries.ts';
import { insistFits } from '../sql/conflict.ts';
import { VoicesService } from './voices.service.ts';

/** Whether a question that was probably asked before is closed, with a link to where. */
@Injectable()
export class DuplicatesEffect extends QueueEffect {
  readonly queue = QueueKind.DUPLICATES;

  constructor(private readonly voices: VoicesService) {
    super();
  }

  override async check(scene: ReviewScene, decision: RecordedDecision): Promise<void> {
    insistFits(mayVoiceClosing(actOf(scene).question, scene.access.actor));
    refuseProblems(checkText('input.note', decision.note, { max: NOTE_MAX }));
    if (decision.choice !== 'CLOSE') return;
    if (decision.closeReason !== 'DUPLICATE')
      refuseProblems([{ path: 'input.closeReason', code: 'NOT_ALLOWED' }]);
    await this.voices.checkClosing(actOf(scene), decision);
  }

  override seen(scene: ReviewScene): Promise<string> {
    return Promise.resolve(`version ${actOf(scene).post.version}`);
  }

  override async apply(scene: ReviewScene, decision: RecordedDecision): Promise<void> {
    if (decision.choice === 'CLOSE') return this.#close(scene, decision);
    await auditAct(actOf(scene), { act: 'question.kept-open', reason: decision.note.trim() });
  }

  /** A first voice of two leaves the question to a second reviewer, as an item of its own. */
  async #close(scene: ReviewScene, decision: RecordedDecision): Promise<void> {
    const { tx, now, item } = scene;
    await this.voices.closeFor(actOf(scene), decision);
    const [open] = await tx.query<unknown[]>(
      `select 1 from post where id = $1 and closed_at is null`,
      [item.postId],
    );
    if (!open) return;
    await tx.query(`update review_item set applied_at = $2 where id = $1`, [item.id, now]);
    await enqueue(tx, now, { courseId: item.courseId, queue: this.queue, postId: item.postId });
  }
}
