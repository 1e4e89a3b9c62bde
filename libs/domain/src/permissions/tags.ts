import { isModerator, isStaff, type Actor } from './actor.ts';
import { allow, refuse, type Decision } from './decision.ts';
import { unlessMember } from './refusals.ts';

const memberOr = (actor: Actor, decision: Decision): Decision => unlessMember(actor) ?? decision;

/** Names, descriptions, places and synonyms of tags are tended by moderators and staff. */
export const mayEditTag = (actor: Actor): Decision =>
  memberOr(actor, isModerator(actor) ? allow : refuse('MODERATOR_ONLY'));

/** Merging cannot be undone, so it is for staff. */
export const mayMergeTags = (actor: Actor): Decision =>
  memberOr(actor, isStaff(actor) ? allow : refuse('STAFF_ONLY'));
