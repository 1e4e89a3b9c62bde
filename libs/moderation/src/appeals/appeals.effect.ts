import { mayDecideAppeal, partyOf } from '@colloquy/domain/permissions';
import { checkText } from '@colloquy/domain/validation';
import {
  AppealState,
  NOTE_MAX,
  QueueKind,
  REASON_MIN,
  refuseProblems,
} from '@colloquy/domain/vocabulary';
import { audit, emit } from '@colloquy/platform/outbox';
import { Injectable } from '@nestjs/common';
import { moveCase, takeStep } from '../cases/case-moves.ts';
import { type CaseScene, factsOf, sceneOf } from '../cases/case-scene.ts';
import type { RecordedDecision } from '../queues/decisions.ts';
import { QueueEffect, type ReviewScene } from '../queues/effects.ts';
import { SANCTION_BY_ID, type SanctionRow } from '../sanctions/sanctions.queries.ts';
import { SanctionsService } from '../sanctions/sanctions.service.ts';
import { insistFits } from '../sql/conflict.ts';
import { oneRow, updateRow } from '../sql/rows.ts';
import { APPEAL_BY_ID, type AppealRow } from './appeals.queries.ts';

/** Staff answers an appeal: a granted one turns the decision, a dismissed one leaves it. */
@Injectable()
export class AppealsEffect extends QueueEffect {
  readonly queue = QueueKind.APPEALS;

  constructor(private readonly sanctions: SanctionsService) {
    super();
  }

  override async check(scene: ReviewScene, { note }: RecordedDecision): Promise<void> {
    refuseProblems(checkText('input.note', note, { min: REASON_MIN, max: NOTE_MAX }));
    await appealOf(scene);
  }

  override async apply(scene: ReviewScene, decision: RecordedDecision): Promise<void> {
    const { tx, now, actorId } = scene;
    const appeal = await appealOf(scene);
    const isGranted = decision.choice === 'GRANT';
    const note = decision.note.trim();
    await updateRow(tx, 'appeal', appeal.id, {
      state: isGranted ? AppealState.GRANTED : AppealState.DISMISSED,
      ...{ decidedAt: now, decidedById: actorId, decisionNote: note },
    });
    if (appeal.caseId !== null)
      await answerCase(await sceneOf(scene, appeal.caseId), appeal, {
        isGranted,
        note,
      });
    else if (isGranted) await this.#lift(scene, appeal, note);
    const { courseId, id: appealId } = appeal;
    // The log of an anonymous post must not be the place that tells who wrote it.
    const subjectId = appeal.caseId === null ? appeal.accountId : undefined;
    await emit(tx, now, 'appeal.decided', { courseId, appealId });
    const details = { appealId, state: isGranted ? 'GRANTED' : 'DISMISSED' };
    const line = { act: 'appeal.decided', actorId, courseId, reason: note, details };
    await audit(tx, now, { ...line, postId: scene.item.postId ?? undefined, subjectId });
  }

  async #lift({ tx, actorId }: ReviewScene, appeal: AppealRow, reason: string): Promise<void> {
    const sanction = await oneRow<SanctionRow>(tx, SANCTION_BY_ID, [appeal.sanctionId]);
    await this.sanctions.liftIn(tx, sanction, { byId: actorId, reason });
  }
}

/** @throws DomainError FORBIDDEN, CONFLICT */
async function appealOf({ tx, item, access }: ReviewScene): Promise<AppealRow> {
  const appeal = await oneRow<AppealRow>(tx, APPEAL_BY_ID, [item.appealId]);
  const { caseId, sanctionId } = appeal;
  const [against] = await tx.query<{ id: number | null }[]>(
    caseId === null
      ? 'select given_by_id as id from sanction where id = $1'
      : 'select decided_by_id as id from inaccuracy_case where id = $1',
    [caseId ?? sanctionId],
  );
  const facts = { state: appeal.state, appellantId: appeal.accountId };
  insistFits(mayDecideAppeal({ ...facts, decidedById: against?.id ?? null }, access.actor));
  return appeal;
}

async function answerCase(
  scene: CaseScene,
  { accountId }: AppealRow,
  { isGranted, note }: { readonly isGranted: boolean; readonly note: string },
): Promise<void> {
  if (!isGranted) return takeStep(scene, 'APPEAL_DISMISSED', note);
  const who = { accountId, role: null, cohortId: null, abilities: [] };
  const appellant = partyOf(factsOf(scene), who) ?? undefined;
  await moveCase(scene, { event: 'GRANT_APPEAL', note, appellant });
}
