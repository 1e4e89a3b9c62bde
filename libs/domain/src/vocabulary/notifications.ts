import { type WordOf, words } from './words.ts';

/** What a person is told of. */
export const NotificationKind = words(
  'QUESTION',
  'ANSWER',
  'COMMENT',
  'MENTION',
  'ACCEPTED',
  'ENDORSED',
  'ENDORSEMENT_SUSPENDED',
  'EDITED',
  'EDIT_SUGGESTED',
  'EDIT_DECIDED',
  'CLOSED',
  'CLAIMED_INACCURATE',
  'CASE_DECIDED',
  'CORRECTION',
  'SANCTION_GIVEN',
  'SANCTION_LIFTED',
  'BADGE',
  'ABILITY',
);
export type NotificationKind = WordOf<typeof NotificationKind>;

/** Things that can be followed or muted; tags have preferences of their own. */
export const FollowTarget = words('QUESTION', 'PERSON', 'COURSE');
export type FollowTarget = WordOf<typeof FollowTarget>;

/** FOLLOW: told of what is new there. MUTE: told of nothing there, mentions included. */
export const FollowState = words('FOLLOW', 'MUTE');
export type FollowState = WordOf<typeof FollowState>;

/** Which notifications a list holds. */
export const InboxFilter = words('ALL', 'UNREAD');
export type InboxFilter = WordOf<typeof InboxFilter>;
