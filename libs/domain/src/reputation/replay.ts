import { isCapped, type Policy, type ScoredKind } from './policies.ts';

/** One act in the order of a site's own history. */
export interface PastAct {
  readonly kind: ScoredKind;
  /** UTC day, as `2018-03-12`. */
  readonly day: string;
  /** 1, or the points of a bounty. */
  readonly count: number;
}

/**
 * What a site that applies the policy act by act shows in the end: the cap counts down within each
 * day and the floor holds after every single act, so the order within a day matters here.
 * `bonus` is what the person began with besides.
 */
export function replay(acts: readonly PastAct[], policy: Policy, bonus = 0): number {
  let total = policy.start + bonus;
  let day = '';
  let left = policy.dailyCap;
  for (const act of acts) {
    if (act.day !== day) left = policy.dailyCap;
    day = act.day;
    const full = (policy.points[act.kind] ?? 0) * act.count;
    const points = isCapped(act.kind) ? Math.min(full, left) : full;
    if (isCapped(act.kind)) left -= points;
    total = Math.max(policy.floor ?? -Infinity, total + points);
  }
  return total;
}

/** What joining a second site of the network gives to somebody with 200 points on another. */
export const ASSOCIATION_BONUS = 100;
/** Casting a down-vote on an answer costs one point, and a dump does not say whose votes are whose. */
const DOWN_VOTE_COST = 1;
/** An approved suggested edit gives two, and a dump does not say who suggested it. */
const EDIT_POINTS = 2;

/** How a recomputed number stands beside the one that the site itself gave. */
export type Verdict =
  | 'EQUAL'
  | 'EQUAL_WITH_BONUS'
  | 'EQUAL_AFTER_UNSEEN_VOTES'
  | 'EQUAL_AFTER_UNSEEN_EDITS'
  | 'DIFFERENT';

export interface Comparison {
  /** The number in the dump. */
  readonly given: number;
  readonly recomputed: number;
  /** Recomputed from a start with the association bonus. */
  readonly withBonus: number;
  /** Down-votes that the person cast, as their profile says; they bound what those can have cost. */
  readonly downVotesCast: number;
  /** What suggested edits can have given at most. */
  readonly editCap: number;
}

/** The least that must be presumed for the two numbers to be the same. */
export function compare(comparison: Comparison): Verdict {
  const { given, recomputed, withBonus } = comparison;
  if (given === recomputed) return 'EQUAL';
  if (given === withBonus || given === recomputed + ASSOCIATION_BONUS) return 'EQUAL_WITH_BONUS';
  const gaps = [given - recomputed, given - withBonus];
  const isCost = (gap: number): boolean =>
    gap < 0 && -gap <= comparison.downVotesCast * DOWN_VOTE_COST;
  if (gaps.some(isCost)) return 'EQUAL_AFTER_UNSEEN_VOTES';
  const cost = comparison.downVotesCast * DOWN_VOTE_COST;
  const isEdits = (gap: number): boolean =>
    gap + cost > 0 &&
    gap <= comparison.editCap &&
    (gap % EDIT_POINTS === 0 || comparison.downVotesCast > 0);
  return gaps.some(isEdits) ? 'EQUAL_AFTER_UNSEEN_EDITS' : 'DIFFERENT';
}
