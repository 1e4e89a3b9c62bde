import { registerEnumType } from '@nestjs/graphql';
import {
  Ability,
  CourseRole,
  EnrolmentState,
  CourseVisibility,
  VoteModel,
  ReputationPolicy,
  Anonymity,
  QuestionVisibility,
  QuestionState,
  CloseReason,
  Dispute,
  VoteValue,
  EndorsementKind,
  SuggestedEditState,
  RevisionKind,
  TagPreferenceKind,
  QuestionOrder,
  QuestionFilter,
  AnswerOrder,
  NotificationKind,
  FollowTarget,
  FollowedKind,
  FollowState,
  InboxFilter,
  NotificationCategory,
  MailChoice,
  DigestRhythm,
  SuppressionReason,
} from '@colloquy/domain/vocabulary';
import type { RefusalReason } from '@colloquy/domain/permissions';

/** The reasons as GraphQL knows them; the compiler keeps the list whole. */
export const RefusalReasons = {
  SIGN_IN_FIRST: 'SIGN_IN_FIRST',
  JOIN_THE_COURSE_FIRST: 'JOIN_THE_COURSE_FIRST',
  OWN_POST: 'OWN_POST',
  NOT_YOURS: 'NOT_YOURS',
  STAFF_ONLY: 'STAFF_ONLY',
  OWNER_ONLY: 'OWNER_ONLY',
  MODERATOR_ONLY: 'MODERATOR_ONLY',
  ADMINISTRATOR_ONLY: 'ADMINISTRATOR_ONLY',
  QUESTION_CLOSED: 'QUESTION_CLOSED',
  POST_DELETED: 'POST_DELETED',
  NOT_DELETED: 'NOT_DELETED',
  NOT_CLOSED: 'NOT_CLOSED',
  TOO_EARLY: 'TOO_EARLY',
  ALREADY_DECIDED: 'ALREADY_DECIDED',
  NOT_ON_THIS_COURSE: 'NOT_ON_THIS_COURSE',
  LEARNERS_FIRST: 'LEARNERS_FIRST',
  LAST_OWNER: 'LAST_OWNER',
  LAST_ADMINISTRATOR: 'LAST_ADMINISTRATOR',
  HAS_ANSWERS: 'HAS_ANSWERS',
  ANSWERS_ONLY: 'ANSWERS_ONLY',
  ALREADY_FLAGGED: 'ALREADY_FLAGGED',
  OWN_FLAG: 'OWN_FLAG',
  OWN_EDIT: 'OWN_EDIT',
  OWN_DECISION: 'OWN_DECISION',
  NOT_A_PARTY: 'NOT_A_PARTY',
  ABILITY_NEEDED: 'ABILITY_NEEDED',
  NOT_EDITED: 'NOT_EDITED',
  NOT_REPAIRED: 'NOT_REPAIRED',
  ALREADY_REPAIRED: 'ALREADY_REPAIRED',
  ALREADY_CONTESTED: 'ALREADY_CONTESTED',
  NOT_DECIDED: 'NOT_DECIDED',
  FOUND_INACCURATE: 'FOUND_INACCURATE',
  ALREADY_APPEALED: 'ALREADY_APPEALED',
  TOO_LATE: 'TOO_LATE',
  ALREADY_CLAIMED: 'ALREADY_CLAIMED',
  ADDRESS_TAKEN: 'ADDRESS_TAKEN',
  WRONG_PASSWORD: 'WRONG_PASSWORD',
  CLAIMED_BY_ANOTHER: 'CLAIMED_BY_ANOTHER',
  NOT_CLAIMED: 'NOT_CLAIMED',
  NOT_IN_FORCE: 'NOT_IN_FORCE',
  SUSPENDED: 'SUSPENDED',
  ACKNOWLEDGE_FIRST: 'ACKNOWLEDGE_FIRST',
  POST_HIDDEN: 'POST_HIDDEN',
} as const satisfies { [R in RefusalReason]: R };

/** How a piece of a difference came about. */
export const DiffKind = { SAME: 'SAME', ADDED: 'ADDED', REMOVED: 'REMOVED' } as const;
export type DiffKind = keyof typeof DiffKind;

registerEnumType(CourseRole, {
  name: 'CourseRole',
  description: 'What an enrolment lets a person be in a course, weakest first.',
});
registerEnumType(EnrolmentState, {
  name: 'EnrolmentState',
  description: 'Whether an enrolment takes part, waits, or is history.',
});
registerEnumType(CourseVisibility, {
  name: 'CourseVisibility',
  description:
    'OPEN: anyone reads and joins; LISTED: anyone sees that it exists, joining is asked for; PRIVATE: members only.',
});
registerEnumType(VoteModel, {
  name: 'VoteModel',
  description: 'KIND: helpful votes only; CLASSIC: with down-votes.',
});
registerEnumType(ReputationPolicy, {
  name: 'ReputationPolicy',
  description: 'Which table of reputation numbers a course uses.',
});
registerEnumType(Anonymity, {
  name: 'Anonymity',
  description: 'OFF: names always shown; PEERS: a learner may hide the name from classmates.',
});
registerEnumType(QuestionVisibility, {
  name: 'QuestionVisibility',
  description: 'COURSE: all members; COHORT: the cohort and staff; STAFF: the asker and staff.',
});
registerEnumType(QuestionState, {
  name: 'QuestionState',
  description: 'What can happen to a question next.',
});
registerEnumType(CloseReason, {
  name: 'CloseReason',
  description: 'Why a question takes no more answers.',
});
registerEnumType(Ability, {
  name: 'Ability',
  description: 'What a good record, or staff, lets a learner do beyond asking and answering.',
});
registerEnumType(Dispute, {
  name: 'Dispute',
  description:
    'DISPUTED: said to be inaccurate, the claim is shown; FOUND_INACCURATE: so decided, not repaired.',
});
registerEnumType(VoteValue, {
  name: 'VoteValue',
  description: 'HELPFUL, or where the course has them DOWN.',
});
registerEnumType(EndorsementKind, {
  name: 'EndorsementKind',
  description: 'What staff says of an answer.',
});
registerEnumType(SuggestedEditState, {
  name: 'SuggestedEditState',
  description: 'What became of a suggested edit.',
});
registerEnumType(RevisionKind, {
  name: 'RevisionKind',
  description: 'How a text came to be.',
});
registerEnumType(TagPreferenceKind, {
  name: 'TagPreferenceKind',
  description: 'What a person wants of a tag.',
});
registerEnumType(QuestionOrder, {
  name: 'QuestionOrder',
  description: 'Order of a question list, best or newest first.',
});
registerEnumType(QuestionFilter, {
  name: 'QuestionFilter',
  description: 'Which questions a list holds.',
});
registerEnumType(AnswerOrder, {
  name: 'AnswerOrder',
  description: 'TRUST: accepted, endorsed, then by helpful votes; or by date.',
});
registerEnumType(RefusalReasons, {
  name: 'RefusalReason',
  description: 'Why an act is refused.',
});
registerEnumType(DiffKind, {
  name: 'DiffKind',
  description: 'How a piece of a difference came about.',
});
registerEnumType(NotificationKind, {
  name: 'NotificationKind',
  description: 'What a person is told of.',
});
registerEnumType(FollowTarget, {
  name: 'FollowTarget',
  description: 'Things that can be followed or muted; tags have preferences of their own.',
});
registerEnumType(FollowedKind, {
  name: 'FollowedKind',
  description: 'All that can be followed, tags included.',
});
registerEnumType(FollowState, {
  name: 'FollowState',
  description: 'FOLLOW: told of what is new there; MUTE: told of nothing there, mentions included.',
});
registerEnumType(InboxFilter, {
  name: 'InboxFilter',
  description: 'Which notifications a list holds.',
});
registerEnumType(NotificationCategory, {
  name: 'NotificationCategory',
  description: 'What notifications are about, as people choose by.',
});
registerEnumType(MailChoice, {
  name: 'MailChoice',
  description: 'When a person wants mail about something.',
});
registerEnumType(DigestRhythm, {
  name: 'DigestRhythm',
  description: 'How often what waits for the digest is mailed.',
});
registerEnumType(SuppressionReason, {
  name: 'SuppressionReason',
  description: 'BOUNCED: the address does not exist; COMPLAINED: a mail of ours was called spam.',
});
