import {
  type MailChoice,
  type NotificationCategory,
  NotificationKind,
} from '../vocabulary/notifications.ts';

/** How a person wants to be told of one category. */
export interface Choice {
  /** Whether it counts as new in the inbox. What is sent another way is kept there as read. */
  readonly inbox: boolean;
  readonly mail: MailChoice;
  readonly push: boolean;
}

/** What each kind of notification is about. */
export const CATEGORY_OF: Readonly<Record<NotificationKind, NotificationCategory>> = {
  ANSWER: 'MY_QUESTIONS',
  CLOSED: 'MY_QUESTIONS',
  COMMENT: 'CONVERSATION',
  MENTION: 'CONVERSATION',
  ACCEPTED: 'MY_POSTS',
  ENDORSED: 'MY_POSTS',
  ENDORSEMENT_SUSPENDED: 'MY_POSTS',
  EDITED: 'MY_POSTS',
  EDIT_SUGGESTED: 'MY_POSTS',
  EDIT_DECIDED: 'MY_POSTS',
  FOLLOWED_ANSWER: 'FOLLOWED',
  FOLLOWED_COMMENT: 'FOLLOWED',
  QUESTION: 'NEW_QUESTIONS',
  SAVED_SEARCH: 'NEW_QUESTIONS',
  ANNOUNCEMENT: 'ANNOUNCEMENTS',
  STAFF_DIGEST: 'STAFF',
  APPEAL_WAITING: 'STAFF',
  INVITED: 'INVITATIONS',
  CLAIMED_INACCURATE: 'DECISIONS',
  CASE_DECIDED: 'DECISIONS',
  HIDDEN: 'DECISIONS',
  FLAG_UPHELD: 'DECISIONS',
  FLAG_REJECTED: 'DECISIONS',
  DECIDED_AGAINST: 'DECISIONS',
  APPEAL_GRANTED: 'DECISIONS',
  APPEAL_DISMISSED: 'DECISIONS',
  CORRECTION: 'DECISIONS',
  SANCTION_GIVEN: 'DECISIONS',
  SANCTION_LIFTED: 'DECISIONS',
  BADGE: 'STANDING',
  ABILITY: 'STANDING',
};

/**
 * What holds until a person chooses. Mail at once where somebody waits for an answer or a decision
 * has consequences; what one merely follows comes once a day; what is only nice to know never
 * leaves the site.
 */
export const DEFAULT_CHOICES: Readonly<Record<NotificationCategory, Choice>> = {
  MY_QUESTIONS: { inbox: true, mail: 'AT_ONCE', push: true },
  CONVERSATION: { inbox: true, mail: 'AT_ONCE', push: true },
  MY_POSTS: { inbox: true, mail: 'DIGEST', push: false },
  FOLLOWED: { inbox: true, mail: 'DIGEST', push: false },
  NEW_QUESTIONS: { inbox: true, mail: 'DIGEST', push: false },
  INVITATIONS: { inbox: true, mail: 'DIGEST', push: false },
  DECISIONS: { inbox: true, mail: 'AT_ONCE', push: false },
  // An important one is mailed whatever is chosen; the others stand on the course's page.
  ANNOUNCEMENTS: { inbox: true, mail: 'NEVER', push: false },
  STANDING: { inbox: true, mail: 'NEVER', push: false },
  STAFF: { inbox: true, mail: 'DIGEST', push: false },
};

/** Decisions about a person are told whatever they chose: an appeal has a deadline. */
export const mustReachInbox = (category: NotificationCategory): boolean => category === 'DECISIONS';

/** The kinds of some categories. */
export const kindsOf = (...categories: readonly NotificationCategory[]): NotificationKind[] =>
  Object.values(NotificationKind).filter((kind) => categories.includes(CATEGORY_OF[kind]));

/** What somebody who was away wants to know first, each as one number. */
export const AWAY_KINDS = {
  answers: kindsOf('MY_QUESTIONS'),
  conversation: kindsOf('CONVERSATION', 'MY_POSTS'),
  followed: kindsOf('FOLLOWED', 'NEW_QUESTIONS', 'INVITATIONS'),
  decisions: kindsOf('DECISIONS'),
} as const;

/** Looks at the inbox that are closer than this are one visit. In milliseconds. */
export const VISIT_MS = 3_600_000;

/** Kinds that are told though the question, the course or the person is muted. */
export const TOLD_THOUGH_MUTED: readonly NotificationKind[] = Object.values(
  NotificationKind,
).filter((kind) => mustReachInbox(CATEGORY_OF[kind]));

/**
 * Kinds that join what is still unread of them, however long ago that began. Ten answers to a
 * question that one merely has too are one line until it is read.
 */
export const JOINED_UNTIL_READ: readonly NotificationKind[] = [
  'FOLLOWED_ANSWER',
  'FOLLOWED_COMMENT',
];
