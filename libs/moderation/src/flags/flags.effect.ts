import { mayDecideFlag } from '@colloquy/domain/permissions';
import { checkText } from '@colloquy/domain/validation';
import { NOTE_MAX, QueueKind, refuseProblems } from '@colloquy/domain/vocabulary';
import { emit } from '@colloquy/platform/outbox';
import { auditAct, HidingService } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';
import type { RecordedDecision } from '../queues/decisions.ts';
import { QueueEffect, type ReviewScene } from '../queues/effects.ts';
import { conflict, insistFits } from '../sql/conflict.ts';
import { aboutAuthorOf, factsOfThing, type FlagAct, setHidden } from './flag-acts.ts';
import { DECIDE_FLAGS, type FlagRow, OPEN_FLAGS } from './flags.queries.ts';
import { factsOfFlag } from './flags.service.ts';
import { OutcomesService } from './outcomes.service.ts';

/** Upholds or rejects the flags on one thing, and says what becomes of it. */
@Injectable()
export class FlagsEffect extends QueueEffect {
  readonly queue = QueueKind.FLAGS;

  constructor(
    private readonly hiding: HidingService,
    private readonly outcomes: OutcomesService,
  ) {
    super();
  }

  override async check(scene: ReviewScene, decision: RecordedDecision): Promise<void> {
    const act = await this.outcomes.thingOf(scene);
    refuseProblems(checkText('input.note', decision.note, { max: NOTE_MAX }));
    await flagsToDecide(act);
    await this.outcomes.check(act, decision, decision.choice === 'UPHOLD');
  }

  /** The text that was read. */
  override async seen(scene: ReviewScene): Promise<string> {
    const { post, comment } = await this.outcomes.thingOf(scene);
    return comment ? String(comment.editedAt) : `version ${post.version}`;
  }

  override async apply(scene: ReviewScene, decision: RecordedDecision): Promise<void> {
    const act = await this.outcomes.thingOf(scene);
    const flags = await flagsToDecide(act);
    await this.#settle(act, flags, decision);
    // Decided flags hide no more: the thing is shown again, unless it goes for good.
    await setHidden(act, this.hiding, null);
    await this.outcomes.follow(await this.outcomes.thingOf(scene), decision);
  }

  async #settle(
    act: FlagAct,
    flags: readonly FlagRow[],
    { choice, note, rejectedFlagIds }: RecordedDecision,
  ): Promise<void> {
    const { tx, now, actorId, post } = act;
    const rejected = new Set(choice === 'REJECT' ? flags.map(({ id }) => id) : rejectedFlagIds);
    for (const { id: flagId } of flags) {
      const state = rejected.has(flagId) ? 'REJECTED' : 'UPHELD';
      await tx.query(DECIDE_FLAGS, [[flagId], state, now, actorId, note.trim()]);
      await emit(tx, now, 'flag.decided', { courseId: post.courseId, flagId, postId: post.id });
    }
    const details = { choice, flagIds: flags.map(({ id }) => id), commentId: act.comment?.id };
    await auditAct(aboutAuthorOf(act), { act: 'flags.decided', reason: note.trim(), details });
  }
}

/** @throws DomainError FORBIDDEN for flags of one's own or on what is one's own; CONFLICT for none */
async function flagsToDecide(act: FlagAct): Promise<readonly FlagRow[]> {
  const { tx, post, comment, access } = act;
  const flags = await tx.query<FlagRow[]>(OPEN_FLAGS, [post.id, comment?.id ?? null]);
  const isHidden = (comment ?? post).hiddenAt !== null;
  if (flags.length === 0 && !isHidden) throw conflict('ALREADY_DECIDED');
  for (const flag of flags)
    insistFits(mayDecideFlag(factsOfFlag(flag), factsOfThing(act), access.actor));
  return flags;
}
