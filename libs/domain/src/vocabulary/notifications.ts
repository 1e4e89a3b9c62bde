import { type WordOf, words } from './words.ts';

/** What a person is told of. */
export const NotificationKind = words(
  'QUESTION',
  'INVITED',
  'ANSWER',
  'FOLLOWED_ANSWER',
  'COMMENT',
  'FOLLOWED_COMMENT',
  'MENTION',
  'ACCEPTED',
  'ENDORSED',
  'ENDORSEMENT_SUSPENDED',
  'EDITED',
  'EDIT_SUGGESTED',
  'EDIT_DECIDED',
  'CLOSED',
  'HIDDEN',
  'CLAIMED_INACCURATE',
  'CASE_DECIDED',
  'FLAG_UPHELD',
  'FLAG_REJECTED',
  'DECIDED_AGAINST',
  'APPEAL_GRANTED',
  'APPEAL_DISMISSED',
  'APPEAL_WAITING',
  'CORRECTION',
  'SANCTION_GIVEN',
  'SANCTION_LIFTED',
  'BADGE',
  'ABILITY',
  'SAVED_SEARCH',
  'ANNOUNCEMENT',
  'STAFF_DIGEST',
);
export type NotificationKind = WordOf<typeof NotificationKind>;

/**
 * What notifications are about, as people choose by: few enough to be read as one table. Which kind
 * belongs to which stands in `CATEGORY_OF`.
 */
export const NotificationCategory = words(
  'MY_QUESTIONS',
  'CONVERSATION',
  'MY_POSTS',
  'FOLLOWED',
  'NEW_QUESTIONS',
  'INVITATIONS',
  'ANNOUNCEMENTS',
  'DECISIONS',
  'STANDING',
  'STAFF',
);
export type NotificationCategory = WordOf<typeof NotificationCategory>;

/** A way out of the site to a person. The inbox is none: it is read, never sent. */
export const Channel = words('EMAIL', 'DIGEST', 'PUSH');
export type Channel = WordOf<typeof Channel>;

/** When a person wants mail about a category. */
export const MailChoice = words('AT_ONCE', 'DIGEST', 'NEVER');
export type MailChoice = WordOf<typeof MailChoice>;

/** How often what waits for the digest is mailed. */
export const DigestRhythm = words('DAILY', 'WEEKLY', 'NEVER');
export type DigestRhythm = WordOf<typeof DigestRhythm>;

/** WAITING: to be sent, more may join. SENDING: its content is fixed. SKIPPED: was not wanted any more. */
export const DeliveryState = words('WAITING', 'SENDING', 'SENT', 'SKIPPED');
export type DeliveryState = WordOf<typeof DeliveryState>;

/** Why an address is not mailed to. BOUNCED: it does not exist. COMPLAINED: it was called spam. */
export const SuppressionReason = words('BOUNCED', 'COMPLAINED');
export type SuppressionReason = WordOf<typeof SuppressionReason>;

/** Things that can be followed or muted; tags have preferences of their own. */
export const FollowTarget = words('QUESTION', 'PERSON', 'COURSE');
export type FollowTarget = WordOf<typeof FollowTarget>;

/** All that can be followed, in whatever way. */
export const FollowedKind = words('QUESTION', 'PERSON', 'COURSE', 'TAG');
export type FollowedKind = WordOf<typeof FollowedKind>;

/** FOLLOW: told of what is new there. MUTE: told of nothing there, mentions included. */
export const FollowState = words('FOLLOW', 'MUTE');
export type FollowState = WordOf<typeof FollowState>;

/** Which notifications a list holds. */
export const InboxFilter = words('ALL', 'UNREAD');
export type InboxFilter = WordOf<typeof InboxFilter>;
