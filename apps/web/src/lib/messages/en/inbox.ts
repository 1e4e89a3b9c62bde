/** What one was told of. */
export const messages = {
  show: 'Which to show',
  all: 'All',
  unread: 'Unread',
  isUnread: '(unread)',
  markAll: 'Mark all as read',
  allRead: 'All is marked as read.',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  markReadOf: 'Mark as read: {title}',
  markUnreadOf: 'Mark as unread: {title}',
  mute: 'Mute',
  muteOf: 'Mute: {title}',
  muted: 'You will hear no more of this question.',
  noneUnread: 'You have read everything',
  emptyTitle: 'Nothing here yet',
  emptyText: 'Answers and comments to what you write, and what becomes of it, are told here.',
  kind_QUESTION: { one: 'New question', other: '{n} new questions' },
  kind_INVITED: { one: 'You may know this one', other: 'You may know this one' },
  kind_ANSWER: { one: 'New answer', other: '{n} new answers' },
  kind_FOLLOWED_ANSWER: {
    one: 'New answer to a question that you follow',
    other: '{n} new answers to a question that you follow',
  },
  kind_COMMENT: { one: 'New comment', other: '{n} new comments' },
  kind_FOLLOWED_COMMENT: {
    one: 'New comment on a question that you follow',
    other: '{n} new comments on a question that you follow',
  },
  kind_MENTION: { one: 'You were mentioned', other: 'You were mentioned {n} times' },
  kind_ACCEPTED: { one: 'Your answer was accepted', other: 'Your answer was accepted' },
  kind_ENDORSED: { one: 'Your answer was endorsed', other: 'Your answer was endorsed {n} times' },
  kind_ENDORSEMENT_SUSPENDED: {
    one: 'An endorsement waits for confirmation after a change',
    other: '{n} endorsements wait for confirmation after a change',
  },
  kind_EDITED: { one: 'Your text was edited', other: 'Your text was edited {n} times' },
  kind_EDIT_SUGGESTED: { one: 'A change to your text', other: '{n} changes to your text' },
  kind_EDIT_DECIDED: {
    one: 'Your suggestion was decided',
    other: '{n} suggestions of yours were decided',
  },
  kind_CLOSED: { one: 'Your question was closed', other: 'Your question was closed' },
  kind_HIDDEN: {
    one: 'What you wrote is hidden until somebody has looked at it',
    other: 'What you wrote is hidden until somebody has looked at it',
  },
  kind_FLAG_UPHELD: {
    one: 'Thank you: your flag was right',
    other: 'Thank you: {n} of your flags were right',
  },
  kind_FLAG_REJECTED: {
    one: 'Somebody looked at your flag and sees it differently',
    other: 'Somebody looked at {n} of your flags and sees them differently',
  },
  kind_DECIDED_AGAINST: {
    one: 'Somebody looked at what you wrote and decided about it',
    other: 'Somebody looked at what you wrote and decided about it',
  },
  kind_APPEAL_GRANTED: {
    one: 'Staff agrees with your appeal',
    other: 'Staff agrees with your appeals',
  },
  kind_APPEAL_DISMISSED: {
    one: 'Staff has answered your appeal',
    other: 'Staff has answered your appeals',
  },
  kind_APPEAL_WAITING: {
    one: 'An appeal waits for you: nobody else in the course can answer it',
    other: '{n} appeals wait for you: nobody else in the course can answer them',
  },
  kind_CLAIMED_INACCURATE: {
    one: 'Somebody thinks that a place in your answer is not right',
    other: '{n} people think that a place in your answer is not right',
  },
  kind_CASE_DECIDED: {
    one: 'There is a decision in a case of yours',
    other: 'There are decisions in a case of yours',
  },
  kind_CORRECTION: {
    one: 'An answer that you relied on has a correction',
    other: 'Answers that you relied on have corrections',
  },
  kind_SANCTION_GIVEN: {
    one: 'A note from staff for you',
    other: '{n} notes from staff for you',
  },
  kind_SANCTION_LIFTED: {
    one: 'Staff has lifted what it had asked of you',
    other: 'Staff has lifted what it had asked of you',
  },
  kind_BADGE: { one: 'A new badge', other: '{n} new badges' },
  kind_ANNOUNCEMENT: { one: 'Announcement', other: 'Announcements' },
  kind_STAFF_DIGEST: { one: 'The week in your course', other: 'The week in your course' },
  kind_ABILITY: { one: 'What you may do has changed', other: 'What you may do has changed' },
  kind_SAVED_SEARCH: {
    one: 'Your saved search “{name}” found something new',
    other: 'Your saved search “{name}” found something new',
  },
} as const;
