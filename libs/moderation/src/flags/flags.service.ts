import { Database } from '@colloquy/db';
import { mayFlag, mayRetractFlag, type FlagFacts } from '@colloquy/domain/permissions';
import { notFound, refuseProblems } from '@colloquy/domain/vocabulary';
import { signedIn } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import { emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { HidingService, PostAccessService, ThreadActsService } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';
import { settle, subjectOf } from '../queues/items.queries.ts';
import { insistFits } from '../sql/conflict.ts';
import { insertRow, oneRow, updateRow } from '../sql/rows.ts';
import { factsOfThing, type FlagAct, putBeforeReviewers } from './flag-acts.ts';
import { reconsiderHiding, weightOfActor } from './flag-acts.ts';
import { FLAG_BY_ID, type FlagRow, OPEN_FLAGS, OWN_FLAGS } from './flags.queries.ts';
import { type NewFlag, valuesOf } from './new-flag.ts';
import { InaccuracyService } from './inaccuracy.service.ts';

/** Somebody's own standing flags as the rules see them. */
export const factsOfFlag = ({ accountId, kind, state }: FlagRow): FlagFacts => ({
  ...{ flaggerId: accountId ?? 0, kind, state },
});

/** Saying that something is wrong with a question, an answer or a comment, and taking it back. */
@Injectable()
export class FlagsService {
  constructor(
    private readonly database: Database,
    private readonly acts: ThreadActsService,
    private readonly posts: PostAccessService,
    private readonly hiding: HidingService,
    private readonly inaccuracy: InaccuracyService,
    private readonly clock: Clock,
  ) {}

  /**
   * Raises a flag. The same flag by the same person again changes nothing and gives the first one.
   * @throws DomainError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID_INPUT
   */
  async raise(viewer: Viewer, input: NewFlag): Promise<FlagRow> {
    let id = 0;
    await this.#onThing(viewer, input, async (act) => {
      id = await this.#raise(act, input);
    });
    return oneRow<FlagRow>(this.database, FLAG_BY_ID, [id]);
  }

  /** Takes the viewer's own flag back while nobody has decided it. @throws as `raise`, CONFLICT */
  async retract(viewer: Viewer, flagId: number): Promise<FlagRow> {
    const flag = await oneRow<FlagRow>(this.database, FLAG_BY_ID, [flagId]);
    await this.#onThing(viewer, flag, async (act) => {
      const now = await oneRow<FlagRow>(act.tx, FLAG_BY_ID, [flagId]);
      if (now.accountId !== act.actorId) throw notFound();
      insistFits(mayRetractFlag(factsOfFlag(now), act.access.actor));
      await this.#retract(act, now);
    });
    return oneRow<FlagRow>(this.database, FLAG_BY_ID, [flagId]);
  }

  async #raise(act: FlagAct, input: NewFlag): Promise<number> {
    const { tx, now, post, comment, actorId, access } = act;
    const values = [post.id, comment?.id ?? null, actorId];
    const own = await tx.query<FlagRow[]>(OWN_FLAGS, values);
    const decision = mayFlag(factsOfThing(act), input.kind, own.map(factsOfFlag), access.actor);
    const same = own.find(({ kind }) => kind === input.kind);
    if (decision.reason === 'ALREADY_FLAGGED' && same) return same.id;
    insistFits(decision);
    const weight = await weightOfActor(act);
    const { values: typed, problems } = await valuesOf(act, input);
    refuseProblems(problems);
    const flag = { ...typed, weight, accountId: actorId, createdAt: now };
    const id =
      input.kind === 'INACCURATE'
        ? await this.inaccuracy.raise(act, flag)
        : await insertRow(tx, 'flag', flag);
    if (id === null) throw new Error('The flag was not written.');
    await emit(tx, now, 'flag.raised', { courseId: post.courseId, flagId: id, postId: post.id });
    if (input.kind !== 'INACCURATE') await putBeforeReviewers(act, this.hiding);
    return id;
  }

  async #retract(act: FlagAct, flag: FlagRow): Promise<void> {
    const { tx, now, post, comment } = act;
    const { courseId, id: postId } = post;
    await updateRow(tx, 'flag', flag.id, { state: 'RETRACTED' });
    await emit(tx, now, 'flag.retracted', { courseId, flagId: flag.id, postId });
    if (flag.caseId !== null) return this.inaccuracy.afterRetraction(act, flag.caseId);
    await reconsiderHiding(act, this.hiding);
    const commentId = comment?.id ?? null;
    const left = await tx.query(OPEN_FLAGS, [postId, commentId]);
    const subject = { courseId, queue: 'FLAGS' as const, postId, commentId };
    if (left.length === 0) await settle(tx, 'FLAGS', subjectOf(subject));
  }

  /** The frame of an act on a post, or on a comment where the thing is one. */
  async #onThing(
    viewer: Viewer,
    thing: { readonly postId?: number | null; readonly commentId?: number | null },
    work: (act: FlagAct) => Promise<void>,
  ): Promise<void> {
    const actorId = signedIn(viewer);
    const { commentId, postId } = thing;
    if (!commentId) {
      return this.acts.within(viewer, postId ?? 0, (act) => work({ ...act, comment: null }));
    }
    await this.database.transaction(async (tx) => {
      const found = await this.posts.comment(tx, viewer, commentId, { lock: true });
      await work({ ...found, tx, actorId, now: this.clock.now() });
    });
  }
}
