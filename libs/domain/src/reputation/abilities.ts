import { Ability } from '../vocabulary/index.ts';

/** How often one kind of act turned out well and badly; what nobody judged is in neither. */
export interface ActRecord {
  readonly good: number;
  readonly bad: number;
}

/** What a person did in a course, by role. */
export interface PersonRecord {
  /** Good: found helpful, accepted or endorsed. Bad: below zero, found inaccurate, or taken away. */
  readonly answers: ActRecord;
  /** Suggested edits that somebody else applied or declined. */
  readonly edits: ActRecord;
  /** Flags that were upheld or rejected. */
  readonly flags: ActRecord;
}

interface Threshold {
  readonly acts: keyof PersonRecord;
  readonly ratio: number;
  readonly minimum: number;
  /** Also needs the record for REVIEW. */
  readonly needsReview: boolean;
}

/**
 * Ratios rather than totals, so that a few good acts count as much as many hurried ones. Editing
 * without anybody looking asks for the best record, because a bad edit hides in another's name.
 */
export const THRESHOLDS: Record<Ability, Threshold> = {
  REVIEW: { acts: 'answers', ratio: 0.75, minimum: 10, needsReview: false },
  EDIT: { acts: 'edits', ratio: 0.95, minimum: 20, needsReview: false },
  DECIDE_FLAGS: { acts: 'flags', ratio: 0.9, minimum: 20, needsReview: true },
  CLOSE: { acts: 'answers', ratio: 0.75, minimum: 10, needsReview: true },
};

/** As if everybody had begun with two good acts and two bad ones: little evidence says little. */
const PRIOR_GOOD = 2;
const PRIOR_ALL = 4;

/** A course with this many answers asks for the whole minimum: ten answers are two in a hundred of it. */
export const GROWN_ANSWERS = 500;
/** However young the course, three acts at the least: fewer are luck. */
const SCALE_MIN = 0.3;

/**
 * How much of a grown course's evidence a young one asks for. In a course of a hundred answers
 * nobody can have twenty decided edits, and waiting for them would leave it without moderators. The
 * minimum and the prior shrink together: with the prior whole, no small number could ever be enough.
 */
export const courseScale = (answers: number): number =>
  Math.min(1, Math.max(SCALE_MIN, answers / GROWN_ANSWERS));

/** `(good + 2) / (good + bad + 4)`, with the prior scaled to the course. */
export const ratioOf = ({ good, bad }: ActRecord, scale = 1): number =>
  (good + PRIOR_GOOD * scale) / (good + bad + PRIOR_ALL * scale);

export const minimumActs = (ability: Ability, scale: number): number =>
  Math.ceil(THRESHOLDS[ability].minimum * scale);

const isReached = (ability: Ability, record: PersonRecord, scale: number): boolean => {
  const { acts, ratio } = THRESHOLDS[ability];
  const { good, bad } = record[acts];
  return good + bad >= minimumActs(ability, scale) && ratioOf(record[acts], scale) >= ratio;
};

/** Whether the record alone gives the ability. */
export const earns = (ability: Ability, record: PersonRecord, scale: number): boolean =>
  isReached(ability, record, scale) &&
  (!THRESHOLDS[ability].needsReview || isReached(Ability.REVIEW, record, scale));

/** How many more good acts of its kind the ability asks for, if none goes wrong; 0 when reached. */
export function missingActs(ability: Ability, record: PersonRecord, scale: number): number {
  const { acts, ratio } = THRESHOLDS[ability];
  const { good, bad } = record[acts];
  const all = good + bad;
  const forMinimum = minimumActs(ability, scale) - all;
  const short = ratio * (all + PRIOR_ALL * scale) - (good + PRIOR_GOOD * scale);
  // Rounded so that a share that is reached exactly is not missed by the last bit of a fraction.
  const forRatio = Math.ceil(Number((short / (1 - ratio)).toFixed(6)));
  return Math.max(0, forMinimum, forRatio);
}
