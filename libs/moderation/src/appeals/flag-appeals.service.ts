import { FlagState } from '@colloquy/domain/vocabulary';
import { emit } from '@colloquy/platform/outbox';
import { Injectable } from '@nestjs/common';
import { FLAG_BY_ID, type FlagRow, TURN_FLAGS, UPHELD_TOGETHER } from '../flags/flags.queries.ts';
import { OutcomesService } from '../flags/outcomes.service.ts';
import type { RecordedDecision } from '../queues/decisions.ts';
import type { ReviewScene } from '../queues/effects.ts';
import { oneRow } from '../sql/rows.ts';
import type { AppealRow } from './appeals.queries.ts';

/** What a granted appeal against a decided flag changes. */
@Injectable()
export class FlagAppealsService {
  constructor(private readonly outcomes: OutcomesService) {}

  /** Whether it was the flagger who appealed; else it was the author. */
  async isByFlagger({ tx }: ReviewScene, { flagId, accountId }: AppealRow): Promise<boolean> {
    if (flagId === null) return false;
    const flag = await oneRow<FlagRow>(tx, FLAG_BY_ID, [flagId]);
    return flag.accountId === accountId && flag.state === FlagState.REJECTED;
  }

  /**
   * For the flagger: their flag was right, and staff says what becomes of the thing. For the author:
   * everything that was upheld in that decision was not, and what it closed or deleted comes back.
   */
  async grant(scene: ReviewScene, appeal: AppealRow, decision: RecordedDecision): Promise<void> {
    const flag = await oneRow<FlagRow>(scene.tx, FLAG_BY_ID, [appeal.flagId]);
    const thing = await this.outcomes.thingOf(scene);
    if (await this.isByFlagger(scene, appeal)) {
      await turn(scene, [flag], FlagState.UPHELD, decision.note.trim());
      return this.outcomes.follow(thing, decision);
    }
    const together = await scene.tx.query<FlagRow[]>(UPHELD_TOGETHER, [flag.id]);
    await turn(scene, together, FlagState.REJECTED, decision.note.trim());
    await this.outcomes.takeBack(thing, flag);
  }
}

async function turn(
  { tx, now, actorId }: ReviewScene,
  flags: readonly FlagRow[],
  state: FlagState,
  note: string,
): Promise<void> {
  await tx.query(TURN_FLAGS, [flags.map(({ id }) => id), state, now, actorId, note]);
  for (const { id: flagId, courseId, postId } of flags)
    await emit(tx, now, 'flag.decided', { courseId, flagId, postId });
}
