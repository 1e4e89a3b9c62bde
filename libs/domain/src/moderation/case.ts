import type { RefusalReason } from '../permissions/decision.ts';
import type { CaseEvent, CaseParty, CaseState } from '../vocabulary/index.ts';
import { Dispute } from '../vocabulary/index.ts';
import { DISPUTE_WEIGHT, suffices } from './weights.ts';

/** What a transition turns on besides the state. */
export interface CaseFacts {
  /** Until when the author may repair or contest before somebody else decides. */
  readonly repairDueAt: Date;
  /** Whether the answer was edited since the claim was raised. */
  readonly isEdited: boolean;
  /** Who appealed; read only by GRANT_APPEAL. */
  readonly appellant: CaseParty | null;
}

/** Where a case goes, or why it stays. */
export type Transition =
  | { readonly state: CaseState; readonly refusal: null }
  | { readonly state: null; readonly refusal: RefusalReason };

type Rule =
  CaseState | RefusalReason | ((facts: CaseFacts, now: Date) => CaseState | RefusalReason);

const repair: Rule = ({ isEdited }) => (isEdited ? 'REPAIRED' : 'NOT_EDITED');
const lapse: Rule = ({ repairDueAt }, now) => (now < repairDueAt ? 'TOO_EARLY' : 'LAPSED');
/** What an appeal leads to, by who made it; nobody's appeal turns a decision that went their way. */
const grant =
  (to: Partial<Record<CaseParty, CaseState>>): Rule =>
  ({ appellant }) =>
    (appellant && to[appellant]) ?? 'NOT_A_PARTY';

/** A decided case: nothing more happens but what `changes` says. */
const decided = (changes: Partial<Record<CaseEvent, Rule>> = {}): Record<CaseEvent, Rule> => ({
  REPAIR: 'ALREADY_DECIDED',
  CONTEST: 'ALREADY_DECIDED',
  LAPSE: 'ALREADY_DECIDED',
  AUTHOR_LEFT: 'ALREADY_DECIDED',
  UPHOLD: 'ALREADY_DECIDED',
  REJECT: 'ALREADY_DECIDED',
  VERIFY_REPAIR: 'ALREADY_DECIDED',
  RETRACT: 'ALREADY_DECIDED',
  ANSWER_DELETED: 'ALREADY_DECIDED',
  ANSWER_RESTORED: 'NOT_DELETED',
  GRANT_APPEAL: 'ALREADY_DECIDED',
  ...changes,
});

/** A case that waits for a second person, unless `changes` says otherwise. */
const waiting = (changes: Partial<Record<CaseEvent, Rule>>): Record<CaseEvent, Rule> => ({
  REPAIR: repair,
  CONTEST: 'CONTESTED',
  LAPSE: 'TOO_LATE',
  AUTHOR_LEFT: 'TOO_LATE',
  UPHOLD: 'UPHELD',
  REJECT: 'REJECTED',
  VERIFY_REPAIR: 'NOT_REPAIRED',
  RETRACT: 'WITHDRAWN',
  ANSWER_DELETED: 'MOOT',
  ANSWER_RESTORED: 'NOT_DELETED',
  GRANT_APPEAL: 'NOT_DECIDED',
  ...changes,
});

const transitions: Record<CaseState, Record<CaseEvent, Rule>> = {
  // The author's time: nobody decides over their head, and only the clock ends it.
  OPEN: waiting({ LAPSE: lapse, AUTHOR_LEFT: 'LAPSED', UPHOLD: 'TOO_EARLY', REJECT: 'TOO_EARLY' }),
  // A repair is looked at whatever the flagger thinks by now: its author earned that. An author who
  // repaired after losing may still win the appeal that was under way.
  REPAIRED: waiting({
    REPAIR: 'ALREADY_REPAIRED',
    CONTEST: 'ALREADY_REPAIRED',
    VERIFY_REPAIR: 'REPAIR_VERIFIED',
    RETRACT: 'ALREADY_REPAIRED',
    GRANT_APPEAL: grant({ AUTHOR: 'REJECTED' }),
  }),
  CONTESTED: waiting({ CONTEST: 'ALREADY_CONTESTED' }),
  // Late is better than never: until somebody decides, the author may still repair or contest.
  LAPSED: waiting({}),
  UPHELD: decided({ REPAIR: repair, GRANT_APPEAL: grant({ AUTHOR: 'REJECTED' }) }),
  REJECTED: decided({ GRANT_APPEAL: grant({ FLAGGER: 'UPHELD' }) }),
  REPAIR_VERIFIED: decided({ GRANT_APPEAL: grant({ AUTHOR: 'REJECTED', FLAGGER: 'UPHELD' }) }),
  WITHDRAWN: decided(),
  // Deleting must not be a way out: what comes back comes back with its case, and with new time.
  MOOT: decided({ ANSWER_RESTORED: 'OPEN' }),
};

const isState = (word: CaseState | RefusalReason): word is CaseState => word in transitions;

/** Where `event` takes a case, or the name of what stands against it. */
export function transitionOf(
  state: CaseState,
  event: CaseEvent,
  facts: CaseFacts,
  now: Date,
): Transition {
  const rule = transitions[state][event];
  const word = typeof rule === 'function' ? rule(facts, now) : rule;
  return isState(word) ? { state: word, refusal: null } : { state: null, refusal: word };
}

/** When the author's time ends. */
export const repairDueAt = (openedAt: Date, course: { readonly repairHours: number }): Date =>
  new Date(openedAt.getTime() + course.repairHours * 3_600_000);

/** Whether somebody still has to decide. */
export const isUndecided = (state: CaseState): boolean =>
  state === 'OPEN' || state === 'REPAIRED' || state === 'CONTESTED' || state === 'LAPSED';

/** Whether the answer cannot get another case: a claim is being looked at, or stands unrepaired. */
export const isActive = (state: CaseState): boolean => isUndecided(state) || state === 'UPHELD';

export interface DisputeFacts {
  readonly state: CaseState;
  /** Of its standing flags, one for each person. */
  readonly weights: readonly number[];
  /** Whether it was ever upheld: an unverified repair of that stays disputed whatever its flags weigh. */
  readonly wasUpheld: boolean;
}

/** What readers are told of a case; `from` is the weight that shows a claim before it is decided. */
export function disputeOf(facts: DisputeFacts, from = DISPUTE_WEIGHT): Dispute {
  if (facts.state === 'UPHELD') return Dispute.FOUND_INACCURATE;
  const isShown = isUndecided(facts.state) && (facts.wasUpheld || suffices(facts.weights, from));
  return isShown ? Dispute.DISPUTED : Dispute.NONE;
}

/** Whether those who relied on the answer are owed word: it was found inaccurate, or it changed. */
export const owesCorrection = (state: CaseState): boolean =>
  state === 'UPHELD' || state === 'REPAIR_VERIFIED';
