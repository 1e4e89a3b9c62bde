/** Why an act is refused. The web has a sentence for each. */
export type RefusalReason =
  | 'SIGN_IN_FIRST'
  | 'JOIN_THE_COURSE_FIRST'
  | 'OWN_POST'
  | 'NOT_YOURS'
  | 'STAFF_ONLY'
  | 'OWNER_ONLY'
  | 'MODERATOR_ONLY'
  | 'ADMINISTRATOR_ONLY'
  | 'QUESTION_CLOSED'
  | 'POST_DELETED'
  | 'NOT_DELETED'
  | 'NOT_CLOSED'
  | 'TOO_EARLY'
  | 'ALREADY_DECIDED'
  | 'NOT_ON_THIS_COURSE'
  | 'LEARNERS_FIRST'
  | 'LAST_OWNER'
  | 'LAST_ADMINISTRATOR'
  | 'HAS_ANSWERS'
  | 'ANSWERS_ONLY'
  | 'ALREADY_FLAGGED'
  | 'OWN_FLAG'
  | 'OWN_EDIT'
  | 'OWN_DECISION'
  | 'NOT_A_PARTY'
  | 'ABILITY_NEEDED'
  | 'NOT_EDITED'
  | 'NOT_REPAIRED'
  | 'ALREADY_REPAIRED'
  | 'ALREADY_CONTESTED'
  | 'NOT_DECIDED'
  | 'FOUND_INACCURATE'
  | 'ALREADY_APPEALED'
  | 'TOO_LATE'
  | 'ALREADY_CLAIMED'
  | 'ADDRESS_TAKEN'
  | 'WRONG_PASSWORD'
  | 'CLAIMED_BY_ANOTHER'
  | 'NOT_CLAIMED'
  | 'NOT_IN_FORCE'
  | 'SUSPENDED'
  | 'ACKNOWLEDGE_FIRST'
  | 'POST_HIDDEN';

/** A permission is one pure function asked twice: to allow the act, and to show the button. */
export type Decision =
  | { readonly allowed: true; readonly reason: null }
  | { readonly allowed: false; readonly reason: RefusalReason };

export const allow: Decision = { allowed: true, reason: null };
export const refuse = (reason: RefusalReason): Decision => ({ allowed: false, reason });
