import { mayDecideCase } from '@colloquy/domain/permissions';
import { checkText } from '@colloquy/domain/validation';
import { NOTE_MAX, QueueKind, REASON_MIN, refuseProblems } from '@colloquy/domain/vocabulary';
import { auditAct } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';
import type { RecordedDecision } from '../queues/decisions.ts';
import { actOf, QueueEffect, type ReviewScene } from '../queues/effects.ts';
import { insistFits } from '../sql/conflict.ts';
import { moveCase } from './case-moves.ts';
import { factsOf, sceneOf } from './case-scene.ts';

type Verdict = 'UPHOLD' | 'REJECT' | 'VERIFY_REPAIR';

/** A second person says whether an answer was inaccurate, and whether it is repaired. */
@Injectable()
export class RepairsEffect extends QueueEffect {
  readonly queue = QueueKind.REPAIRS;

  override async check(scene: ReviewScene, decision: RecordedDecision): Promise<void> {
    const min = decision.choice === 'VERIFY_REPAIR' ? 0 : REASON_MIN;
    refuseProblems(checkText('input.note', decision.note, { min, max: NOTE_MAX }));
    await this.#caseOf(scene, decision.choice as Verdict);
  }

  /** The text and the state that were judged. */
  override async seen(scene: ReviewScene): Promise<string> {
    const { row, answer } = await sceneOf(scene, Number(scene.item.caseId));
    return `${row.state} version ${answer.version}`;
  }

  override async apply(scene: ReviewScene, decision: RecordedDecision): Promise<void> {
    const event = decision.choice as Verdict;
    const { note, rejectedFlagIds } = decision;
    const found = await this.#caseOf(scene, event);
    const moved = await moveCase(found, { event, note: note.trim(), rejectedFlagIds });
    const details = { caseId: moved.row.id, state: moved.row.state };
    await auditAct(actOf(scene), { act: 'case.decided', reason: note.trim(), details });
  }

  async #caseOf(scene: ReviewScene, event: Verdict) {
    const found = await sceneOf(scene, Number(scene.item.caseId));
    insistFits(mayDecideCase(factsOf(found), event, scene.access.actor, scene.now));
    return found;
  }
}
