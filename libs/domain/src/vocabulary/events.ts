import type { Ability, Badge } from './standing.ts';

/**
 * What happened, in the past tense: the rows of the outbox. Payloads carry ids only; a handler
 * reads the present state, because rights and texts change between the event and its handling.
 * No payload holds a secret: the handler that sends a mail makes the token it sends.
 */
export interface Events {
  'account.created': { accountId: number };
  'account.offered': { accountId: number };
  'account.erased': { accountId: number };
  'password.reset-requested': { accountId: number };
  'email.verification-requested': { accountId: number };
  'password.changed': { accountId: number };
  'email.change-requested': { accountId: number };
  'email.changed': { accountId: number };
  'course.created': { courseId: number };
  'course.imported': { courseId: number };
  'course.reputation-policy-changed': { courseId: number };
  'enrolment.requested': { courseId: number; accountId: number };
  'enrolment.changed': { courseId: number; accountId: number };
  'invitation.sent': { invitationId: number };
  'question.asked': { courseId: number; postId: number };
  'answer.posted': { courseId: number; postId: number; questionId: number };
  'comment.posted': { courseId: number; postId: number; commentId: number };
  'post.edited': { courseId: number; postId: number; revisionId: number; editorId: number };
  'post.deleted': { courseId: number; postId: number };
  'post.restored': { courseId: number; postId: number };
  'vote.changed': { courseId: number; postId: number; voterId: number; value: string | null };
  'same-here.changed': { courseId: number; postId: number };
  'answer.accepted': { courseId: number; postId: number; questionId: number };
  'acceptance.withdrawn': { courseId: number; postId: number; questionId: number };
  'answer.endorsed': { courseId: number; postId: number; endorsementId: number };
  'endorsement.suspended': { courseId: number; postId: number; endorsementId: number };
  'endorsement.confirmed': { courseId: number; postId: number; endorsementId: number };
  'endorsement.withdrawn': { courseId: number; postId: number; endorsementId: number };
  'question.closed': { courseId: number; postId: number };
  'question.reopened': { courseId: number; postId: number };
  'question.published': { courseId: number; postId: number };
  /** What the question asks was very probably asked before. */
  'duplicate.suspected': { courseId: number; postId: number };
  'helpers.invited': { courseId: number; postId: number };
  /** A tag has another name or place in the tree, or was merged into this one. */
  'tag.changed': { courseId: number; tagId: number };
  'edit.suggested': { courseId: number; postId: number; suggestedEditId: number };
  'edit.decided': { courseId: number; postId: number; suggestedEditId: number };
  'flag.raised': { courseId: number; flagId: number; postId: number };
  'flag.decided': { courseId: number; flagId: number; postId: number };
  'flag.retracted': { courseId: number; flagId: number; postId: number };
  'case.opened': { courseId: number; postId: number; caseId: number };
  'case.repaired': { courseId: number; postId: number; caseId: number };
  'case.contested': { courseId: number; postId: number; caseId: number };
  'case.lapsed': { courseId: number; postId: number; caseId: number };
  'case.decided': { courseId: number; postId: number; caseId: number };
  'case.appealed': { courseId: number; postId: number; caseId: number };
  'answer.disputed': { courseId: number; postId: number; caseId: number };
  'answer.undisputed': { courseId: number; postId: number; caseId: number };
  'correction.due': { courseId: number; postId: number; caseId: number };
  'sanction.given': { courseId: number; accountId: number; sanctionId: number };
  'sanction.lifted': { courseId: number; accountId: number; sanctionId: number };
  'appeal.raised': { courseId: number; appealId: number };
  'appeal.decided': { courseId: number; appealId: number };
  'review.decided': { courseId: number; reviewItemId: number };
  'badge.awarded': { courseId: number; accountId: number; badge: Badge };
  'ability.changed': { courseId: number; accountId: number; ability: Ability };
  'decision.recorded': { courseId: number; reviewItemId: number };
  'post.hidden': { courseId: number; postId: number; commentId: number | null };
  'post.shown': { courseId: number; postId: number; commentId: number | null };
  'delivery.due': { accountId: number; deliveryId: number };
  /** The post made its thread fit saved searches that it had not fitted before. */
  'search.matched': { courseId: number; postId: number; savedSearchIds: readonly number[] };
  'announcement.published': { courseId: number; announcementId: number };
  'staff-digest.made': { courseId: number; staffDigestId: number };
  /** Somebody wants to see whether messages come to their device. */
  'device.tried': { accountId: number; deviceId: number };
  'mail.received': { inboundMailId: number };
  'author.revealed': { courseId: number; postId: number; actorId: number };
}
export type EventType = keyof Events;
