import {
  Ability,
  ACCEPT_OWN_ANSWER_AFTER_MS,
  CourseRole,
  Dispute,
  QuestionVisibility,
  STAFF_ACCEPT_AFTER_MS,
  SuggestedEditState,
} from '../vocabulary/index.ts';
import { type Actor, hasAbility, hasRole, isModerator, isStaff } from './actor.ts';
import { allow, type Decision, refuse } from './decision.ts';
import {
  first,
  ifDeleted,
  ifGone,
  ifOwn,
  isAuthor,
  unlessMember,
  unlessModerator,
  unlessStaff,
} from './refusals.ts';

/*
 * Who may do what to a question or an answer. Every rule takes facts that a loaded row has anyway,
 * and presumes that the actor may read the post: whoever may not is told "not found" before.
 */

/** What the rules know of a question or an answer. */
export interface PostFacts {
  /** Null: somebody unknown on the site that the post was imported from. */
  readonly authorId: number | null;
  readonly createdAt: Date;
  readonly deletedAt: Date | null;
  readonly deletedById: number | null;
  /** Since when flags hide it. */
  readonly hiddenAt: Date | null;
  readonly isAnonymous: boolean;
  /** Since when the post belongs to everybody. */
  readonly wikiAt: Date | null;
}

export interface QuestionFacts extends PostFacts {
  readonly visibility: QuestionVisibility | null;
  readonly closedAt: Date | null;
  readonly acceptedAnswerId: number | null;
  readonly acceptedById: number | null;
}

export interface AnswerFacts extends PostFacts {
  readonly id: number;
  readonly dispute: Dispute;
}

export interface CommentFacts {
  readonly authorId: number | null;
  readonly deletedAt: Date | null;
}

export interface SuggestedEditFacts {
  readonly authorId: number;
  readonly state: SuggestedEditState;
}

export interface EndorsementFacts {
  readonly endorserId: number;
  readonly suspendedAt: Date | null;
}

const HOUR_MS = 3_600_000;

/** Everybody enrolled may ask. */
export const mayAsk = (actor: Actor): Decision => first(unlessMember(actor));

/**
 * Everybody enrolled may answer an open question, their own too. Where a course puts learners
 * first, staff waits `learnersFirstHours` after the asking; a private question to staff does not.
 */
export function mayAnswer(
  question: QuestionFacts,
  course: { readonly learnersFirstHours: number },
  actor: Actor,
  now: Date,
): Decision {
  return first(
    unlessMember(actor),
    ifGone(question),
    question.closedAt ? refuse('QUESTION_CLOSED') : null,
    staffIsEarly(question, course.learnersFirstHours, actor, now) ? refuse('LEARNERS_FIRST') : null,
  );
}

function staffIsEarly(question: QuestionFacts, hours: number, actor: Actor, now: Date): boolean {
  if (!isStaff(actor) || isAuthor(question, actor)) return false;
  if (question.visibility === QuestionVisibility.STAFF) return false;
  return now.getTime() < question.createdAt.getTime() + hours * HOUR_MS;
}

/** Everybody enrolled may comment, under a closed question too: that is how it gets better. */
export const mayComment = (post: PostFacts, actor: Actor): Decision =>
  first(unlessMember(actor), ifGone(post));

/** The author and able editors edit directly; a wiki post belongs to everybody enrolled. */
export function mayEdit(post: PostFacts, actor: Actor): Decision {
  const isTheirs = isAuthor(post, actor) || post.wikiAt !== null || hasAbility(actor, Ability.EDIT);
  return first(unlessMember(actor), ifDeleted(post), isTheirs ? null : refuse('NOT_YOURS'));
}

/** Everybody enrolled may propose a better text. */
export const maySuggestEdit = (post: PostFacts, actor: Actor): Decision =>
  first(unlessMember(actor), ifDeleted(post));

/** Going back to an earlier text is an edit. */
export const mayRollBack = mayEdit;

/** Whoever may edit decides, but nobody judges their own proposal except staff. */
export function mayDecideSuggestedEdit(
  suggestion: SuggestedEditFacts,
  post: PostFacts,
  actor: Actor,
): Decision {
  return first(
    unlessMember(actor),
    suggestion.state === SuggestedEditState.PENDING ? null : refuse('ALREADY_DECIDED'),
    isStaff(actor) ? null : ifOwn(suggestion, actor),
    mayEdit(post, actor),
  );
}

/** Everybody enrolled may vote on what others wrote. */
export const mayVote = (post: PostFacts, actor: Actor): Decision =>
  first(unlessMember(actor), ifOwn(post, actor), ifGone(post));

/** The asker has the question already. */
export const maySaySameHere = (question: PostFacts, actor: Actor): Decision =>
  first(unlessMember(actor), ifOwn(question, actor), ifGone(question));

export const mayBookmark = (post: PostFacts, actor: Actor): Decision =>
  first(unlessMember(actor), ifDeleted(post));

/** What accepting turns on; leave `answer` out to ask about the question as a whole. */
export interface AcceptanceFacts {
  readonly question: QuestionFacts;
  readonly answer?: AnswerFacts | null;
  /** The asker's latest act in the thread; read only for staff. */
  readonly askerActiveAt: Date;
}

/**
 * The asker accepts: an answer of their own only a day after asking, so that others had their
 * turn. Staff accepts for an asker who has been silent for a week since the answer stood there,
 * but never against an acceptance of the asker's own.
 */
export function mayAccept(facts: AcceptanceFacts, actor: Actor, now: Date): Decision {
  const { question, answer = null } = facts;
  return first(
    unlessMember(actor),
    ifGone(question),
    ifGone(answer),
    answer?.dispute === Dispute.FOUND_INACCURATE ? refuse('FOUND_INACCURATE') : null,
    isAuthor(question, actor)
      ? acceptsOwnTooEarly(question, answer, actor, now)
      : acceptsForAskerTooEarly(facts, actor, now),
  );
}

function acceptsOwnTooEarly(
  question: QuestionFacts,
  answer: AnswerFacts | null,
  actor: Actor,
  now: Date,
): Decision | null {
  if (!answer || !isAuthor(answer, actor)) return null;
  const from = question.createdAt.getTime() + ACCEPT_OWN_ANSWER_AFTER_MS;
  return now.getTime() < from ? refuse('TOO_EARLY') : null;
}

function acceptsForAskerTooEarly(facts: AcceptanceFacts, actor: Actor, now: Date): Decision | null {
  const { question, answer, askerActiveAt } = facts;
  if (!isStaff(actor)) return refuse('NOT_YOURS');
  if (isAcceptedByAsker(question)) return refuse('ALREADY_DECIDED');
  const silentSince = Math.max(askerActiveAt.getTime(), answer?.createdAt.getTime() ?? 0);
  return now.getTime() < silentSince + STAFF_ACCEPT_AFTER_MS ? refuse('TOO_EARLY') : null;
}

const isAcceptedByAsker = (question: QuestionFacts): boolean =>
  question.acceptedAnswerId !== null &&
  question.authorId !== null &&
  question.acceptedById === question.authorId;

/** The asker takes back any acceptance of the question, staff only those that staff gave. */
export function mayWithdrawAcceptance(question: QuestionFacts, actor: Actor): Decision {
  const isTheirs = isAuthor(question, actor) || (isStaff(actor) && !isAcceptedByAsker(question));
  return first(unlessMember(actor), ifDeleted(question), isTheirs ? null : refuse('NOT_YOURS'));
}

/** Staff gives its word for what others wrote. */
export const mayEndorse = (answer: PostFacts, actor: Actor): Decision =>
  first(unlessMember(actor), unlessStaff(actor), ifOwn(answer, actor), ifGone(answer));

/** Only the endorser, still of the staff, can say that their word holds for the new text. */
export function mayConfirmEndorsement(
  endorsement: EndorsementFacts,
  answer: PostFacts,
  actor: Actor,
): Decision {
  return first(
    unlessMember(actor),
    unlessStaff(actor),
    endorsement.endorserId === actor.accountId ? null : refuse('NOT_YOURS'),
    ifDeleted(answer),
    endorsement.suspendedAt ? null : refuse('ALREADY_DECIDED'),
  );
}

/** The endorser takes their word back; an owner does it for those who have left. */
export function mayWithdrawEndorsement(endorsement: EndorsementFacts, actor: Actor): Decision {
  const isTheirs = endorsement.endorserId === actor.accountId || hasRole(actor, CourseRole.OWNER);
  return first(unlessMember(actor), isTheirs ? null : refuse('NOT_YOURS'));
}

export const mayClose = (question: QuestionFacts, actor: Actor): Decision =>
  first(
    unlessMember(actor),
    unlessModerator(actor),
    ifDeleted(question),
    question.closedAt ? refuse('QUESTION_CLOSED') : null,
  );

export const mayReopen = (question: QuestionFacts, actor: Actor): Decision =>
  first(
    unlessMember(actor),
    unlessModerator(actor),
    ifDeleted(question),
    question.closedAt ? null : refuse('NOT_CLOSED'),
  );

const unlessCloser = (actor: Actor): Decision | null =>
  hasAbility(actor, Ability.CLOSE) ? null : refuse('ABILITY_NEEDED');

/** Learners with the ability close together: each gives a voice. Moderators and staff have it too. */
export const mayVoiceClosing = (question: QuestionFacts, actor: Actor): Decision =>
  first(
    unlessMember(actor),
    unlessCloser(actor),
    ifDeleted(question),
    question.closedAt ? refuse('QUESTION_CLOSED') : null,
  );

export const mayVoiceReopening = (question: QuestionFacts, actor: Actor): Decision =>
  first(
    unlessMember(actor),
    unlessCloser(actor),
    ifDeleted(question),
    question.closedAt ? null : refuse('NOT_CLOSED'),
  );

/** What hangs on a post that its author wants gone. */
export interface DeletionFacts {
  /** Answers to the question that stand and are by other people; 0 for an answer. */
  readonly answersByOthers: number;
  /** Whether the question has an accepted answer, or the answer is the accepted one. */
  readonly isAccepted: boolean;
}

/**
 * Moderators and staff may delete anything. Authors may delete what nobody has built on: a
 * question without answers of others and without an accepted one, an answer that is not accepted.
 */
export function mayDelete(post: PostFacts, hanging: DeletionFacts, actor: Actor): Decision {
  const early = first(unlessMember(actor), ifDeleted(post));
  if (!early.allowed || isModerator(actor)) return early;
  if (!isAuthor(post, actor)) return refuse('NOT_YOURS');
  return hanging.answersByOthers > 0 || hanging.isAccepted ? refuse('HAS_ANSWERS') : allow;
}

/** Moderators and staff restore anything, authors what they themselves deleted. */
export function mayRestore(post: PostFacts, actor: Actor): Decision {
  const isOwnAct = isAuthor(post, actor) && post.deletedById === actor.accountId;
  return first(
    unlessMember(actor),
    post.deletedAt ? null : refuse('NOT_DELETED'),
    isOwnAct ? null : unlessModerator(actor),
  );
}

/** A private question to staff may be shown to the course by its asker or by staff. */
export function mayPublish(question: QuestionFacts, actor: Actor): Decision {
  return first(
    unlessMember(actor),
    isAuthor(question, actor) || isStaff(actor) ? null : refuse('NOT_YOURS'),
    ifDeleted(question),
    question.visibility === QuestionVisibility.STAFF ? null : refuse('ALREADY_DECIDED'),
  );
}

/** Staff may learn who wrote an anonymous text, giving a reason that the log keeps. */
export function mayReveal(
  text: { readonly authorId: number | null; readonly isAnonymous: boolean },
  actor: Actor,
): Decision {
  return first(
    unlessMember(actor),
    unlessStaff(actor),
    text.isAnonymous && text.authorId !== null ? null : refuse('ALREADY_DECIDED'),
  );
}

/** Done with: the commenter, the author of the post, a moderator. */
export function mayResolveComment(comment: CommentFacts, post: PostFacts, actor: Actor): Decision {
  const isTheirs = isAuthor(comment, actor) || isAuthor(post, actor) || isModerator(actor);
  return first(
    unlessMember(actor),
    ifDeleted(comment),
    ifDeleted(post),
    isTheirs ? null : refuse('NOT_YOURS'),
  );
}

/** Nobody puts words into another's mouth. */
export const mayEditComment = (comment: CommentFacts, actor: Actor): Decision =>
  first(
    unlessMember(actor),
    ifDeleted(comment),
    isAuthor(comment, actor) ? null : refuse('NOT_YOURS'),
  );

export const mayDeleteComment = (comment: CommentFacts, actor: Actor): Decision =>
  first(
    unlessMember(actor),
    ifDeleted(comment),
    isAuthor(comment, actor) || isModerator(actor) ? null : refuse('NOT_YOURS'),
  );
