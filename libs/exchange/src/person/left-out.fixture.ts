/** What nobody's copy holds, and why. A new column belongs here or into a part. */

type Reasons = Readonly<Record<string, string>>;
const because = (reason: string, names: readonly string[]): Reasons =>
  Object.fromEntries(names.map((name) => [name, reason]));

/** Columns with an account in them by which nobody gets a row. */
export const NOBODYS: Reasons = {
  ...because('an act about somebody else: in the log of their acts', [
    ...['ability_state.granted_by_id', 'ability_state.suspended_by_id', 'appeal.decided_by_id'],
    ...['comment.deleted_by_id', 'conduct_finding.judged_by_id', 'flag.decided_by_id'],
    ...['inaccuracy_case.decided_by_id', 'post.closed_by_id', 'post.deleted_by_id'],
    ...['sanction.given_by_id', 'sanction.lifted_by_id', 'suggested_edit.decided_by_id'],
    ...['misconception.endorsed_by_id', 'saved_reply.updated_by_id', 'invitation.invited_by_id'],
  ]),
  ...because('told by something else that is theirs', [
    ...['post.accepted_by_id', 'post.edited_by_id', 'comment.resolved_by_id'],
    ...['inaccuracy_case.repaired_by_id', 'notification_event.account_id'],
    ...['delivery_event.account_id', 'staff_digest.account_id'],
  ]),
  ...because('worked out anew from what is theirs', [
    ...['helper.account_id', 'search_thread.asker_id', 'search_thread.author_ids'],
  ]),
  ...because('holds for minutes', [
    ...['answer_writing.account_id', 'review_item.claimed_by_id'],
    ...['announcement_reach.last_account_id', 'posting_key.account_id'],
  ]),
  'conduct_finding.account_ids':
    'a question about several people that nobody has answered; what follows is told as a sanction',
  'notification.actor_id': 'what somebody else was told',
};

/** Columns of rows that a person gets. */
export const LEFT_OUT_COLUMNS: Reasons = {
  ...because('a secret', [
    ...['account.password_hash', 'account_token.token_hash', 'session.token_hash'],
    ...['push_device.p256dh', 'push_device.auth'],
  ]),
  ...because('a number of this database that says nothing elsewhere', [
    ...['account_token.id', 'announcement.id', 'appeal.id', 'audit_entry.id', 'badge_award.id'],
    ...['case_step.id', 'comment.id', 'correction_notice.id', 'deflection.id', 'delivery.id'],
    ...['draft.id', 'endorsement.id', 'enrolment.id', 'flag.id', 'imported_bounty.id'],
    ...['misconception.id', 'notification.id', 'notification_preference.id', 'push_device.id'],
    ...['reputation_entry.id', 'review_item.id', 'revision.id', 'saved_reply.id'],
    ...['saved_search.id', 'scheduled_question.id', 'session.id', 'suggested_edit.id'],
    ...['upload.id', 'vote.id', 'push_device.session_id', 'sanction.saved_reply_id'],
    ...['review_item.subject', 'review_item.case_id', 'review_item.comment_id'],
    ...['review_item.suggested_edit_id', 'review_item.endorsement_id', 'review_item.appeal_id'],
    ...['reputation_entry.cause_id', 'inaccuracy_case.repair_revision_id'],
    ...['misconception.merged_into_id', 'notification.target_id', 'notification.comment_id'],
    ...['notification.detail', 'notification.announcement_id', 'flag.misconception_id'],
    ...['correction_notice.case_id', 'review_skip.item_id'],
  ]),
  ...because('told by the place of the post', [
    ...['post.course_id', 'post.question_id', 'post.number', 'post.slug', 'comment.question_id'],
    ...['answer_invitation.course_id', 'answer_invitation.question_id', 'bookmark.post_id'],
    ...['close_voice.question_id', 'correction_notice.course_id', 'correction_notice.post_id'],
    ...['deflection.course_id', 'deflection.question_id', 'delivery.post_id', 'flag.course_id'],
    ...['flag.post_id', 'inaccuracy_case.course_id', 'inaccuracy_case.post_id', 'vote.post_id'],
    ...['inaccuracy_case.question_id', 'pseudonym.question_id', 'reputation_entry.question_id'],
    ...[
      'reputation_entry.post_id',
      'review_item.post_id',
      'same_here.post_id',
      'notification.post_id',
    ],
    ...['suggested_edit.course_id', 'endorsement.post_id', 'audit_entry.post_id'],
    ...['earned_badge.post_id', 'imported_bounty.post_id', 'scheduled_question.question_id'],
  ]),
  ...because('made from the text', [
    ...['account.about_html', 'announcement.body_html', 'comment.body_html', 'post.body_html'],
    ...['post.excerpt', 'saved_search.needs', 'saved_search.words_alone'],
  ]),
  ...because('counted, and shown on the page', [
    ...['post.score', 'post.comment_count', 'post.bookmark_count', 'post.endorsement_count'],
    ...['post.answer_count', 'post.endorsed_answer_count', 'post.same_here_count'],
    ...['post.last_activity_at', 'post.hotness', 'standing.is_stale', 'reputation_entry.is_hidden'],
  ]),
  ...because('chosen from lists of the course', [
    ...['post.cohort_id', 'post.lesson_id', 'post.duplicate_of_id', 'flag.duplicate_of_id'],
  ]),
  ...because('somebody else’s text', [
    ...['flag.quote_prefix', 'flag.quote_suffix', 'misconception.refutation_markdown'],
    ...['misconception.refutation_html', 'audit_entry.details'],
  ]),
  ...because('how the work goes on', [
    ...['delivery.queued_at', 'inaccuracy_case.post_version', 'inaccuracy_case.judged_version'],
    ...['review_item.state', 'review_item.created_at', 'review_item.claimed_until'],
    ...['review_item.failure', 'misconception.endorsed_at'],
  ]),
  'account.deleted_at': 'nobody signs in to an account that is closed',
  'imported_bounty.is_award': 'theirs are never awards',
};
