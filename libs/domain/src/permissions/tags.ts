import { isMember, isModerator, isStaff, type Actor } from './actor.ts';
import { allow, refuse, type Decision } from './decision.ts';

const memberOr = (actor: Actor, decision: Decision): Decision => {
  if (actor.accountId === null) return refuse('SIGN_IN_FIRST');
  return isMember(actor) ? decision : refuse('JOIN_THE_COURSE_FIRST');
};

/** Names, descriptions, places and synonyms of tags are tended by moderators and staff. */
export const mayEditTag = (actor: Actor): Decision =>
  memberOr(actor, isModerator(actor) ? allow : refuse('MODERATOR_ONLY'));

/** Merging cannot be undone, so it is for staff. */
export const mayMergeTags = (actor: Actor): Decision =>
  memberOr(actor, isStaff(actor) ? allow : refuse('STAFF_ONLY'));
