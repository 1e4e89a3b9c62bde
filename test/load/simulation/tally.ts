import { disputeOf, isHidden } from '@colloquy/domain/moderation';
import type { PostHistory, Standing } from './term.ts';

/** Counts how often something held of how many. */
export class Share {
  #held = 0;
  #all = 0;

  count(holds: boolean): void {
    this.#all += 1;
    if (holds) this.#held += 1;
  }

  get value(): number {
    return this.#all === 0 ? 0 : this.#held / this.#all;
  }

  get percent(): string {
    return `${(100 * this.value).toFixed(1)} %`;
  }

  get perThousand(): string {
    return (1000 * this.value).toFixed(2);
  }
}

/** Durations in hours, counted in quarters of an hour up to two weeks. */
export class Hours {
  readonly #counts = new Uint32Array(14 * 24 * 4);
  #all = 0;

  count(hours: number): void {
    const slot = Math.min(this.#counts.length - 1, Math.max(0, Math.floor(hours * 4)));
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
    this.#all += 1;
  }

  /** The duration that this share of all is within. */
  quantile(share: number): string {
    let left = share * this.#all;
    const slot = this.#counts.findIndex((count) => (left -= count) <= 0);
    return `${(slot / 4).toFixed(0)} h`;
  }
}

const firstOf = (list: readonly Standing[], shows: (standing: Standing) => boolean) =>
  list.find(shows)?.at ?? null;

/** Whether the weights alone would do, without one by somebody whose flags were right before. */
const isReached = ({ weights }: Standing, from: number): boolean =>
  weights.reduce((sum, weight) => sum + weight, 0) >= from;

/** What one weight for "disputed" does. */
export class DisputeTally {
  readonly falseDisputes = new Share();
  readonly attacksShown = new Share();
  readonly attacksReaching = new Share();
  readonly shownBefore = new Share();
  readonly untilTold = new Hours();
  readonly weight: number;

  constructor(weight: number) {
    this.weight = weight;
  }

  count(post: PostHistory): void {
    const shownAt = firstOf(
      post.claims,
      (claim) => disputeOf({ ...claim, wasUpheld: false }, this.weight) !== 'NONE',
    );
    if (post.quality === 'RIGHT') this.falseDisputes.count(shownAt !== null);
    if (post.isAttacked === 'INACCURATE') {
      this.attacksShown.count(shownAt !== null);
      this.attacksReaching.count(post.claims.some((claim) => isReached(claim, this.weight)));
    }
    if (post.quality !== 'WRONG' || post.claimedAt === null || post.caseDecidedAt === null) return;
    this.shownBefore.count(shownAt !== null);
    this.untilTold.count((shownAt ?? post.caseDecidedAt) - post.claimedAt);
  }
}

/** What one weight for hiding does. */
export class HideTally {
  readonly falseHides = new Share();
  readonly attacksHide = new Share();
  readonly attacksReaching = new Share();
  readonly hiddenBefore = new Share();
  readonly untilGone = new Hours();
  readonly weight: number;

  constructor(weight: number) {
    this.weight = weight;
  }

  count(post: PostHistory): void {
    const hiddenAt = firstOf(post.harms, ({ weights }) => isHidden(weights, this.weight));
    if (post.quality !== 'HARMFUL') this.falseHides.count(hiddenAt !== null);
    if (post.isAttacked === 'HARM') {
      this.attacksHide.count(hiddenAt !== null);
      this.attacksReaching.count(post.harms.some((harm) => isReached(harm, this.weight)));
    }
    if (post.quality !== 'HARMFUL' || post.harmReportedAt === null) return;
    this.hiddenBefore.count(hiddenAt !== null);
    this.untilGone.count((hiddenAt ?? post.harmDecidedAt ?? Infinity) - post.harmReportedAt);
  }
}

/** What one length of the author's time does. */
export class WindowTally {
  readonly missed = new Share();
  readonly unflagged = new Share();
  readonly wronglyUpheld = new Share();
  readonly repaired = new Share();
  readonly untilDecision = new Hours();
  readonly hours: number;

  constructor(hours: number) {
    this.hours = hours;
  }

  count(post: PostHistory): void {
    const wasFound = post.caseState === 'UPHELD' || post.caseState === 'REPAIR_VERIFIED';
    if (post.quality === 'RIGHT') this.wronglyUpheld.count(post.caseState === 'UPHELD');
    if (post.quality !== 'WRONG') return;
    this.missed.count(!wasFound);
    this.unflagged.count(post.claimedAt === null);
    if (post.claimedAt === null || post.caseDecidedAt === null) return;
    this.repaired.count(post.repairedByAuthor);
    this.untilDecision.count(post.caseDecidedAt - post.claimedAt);
  }
}
