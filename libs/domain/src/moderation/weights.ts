import { CourseRole, FlagKind } from '../vocabulary/index.ts';

/*
 * How much a flag weighs and from what weight on something happens before anybody looked. The
 * numbers are those of the simulation in infra/decisions.
 */

/** How earlier flags of one person in one course were decided. */
export interface FlagRecord {
  readonly upheld: number;
  readonly rejected: number;
}

/** What a flag weighs of whom nothing is known yet. */
const NEWCOMER_WEIGHT = 0.5;
/** Appointed for their judgement: as much as a learner who is always right. */
export const MODERATOR_WEIGHT = 1;
/** Staff decides alone: its flag is all that either threshold asks for. */
export const STAFF_WEIGHT = 2;
/** From here on a post flagged as spam or unkind is hidden until somebody reviewed it. */
export const HIDE_WEIGHT = 2;
/** From here on an answer shows that it is disputed, before the case is decided. */
export const DISPUTE_WEIGHT = 1.5;

/**
 * The share of a person's flags that were right, between 0 and 1, starting from two right of four:
 * a newcomer weighs a half, and one flag proves little either way. Moderators and staff as above.
 */
export function flagWeight(role: CourseRole | null, record: FlagRecord): number {
  if (role === CourseRole.STAFF || role === CourseRole.OWNER) return STAFF_WEIGHT;
  if (role === CourseRole.MODERATOR) return MODERATOR_WEIGHT;
  return (record.upheld + 2) / (record.upheld + record.rejected + 4);
}

const HIDING_KINDS: readonly FlagKind[] = [FlagKind.SPAM, FlagKind.UNKIND];

/** Whether flags of this kind can hide a post: harm is done by reading it. */
export const canHide = (kind: FlagKind): boolean => HIDING_KINDS.includes(kind);

/**
 * Whether flags of these weights together bring something about before anybody looked: they reach
 * `from`, and at least one is by somebody whose flags were more often right than not. Without that
 * second condition five new accounts would do, whatever they flag.
 */
export const suffices = (weights: readonly number[], from: number): boolean =>
  weights.some((weight) => weight > NEWCOMER_WEIGHT) &&
  weights.reduce((sum, weight) => sum + weight, 0) >= from;

/**
 * Whether a post is hidden until reviewed. `weights` are those of its standing flags of hiding
 * kinds: a reviewer who keeps the post decides them, so the same flags never hide it twice.
 */
export const isHidden = (weights: readonly number[], from = HIDE_WEIGHT): boolean =>
  suffices(weights, from);
