import { CourseAccessService, type CourseAccess } from '@colloquy/courses';
import { Database, type Tx } from '@colloquy/db';
import { choicesOf, CLAIM_MS, UNDO_MS } from '@colloquy/domain/moderation';
import { isStaff, mayClaim, mayDecideItem, mayReview, mayUndo } from '@colloquy/domain/permissions';
import { QueueKind, refuseProblems } from '@colloquy/domain/vocabulary';
import { signedIn } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import { emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { insistFits } from '../sql/conflict.ts';
import { oneRow, updateRow } from '../sql/rows.ts';
import type { RecordedDecision } from './decisions.ts';
import { EffectsService } from './effects.service.ts';
import type { ReviewScene } from './effects.ts';
import { ITEM_BY_ID, type ReviewItemRow } from './items.queries.ts';
import { itemsLeft, namedItem, nextItem } from './review.queries.ts';
import { SceneService } from './scene.service.ts';

/** How many items of a queue wait for somebody, at most LEFT_MAX. */
export type QueueCounts = Readonly<Record<QueueKind, number>>;

const COUNTS = `select ${Object.values(QueueKind)
  .map((queue) => `${itemsLeft(queue)} as "${queue}"`)
  .join(', ')}`;

const SKIP = `insert into review_skip (item_id, account_id, created_at) values ($1, $2, $3)
  on conflict (item_id, account_id) do update set created_at = excluded.created_at`;

const whoAsks = ({ course, actor }: CourseAccess, now: Date): unknown[] => [
  ...[course.id, actor.accountId, isStaff(actor), actor.cohortId, now],
];

/** Working on a queue: take an item, leave it to others or decide it, take the decision back. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseAccessService,
    private readonly scenes: SceneService,
    private readonly effects: EffectsService,
    private readonly clock: Clock,
  ) {}

  /** What waits for the viewer in each queue of a course; those closed to them count too. */
  async left(access: CourseAccess): Promise<QueueCounts> {
    const values = whoAsks(access, this.clock.now());
    const [row] = await this.database.query<QueueCounts>(COUNTS, values);
    return row ?? (Object.fromEntries(Object.keys(QueueKind).map((queue) => [queue, 0])) as never);
  }

  /**
   * Gives the viewer an item for CLAIM_MS: the named one, else what they hold, else the oldest that
   * nobody holds. Null when the queue is empty for them.
   * @throws DomainError NOT_FOUND, FORBIDDEN; CONFLICT for a named item that another holds
   */
  async claim(
    viewer: Viewer,
    slug: string,
    want: { readonly queue: QueueKind; readonly itemId: number | null },
  ): Promise<ReviewItemRow | null> {
    signedIn(viewer);
    const access = await this.courses.bySlug(viewer, slug);
    insistFits(mayReview(want.queue, access.actor));
    const id = await this.database.transaction((tx) => this.#claim(tx, access, want));
    return id === null ? null : oneRow<ReviewItemRow>(this.database, ITEM_BY_ID, [id]);
  }

  /** Leaves an item to others for SKIP_MS. @throws DomainError NOT_FOUND, FORBIDDEN */
  async skip(viewer: Viewer, itemId: number): Promise<ReviewItemRow> {
    return this.#onItem(viewer, itemId, async ({ tx, now, actorId, item, access }) => {
      insistFits(mayReview(item.queue, access.actor));
      await tx.query(SKIP, [itemId, actorId, now]);
      if (item.claimedById === actorId) await updateRow(tx, 'review_item', itemId, UNCLAIMED);
    });
  }

  /**
   * Records the viewer's decision on the item that they hold. It takes effect when UNDO_MS are over.
   * @throws DomainError NOT_FOUND, FORBIDDEN, INVALID_INPUT; CONFLICT for the second of two
   */
  async decide(
    viewer: Viewer,
    itemId: number,
    typed: Omit<RecordedDecision, 'seen'>,
  ): Promise<ReviewItemRow> {
    return this.#onItem(viewer, itemId, async (scene) => {
      const { tx, now, actorId, item, access } = scene;
      insistFits(mayDecideItem(item, access.actor, now));
      if (!choicesOf[item.queue].includes(typed.choice))
        refuseProblems([{ path: 'input.choice', code: 'NOT_ALLOWED' }]);
      const effect = this.effects.of(item.queue);
      const decision = { ...typed, seen: await effect.seen(scene) };
      await effect.check(scene, decision);
      const effectiveAt = new Date(now.getTime() + UNDO_MS);
      await updateRow(tx, 'review_item', itemId, {
        ...{ state: 'DECIDED', decidedById: actorId, decidedAt: now, failure: null },
        ...{ decision: JSON.stringify(decision), effectiveAt, ...UNCLAIMED },
      });
      const { courseId } = item;
      await emit(tx, now, 'decision.recorded', { courseId, reviewItemId: itemId });
    });
  }

  /** Takes a decision back before it took effect, and the item again. @throws as `decide` */
  async undo(viewer: Viewer, itemId: number): Promise<ReviewItemRow> {
    return this.#onItem(viewer, itemId, async ({ tx, now, actorId, item, access }) => {
      insistFits(mayReview(item.queue, access.actor));
      insistFits(mayUndo(item, access.actor, now));
      await updateRow(tx, 'review_item', itemId, { ...UNDECIDED, ...claimBy(actorId, now) });
    });
  }

  async #claim(
    tx: Tx,
    access: CourseAccess,
    { queue, itemId }: { readonly queue: QueueKind; readonly itemId: number | null },
  ): Promise<number | null> {
    const now = this.clock.now();
    const who = whoAsks(access, now);
    const [item] =
      itemId === null
        ? await tx.query<ReviewItemRow[]>(nextItem(queue), who)
        : await tx.query<ReviewItemRow[]>(namedItem(queue), [...who, itemId]);
    if (!item) return itemId === null ? null : this.#refuseNamed(tx, access, itemId);
    insistFits(mayClaim(item, access.actor, now));
    await updateRow(tx, 'review_item', item.id, claimBy(Number(access.actor.accountId), now));
    return item.id;
  }

  /** Why a named item cannot be had: that another holds or decided it is said, nothing else. */
  async #refuseNamed(tx: Tx, access: CourseAccess, itemId: number): Promise<null> {
    const item = await oneRow<ReviewItemRow>(tx, ITEM_BY_ID, [itemId]);
    if (item.courseId === access.course.id)
      insistFits(mayClaim(item, access.actor, this.clock.now()));
    return null;
  }

  async #onItem(
    viewer: Viewer,
    itemId: number,
    work: (scene: ReviewScene) => Promise<void>,
  ): Promise<ReviewItemRow> {
    await this.scenes.onItem(viewer, itemId, work);
    return oneRow<ReviewItemRow>(this.database, ITEM_BY_ID, [itemId]);
  }
}

const UNCLAIMED = { claimedById: null, claimedUntil: null };

export const UNDECIDED = {
  ...{ state: 'OPEN', decidedById: null, decidedAt: null, decision: null, effectiveAt: null },
};

const claimBy = (accountId: number, now: Date) => ({
  claimedById: accountId,
  claimedUntil: new Date(now.getTime() + CLAIM_MS),
});
