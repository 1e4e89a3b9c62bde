import { mayDecideAppeal, partyOf } from '@colloquy/domain/permissions';
import { checkText } from '@colloquy/domain/validation';
import {
  AppealState,
  FlagOutcome,
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
import { OutcomesService } from '../flags/outcomes.service.ts';
import { SANCTION_BY_ID, type SanctionRow } from '../sanctions/sanctions.queries.ts';
import { SanctionsService } from '../sanctions/sanctions.service.ts';
import { insistFits } from '../sql/conflict.ts';
import { oneRow, updateRow } from '../sql/rows.ts';
import { APPEAL_BY_ID, type AppealRow, hasAnswerer } from './appeals.queries.ts';
import { FlagAppealsService } from './flag-appeals.service.ts';

/** Staff answers an appeal: a granted one turns the decision, a dismissed one leaves it. */
@Injectable()
export class AppealsEffect extends QueueEffect {
  readonly queue = QueueKind.APPEALS;

  constructor(
    private readonly sanctions: SanctionsService,
    private readonly flags: FlagAppealsService,
    private readonly outcomes: OutcomesService,
  ) {
    super();
  }

  override async check(scene: ReviewScene, decision: RecordedDecision): Promise<void> {
    refuseProblems(checkText('input.note', decision.note, { min: REASON_MIN, max: NOTE_MAX }));
    const appeal = await appealOf(scene);
    if (decision.outcome === FlagOutcome.NONE) return;
    const upholds = decision.choice === 'GRANT' && (await this.flags.isByFlagger(scene, appeal));
    await this.outcomes.check(await this.outcomes.thingOf(scene), decision, upholds);
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
    else if (isGranted && appeal.flagId !== null) await this.flags.grant(scene, appeal, decision);
    else if (isGranted) await this.#lift(scene, appeal, note);
    const { courseId, id: appealId } = appeal;
    // The log of an anonymous post must not be the place that tells who wrote it.
    const subjectId = appeal.sanctionId === null ? undefined : appeal.accountId;
    await emit(tx, now, 'appeal.decided', { courseId, appealId });
    const state = isGranted ? AppealState.GRANTED : AppealState.DISMISSED;
    const details = { appealId, state, ...(appeal.isOwnDecision && { ownDecision: true }) };
    const line = { act: 'appeal.decided', actorId, courseId, reason: note, details };
    await audit(tx, now, { ...line, postId: scene.item.postId ?? undefined, subjectId });
  }

  async #lift({ tx, actorId }: ReviewScene, appeal: AppealRow, reason: string): Promise<void> {
    const sanction = await oneRow<SanctionRow>(tx, SANCTION_BY_ID, [appeal.sanctionId]);
    await this.sanctions.liftIn(tx, sanction, { byId: actorId, reason });
  }
}

/** Who decided what an appeal is against, and whether nobody else can answer it. */
const AGAINST = `with decided as (
    select decided_by_id as by_id from inaccuracy_case where id = $1::int
    union all select given_by_id from sanction where id = $2::int
    union all select decided_by_id from flag where id = $3::int)
  select by_id as "decidedById",
    not ${hasAnswerer('$4::int', 'by_id', '$5::int')} as "isForNobodyElse" from decided`;

interface Against {
  readonly decidedById: number | null;
  readonly isForNobodyElse: boolean;
}

/** An appeal, and whether who answers it looks at their own decision again. */
interface Appealed extends AppealRow {
  readonly isOwnDecision: boolean;
}

/** @throws DomainError FORBIDDEN, CONFLICT */
async function appealOf({ tx, item, access, actorId }: ReviewScene): Promise<Appealed> {
  const appeal = await oneRow<AppealRow>(tx, APPEAL_BY_ID, [item.appealId]);
  const { caseId, sanctionId, flagId, courseId, accountId: appellantId, state } = appeal;
  const [against] = await tx.query<Against[]>(AGAINST, [
    ...[caseId, sanctionId, flagId, courseId, appellantId],
  ]);
  const { decidedById = null, isForNobodyElse = false } = against ?? {};
  const facts = { state, appellantId, decidedById, isForNobodyElse };
  insistFits(mayDecideAppeal(facts, access.actor));
  return { ...appeal, isOwnDecision: decidedById === actorId };
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
