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
 * day, down-votes received make room again for what comes after them, and the floor holds after
 * every single act, so the order within a day matters here.
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
/** What a site shows of somebody who is suspended. */
const SHOWN_OF_SUSPENDED = 1;

/**
 * How a recomputed number stands beside the one that the site itself gave: the least that must be
 * presumed for the two to be the same, or what can be said where nothing makes them so.
 */
export type Verdict =
  | 'EQUAL'
  | 'EQUAL_WITH_BONUS'
  | 'EQUAL_WITH_SHOWN_EDITS'
  | 'EQUAL_AFTER_DOWN_VOTES'
  | 'EQUAL_AFTER_EDITS'
  | 'SUSPENDED'
  | 'MORE_IN_DUMP'
  | 'LESS_IN_DUMP';

/** What a dump tells of one person. */
export interface History {
  /** The site's own number. */
  readonly given: number;
  /** In the order of the site's history; edits that it names among them. */
  readonly acts: readonly PastAct[];
  /** With edits besides that are probably theirs; the same as `acts` where history names edits. */
  readonly likelyActs: readonly PastAct[];
  /** Whether the dump names everybody whose suggested edit was accepted. */
  readonly editsAreNamed: boolean;
  /** Down-votes that the person cast, as their profile says; they bound what those can have cost. */
  readonly downVotesCast: number;
}

/** @returns what the acts give, and how that stands beside the site's number */
export function compare(
  history: History,
  policy: Policy,
): { readonly recomputed: number; readonly verdict: Verdict } {
  const plain = totalsOf(history.acts, policy);
  const likely = totalsOf(history.likelyActs, policy);
  const { given } = history;
  const verdict = (): Verdict => {
    if (given === plain[0]) return 'EQUAL';
    if (plain.includes(given)) return 'EQUAL_WITH_BONUS';
    if (likely.includes(given)) return 'EQUAL_WITH_SHOWN_EDITS';
    const gaps = [...plain, ...likely].map((total) => given - total);
    if (gaps.some((gap) => isCost(gap, history))) return 'EQUAL_AFTER_DOWN_VOTES';
    if (gaps.some((gap) => isEdits(gap, history, policy))) return 'EQUAL_AFTER_EDITS';
    if (given === SHOWN_OF_SUSPENDED) return 'SUSPENDED';
    return given > plain[0] ? 'MORE_IN_DUMP' : 'LESS_IN_DUMP';
  };
  return { recomputed: plain[0], verdict: verdict() };
}

/** Without the bonus, with it from the start, with it after all else. */
function totalsOf(acts: readonly PastAct[], policy: Policy): [number, number, number] {
  const bare = replay(acts, policy);
  return [bare, replay(acts, policy, ASSOCIATION_BONUS), bare + ASSOCIATION_BONUS];
}

const isCost = (gap: number, { downVotesCast }: History): boolean =>
  gap < 0 && -gap <= downVotesCast * DOWN_VOTE_COST;

/** Two points for each edit, less what down-votes cost besides. */
function isEdits(gap: number, { editsAreNamed, downVotesCast }: History, policy: Policy): boolean {
  if (editsAreNamed || gap <= 0 || gap > (policy.editCap ?? Infinity)) return false;
  return gap % (policy.points.EDIT_APPLIED ?? 1) === 0 || downVotesCast > 0;
}
