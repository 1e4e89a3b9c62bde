import { Database } from '@colloquy/db';
import { DomainError } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { updateRow } from '../sql/rows.ts';
import { EffectsService } from './effects.service.ts';
import type { ReviewScene } from './effects.ts';
import { ITEM_BY_ID, type ReviewItemRow } from './items.queries.ts';
import { isDue } from './review.queries.ts';
import { UNDECIDED } from './review.service.ts';
import { SceneService } from './scene.service.ts';

const DUE_DECISIONS = `select id from review_item
  where state = 'DECIDED' and applied_at is null and effective_at <= $1
  order by effective_at limit $2`;

/** Decisions of one round; the next round is a minute later. */
const APPLIED_AT_ONCE = 500;

const VIEWER = `select id as "accountId", name, handle, is_administrator as "isAdministrator", locale,
    time_zone as "timeZone"
  from account where id = $1 and deleted_at is null`;

/** Why the last decision on an item came to nothing, besides the reasons of the rules. */
const CHANGED = 'CHANGED';
const REVIEWER_LEFT = 'REVIEWER_LEFT';

/** Lets decisions take effect once they can no longer be taken back. */
@Injectable()
export class ApplyService {
  constructor(
    private readonly database: Database,
    private readonly scenes: SceneService,
    private readonly effects: EffectsService,
    private readonly clock: Clock,
  ) {}

  /** Everything that is due. Safe to stop and repeat. @returns how many decisions took effect */
  async applyDue(): Promise<number> {
    const values = [this.clock.now(), APPLIED_AT_ONCE];
    const due = await this.database.query<{ id: number }>(DUE_DECISIONS, values);
    let applied = 0;
    for (const { id } of due) applied += Number(await this.apply(id));
    return applied;
  }

  /**
   * Lets one decision take effect, in one transaction with its mark, if it is due. A decision that
   * no rule allows any more puts the item back before the reviewers, with the reason.
   * @returns whether it took effect now
   */
  async apply(itemId: number): Promise<boolean> {
    const [item] = await this.database.query<ReviewItemRow>(ITEM_BY_ID, [itemId]);
    if (!item || !this.#isReady(item)) return false;
    const viewer = await this.#viewerOf(item.decidedById);
    if (!viewer) return this.#putBack(item, REVIEWER_LEFT);
    try {
      return await this.#apply(viewer, item);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return this.#putBack(item, error.facts.reason ?? error.code);
    }
  }

  async #apply(viewer: Viewer, { id }: ReviewItemRow): Promise<boolean> {
    let applied = false;
    await this.scenes.onItem(viewer, id, async (scene) => {
      const { tx, now, item } = scene;
      if (!this.#isReady(item) || !item.decision) return;
      const effect = this.effects.of(item.queue);
      if ((await effect.seen(scene)) !== item.decision.seen) return backToQueue(scene, CHANGED);
      await effect.apply(scene, item.decision);
      await updateRow(tx, 'review_item', id, { appliedAt: now });
      const { courseId } = item;
      await emit(tx, now, 'review.decided', { courseId, reviewItemId: id });
      applied = true;
    });
    return applied;
  }

  #isReady({ state, appliedAt, effectiveAt }: ReviewItemRow): boolean {
    const isRecorded = state === 'DECIDED' && appliedAt === null && effectiveAt !== null;
    return isRecorded && effectiveAt <= this.clock.now();
  }

  /** Open again for everybody; out of the queue where the thing was settled elsewhere meanwhile. */
  async #putBack({ id, queue, decidedAt }: ReviewItemRow, failure: string): Promise<false> {
    const [due] = await this.database.query(isDue(queue), [id]);
    const change = due ? { ...UNDECIDED, failure } : { state: 'MOOT', failure };
    await this.database.transaction(async (tx) => {
      const [item] = await tx.query<ReviewItemRow[]>(`${ITEM_BY_ID} for update`, [id]);
      const isSame = item && this.#isReady(item) && +(item.decidedAt ?? 0) === +(decidedAt ?? 0);
      if (isSame) await updateRow(tx, 'review_item', id, change);
    });
    return false;
  }

  async #viewerOf(accountId: number | null): Promise<Viewer | null> {
    const [viewer] = await this.database.query<Viewer>(VIEWER, [accountId]);
    return viewer ? { ...viewer, sessionId: null } : null;
  }
}

const backToQueue = ({ tx, item }: ReviewScene, failure: string): Promise<void> =>
  updateRow(tx, 'review_item', item.id, { ...UNDECIDED, failure });
