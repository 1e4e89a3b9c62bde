import { type ReputationKind, type ReputationPolicy } from '../vocabulary/index.ts';

/** An act that a policy has a number for; corrections are made of the others. */
export type ScoredKind = Exclude<ReputationKind, 'DAILY_CAP' | 'EDIT_CAP' | 'FLOOR'>;

export interface Policy {
  /** Points for one act, for one point of a bounty; a kind that is missing counts nothing. */
  readonly points: Partial<Record<ScoredKind, number>>;
  /** What one person gains at most on one UTC day by votes and edits together. */
  readonly dailyCap: number;
  /** What one person gains at most by suggested edits, ever; null for no bound. */
  readonly editCap: number | null;
  /** What everybody begins with. */
  readonly start: number;
  /** What a person keeps whatever is taken; null where totals may go below zero. */
  readonly floor: number | null;
}

/** A day of votes that carries somebody away counts as twenty helpful answers, as on Stack Exchange. */
const DAILY_CAP = 200;

/** Helpful votes and down-votes: what a down-vote takes, a helpful vote of the same day may give back. */
export const VOTE_KINDS = [
  'ANSWER_HELPFUL',
  'QUESTION_HELPFUL',
  'ANSWER_DOWN',
  'QUESTION_DOWN',
] as const satisfies readonly ScoredKind[];

/** Votes and suggested edits; whatever one person decides alone and once is not held back. */
const CAPPED: ReadonlySet<string> = new Set([...VOTE_KINDS, 'EDIT_APPLIED' satisfies ScoredKind]);

export const isCapped = (kind: ReputationKind): boolean => CAPPED.has(kind);

/** The kinds that hold a sum within its bounds. */
export const CORRECTIONS = [
  'EDIT_CAP',
  'DAILY_CAP',
  'FLOOR',
] as const satisfies readonly ReputationKind[];

/**
 * Explaining earns most, asking well half of it. Accepting, endorsing and repairing are one
 * person's considered word, so they count more than a press of a button. The one loss is for
 * leaving others with an answer that was found wrong.
 */
const KIND: Partial<Record<ScoredKind, number>> = {
  ANSWER_HELPFUL: 10,
  QUESTION_HELPFUL: 5,
  ANSWER_ACCEPTED: 15,
  ACCEPTED_AN_ANSWER: 2,
  ANSWER_ENDORSED: 15,
  EDIT_APPLIED: 2,
  FLAG_UPHELD: 5,
  REPAIR_VERIFIED: 10,
  VERIFIED_A_REPAIR: 5,
  LEFT_INACCURATE: -10,
};

/** Stack Exchange's numbers, after its help page "What is reputation?"; bounties count as placed. */
const CLASSIC: Partial<Record<ScoredKind, number>> = {
  ANSWER_HELPFUL: 10,
  ANSWER_DOWN: -2,
  QUESTION_DOWN: -2,
  DOWN_VOTE_CAST: -1,
  ANSWER_ACCEPTED: 15,
  ACCEPTED_AN_ANSWER: 2,
  EDIT_APPLIED: 2,
  BOUNTY_AWARDED: 1,
  BOUNTY_PLACED: -1,
};

/**
 * From this day on a helpful question counts as much as an answer. Stack Exchange recounted the
 * past with it; a dump from before holds numbers of its own date, so `asOf` says which hold.
 */
export const QUESTIONS_EQUAL_ANSWERS_SINCE = '2019-11-13';
const QUESTION_BEFORE = 5;
const QUESTION_SINCE = 10;

const kindPolicy: Policy = {
  points: KIND,
  dailyCap: DAILY_CAP,
  editCap: null,
  start: 0,
  floor: null,
};

/** Stack Exchange as its rules stood on `asOf` (a date as `2018-09-02`); null: as they stand now. */
export const classicPolicy = (asOf: string | null = null): Policy => ({
  points: {
    ...CLASSIC,
    QUESTION_HELPFUL:
      asOf !== null && asOf < QUESTIONS_EQUAL_ANSWERS_SINCE ? QUESTION_BEFORE : QUESTION_SINCE,
  },
  dailyCap: DAILY_CAP,
  editCap: 1_000,
  start: 1,
  floor: 1,
});

const current = { KIND: kindPolicy, CLASSIC: classicPolicy() } as const;

/** The numbers of a course's policy as they stand today. */
export const policyOf = (policy: ReputationPolicy): Policy => current[policy];
