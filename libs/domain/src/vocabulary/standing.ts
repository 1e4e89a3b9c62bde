import { type WordOf, words } from './words.ts';

/**
 * What a record of good acts, or staff, lets a learner do beyond asking and answering. REVIEW: work
 * on the queues and verify repairs. EDIT: change others' texts without review. DECIDE_FLAGS: uphold
 * or reject flags. CLOSE: one of the two voices that close or reopen a question.
 */
export const Ability = words('REVIEW', 'EDIT', 'DECIDE_FLAGS', 'CLOSE');
export type Ability = WordOf<typeof Ability>;

/**
 * Why points were given or taken; the cause of an entry of the ledger. The last three hold a sum
 * within its bounds: DAILY_CAP and EDIT_CAP take what is over, FLOOR gives back what is under.
 */
export const ReputationKind = words(
  'ANSWER_HELPFUL',
  'QUESTION_HELPFUL',
  'ANSWER_DOWN',
  'QUESTION_DOWN',
  'DOWN_VOTE_CAST',
  'ANSWER_ACCEPTED',
  'ACCEPTED_AN_ANSWER',
  'ANSWER_ENDORSED',
  'EDIT_APPLIED',
  'FLAG_UPHELD',
  'REPAIR_VERIFIED',
  'VERIFIED_A_REPAIR',
  'LEFT_INACCURATE',
  'BOUNTY_AWARDED',
  'BOUNTY_PLACED',
  'DAILY_CAP',
  'EDIT_CAP',
  'FLOOR',
);
export type ReputationKind = WordOf<typeof ReputationKind>;

/** How well somebody's answers on a topic did: a word, never a rank among people. */
export const TopicWord = words('STARTING', 'STEADY', 'STRONG');
export type TopicWord = WordOf<typeof TopicWord>;

/** Few, and all for acts that help others; `badges` in the domain has the rules. */
export const Badge = words(
  'FIRST_ANSWER',
  'REPAIR',
  'KIND_WELCOME',
  'EXPLAINED_TO_TEN',
  'BRIDGED_LANGUAGES',
  'SHARED_QUESTION',
  'CLOSED_THE_LOOP',
  'LATE_RESCUE',
  'QUICK_HELP',
  'CAREFUL_READER',
  'MENDER',
  'SECOND_PAIR_OF_EYES',
  'WELL_EXPLAINED',
  'COMMON_GROUND',
  'STEADY_HAND',
  'CAME_BACK_WISER',
);
export type Badge = WordOf<typeof Badge>;

/** How somebody came to an ability, or why they do not have it. */
export const AbilityStanding = words('ROLE', 'EARNED', 'GRANTED', 'SUSPENDED', 'NOT_YET');
export type AbilityStanding = WordOf<typeof AbilityStanding>;
