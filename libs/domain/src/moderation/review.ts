import {
  Ability,
  CourseRole,
  type QueueKind,
  type ReviewDecision,
  ReviewItemState,
} from '../vocabulary/index.ts';

/** Long enough to read a thread and its source, short enough that nobody waits for who went home. */
export const CLAIM_MS = 15 * 60_000;
/** A slip is noticed at once; longer would keep the people concerned waiting. */
export const UNDO_MS = 10_000;
/** Skipped items are left to others for a day; with nobody else there, they must not wait for ever. */
export const SKIP_MS = 24 * 3_600_000;
/** Two people close or reopen together; staff alone. */
export const VOICES_TO_CLOSE = 2;

/** What a reviewer of each queue chooses from, the most usual first. */
export const choicesOf: Record<QueueKind, readonly ReviewDecision[]> = {
  FLAGS: ['UPHOLD', 'REJECT'],
  REPAIRS: ['VERIFY_REPAIR', 'UPHOLD', 'REJECT'],
  SUGGESTED_EDITS: ['APPLY', 'DECLINE'],
  FIRST_POSTS: ['WELCOME', 'LOOKS_GOOD'],
  REOPENING: ['REOPEN', 'KEEP_CLOSED'],
  DUPLICATES: ['CLOSE', 'KEEP_OPEN'],
  ENDORSEMENTS: ['CONFIRM', 'WITHDRAW'],
  APPEALS: ['GRANT', 'DISMISS'],
};

/** The ability a queue asks for; null: staff only. */
export const abilityOf: Record<QueueKind, Ability | null> = {
  FLAGS: Ability.DECIDE_FLAGS,
  REPAIRS: Ability.REVIEW,
  SUGGESTED_EDITS: Ability.EDIT,
  FIRST_POSTS: Ability.REVIEW,
  REOPENING: Ability.CLOSE,
  DUPLICATES: Ability.CLOSE,
  ENDORSEMENTS: null,
  APPEALS: null,
};

export interface ReviewItemFacts {
  readonly state: ReviewItemState;
  readonly claimedById: number | null;
  readonly claimedUntil: Date | null;
  readonly decidedById: number | null;
  readonly decidedAt: Date | null;
}

/** Who holds the item now: a claim that ran out is nobody's. */
export const holderOf = (item: ReviewItemFacts, now: Date): number | null =>
  item.claimedUntil !== null && now < item.claimedUntil ? item.claimedById : null;

/** Whether the item is to be given out next: open, and nobody else's. */
export const isAvailable = (item: ReviewItemFacts, accountId: number, now: Date): boolean =>
  item.state === ReviewItemState.OPEN && [null, accountId].includes(holderOf(item, now));

/** Whether a decision of this moment on can still be taken back. */
export const canStillUndo = (decidedAt: Date, now: Date): boolean =>
  now.getTime() < decidedAt.getTime() + UNDO_MS;

/**
 * Whether a new post is a newcomer's first of its kind, to be welcomed and helped. `earlier` counts
 * what its author wrote of that kind in the course before, deleted posts too. Whoever was trusted
 * with a role is no newcomer.
 */
export const isFirstPost = (role: CourseRole | null, earlier: number): boolean =>
  role === CourseRole.LEARNER && earlier === 0;
