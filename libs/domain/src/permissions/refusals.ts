import { type Actor, isMember, isModerator, isStaff } from './actor.ts';
import { allow, type Decision, refuse } from './decision.ts';

/* The refusals that rules are made of. Each is null when nothing stands against the act. */

/** The first refusal, or leave. Rules read as a list, the most general reason first. */
export const first = (...refusals: (Decision | null)[]): Decision =>
  refusals.find((decision) => decision !== null && !decision.allowed) ?? allow;

export const isAuthor = (thing: { readonly authorId: number | null }, actor: Actor): boolean =>
  actor.accountId !== null && thing.authorId === actor.accountId;

/** For what members alone may read. */
export const unlessEnrolled = (actor: Actor): Decision | null => {
  if (actor.accountId === null) return refuse('SIGN_IN_FIRST');
  return isMember(actor) ? null : refuse('JOIN_THE_COURSE_FIRST');
};

/** For what members do: whom a sanction bars from it may only read. */
export const unlessMember = (actor: Actor): Decision | null =>
  unlessEnrolled(actor) ?? (actor.barredBy ? refuse(actor.barredBy) : null);

export const ifDeleted = (thing: { readonly deletedAt: Date | null } | null): Decision | null =>
  thing?.deletedAt ? refuse('POST_DELETED') : null;

/** For what is built upon a post: not while it is out of sight. */
export const ifGone = (
  thing: { readonly deletedAt: Date | null; readonly hiddenAt: Date | null } | null,
): Decision | null => ifDeleted(thing) ?? (thing?.hiddenAt ? refuse('POST_HIDDEN') : null);

export const ifOwn = (
  thing: { readonly authorId: number | null },
  actor: Actor,
): Decision | null => (isAuthor(thing, actor) ? refuse('OWN_POST') : null);

export const unlessStaff = (actor: Actor): Decision | null =>
  isStaff(actor) ? null : refuse('STAFF_ONLY');

export const unlessModerator = (actor: Actor): Decision | null =>
  isModerator(actor) ? null : refuse('MODERATOR_ONLY');
