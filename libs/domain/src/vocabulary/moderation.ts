import { type WordOf, words } from './words.ts';

/** What a flag says of a post. INACCURATE is about answers only and opens a case. */
export const FlagKind = words(
  'INACCURATE',
  'UNCLEAR',
  'OFF_TOPIC',
  'DUPLICATE',
  'UNKIND',
  'SPAM',
  'ACADEMIC_DISHONESTY',
  'OTHER',
);
export type FlagKind = WordOf<typeof FlagKind>;

/** RETRACTED by the flagger; MOOT: the post went before anybody decided. Neither counts in a record. */
export const FlagState = words('OPEN', 'UPHELD', 'REJECTED', 'RETRACTED', 'MOOT');
export type FlagState = WordOf<typeof FlagState>;

/**
 * Where a claim that an answer is inaccurate stands. OPEN: the author has time to repair it.
 * REPAIRED, CONTESTED, LAPSED wait for a second person. UPHELD stands unrepaired, until the author
 * repairs it after all. WITHDRAWN: no flag is left. MOOT: the answer went before the decision.
 */
export const CaseState = words(
  'OPEN',
  'REPAIRED',
  'CONTESTED',
  'LAPSED',
  'UPHELD',
  'REJECTED',
  'REPAIR_VERIFIED',
  'WITHDRAWN',
  'MOOT',
);
export type CaseState = WordOf<typeof CaseState>;

/** What moves a case. LAPSE is the clock, AUTHOR_LEFT an account that went; the rest are people's acts. */
export const CaseEvent = words(
  'REPAIR',
  'CONTEST',
  'LAPSE',
  'AUTHOR_LEFT',
  'UPHOLD',
  'REJECT',
  'VERIFY_REPAIR',
  'RETRACT',
  'ANSWER_DELETED',
  'ANSWER_RESTORED',
  'GRANT_APPEAL',
);
export type CaseEvent = WordOf<typeof CaseEvent>;

/** The two sides of a case; each may appeal once. */
export const CaseParty = words('AUTHOR', 'FLAGGER');
export type CaseParty = WordOf<typeof CaseParty>;

/** What readers of an answer are told: DISPUTED shows the claim, FOUND_INACCURATE folds the text too. */
export const Dispute = words('NONE', 'DISPUTED', 'FOUND_INACCURATE');
export type Dispute = WordOf<typeof Dispute>;

/** What can be appealed against. */
export const AppealSubject = words('CASE', 'FLAG', 'SANCTION');
export type AppealSubject = WordOf<typeof AppealSubject>;

export const AppealState = words('PENDING', 'GRANTED', 'DISMISSED');
export type AppealState = WordOf<typeof AppealState>;

export const QueueKind = words(
  'FLAGS',
  'REPAIRS',
  'SUGGESTED_EDITS',
  'FIRST_POSTS',
  'REOPENING',
  'DUPLICATES',
  'ENDORSEMENTS',
  'APPEALS',
);
export type QueueKind = WordOf<typeof QueueKind>;

/** MOOT: what the item asked was settled elsewhere, as when the post was deleted. */
export const ReviewItemState = words('OPEN', 'DECIDED', 'MOOT');
export type ReviewItemState = WordOf<typeof ReviewItemState>;

/** What a reviewer can say; `choicesOf` names those of each queue. */
export const ReviewDecision = words(
  'UPHOLD',
  'REJECT',
  'VERIFY_REPAIR',
  'APPLY',
  'DECLINE',
  'WELCOME',
  'LOOKS_GOOD',
  'REOPEN',
  'KEEP_CLOSED',
  'CLOSE',
  'KEEP_OPEN',
  'CONFIRM',
  'WITHDRAW',
  'GRANT',
  'DISMISS',
);
export type ReviewDecision = WordOf<typeof ReviewDecision>;

/** What happens to a post whose flag is upheld. */
export const FlagOutcome = words('NONE', 'CLOSE', 'DELETE');
export type FlagOutcome = WordOf<typeof FlagOutcome>;

/** Mildest first. A WARNING is to be acknowledged; the two suspensions end by themselves. */
export const SanctionKind = words(
  'NOTICE',
  'WARNING',
  'ABILITY_SUSPENDED',
  'COURSE_SUSPENDED',
  'REMOVED',
);
export type SanctionKind = WordOf<typeof SanctionKind>;

/** What moderators made of a group that votes or flags for each other. */
export const FindingState = words('OPEN', 'HARMLESS', 'CONFIRMED');
export type FindingState = WordOf<typeof FindingState>;

/** What a correction notice follows from: why the reader is told that an answer changed. */
export const Reliance = words('ACCEPTED', 'HELPFUL', 'BOOKMARKED', 'SAME_HERE');
export type Reliance = WordOf<typeof Reliance>;

/** What the nightly search looks for. EDIT_WAR: people who undo each other on one post. */
export const FindingKind = words('VOTE_RING', 'FLAG_RING', 'EDIT_WAR');
export type FindingKind = WordOf<typeof FindingKind>;

/** What a saved reply is for: welcoming newcomers, or giving the reason of a sanction. */
export const SavedReplyUse = words('FIRST_POST', 'SANCTION');
export type SavedReplyUse = WordOf<typeof SavedReplyUse>;
