// Made by infra/ci/codegen.ts from the schema and the .graphql files. Do not edit.
import type { Operation } from './operation.ts';
import type {
  AbilityHoldersQuery,
  AbilityHoldersQueryVariables,
  AboutCourseQuery,
  AboutCourseQueryVariables,
  AcceptAnswerMutation,
  AcceptAnswerMutationVariables,
  AcceptInvitationMutation,
  AcceptInvitationMutationVariables,
  AcknowledgeSanctionMutation,
  AcknowledgeSanctionMutationVariables,
  AllowMailMutation,
  AllowMailMutationVariables,
  AnnouncementsQuery,
  AnnouncementsQueryVariables,
  AnswerFlagsMutation,
  AnswerFlagsMutationVariables,
  AppealCaseMutation,
  AppealCaseMutationVariables,
  AppealFlagMutation,
  AppealFlagMutationVariables,
  AppealSanctionMutation,
  AppealSanctionMutationVariables,
  AskFormQuery,
  AskFormQueryVariables,
  AskQuestionMutation,
  AskQuestionMutationVariables,
  AuditLogQuery,
  AuditLogQueryVariables,
  BackgroundWorkQuery,
  BackgroundWorkQueryVariables,
  BookmarkMutation,
  BookmarkMutationVariables,
  CancelEmailChangeMutation,
  CancelEmailChangeMutationVariables,
  CancelScheduledQuestionMutation,
  CancelScheduledQuestionMutationVariables,
  CasePageQuery,
  CasePageQueryVariables,
  ChangePasswordMutation,
  ChangePasswordMutationVariables,
  ChooseNotificationsMutation,
  ChooseNotificationsMutationVariables,
  ClaimReviewMutation,
  ClaimReviewMutationVariables,
  ConfirmEmailChangeMutation,
  ConfirmEmailChangeMutationVariables,
  ConfirmEndorsementMutation,
  ConfirmEndorsementMutationVariables,
  ContestCaseMutation,
  ContestCaseMutationVariables,
  CourseFeedQuery,
  CourseFeedQueryVariables,
  CourseHealthQuery,
  CourseHealthQueryVariables,
  CourseShellQuery,
  CourseShellQueryVariables,
  CreateCohortMutation,
  CreateCohortMutationVariables,
  CreateCourseMutation,
  CreateCourseMutationVariables,
  CreateMisconceptionMutation,
  CreateMisconceptionMutationVariables,
  CreateTagMutation,
  CreateTagMutationVariables,
  DecideEnrolmentMutation,
  DecideEnrolmentMutationVariables,
  DecideReviewMutation,
  DecideReviewMutationVariables,
  DecideSuggestedEditMutation,
  DecideSuggestedEditMutationVariables,
  DeleteAccountMutation,
  DeleteAccountMutationVariables,
  DeleteCohortMutation,
  DeleteCohortMutationVariables,
  DeleteCommentMutation,
  DeleteCommentMutationVariables,
  DeleteLessonMutation,
  DeleteLessonMutationVariables,
  DeletePostMutation,
  DeletePostMutationVariables,
  DeleteReplyMutation,
  DeleteReplyMutationVariables,
  DeleteSavedSearchMutation,
  DeleteSavedSearchMutationVariables,
  DiscardDraftMutation,
  DiscardDraftMutationVariables,
  EditAnnouncementMutation,
  EditAnnouncementMutationVariables,
  EditCommentMutation,
  EditCommentMutationVariables,
  EditFormQuery,
  EditFormQueryVariables,
  EditMisconceptionMutation,
  EditMisconceptionMutationVariables,
  EditPostMutation,
  EditPostMutationVariables,
  EditTagMutation,
  EditTagMutationVariables,
  EndAnnouncementMutation,
  EndAnnouncementMutationVariables,
  EndorseAnswerMutation,
  EndorseAnswerMutationVariables,
  EndorseMisconceptionMutation,
  EndorseMisconceptionMutationVariables,
  FindingsQuery,
  FindingsQueryVariables,
  FlagPageQuery,
  FlagPageQueryVariables,
  FollowMutation,
  FollowMutationVariables,
  FollowByItselfMutation,
  FollowByItselfMutationVariables,
  FollowingQuery,
  FollowingQueryVariables,
  ForYouQuery,
  ForYouQueryVariables,
  GiveSanctionMutation,
  GiveSanctionMutationVariables,
  GrantAbilityMutation,
  GrantAbilityMutationVariables,
  HistoryQuery,
  HistoryQueryVariables,
  HomeQuery,
  HomeQueryVariables,
  InboxQuery,
  InboxQueryVariables,
  InboxChangedSubscription,
  InboxChangedSubscriptionVariables,
  InvitationOfferQuery,
  InvitationOfferQueryVariables,
  InviteMutation,
  InviteMutationVariables,
  JoinCourseMutation,
  JoinCourseMutationVariables,
  JudgeFindingMutation,
  JudgeFindingMutationVariables,
  LeaveCourseMutation,
  LeaveCourseMutationVariables,
  LiftSanctionMutation,
  LiftSanctionMutationVariables,
  MailSubscriptionQuery,
  MailSubscriptionQueryVariables,
  MarkAllNotificationsReadMutation,
  MarkAllNotificationsReadMutationVariables,
  MarkCorrectionsSeenMutation,
  MarkCorrectionsSeenMutationVariables,
  MarkNotificationsMutation,
  MarkNotificationsMutationVariables,
  MembersQuery,
  MembersQueryVariables,
  MergeMisconceptionsMutation,
  MergeMisconceptionsMutationVariables,
  MergeTagsMutation,
  MergeTagsMutationVariables,
  MisconceptionsQuery,
  MisconceptionsQueryVariables,
  MyCasesQuery,
  MyCasesQueryVariables,
  MyFlagsQuery,
  MyFlagsQueryVariables,
  NotificationPreferencesQuery,
  NotificationPreferencesQueryVariables,
  OfferAccountMutation,
  OfferAccountMutationVariables,
  OwnAddressQuery,
  OwnAddressQueryVariables,
  PersonEverywhereQuery,
  PersonEverywhereQueryVariables,
  PersonInCourseQuery,
  PersonInCourseQueryVariables,
  PointsInCourseQuery,
  PointsInCourseQueryVariables,
  PostAnnouncementMutation,
  PostAnnouncementMutationVariables,
  PostAnswerMutation,
  PostAnswerMutationVariables,
  PostCommentMutation,
  PostCommentMutationVariables,
  PostPlaceQuery,
  PostPlaceQueryVariables,
  PreviewQuery,
  PreviewQueryVariables,
  ProfileQuery,
  ProfileQueryVariables,
  PublishQuestionMutation,
  PublishQuestionMutationVariables,
  QuestionChangedSubscription,
  QuestionChangedSubscriptionVariables,
  QuestionListQuery,
  QuestionListQueryVariables,
  QuestionPageQuery,
  QuestionPageQueryVariables,
  RaiseFlagMutation,
  RaiseFlagMutationVariables,
  RegisterPushDeviceMutation,
  RegisterPushDeviceMutationVariables,
  RemoveMemberMutation,
  RemoveMemberMutationVariables,
  RemovePushDeviceMutation,
  RemovePushDeviceMutationVariables,
  RenameCohortMutation,
  RenameCohortMutationVariables,
  RepairAnswerMutation,
  RepairAnswerMutationVariables,
  ReplayDeadLettersMutation,
  ReplayDeadLettersMutationVariables,
  RequestEmailChangeMutation,
  RequestEmailChangeMutationVariables,
  RequestPasswordResetMutation,
  RequestPasswordResetMutationVariables,
  ResetNotificationChoicesMutation,
  ResetNotificationChoicesMutationVariables,
  ResetPasswordMutation,
  ResetPasswordMutationVariables,
  ResolveCommentMutation,
  ResolveCommentMutationVariables,
  RestoreAbilityMutation,
  RestoreAbilityMutationVariables,
  RestoreEmailMutation,
  RestoreEmailMutationVariables,
  RestorePostMutation,
  RestorePostMutationVariables,
  RetractFlagMutation,
  RetractFlagMutationVariables,
  RevealAuthorMutation,
  RevealAuthorMutationVariables,
  RevealCommentAuthorMutation,
  RevealCommentAuthorMutationVariables,
  RevealsQuery,
  RevealsQueryVariables,
  ReviewItemPageQuery,
  ReviewItemPageQueryVariables,
  ReviewLastQuery,
  ReviewLastQueryVariables,
  ReviewQueuePageQuery,
  ReviewQueuePageQueryVariables,
  ReviewQueuesQuery,
  ReviewQueuesQueryVariables,
  RevokeOtherSessionsMutation,
  RevokeOtherSessionsMutationVariables,
  RevokeSessionMutation,
  RevokeSessionMutationVariables,
  RollBackPostMutation,
  RollBackPostMutationVariables,
  SanctionsQuery,
  SanctionsQueryVariables,
  SaveDraftMutation,
  SaveDraftMutationVariables,
  SavedRepliesQuery,
  SavedRepliesQueryVariables,
  SavedSearchesQuery,
  SavedSearchesQueryVariables,
  SaveLessonMutation,
  SaveLessonMutationVariables,
  SaveReplyMutation,
  SaveReplyMutationVariables,
  SaveSearchMutation,
  SaveSearchMutationVariables,
  SayAnswersMeMutation,
  SayAnswersMeMutationVariables,
  SayIAmWritingMutation,
  SayIAmWritingMutationVariables,
  SaySameHereMutation,
  SaySameHereMutationVariables,
  ScheduleQuestionMutation,
  ScheduleQuestionMutationVariables,
  SearchDescriptionQuery,
  SearchDescriptionQueryVariables,
  SearchFeedQuery,
  SearchFeedQueryVariables,
  SearchPageQuery,
  SearchPageQueryVariables,
  SessionsQuery,
  SessionsQueryVariables,
  SetLocaleMutation,
  SetLocaleMutationVariables,
  SetNotificationTimesMutation,
  SetNotificationTimesMutationVariables,
  SetTagPreferenceMutation,
  SetTagPreferenceMutationVariables,
  SharedCoursesQuery,
  SharedCoursesQueryVariables,
  ShellQuery,
  ShellQueryVariables,
  SignInMutation,
  SignInMutationVariables,
  SignOutMutation,
  SignOutMutationVariables,
  SignUpMutation,
  SignUpMutationVariables,
  SimilarQuestionsQuery,
  SimilarQuestionsQueryVariables,
  SitemapCoursesQuery,
  SitemapCoursesQueryVariables,
  SitemapQuestionsQuery,
  SitemapQuestionsQueryVariables,
  SkipReviewMutation,
  SkipReviewMutationVariables,
  StaffAnnouncementsQuery,
  StaffAnnouncementsQueryVariables,
  StaffCohortsQuery,
  StaffCohortsQueryVariables,
  StaffInvitationsQuery,
  StaffInvitationsQueryVariables,
  StaffLessonsQuery,
  StaffLessonsQueryVariables,
  StaffMembersQuery,
  StaffMembersQueryVariables,
  StaffOverviewQuery,
  StaffOverviewQueryVariables,
  StaffPoliciesQuery,
  StaffPoliciesQueryVariables,
  StandingInCourseQuery,
  StandingInCourseQueryVariables,
  SuggestedEditPageQuery,
  SuggestedEditPageQueryVariables,
  SuggestedEditsQuery,
  SuggestedEditsQueryVariables,
  SuggestEditMutation,
  SuggestEditMutationVariables,
  SuggestedTagsQuery,
  SuggestedTagsQueryVariables,
  SuspendAbilityMutation,
  SuspendAbilityMutationVariables,
  SuspendedEndorsementsQuery,
  SuspendedEndorsementsQueryVariables,
  TagFeedQuery,
  TagFeedQueryVariables,
  TagGuideQuery,
  TagGuideQueryVariables,
  TagHeadQuery,
  TagHeadQueryVariables,
  TagNamesQuery,
  TagNamesQueryVariables,
  TagPageQuery,
  TagPageQueryVariables,
  TagQuestionsQuery,
  TagQuestionsQueryVariables,
  TagTreeQuery,
  TagTreeQueryVariables,
  TryPushDeviceMutation,
  TryPushDeviceMutationVariables,
  UndoReviewMutation,
  UndoReviewMutationVariables,
  UnsubscribeMutation,
  UnsubscribeMutationVariables,
  UpdateCourseMutation,
  UpdateCourseMutationVariables,
  UpdateEnrolmentMutation,
  UpdateEnrolmentMutationVariables,
  UpdateProfileMutation,
  UpdateProfileMutationVariables,
  UpdateSavedSearchMutation,
  UpdateSavedSearchMutationVariables,
  VerifyEmailMutation,
  VerifyEmailMutationVariables,
  VisitInboxMutation,
  VisitInboxMutationVariables,
  VoiceClosingMutation,
  VoiceClosingMutationVariables,
  VoiceReopeningMutation,
  VoiceReopeningMutationVariables,
  VoteMutation,
  VoteMutationVariables,
  WithdrawAbilityMutation,
  WithdrawAbilityMutationVariables,
  WithdrawAcceptanceMutation,
  WithdrawAcceptanceMutationVariables,
  WithdrawEndorsementMutation,
  WithdrawEndorsementMutationVariables,
  WithdrawInvitationMutation,
  WithdrawInvitationMutationVariables,
} from './types.ts';

export const AbilityHolders: Operation<AbilityHoldersQuery, AbilityHoldersQueryVariables> = {
  name: 'AbilityHolders',
  hash: 'b9cd2d89d27f7e73eed6a99e8b798dddfe4cfa237c66febdc0c01959bc8a6a1e',
  text: "query AbilityHolders($course: String!, $after: String) {\n  abilityHolders(course: $course, after: $after) {\n    handle\n    name\n    abilities {\n      ...AbilityFacts\n    }\n  }\n}\nfragment AbilityFacts on AbilityOverview {\n  ability\n  isHeld\n  standing\n  until\n  reason\n  good\n  bad\n  minimum\n  ratio\n  missing\n  lacksReview\n}",
};

export const AboutCourse: Operation<AboutCourseQuery, AboutCourseQueryVariables> = {
  name: 'AboutCourse',
  hash: 'e70d035a3106614910a1aa172b70e01287f74e51346c413bd6e292c6d1b9cf54',
  text: "query AboutCourse($course: String!) {\n  course(slug: $course) {\n    ...CourseCard\n    ...CourseDoor\n    descriptionHtml\n    createdAt\n    originUrl\n    viewerFollow\n    anonymity\n    voteModel\n    learnersFirstHours\n    viewerCanManageRoles {\n      ...Allowed\n    }\n  }\n}\nfragment Allowed on Permission {\n  allowed\n  reason\n}\nfragment CourseCard on Course {\n  id\n  slug\n  title\n  visibility\n  descriptionMarkdown\n  languages\n  memberCount\n  questionCount\n}\nfragment CourseDoor on Course {\n  viewerEnrolment {\n    id\n    role\n    state\n  }\n  viewerCanJoin {\n    ...Allowed\n  }\n}",
};

export const AcceptAnswer: Operation<AcceptAnswerMutation, AcceptAnswerMutationVariables> = {
  name: 'AcceptAnswer',
  hash: 'f6be2d12225b9cd89dfbefd8d4350d7f15c1fe918dd727a405df72720bba77e0',
  text: "mutation AcceptAnswer($answerId: ID!, $restatement: String) {\n  acceptAnswer(answerId: $answerId, restatement: $restatement) {\n    id\n  }\n}",
};

export const AcceptInvitation: Operation<AcceptInvitationMutation, AcceptInvitationMutationVariables> = {
  name: 'AcceptInvitation',
  hash: '13f7b649e020ec4dc5de7b045056f9dde896af02b8d17ceea6f1e1896085d2de',
  text: "mutation AcceptInvitation($token: String!) {\n  acceptInvitation(token: $token) {\n    id\n    course {\n      slug\n    }\n  }\n}",
};

export const AcknowledgeSanction: Operation<AcknowledgeSanctionMutation, AcknowledgeSanctionMutationVariables> = {
  name: 'AcknowledgeSanction',
  hash: '14703c4b06874b4a0540d78f8fa0987cf40e90a999c69dd4aac96104c77d6a3c',
  text: "mutation AcknowledgeSanction($sanctionId: ID!) {\n  acknowledgeSanction(sanctionId: $sanctionId) {\n    id\n  }\n}",
};

export const AllowMail: Operation<AllowMailMutation, AllowMailMutationVariables> = {
  name: 'AllowMail',
  hash: '506a449916ac696453f753bd311de2488696bcec4a5e6513d4a2c3ad87c28847',
  text: "mutation AllowMail {\n  allowMail\n}",
};

export const Announcements: Operation<AnnouncementsQuery, AnnouncementsQueryVariables> = {
  name: 'Announcements',
  hash: 'b6f54074f4611013f4dc229b2d12e43248969093101522568b5acbb6b52a605a',
  text: "query Announcements($course: String!, $first: Int!, $after: String) {\n  course(slug: $course) {\n    id\n    announcements(first: $first, after: $after) {\n      edges {\n        node {\n          ...AnnouncementItem\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}\nfragment AnnouncementItem on Announcement {\n  id\n  title\n  bodyHtml\n  isImportant\n  pinnedUntil\n  publishedAt\n  editedAt\n  endedAt\n  author {\n    id\n    name\n    handle\n  }\n}",
};

export const AnswerFlags: Operation<AnswerFlagsMutation, AnswerFlagsMutationVariables> = {
  name: 'AnswerFlags',
  hash: '9ca0deca888c915d85a12a14e58165721c48786439277c77c77da68cd3d574f7',
  text: "mutation AnswerFlags($postId: ID!, $statement: String!) {\n  answerFlags(postId: $postId, statement: $statement)\n}",
};

export const AppealCase: Operation<AppealCaseMutation, AppealCaseMutationVariables> = {
  name: 'AppealCase',
  hash: '339cfd502673843c85d8c7d2815209d5036bbeba6e8bcccd319a289f151ea5d1',
  text: "mutation AppealCase($caseId: ID!, $statement: String!) {\n  appealCase(caseId: $caseId, statement: $statement) {\n    id\n  }\n}",
};

export const AppealFlag: Operation<AppealFlagMutation, AppealFlagMutationVariables> = {
  name: 'AppealFlag',
  hash: '3d401ce03cd651fc053ac70b6a16da45f9d9b079f22a38c54cfb6e188db8ee0e',
  text: "mutation AppealFlag($flagId: ID!, $statement: String!) {\n  appealFlag(flagId: $flagId, statement: $statement) {\n    id\n  }\n}",
};

export const AppealSanction: Operation<AppealSanctionMutation, AppealSanctionMutationVariables> = {
  name: 'AppealSanction',
  hash: '2817de5b4e1c07e7eea07a3a87dd5cf203dd8e3f6dac274b4882d0c3b402f8cb',
  text: "mutation AppealSanction($sanctionId: ID!, $statement: String!) {\n  appealSanction(sanctionId: $sanctionId, statement: $statement) {\n    id\n  }\n}",
};

export const AskForm: Operation<AskFormQuery, AskFormQueryVariables> = {
  name: 'AskForm',
  hash: 'b6b2b9999270cd15f9dad7d58b15f64fae02501db9d004a853ec9a749dc776df',
  text: "query AskForm($course: String!, $place: String!) {\n  course(slug: $course) {\n    id\n    lessons {\n      id\n      label\n      title\n    }\n    tags {\n      id\n      name\n      excerpt\n      parent {\n        name\n      }\n      questionCount\n    }\n    cohorts {\n      id\n      name\n    }\n    viewerEnrolment {\n      id\n      cohort {\n        name\n      }\n    }\n    viewerCanCreateTags {\n      ...Allowed\n    }\n    draft(place: $place) {\n      updatedAt\n      fields {\n        name\n        value\n      }\n    }\n  }\n}\nfragment Allowed on Permission {\n  allowed\n  reason\n}",
};

export const AskQuestion: Operation<AskQuestionMutation, AskQuestionMutationVariables> = {
  name: 'AskQuestion',
  hash: '78c3a2b63a4d32522d1bcf6d1db32dec643f282d4e9fb38d2c716f8449b6e75e',
  text: "mutation AskQuestion($input: AskQuestionInput!) {\n  askQuestion(input: $input) {\n    id\n    number\n    slug\n  }\n}",
};

export const AuditLog: Operation<AuditLogQuery, AuditLogQueryVariables> = {
  name: 'AuditLog',
  hash: 'e746e2e49dbbedbc3121a50881fa1d51bad33813b0296741e2cf3eaa877f1d39',
  text: "query AuditLog($course: String!, $filter: AuditFilterInput, $after: String) {\n  course(slug: $course) {\n    id\n    auditEntries(first: 20, filter: $filter, after: $after) {\n      edges {\n        node {\n          id\n          act\n          reason\n          details\n          createdAt\n          actor {\n            handle\n            name\n          }\n          subject {\n            handle\n            name\n          }\n          post {\n            ...PostTitle\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}\nfragment PostTitle on Post {\n  id\n  ... on Question {\n    number\n    slug\n    title\n    state\n  }\n  ... on Answer {\n    question {\n      number\n      slug\n      title\n    }\n  }\n}",
};

export const BackgroundWork: Operation<BackgroundWorkQuery, BackgroundWorkQueryVariables> = {
  name: 'BackgroundWork',
  hash: '8cfc216502bab03c6d62abcf38597d82347bae48f375da1093f333a26e8d8296',
  text: "query BackgroundWork {\n  backgroundWork {\n    events\n    oldestEvent\n    jobs {\n      waiting\n      active\n      delayed\n      failed\n    }\n    handlers {\n      handler\n      tasks\n      dead\n      oldestSeconds\n    }\n    deadLetters {\n      id\n      handler\n      type\n      payload\n      deadAt\n      reason\n    }\n  }\n}",
};

export const Bookmark: Operation<BookmarkMutation, BookmarkMutationVariables> = {
  name: 'Bookmark',
  hash: 'ec41d072205400f7a40cac711acc492a354ad68ccc10c3d515fabd777810617d',
  text: "mutation Bookmark($postId: ID!, $bookmarked: Boolean!) {\n  bookmark(postId: $postId, bookmarked: $bookmarked) {\n    id\n  }\n}",
};

export const CancelEmailChange: Operation<CancelEmailChangeMutation, CancelEmailChangeMutationVariables> = {
  name: 'CancelEmailChange',
  hash: '84e796ca30fc2e11d87dd0e924d6bf10b879002e912faa4ad5f1ae67fb049019',
  text: "mutation CancelEmailChange {\n  cancelEmailChange\n}",
};

export const CancelScheduledQuestion: Operation<CancelScheduledQuestionMutation, CancelScheduledQuestionMutationVariables> = {
  name: 'CancelScheduledQuestion',
  hash: 'a035c77c6179abc889bcc88f50a024d30738ca54dc1efc88370072e5d074b7fb',
  text: "mutation CancelScheduledQuestion($id: ID!) {\n  cancelScheduledQuestion(id: $id)\n}",
};

export const CasePage: Operation<CasePageQuery, CasePageQueryVariables> = {
  name: 'CasePage',
  hash: '4438604ba1a6aaa6b5ba370eba788aa7557d4588233c4ed8c2bd0a835c7b32d3',
  text: "query CasePage($id: ID!) {\n  inaccuracyCase(id: $id) {\n    ...CasePart\n    viewerCanRepair {\n      ...Allowed\n    }\n    viewerCanContest {\n      ...Allowed\n    }\n    viewerCanAppeal {\n      ...Allowed\n    }\n  }\n}\nfragment Allowed on Permission {\n  allowed\n  reason\n}\nfragment AppealPart on Appeal {\n  id\n  statement\n  state\n  createdAt\n  decidedAt\n  decisionNote\n  party\n}\nfragment AuthorName on Author {\n  name\n  isAnonymous\n  isViewer\n  role\n  originUrl\n  person {\n    handle\n    isDeleted\n  }\n}\nfragment CasePart on InaccuracyCase {\n  id\n  state\n  openedAt\n  repairUntil\n  repairedAt\n  contestedAt\n  contestReason\n  decidedAt\n  decisionNote\n  viewerParty\n  claims {\n    ...ClaimPart\n  }\n  steps {\n    id\n    act\n    note\n    createdAt\n    by {\n      ...AuthorName\n    }\n  }\n  appeals {\n    ...AppealPart\n  }\n  answer {\n    ...PostTitle\n    bodyHtml\n    language\n    version\n    author {\n      ...AuthorName\n    }\n  }\n  difference {\n    kind\n    text\n  }\n}\nfragment ClaimPart on Flag {\n  id\n  state\n  claim\n  quote\n  source\n  createdAt\n  raisedBy {\n    ...AuthorName\n  }\n  misconception {\n    id\n    title\n  }\n  place {\n    isUnchanged\n    text\n  }\n}\nfragment PostTitle on Post {\n  id\n  ... on Question {\n    number\n    slug\n    title\n    state\n  }\n  ... on Answer {\n    question {\n      number\n      slug\n      title\n    }\n  }\n}",
};

export const ChangePassword: Operation<ChangePasswordMutation, ChangePasswordMutationVariables> = {
  name: 'ChangePassword',
  hash: '822caf19b291e6d6055fd80335dcf5d1400ff820208f82c523b3922487ea4b3c',
  text: "mutation ChangePassword($current: String!, $new: String!) {\n  changePassword(current: $current, new: $new)\n}",
};

export const ChooseNotifications: Operation<ChooseNotificationsMutation, ChooseNotificationsMutationVariables> = {
  name: 'ChooseNotifications',
  hash: '064678a0c0277fb886669be991bae5c9886e82ba5c507e6ac2aa9fa6dd92d864',
  text: "mutation ChooseNotifications($course: String, $choices: [NotificationChoiceInput!]!) {\n  chooseNotifications(course: $course, choices: $choices) {\n    category\n  }\n}",
};

export const ClaimReview: Operation<ClaimReviewMutation, ClaimReviewMutationVariables> = {
  name: 'ClaimReview',
  hash: 'd9f100db19a4dc302a8c16518b49bde353465c88e31c723299e12fee3e0b9736',
  text: "mutation ClaimReview($course: String!, $queue: QueueKind!, $itemId: ID) {\n  claimReview(course: $course, queue: $queue, itemId: $itemId) {\n    id\n  }\n}",
};

export const ConfirmEmailChange: Operation<ConfirmEmailChangeMutation, ConfirmEmailChangeMutationVariables> = {
  name: 'ConfirmEmailChange',
  hash: '18a414ec28f4f449735e263b0d5719759837c80e48c81628b0c0655075de3901',
  text: "mutation ConfirmEmailChange($token: String!) {\n  confirmEmailChange(token: $token)\n}",
};

export const ConfirmEndorsement: Operation<ConfirmEndorsementMutation, ConfirmEndorsementMutationVariables> = {
  name: 'ConfirmEndorsement',
  hash: 'e9781e28e81c717fa3327fa82d41a8b965c99e7a63b73fd39a35c34698fd633c',
  text: "mutation ConfirmEndorsement($endorsementId: ID!, $version: Int) {\n  confirmEndorsement(endorsementId: $endorsementId, version: $version) {\n    id\n  }\n}",
};

export const ContestCase: Operation<ContestCaseMutation, ContestCaseMutationVariables> = {
  name: 'ContestCase',
  hash: '07d061ea29e27407e8d8648023ae0350368abf29fd0a2459d3626fb5d4594f9d',
  text: "mutation ContestCase($caseId: ID!, $reason: String!) {\n  contestCase(caseId: $caseId, reason: $reason) {\n    id\n  }\n}",
};

export const CourseFeed: Operation<CourseFeedQuery, CourseFeedQueryVariables> = {
  name: 'CourseFeed',
  hash: 'a5e5b6e1ab4a8f597d483323ef269b1448137c9cee72713b9b434ce227577253',
  text: "query CourseFeed($course: String!) {\n  course(slug: $course) {\n    id\n    title\n    visibility\n    questions(first: 30, order: NEWEST) {\n      edges {\n        node {\n          ...FeedEntry\n        }\n      }\n    }\n  }\n}\nfragment FeedEntry on Question {\n  id\n  number\n  slug\n  title\n  bodyHtml\n  createdAt\n  lastActivityAt\n  author {\n    name\n  }\n  tags {\n    name\n  }\n}",
};

export const CourseHealth: Operation<CourseHealthQuery, CourseHealthQueryVariables> = {
  name: 'CourseHealth',
  hash: '74f0dd0cd63d3241754f7435514ae6ed60ab7f85a90b0f8d4df527058b507782',
  text: "query CourseHealth($course: String!) {\n  course(slug: $course) {\n    id\n    deflections {\n      deflected\n      asked\n      share\n    }\n  }\n  courseOverview(course: $course) {\n    countedAt\n    unanswered {\n      waited\n      count\n    }\n    openCases {\n      waited\n      count\n    }\n    queues {\n      queue\n      open\n      oldestAt\n    }\n    misconceptions {\n      id\n      title\n      count\n    }\n    weeks {\n      week\n      questions\n      answered\n      endorsed\n      answers\n      firstAnswerMedian\n      firstAnswerP90\n      gini\n      helpers {\n        role\n        answers\n        people\n      }\n    }\n  }\n}",
};

export const CourseShell: Operation<CourseShellQuery, CourseShellQueryVariables> = {
  name: 'CourseShell',
  hash: 'df4eeb4e5e54a74abbd55a83b267832db77921ca4eb388f41f820e18d6605721',
  text: "query CourseShell($course: String!) {\n  course(slug: $course) {\n    id\n    slug\n    title\n    visibility\n    voteModel\n    anonymity\n    restatementRequired\n    languages\n    questionCount\n    viewerEnrolment {\n      id\n      role\n      state\n    }\n    viewerCanJoin {\n      allowed\n      reason\n    }\n    viewerCanAsk {\n      allowed\n      reason\n    }\n    viewerCanManage {\n      allowed\n      reason\n    }\n    waiting {\n      unanswered\n      pendingEdits\n      suspendedEndorsements\n      newQuestions\n      answersToMine\n      joinRequests\n    }\n    viewerModeration {\n      corrections\n      claims\n      warnings\n    }\n    reviewQueues {\n      kind\n      left\n      viewerCanReview {\n        allowed\n      }\n    }\n  }\n}",
};

export const CreateCohort: Operation<CreateCohortMutation, CreateCohortMutationVariables> = {
  name: 'CreateCohort',
  hash: '9e2089416e27bd468bb6dd6827fdcb28877cb88afd177b4266c272a1c243cc1a',
  text: "mutation CreateCohort($course: String!, $name: String!) {\n  createCohort(course: $course, name: $name) {\n    id\n  }\n}",
};

export const CreateCourse: Operation<CreateCourseMutation, CreateCourseMutationVariables> = {
  name: 'CreateCourse',
  hash: 'b059616725bfcff3cef2c41abb3c9a9080269c4a245243f96ffc3481a52e3b12',
  text: "mutation CreateCourse($input: CreateCourseInput!) {\n  createCourse(input: $input) {\n    id\n    slug\n  }\n}",
};

export const CreateMisconception: Operation<CreateMisconceptionMutation, CreateMisconceptionMutationVariables> = {
  name: 'CreateMisconception',
  hash: 'fae1c31e795c9b350da0108e8bbb322e0242cfed5fd96c060059440a3333ad08',
  text: "mutation CreateMisconception($course: String!, $title: String!) {\n  createMisconception(course: $course, title: $title) {\n    id\n  }\n}",
};

export const CreateTag: Operation<CreateTagMutation, CreateTagMutationVariables> = {
  name: 'CreateTag',
  hash: '2755fe25cac2056c73a1720bf61f24403680f00e917d7f945df5170e50d7d4a6',
  text: "mutation CreateTag($course: String!, $name: String!, $parent: String, $excerpt: String) {\n  createTag(course: $course, name: $name, parent: $parent, excerpt: $excerpt) {\n    id\n    name\n  }\n}",
};

export const DecideEnrolment: Operation<DecideEnrolmentMutation, DecideEnrolmentMutationVariables> = {
  name: 'DecideEnrolment',
  hash: '7ee1d55e56928707c2d794c5f1e9877acde1ca3a7f4ad2351a5d3b04a7a8443b',
  text: "mutation DecideEnrolment($enrolmentId: ID!, $accept: Boolean!) {\n  decideEnrolment(enrolmentId: $enrolmentId, accept: $accept) {\n    id\n    state\n  }\n}",
};

export const DecideReview: Operation<DecideReviewMutation, DecideReviewMutationVariables> = {
  name: 'DecideReview',
  hash: 'dca7c0295a262ecc936286e62ddcb8238863ce25aa083f16a406032d9ed4932b',
  text: "mutation DecideReview($input: DecideReviewInput!) {\n  decideReview(input: $input) {\n    id\n  }\n}",
};

export const DecideSuggestedEdit: Operation<DecideSuggestedEditMutation, DecideSuggestedEditMutationVariables> = {
  name: 'DecideSuggestedEdit',
  hash: '7934860d309b0d6380b154227b91b437a761cea68d64a44f9db60fccb6843c92',
  text: "mutation DecideSuggestedEdit($id: ID!, $apply: Boolean!, $note: String) {\n  decideSuggestedEdit(suggestedEditId: $id, apply: $apply, note: $note) {\n    id\n    state\n  }\n}",
};

export const DeleteAccount: Operation<DeleteAccountMutation, DeleteAccountMutationVariables> = {
  name: 'DeleteAccount',
  hash: '3761fde9406f21f72f146cc8c4e43a3c92e15e635b33a8b909db06f42e880472',
  text: "mutation DeleteAccount($password: String!) {\n  deleteAccount(password: $password)\n}",
};

export const DeleteCohort: Operation<DeleteCohortMutation, DeleteCohortMutationVariables> = {
  name: 'DeleteCohort',
  hash: 'b06838fa47f4a6f1fba9513785322ee3daf956940486faead395773dd3d1c33c',
  text: "mutation DeleteCohort($cohortId: ID!) {\n  deleteCohort(cohortId: $cohortId) {\n    id\n  }\n}",
};

export const DeleteComment: Operation<DeleteCommentMutation, DeleteCommentMutationVariables> = {
  name: 'DeleteComment',
  hash: '9ad184cb6e26ccda5159340aa411f7ff30febb0db1f43b5467b5d5f537e3f778',
  text: "mutation DeleteComment($commentId: ID!) {\n  deleteComment(commentId: $commentId) {\n    id\n  }\n}",
};

export const DeleteLesson: Operation<DeleteLessonMutation, DeleteLessonMutationVariables> = {
  name: 'DeleteLesson',
  hash: '979431945dc794e91bdec00245e090bc2620d609f08913d159bea7191f17d02c',
  text: "mutation DeleteLesson($lessonId: ID!) {\n  deleteLesson(lessonId: $lessonId) {\n    id\n  }\n}",
};

export const DeletePost: Operation<DeletePostMutation, DeletePostMutationVariables> = {
  name: 'DeletePost',
  hash: '36a0d28824ff1b38ee8635ddc9ffe5c89084cfc9dc7a529623c2cd3e2a50303a',
  text: "mutation DeletePost($postId: ID!, $reason: String) {\n  deletePost(postId: $postId, reason: $reason) {\n    id\n  }\n}",
};

export const DeleteReply: Operation<DeleteReplyMutation, DeleteReplyMutationVariables> = {
  name: 'DeleteReply',
  hash: '5f775a59b7631a6e7afb1c94b22834ca82e5586f73026c42b1f9f2b8345985ad',
  text: "mutation DeleteReply($id: ID!) {\n  deleteReply(id: $id)\n}",
};

export const DeleteSavedSearch: Operation<DeleteSavedSearchMutation, DeleteSavedSearchMutationVariables> = {
  name: 'DeleteSavedSearch',
  hash: '428cf030fe55d0d575b17c3ff9c1bf480c29a3dc8d0cf76ff86234f6c999c71b',
  text: "mutation DeleteSavedSearch($id: ID!) {\n  deleteSavedSearch(id: $id)\n}",
};

export const DiscardDraft: Operation<DiscardDraftMutation, DiscardDraftMutationVariables> = {
  name: 'DiscardDraft',
  hash: '28e9333391c7ad0d25e1ac0bd5f9f2867626d57b44f700a700e31019c2fbf151',
  text: "mutation DiscardDraft($course: String!, $place: String!) {\n  discardDraft(course: $course, place: $place)\n}",
};

export const EditAnnouncement: Operation<EditAnnouncementMutation, EditAnnouncementMutationVariables> = {
  name: 'EditAnnouncement',
  hash: '75c01608323fa61bed55643d28bc6325fbea5728b1ed222145cd28f2e071e0f0',
  text: "mutation EditAnnouncement($id: ID!, $input: AnnouncementInput!) {\n  editAnnouncement(id: $id, input: $input) {\n    id\n  }\n}",
};

export const EditComment: Operation<EditCommentMutation, EditCommentMutationVariables> = {
  name: 'EditComment',
  hash: 'd469ce36236bf72b2aa402285e0e3f5ed95619d3242ec23d034aa169934cb177',
  text: "mutation EditComment($commentId: ID!, $body: String!) {\n  editComment(commentId: $commentId, body: $body) {\n    id\n  }\n}",
};

export const EditForm: Operation<EditFormQuery, EditFormQueryVariables> = {
  name: 'EditForm',
  hash: '86d72ab74b4c864a58ee4b0bd131da3edd1582b7ed0a93f1f3615a8578f0f9ee',
  text: "query EditForm($course: String!, $postId: ID!, $place: String!) {\n  course(slug: $course) {\n    id\n    tags {\n      id\n      name\n      excerpt\n    }\n    lessons {\n      id\n      label\n      title\n    }\n    draft(place: $place) {\n      updatedAt\n      fields {\n        name\n        value\n      }\n    }\n  }\n  post(id: $postId) {\n    ...PostTitle\n    bodyMarkdown\n    version\n    viewerCanEdit {\n      ...Allowed\n    }\n    viewerCanSuggestEdit {\n      ...Allowed\n    }\n    ... on Question {\n      tags {\n        name\n      }\n      structured {\n        tried\n        expected\n        got\n      }\n      lesson {\n        id\n      }\n    }\n  }\n}\nfragment Allowed on Permission {\n  allowed\n  reason\n}\nfragment PostTitle on Post {\n  id\n  ... on Question {\n    number\n    slug\n    title\n    state\n  }\n  ... on Answer {\n    question {\n      number\n      slug\n      title\n    }\n  }\n}",
};

export const EditMisconception: Operation<EditMisconceptionMutation, EditMisconceptionMutationVariables> = {
  name: 'EditMisconception',
  hash: '2800f995e669939d06d6283b6ce7468e9ce3fdc05631afac8593a75d51db2af7',
  text: "mutation EditMisconception($input: EditMisconceptionInput!) {\n  editMisconception(input: $input) {\n    id\n  }\n}",
};

export const EditPost: Operation<EditPostMutation, EditPostMutationVariables> = {
  name: 'EditPost',
  hash: '8adad98a6d128439e44e29391fe41e9c810e88a70c42b79f31b6241d5539793b',
  text: "mutation EditPost($input: EditPostInput!) {\n  editPost(input: $input) {\n    id\n  }\n}",
};

export const EditTag: Operation<EditTagMutation, EditTagMutationVariables> = {
  name: 'EditTag',
  hash: 'dc93fe1539b2e046ce15fcb9bba397999f2f9f83ae0dd0994bf286b95e0775a6',
  text: "mutation EditTag($input: EditTagInput!) {\n  editTag(input: $input) {\n    id\n    name\n  }\n}",
};

export const EndAnnouncement: Operation<EndAnnouncementMutation, EndAnnouncementMutationVariables> = {
  name: 'EndAnnouncement',
  hash: 'cc113cca300f43d0500a91ffdb34601624a7d664e9764f426ef3db96a975537a',
  text: "mutation EndAnnouncement($id: ID!) {\n  endAnnouncement(id: $id) {\n    id\n  }\n}",
};

export const EndorseAnswer: Operation<EndorseAnswerMutation, EndorseAnswerMutationVariables> = {
  name: 'EndorseAnswer',
  hash: '10383d2e197f1124ec9980f8e994e07e56db905b6a0635734c49e20fe718387c',
  text: "mutation EndorseAnswer($answerId: ID!, $kind: EndorsementKind!, $note: String, $version: Int) {\n  endorseAnswer(answerId: $answerId, kind: $kind, note: $note, version: $version) {\n    id\n  }\n}",
};

export const EndorseMisconception: Operation<EndorseMisconceptionMutation, EndorseMisconceptionMutationVariables> = {
  name: 'EndorseMisconception',
  hash: 'ff9304aeda82d8fb3ce67a8759471946382653a347c739b3ecd49c60ecef0632',
  text: "mutation EndorseMisconception($id: ID!, $endorsed: Boolean!) {\n  endorseMisconception(id: $id, endorsed: $endorsed) {\n    id\n  }\n}",
};

export const Findings: Operation<FindingsQuery, FindingsQueryVariables> = {
  name: 'Findings',
  hash: '087005765c0ff134c2ab6bd5a5bbb99b8ad1dfc455aaad36827923ae85b37e94',
  text: "query Findings($course: String!) {\n  course(slug: $course) {\n    id\n    conductFindings {\n      id\n      kind\n      state\n      foundAt\n      seenAt\n      judgeNote\n      judgedAt\n      evidence {\n        name\n        value\n      }\n      people {\n        handle\n        name\n      }\n      post {\n        ...PostTitle\n      }\n    }\n  }\n}\nfragment PostTitle on Post {\n  id\n  ... on Question {\n    number\n    slug\n    title\n    state\n  }\n  ... on Answer {\n    question {\n      number\n      slug\n      title\n    }\n  }\n}",
};

export const FlagPage: Operation<FlagPageQuery, FlagPageQueryVariables> = {
  name: 'FlagPage',
  hash: '16e03c10b419155b83ca1efe40c0f42caa000515efbf4f3cb81a2fd753adeb31',
  text: "query FlagPage($course: String!, $postId: ID!) {\n  course(slug: $course) {\n    id\n    repairHours\n    misconceptions {\n      id\n      title\n    }\n  }\n  post(id: $postId) {\n    ...PostTitle\n    bodyHtml\n    language\n    author {\n      ...AuthorName\n    }\n    hiding {\n      kinds\n      statement\n      statementAt\n    }\n    viewerCanFlag {\n      ...Allowed\n    }\n    viewerFlags {\n      id\n      kind\n      state\n      createdAt\n    }\n    comments {\n      id\n      bodyHtml\n      deletedAt\n      author {\n        ...AuthorName\n      }\n      viewerCanFlag {\n        ...Allowed\n      }\n      viewerFlags {\n        id\n        kind\n        state\n        createdAt\n      }\n    }\n  }\n}\nfragment Allowed on Permission {\n  allowed\n  reason\n}\nfragment AuthorName on Author {\n  name\n  isAnonymous\n  isViewer\n  role\n  originUrl\n  person {\n    handle\n    isDeleted\n  }\n}\nfragment PostTitle on Post {\n  id\n  ... on Question {\n    number\n    slug\n    title\n    state\n  }\n  ... on Answer {\n    question {\n      number\n      slug\n      title\n    }\n  }\n}",
};

export const Follow: Operation<FollowMutation, FollowMutationVariables> = {
  name: 'Follow',
  hash: '17e763b61922f6790957861e85dcf2b3d4a1341240bfc185993aa61b48c0fcd0',
  text: "mutation Follow($target: FollowTarget!, $id: ID!, $state: FollowState) {\n  follow(target: $target, id: $id, state: $state)\n}",
};

export const FollowByItself: Operation<FollowByItselfMutation, FollowByItselfMutationVariables> = {
  name: 'FollowByItself',
  hash: '1f7b12095eda9ac41c221e38e50333ea5ab1de0c9494cea7767950e2e56f34dc',
  text: "mutation FollowByItself($input: NotificationSettingsInput!) {\n  updateNotificationSettings(input: $input) {\n    followsWritten\n  }\n}",
};

export const Following: Operation<FollowingQuery, FollowingQueryVariables> = {
  name: 'Following',
  hash: '728b43ff768e3f72da1aa5b672674b4fab5eb8ca00892b968bbe4600349982bf',
  text: "query Following {\n  viewer {\n    id\n    notificationSettings {\n      quietFrom\n      quietUntil\n      snoozedUntil\n      digestRhythm\n      digestHour\n      digestWeekday\n      followsWritten\n      followsMentioned\n    }\n  }\n  following {\n    kind\n    id\n    title\n    courseSlug\n    courseTitle\n    questionNumber\n    handle\n    isMuted\n  }\n}",
};

export const ForYou: Operation<ForYouQuery, ForYouQueryVariables> = {
  name: 'ForYou',
  hash: 'bed3cfcbff8d378431827e9499466876621a62511db2ed3cb728746dbf9d7d0e',
  text: "query ForYou($course: String!) {\n  course(slug: $course) {\n    id\n    forYou {\n      ...QuestionRow\n    }\n  }\n}\nfragment AuthorName on Author {\n  name\n  isAnonymous\n  isViewer\n  role\n  originUrl\n  person {\n    handle\n    isDeleted\n  }\n}\nfragment QuestionRow on Question {\n  id\n  number\n  slug\n  title\n  excerpt\n  state\n  visibility\n  closeReason\n  language\n  answerCount\n  endorsedAnswerCount\n  helpfulCount\n  sameHereCount\n  createdAt\n  lastActivityAt\n  author {\n    ...AuthorName\n  }\n  tags {\n    id\n    name\n  }\n}",
};

export const GiveSanction: Operation<GiveSanctionMutation, GiveSanctionMutationVariables> = {
  name: 'GiveSanction',
  hash: '1ae45c02c57a2a9540c4eff12850665464243d4c27f5a543bb3e992ccd5e319c',
  text: "mutation GiveSanction($input: GiveSanctionInput!) {\n  giveSanction(input: $input) {\n    id\n  }\n}",
};

export const GrantAbility: Operation<GrantAbilityMutation, GrantAbilityMutationVariables> = {
  name: 'GrantAbility',
  hash: '5becb3f43fc317a0c2d95fa3bfa98f901f6bb3cf46630fe651ae871c207151ab',
  text: "mutation GrantAbility($input: AbilityInput!) {\n  grantAbility(input: $input) {\n    handle\n  }\n}",
};

export const History: Operation<HistoryQuery, HistoryQueryVariables> = {
  name: 'History',
  hash: 'deeb9409c765b3ccda92edd79ca556c090eefbd33195ca87c6b1dbb97925c591',
  text: "query History($postId: ID!) {\n  post(id: $postId) {\n    ...PostTitle\n    revisions {\n      id\n      number\n      kind\n      title\n      reason\n      rolledBackTo\n      createdAt\n      editor {\n        ...AuthorName\n      }\n      titleDifference {\n        kind\n        text\n      }\n      difference {\n        kind\n        text\n      }\n      tagsAdded\n      tagsRemoved\n      viewerCanRollBack {\n        ...Allowed\n      }\n    }\n  }\n}\nfragment Allowed on Permission {\n  allowed\n  reason\n}\nfragment AuthorName on Author {\n  name\n  isAnonymous\n  isViewer\n  role\n  originUrl\n  person {\n    handle\n    isDeleted\n  }\n}\nfragment PostTitle on Post {\n  id\n  ... on Question {\n    number\n    slug\n    title\n    state\n  }\n  ... on Answer {\n    question {\n      number\n      slug\n      title\n    }\n  }\n}",
};

export const Home: Operation<HomeQuery, HomeQueryVariables> = {
  name: 'Home',
  hash: '8c115d3ffc1ad6e457e0aca99344aabf4c40f04a75f2c38b104f6295e9b3a576',
  text: "query Home($signedIn: Boolean!, $first: Int!, $after: String) {\n  viewer @include(if: $signedIn) {\n    id\n    enrolments {\n      id\n      role\n      state\n      createdAt\n      course {\n        ...CourseCard\n        waiting {\n          unanswered\n          pendingEdits\n          suspendedEndorsements\n          newQuestions\n          answersToMine\n          joinRequests\n        }\n        viewerModeration {\n          corrections\n          claims\n          warnings\n        }\n        reviewQueues {\n          kind\n          left\n        }\n      }\n    }\n  }\n  courses(first: $first, after: $after) {\n    edges {\n      node {\n        ...CourseCard\n        ...CourseDoor\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\nfragment Allowed on Permission {\n  allowed\n  reason\n}\nfragment CourseCard on Course {\n  id\n  slug\n  title\n  visibility\n  descriptionMarkdown\n  languages\n  memberCount\n  questionCount\n}\nfragment CourseDoor on Course {\n  viewerEnrolment {\n    id\n    role\n    state\n  }\n  viewerCanJoin {\n    ...Allowed\n  }\n}",
};

export const Inbox: Operation<InboxQuery, InboxQueryVariables> = {
  name: 'Inbox',
  hash: '1285db39d639e4b4bba32903433812ab8260b256b256c1a3ab13892060635353',
  text: "query Inbox($filter: InboxFilter!, $category: NotificationCategory, $first: Int!, $after: String) {\n  inbox(filter: $filter, category: $category, first: $first, after: $after) {\n    edges {\n      node {\n        ...InboxItem\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\nfragment InboxItem on Notification {\n  id\n  kind\n  eventCount\n  lastAt\n  isRead\n  courseSlug\n  courseTitle\n  questionId\n  questionNumber\n  questionTitle\n  answerId\n  commentId\n  announcementId\n  announcementTitle\n  detail\n  actor {\n    id\n    name\n  }\n}",
};

export const InboxChanged: Operation<InboxChangedSubscription, InboxChangedSubscriptionVariables> = {
  name: 'InboxChanged',
  hash: 'c6c0f818f55ad3f708f8d1c0991a35b9d433fdd1f3cf892c4a963656087bb1a0',
  text: "subscription InboxChanged {\n  inboxChanged\n}",
};

export const InvitationOffer: Operation<InvitationOfferQuery, InvitationOfferQueryVariables> = {
  name: 'InvitationOffer',
  hash: '89249bcc2da3a2eac7882018ed68e89c396f7eaeef9dd93f4dbea5a849624861',
  text: "query InvitationOffer($token: String!) {\n  invitationOffer(token: $token) {\n    courseTitle\n    courseSlug\n    role\n    invitedBy\n  }\n}",
};

export const Invite: Operation<InviteMutation, InviteMutationVariables> = {
  name: 'Invite',
  hash: '5f69d41606b6e044235d9a0992666a30eb2b3c848791a9c519caa3459bd0757b',
  text: "mutation Invite($input: InviteInput!) {\n  invite(input: $input) {\n    id\n  }\n}",
};

export const JoinCourse: Operation<JoinCourseMutation, JoinCourseMutationVariables> = {
  name: 'JoinCourse',
  hash: '4d6ecd667f358b371c91014358d14e53637f3a4b2b0d51ba7d5a4c939aa7ad47',
  text: "mutation JoinCourse($course: String!) {\n  joinCourse(course: $course) {\n    id\n    state\n  }\n}",
};

export const JudgeFinding: Operation<JudgeFindingMutation, JudgeFindingMutationVariables> = {
  name: 'JudgeFinding',
  hash: '97afccf87830fc2dc9e1c559fad4fbf4dcdb32b9e01bcbb6febc9fcc557fa317',
  text: "mutation JudgeFinding($id: ID!, $state: FindingState!, $note: String) {\n  judgeFinding(id: $id, state: $state, note: $note) {\n    id\n  }\n}",
};

export const LeaveCourse: Operation<LeaveCourseMutation, LeaveCourseMutationVariables> = {
  name: 'LeaveCourse',
  hash: 'f960ec4384e35556b285c163b67e519ac9959fd571c4522403879228555312af',
  text: "mutation LeaveCourse($course: String!) {\n  leaveCourse(course: $course) {\n    id\n  }\n}",
};

export const LiftSanction: Operation<LiftSanctionMutation, LiftSanctionMutationVariables> = {
  name: 'LiftSanction',
  hash: '268bbc29ec3728284bf250c7d779eff38e3420bf5264327249b3a0be6f2652f2',
  text: "mutation LiftSanction($sanctionId: ID!, $reason: String!) {\n  liftSanction(sanctionId: $sanctionId, reason: $reason) {\n    id\n  }\n}",
};

export const MailSubscription: Operation<MailSubscriptionQuery, MailSubscriptionQueryVariables> = {
  name: 'MailSubscription',
  hash: '03dacbaf529d7ae5590f6aff18ef44c812f1f7906e400a5c809e8fc71859645c',
  text: "query MailSubscription($token: String!) {\n  mailSubscription(token: $token) {\n    category\n    courseTitle\n  }\n}",
};

export const MarkAllNotificationsRead: Operation<MarkAllNotificationsReadMutation, MarkAllNotificationsReadMutationVariables> = {
  name: 'MarkAllNotificationsRead',
  hash: '671e187d814eb5970de7ba62c6aaa0d5607bfc11546c7103ebd1a4090536cc91',
  text: "mutation MarkAllNotificationsRead($until: DateTime!) {\n  markAllNotificationsRead(until: $until)\n}",
};

export const MarkCorrectionsSeen: Operation<MarkCorrectionsSeenMutation, MarkCorrectionsSeenMutationVariables> = {
  name: 'MarkCorrectionsSeen',
  hash: '710254670f1e4897104e5a7b617a00251de823d78a9ecd6dd9ac162219cc6729',
  text: "mutation MarkCorrectionsSeen($ids: [ID!]!) {\n  markCorrectionsSeen(ids: $ids)\n}",
};

export const MarkNotifications: Operation<MarkNotificationsMutation, MarkNotificationsMutationVariables> = {
  name: 'MarkNotifications',
  hash: 'dad87727b223e29b7c1dc4424905ab16a41c88b6df6865c4cc11ed177b68105e',
  text: "mutation MarkNotifications($ids: [ID!]!, $read: Boolean!) {\n  markNotifications(ids: $ids, read: $read)\n}",
};

export const Members: Operation<MembersQuery, MembersQueryVariables> = {
  name: 'Members',
  hash: '387d8ced6229412eec2efcf07fa79d66e656c5360089938318b31c712c3de18c',
  text: "query Members($course: String!, $first: Int!, $after: String, $role: CourseRole, $name: String) {\n  course(slug: $course) {\n    id\n    members(first: $first, after: $after, role: $role, name: $name) {\n      totalCount\n      edges {\n        node {\n          id\n          role\n          createdAt\n          cohort {\n            id\n            name\n          }\n          person {\n            id\n            handle\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}",
};

export const MergeMisconceptions: Operation<MergeMisconceptionsMutation, MergeMisconceptionsMutationVariables> = {
  name: 'MergeMisconceptions',
  hash: '0008415badce2f1fada78ed8562ed21afb3ac737a8ef5b567fd815f04a9e3ec5',
  text: "mutation MergeMisconceptions($fromId: ID!, $intoId: ID!) {\n  mergeMisconceptions(fromId: $fromId, intoId: $intoId) {\n    id\n  }\n}",
};

export const MergeTags: Operation<MergeTagsMutation, MergeTagsMutationVariables> = {
  name: 'MergeTags',
  hash: '1799b02a35c244a10dc6abc4552f0b85f7a5ae95aa44e051176f1877776d25ac',
  text: "mutation MergeTags($fromId: ID!, $intoId: ID!) {\n  mergeTags(fromId: $fromId, intoId: $intoId) {\n    id\n    name\n  }\n}",
};

export const Misconceptions: Operation<MisconceptionsQuery, MisconceptionsQueryVariables> = {
  name: 'Misconceptions',
  hash: '63fed9a623148cd434cd21f568fe7edbae252b36c082904c6866c80e15c53b97',
  text: "query Misconceptions($course: String!, $search: String) {\n  course(slug: $course) {\n    id\n    misconceptions(search: $search) {\n      ...MisconceptionPart\n    }\n  }\n}\nfragment Allowed on Permission {\n  allowed\n  reason\n}\nfragment MisconceptionPart on Misconception {\n  id\n  title\n  refutationMarkdown\n  refutationHtml\n  endorsedAt\n  flagCount\n  lastSeenAt\n  endorsedBy {\n    handle\n    name\n  }\n  weeks {\n    week\n    count\n  }\n  viewerCanEdit {\n    ...Allowed\n  }\n  viewerCanEndorse {\n    ...Allowed\n  }\n  viewerCanMerge {\n    ...Allowed\n  }\n}",
};

export const MyCases: Operation<MyCasesQuery, MyCasesQueryVariables> = {
  name: 'MyCases',
  hash: '2295f261b8198bc67285b2abe959b402b8715ad1406012b389a9c4e46023f14d',
  text: "query MyCases($course: String!, $after: String) {\n  course(slug: $course) {\n    id\n    correctionNotices(first: 10, after: $after) {\n      edges {\n        node {\n          id\n          reasons\n          caseState\n          createdAt\n          seenAt\n          answer {\n            ...PostTitle\n          }\n          difference {\n            kind\n            text\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    viewerCases {\n      id\n      state\n      openedAt\n      repairUntil\n      viewerParty\n      claims {\n        claim\n      }\n      answer {\n        ...PostTitle\n      }\n    }\n    viewerSanctions(first: 10) {\n      edges {\n        node {\n          ...OwnSanction\n        }\n      }\n    }\n  }\n}\nfragment Allowed on Permission {\n  allowed\n  reason\n}\nfragment AppealPart on Appeal {\n  id\n  statement\n  state\n  createdAt\n  decidedAt\n  decisionNote\n  party\n}\nfragment OwnSanction on Sanction {\n  id\n  kind\n  ability\n  reason\n  givenAt\n  endsAt\n  acknowledgedAt\n  liftedAt\n  liftReason\n  isInForce\n  mustAcknowledge\n  givenBy {\n    handle\n    name\n  }\n  appeal {\n    ...AppealPart\n  }\n  viewerCanAppeal {\n    ...Allowed\n  }\n}\nfragment PostTitle on Post {\n  id\n  ... on Question {\n    number\n    slug\n    title\n    state\n  }\n  ... on Answer {\n    question {\n      number\n      slug\n      title\n    }\n  }\n}",
};

export const MyFlags: Operation<MyFlagsQuery, MyFlagsQueryVariables> = {
  name: 'MyFlags',
  hash: '10a54c9343f6f75a3082ec7d9458dd587dad7f93b2fd11518905166c3f183a60',
  text: "query MyFlags($course: String!) {\n  course(slug: $course) {\n    id\n    viewerFlags {\n      id\n      kind\n      state\n      note\n      createdAt\n      decisionNote\n      post {\n        ...PostTitle\n      }\n      appeal {\n        ...AppealPart\n      }\n      viewerCanAppeal {\n        ...Allowed\n      }\n    }\n    viewerFlagDecisions {\n      id\n      kinds\n      decidedAt\n      decisionNote\n      isOfComment\n      post {\n        ...PostTitle\n      }\n      appeal {\n        ...AppealPart\n      }\n      viewerCanAppeal {\n        ...Allowed\n      }\n    }\n  }\n}\nfragment Allowed on Permission {\n  allowed\n  reason\n}\nfragment AppealPart on Appeal {\n  id\n  statement\n  state\n  createdAt\n  decidedAt\n  decisionNote\n  party\n}\nfragment PostTitle on Post {\n  id\n  ... on Question {\n    number\n    slug\n    title\n    state\n  }\n  ... on Answer {\n    question {\n      number\n      slug\n      title\n    }\n  }\n}",
};

export const NotificationPreferences: Operation<NotificationPreferencesQuery, NotificationPreferencesQueryVariables> = {
  name: 'NotificationPreferences',
  hash: '3e3fdaa04562e3fa108d7e7d96e4325bb86ddd496f9c64c7758306ee81fb35a1',
  text: "query NotificationPreferences($course: String) {\n  pushPublicKey\n  viewer {\n    id\n    email\n    timeZone\n    mailProblem {\n      reason\n      since\n    }\n    notificationSettings {\n      quietFrom\n      quietUntil\n      snoozedUntil\n      digestRhythm\n      digestHour\n      digestWeekday\n    }\n    notificationChoices(course: $course) {\n      category\n      inbox\n      mail\n      push\n      isFixed\n    }\n    pushDevices {\n      id\n      userAgent\n      showsText\n      isCurrent\n      lastSeenAt\n    }\n    notificationCourses {\n      slug\n      title\n      isOwn\n    }\n  }\n}",
};

export const OfferAccount: Operation<OfferAccountMutation, OfferAccountMutationVariables> = {
  name: 'OfferAccount',
  hash: 'a198db76c1590bec85e2083f4bb129f5387b992baf4c6e50efcb238bc302b713',
  text: "mutation OfferAccount($input: OfferAccountInput!) {\n  offerAccount(input: $input) {\n    id\n  }\n}",
};

export const OwnAddress: Operation<OwnAddressQuery, OwnAddressQueryVariables> = {
  name: 'OwnAddress',
  hash: '58792613031a012ed48c88eb5e19530db3e44b29f0687f7a7b1f60a62127b1a1',
  text: "query OwnAddress {\n  viewer {\n    id\n    email\n  }\n}",
};

export const PersonEverywhere: Operation<PersonEverywhereQuery, PersonEverywhereQueryVariables> = {
  name: 'PersonEverywhere',
  hash: '8176bfd2637faf9b9f18a9217e7791bf563787be3a5447a64c3b544d5c1eece9',
  text: "query PersonEverywhere($handle: String!) {\n  person(handle: $handle) {\n    ...PersonHead\n    accountOffer {\n      email\n      goodUntil\n    }\n  }\n}\nfragment PersonHead on Person {\n  id\n  handle\n  name\n  aboutHtml\n  createdAt\n  originUrl\n  isDeleted\n  isUnclaimed\n  isAdministrator\n  viewerFollow\n}",
};

export const PersonInCourse: Operation<PersonInCourseQuery, PersonInCourseQueryVariables> = {
  name: 'PersonInCourse',
  hash: 'f50ba35d5008ffc993f4be5e147021a1f7a8e7e3359b9f4a4eab706bfbae7b51',
  text: "query PersonInCourse($course: String!, $handle: String!, $first: Int!, $after: String, $questions: Boolean!, $answers: Boolean!) {\n  person(handle: $handle) {\n    ...PersonHead\n  }\n  course(slug: $course) {\n    id\n    member(handle: $handle) {\n      id\n      role\n      state\n      createdAt\n      cohort {\n        id\n        name\n      }\n    }\n  }\n  contributions(course: $course, handle: $handle) {\n    questionCount\n    answerCount\n    acceptedCount\n    endorsedCount\n    helpfulCount\n    badges {\n      name\n      awardedAt\n    }\n    questions(first: $first, after: $after) @include(if: $questions) {\n      edges {\n        node {\n          ...QuestionRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    answers(first: $first, after: $after) @include(if: $answers) {\n      edges {\n        node {\n          ...SignedAnswer\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}\nfragment AuthorName on Author {\n  name\n  isAnonymous\n  isViewer\n  role\n  originUrl\n  person {\n    handle\n    isDeleted\n  }\n}\nfragment PersonHead on Person {\n  id\n  handle\n  name\n  aboutHtml\n  createdAt\n  originUrl\n  isDeleted\n  isUnclaimed\n  isAdministrator\n  viewerFollow\n}\nfragment QuestionRow on Question {\n  id\n  number\n  slug\n  title\n  excerpt\n  state\n  visibility\n  closeReason\n  language\n  answerCount\n  endorsedAnswerCount\n  helpfulCount\n  sameHereCount\n  createdAt\n  lastActivityAt\n  author {\n    ...AuthorName\n  }\n  tags {\n    id\n    name\n  }\n}\nfragment SignedAnswer on Answer {\n  id\n  excerpt\n  language\n  createdAt\n  helpfulCount\n  isAccepted\n  endorsements {\n    id\n    suspendedAt\n  }\n  question {\n    id\n    number\n    slug\n    title\n    language\n  }\n}",
};

export const PointsInCourse: Operation<PointsInCourseQuery, PointsInCourseQueryVariables> = {
  name: 'PointsInCourse',
  hash: 'f4c81a8473ccf765ea57f4cdbbe78dc379c4a3b6b4f8fe099635d402032f2378',
  text: "query PointsInCourse($course: String!, $handle: String!, $first: Int!, $after: String) {\n  standing(course: $course, handle: $handle) {\n    handle\n    name\n    reputation\n    lines(first: $first, after: $after) {\n      edges {\n        node {\n          id\n          kind\n          points\n          day\n          isHidden\n          title\n          questionNumber\n          answerId\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}",
};

export const PostAnnouncement: Operation<PostAnnouncementMutation, PostAnnouncementMutationVariables> = {
  name: 'PostAnnouncement',
  hash: '38dd30d09d8d4f302f526aea539c369bb51c1fcd70489993c3b68c4e2513198a',
  text: "mutation PostAnnouncement($course: String!, $input: AnnouncementInput!) {\n  postAnnouncement(course: $course, input: $input) {\n    id\n  }\n}",
};

export const PostAnswer: Operation<PostAnswerMutation, PostAnswerMutationVariables> = {
  name: 'PostAnswer',
  hash: 'ce9888d5630d380c6029261c1aab059600057b369934504b86bc6666491c5095',
  text: "mutation PostAnswer($input: PostAnswerInput!) {\n  postAnswer(input: $input) {\n    id\n  }\n}",
};

export const PostComment: Operation<PostCommentMutation, PostCommentMutationVariables> = {
  name: 'PostComment',
  hash: '0d39e87002f2e85294ce7471eb42888f446f6b9b7ef3c3dbe21c66c5ed471e4f',
  text: "mutation PostComment($postId: ID!, $body: String!, $anonymous: Boolean, $idempotencyKey: ID) {\n  postComment(\n    postId: $postId\n    body: $body\n    anonymous: $anonymous\n    idempotencyKey: $idempotencyKey\n  ) {\n    id\n  }\n}",
};

export const PostPlace: Operation<PostPlaceQuery, PostPlaceQueryVariables> = {
  name: 'PostPlace',
  hash: '58ff612bb8dcd256d681a1087a0eb6b41aa23ba29137ed1239b4178ad4bd11f8',
  text: "query PostPlace($id: ID!) {\n  post(id: $id) {\n    id\n    ... on Question {\n      number\n      slug\n      course {\n        slug\n      }\n    }\n    ... on Answer {\n      question {\n        number\n        slug\n        course {\n          slug\n        }\n      }\n    }\n  }\n}",
};

export const Preview: Operation<PreviewQuery, PreviewQueryVariables> = {
  name: 'Preview',
  hash: 'bc4e87d005325c96d77311b81c08aae14b63cfe2f8f4cca6a019d5c9ea2dfa6e',
  text: "query Preview($course: String!, $markdown: String!) {\n  preview(course: $course, markdown: $markdown) {\n    html\n    hasMathematics\n  }\n}",
};

export const Profile: Operation<ProfileQuery, ProfileQueryVariables> = {
  name: 'Profile',
  hash: 'b94259cc540b8078898fb5098bf18e4dae10656484d9a05a08af08db8c9920c0',
  text: "query Profile {\n  viewer {\n    id\n    name\n    handle\n    email\n    emailVerifiedAt\n    emailChange {\n      email\n      goodUntil\n    }\n    aboutMarkdown\n    locale\n    timeZone\n    createdAt\n    person {\n      id\n      aboutHtml\n    }\n  }\n}",
};

export const PublishQuestion: Operation<PublishQuestionMutation, PublishQuestionMutationVariables> = {
  name: 'PublishQuestion',
  hash: 'e5a591a56a7e74a3b0c16d1dcd2525ad75b0cda2b0fca5c3fbd7fa95a9807184',
  text: "mutation PublishQuestion($questionId: ID!) {\n  publishQuestion(questionId: $questionId) {\n    id\n  }\n}",
};

export const QuestionChanged: Operation<QuestionChangedSubscription, QuestionChangedSubscriptionVariables> = {
  name: 'QuestionChanged',
  hash: 'b95a2d5d5a6409b0782e680887c2dcabd028cfc13feca154e9c4afecdc6d085f',
  text: "subscription QuestionChanged($questionId: ID!, $after: String) {\n  questionChanged(questionId: $questionId, after: $after) {\n    position\n    writingCount\n    writingNames\n    posts {\n      id\n      helpfulCount\n      score\n      version\n      isAccepted\n      dispute\n      endorsementCount\n      isClosed\n      isGone\n      sameHereCount\n      commentIds\n    }\n  }\n}",
};

export const QuestionList: Operation<QuestionListQuery, QuestionListQueryVariables> = {
  name: 'QuestionList',
  hash: '5b5a1f3902b325e8888ba5f68b0762cdc4418ca435c7207477ba081a944001c1',
  text: "query QuestionList($course: String!, $first: Int, $after: String, $order: QuestionOrder, $filter: QuestionFilter, $tag: String) {\n  course(slug: $course) {\n    id\n    pinnedAnnouncements {\n      ...AnnouncementItem\n    }\n    questions(\n      first: $first\n      after: $after\n      order: $order\n      filter: $filter\n      tag: $tag\n    ) {\n      edges {\n        cursor\n        node {\n          ...QuestionRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}\nfragment AnnouncementItem on Announcement {\n  id\n  title\n  bodyHtml\n  isImportant\n  pinnedUntil\n  publishedAt\n  editedAt\n  endedAt\n  author {\n    id\n    name\n    handle\n  }\n}\nfragment AuthorName on Author {\n  name\n  isAnonymous\n  isViewer\n  role\n  originUrl\n  person {\n    handle\n    isDeleted\n  }\n}\nfragment QuestionRow on Question {\n  id\n  number\n  slug\n  title\n  excerpt\n  state\n  visibility\n  closeReason\n  language\n  answerCount\n  endorsedAnswerCount\n  helpfulCount\n  sameHereCount\n  createdAt\n  lastActivityAt\n  author {\n    ...AuthorName\n  }\n  tags {\n    id\n    name\n  }\n}",
};

export const QuestionPage: Operation<QuestionPageQuery, QuestionPageQueryVariables> = {
  name: 'QuestionPage',
  hash: '4e3a32b62349915a101584b901a5d85f5a23e4b4a8565fbc29a19144f54ca1ee',
  text: "query QuestionPage($course: String!, $number: Int!, $order: AnswerOrder!, $place: String!) {\n  course(slug: $course) {\n    id\n    draft(place: $place) {\n      updatedAt\n      fields {\n        name\n        value\n      }\n    }\n    question(number: $number) {\n      ...PostPart\n      number\n      title\n      slug\n      excerpt\n      state\n      structured {\n        triedHtml\n        expectedHtml\n        gotHtml\n      }\n      visibility\n      cohort {\n        name\n      }\n      lesson {\n        label\n        title\n        url\n      }\n      publishedAt\n      closedAt\n      closeReason\n      closeNote\n      closedBy {\n        name\n      }\n      duplicateOf {\n        ...QuestionLink\n      }\n      acceptedAt\n      acceptedByStaff\n      lostAcceptance {\n        at\n      }\n      restatement\n      answerCount\n      endorsedAnswerCount\n      sameHereCount\n      bookmarkCount\n      lastActivityAt\n      tags {\n        id\n        name\n        excerpt\n      }\n      answers(order: $order) {\n        ...AnswerPart\n      }\n      duplicates {\n        ...QuestionLink\n      }\n      linked {\n        ...QuestionLink\n      }\n      next {\n        number\n        slug\n        title\n      }\n      previous {\n        number\n        slug\n        title\n      }\n      viewerFollow\n      viewerPseudonym\n      viewerIsSameHere\n      viewerCanAnswer {\n        ...Allowed\n      }\n      viewerCanClose {\n        ...Allowed\n      }\n      viewerCanReopen {\n        ...Allowed\n      }\n      viewerCanVoiceClosing {\n        ...Allowed\n      }\n      viewerCanVoiceReopening {\n        ...Allowed\n      }\n      viewerCanSaySameHere {\n        ...Allowed\n      }\n      viewerCanPublish {\n        ...Allowed\n      }\n      viewerCanAccept {\n        ...Allowed\n      }\n    }\n  }\n}\nfragment Allowed on Permission {\n  allowed\n  reason\n}\nfragment AnswerPart on Answer {\n  ...PostPart\n  isAccepted\n  dispute\n  disputedClaims {\n    claim\n    quote\n  }\n  inaccuracyCase {\n    id\n    state\n    viewerParty\n  }\n  endorsements {\n    ...EndorsementPart\n  }\n  viewerCanAccept {\n    ...Allowed\n  }\n  viewerCanEndorse {\n    ...Allowed\n  }\n}\nfragment AuthorName on Author {\n  name\n  isAnonymous\n  isViewer\n  role\n  originUrl\n  person {\n    handle\n    isDeleted\n  }\n}\nfragment CommentItem on Comment {\n  id\n  bodyMarkdown\n  bodyHtml\n  createdAt\n  editedAt\n  resolvedAt\n  deletedAt\n  author {\n    ...AuthorName\n  }\n  resolvedBy {\n    name\n  }\n  viewerCanEdit {\n    ...Allowed\n  }\n  viewerCanDelete {\n    ...Allowed\n  }\n  viewerCanResolve {\n    ...Allowed\n  }\n  viewerCanReveal {\n    ...Allowed\n  }\n}\nfragment EndorsementPart on Endorsement {\n  id\n  kind\n  note\n  createdAt\n  suspendedAt\n  confirmedAt\n  endorser {\n    handle\n    name\n  }\n  difference {\n    kind\n    text\n  }\n  viewerCanConfirm {\n    ...Allowed\n  }\n  viewerCanWithdraw {\n    ...Allowed\n  }\n}\nfragment PostPart on Post {\n  id\n  bodyHtml\n  language\n  version\n  helpfulCount\n  downCount\n  score\n  createdAt\n  editedAt\n  deletedAt\n  deleteReason\n  hiddenAt\n  wikiAt\n  author {\n    ...AuthorName\n  }\n  editedBy {\n    ...AuthorName\n  }\n  deletedBy {\n    name\n  }\n  origin {\n    url\n    author\n    authorUrl\n    licence\n  }\n  comments {\n    ...CommentItem\n  }\n  viewerVote\n  viewerHasBookmarked\n  viewerCanEdit {\n    ...Allowed\n  }\n  viewerCanSuggestEdit {\n    ...Allowed\n  }\n  viewerCanDelete {\n    ...Allowed\n  }\n  viewerCanRestore {\n    ...Allowed\n  }\n  viewerCanVote {\n    ...Allowed\n  }\n  viewerCanComment {\n    ...Allowed\n  }\n  viewerCanReveal {\n    ...Allowed\n  }\n  viewerCanFlag {\n    ...Allowed\n  }\n}\nfragment QuestionLink on Question {\n  id\n  number\n  slug\n  title\n  answerCount\n  endorsedAnswerCount\n  state\n  acceptedAt\n}",
};

export const RaiseFlag: Operation<RaiseFlagMutation, RaiseFlagMutationVariables> = {
  name: 'RaiseFlag',
  hash: '015a085a63d49aed3534e46b79b754223ff2291d877c366ccea3e03df48858f0',
  text: "mutation RaiseFlag($input: FlagInput!) {\n  flag(input: $input) {\n    id\n  }\n}",
};

export const RegisterPushDevice: Operation<RegisterPushDeviceMutation, RegisterPushDeviceMutationVariables> = {
  name: 'RegisterPushDevice',
  hash: 'b422e2ace42f45a0152a80448459bab8ea4fd74b2e8125a2848c181e9d535290',
  text: "mutation RegisterPushDevice($input: RegisterPushDeviceInput!) {\n  registerPushDevice(input: $input)\n}",
};

export const RemoveMember: Operation<RemoveMemberMutation, RemoveMemberMutationVariables> = {
  name: 'RemoveMember',
  hash: 'b93aff55c983dd366a634bf14ced4c7e7288a67e18ca75242f0b7e3a61d6d807',
  text: "mutation RemoveMember($enrolmentId: ID!, $reason: String!) {\n  removeMember(enrolmentId: $enrolmentId, reason: $reason) {\n    id\n    state\n  }\n}",
};

export const RemovePushDevice: Operation<RemovePushDeviceMutation, RemovePushDeviceMutationVariables> = {
  name: 'RemovePushDevice',
  hash: '8f0dbf5acfac4d7b6d06337b0a2a7544e6c46ade3e1caba94006f3dbbe6d6ef1',
  text: "mutation RemovePushDevice($id: ID!) {\n  removePushDevice(id: $id)\n}",
};

export const RenameCohort: Operation<RenameCohortMutation, RenameCohortMutationVariables> = {
  name: 'RenameCohort',
  hash: '90cc9b4a966a6674de27adf50ecff2fc16cb991e32b7ecf344ab631f11d8805b',
  text: "mutation RenameCohort($cohortId: ID!, $name: String!) {\n  renameCohort(cohortId: $cohortId, name: $name) {\n    id\n  }\n}",
};

export const RepairAnswer: Operation<RepairAnswerMutation, RepairAnswerMutationVariables> = {
  name: 'RepairAnswer',
  hash: 'ae7e29ee8cd1510495a9fd0e8eee2bdaaadebdb393501da43e08508728761283',
  text: "mutation RepairAnswer($caseId: ID!, $note: String) {\n  repairAnswer(caseId: $caseId, note: $note) {\n    id\n  }\n}",
};

export const ReplayDeadLetters: Operation<ReplayDeadLettersMutation, ReplayDeadLettersMutationVariables> = {
  name: 'ReplayDeadLetters',
  hash: 'caeb335fec5da3248928448616860893a9a0652f63bd658042f3561caed4c8c5',
  text: "mutation ReplayDeadLetters($handler: String) {\n  replayDeadLetters(handler: $handler)\n}",
};

export const RequestEmailChange: Operation<RequestEmailChangeMutation, RequestEmailChangeMutationVariables> = {
  name: 'RequestEmailChange',
  hash: 'ed74f04598b04e19cd9fb16faac47038a31dd958eafb3595900abfdb05510a25',
  text: "mutation RequestEmailChange($email: String!, $password: String!) {\n  requestEmailChange(email: $email, password: $password)\n}",
};

export const RequestPasswordReset: Operation<RequestPasswordResetMutation, RequestPasswordResetMutationVariables> = {
  name: 'RequestPasswordReset',
  hash: '09ad87efeab47f39a3e46ffdf9da6d14967e6b446ee448f3d598893bfafa31b2',
  text: "mutation RequestPasswordReset($email: String!) {\n  requestPasswordReset(email: $email)\n}",
};

export const ResetNotificationChoices: Operation<ResetNotificationChoicesMutation, ResetNotificationChoicesMutationVariables> = {
  name: 'ResetNotificationChoices',
  hash: '42816bb297629d0ba50ae5999c693c4122a50014406c7062bebf2917aa63df87',
  text: "mutation ResetNotificationChoices($course: String) {\n  resetNotificationChoices(course: $course) {\n    category\n  }\n}",
};

export const ResetPassword: Operation<ResetPasswordMutation, ResetPasswordMutationVariables> = {
  name: 'ResetPassword',
  hash: '5331181e4bed6ca53c3a47adee564ea1c0693ac3905a207524ec7c570cd6c859',
  text: "mutation ResetPassword($token: String!, $password: String!) {\n  resetPassword(token: $token, password: $password)\n}",
};

export const ResolveComment: Operation<ResolveCommentMutation, ResolveCommentMutationVariables> = {
  name: 'ResolveComment',
  hash: '4439ee77e3edec906833b8e16f7ee8397fed8e86e8665dd13b8a2d0dc4a2f683',
  text: "mutation ResolveComment($commentId: ID!, $resolved: Boolean!) {\n  resolveComment(commentId: $commentId, resolved: $resolved) {\n    id\n  }\n}",
};

export const RestoreAbility: Operation<RestoreAbilityMutation, RestoreAbilityMutationVariables> = {
  name: 'RestoreAbility',
  hash: '538c1f866c7d491fdabec13295db896b6112bfeab0179395778256f945acb870',
  text: "mutation RestoreAbility($input: AbilityInput!) {\n  restoreAbility(input: $input) {\n    handle\n  }\n}",
};

export const RestoreEmail: Operation<RestoreEmailMutation, RestoreEmailMutationVariables> = {
  name: 'RestoreEmail',
  hash: '2a617e9c20e89ee9157340e0ee7026063184be4ad07d9b791841a42b2520e1d3',
  text: "mutation RestoreEmail($token: String!, $password: String!) {\n  restoreEmail(token: $token, password: $password)\n}",
};

export const RestorePost: Operation<RestorePostMutation, RestorePostMutationVariables> = {
  name: 'RestorePost',
  hash: '6ae007ca0c7771c0c402093040ddf7577ab9030dbb8022d064d0a6caf9bc0c12',
  text: "mutation RestorePost($postId: ID!) {\n  restorePost(postId: $postId) {\n    id\n  }\n}",
};

export const RetractFlag: Operation<RetractFlagMutation, RetractFlagMutationVariables> = {
  name: 'RetractFlag',
  hash: '35513f1a1ebd7a2a4cfb4cc8ca3e583fff6297d3859eae58bed26dc25bba7a77',
  text: "mutation RetractFlag($flagId: ID!) {\n  retractFlag(flagId: $flagId) {\n    id\n  }\n}",
};

export const RevealAuthor: Operation<RevealAuthorMutation, RevealAuthorMutationVariables> = {
  name: 'RevealAuthor',
  hash: '4f58f6c9da8b7aab04f5d9bfdaa1e1a83f3feb8c070dbb22251e0a7fc9ced0d5',
  text: "mutation RevealAuthor($postId: ID!, $reason: String!) {\n  revealAuthor(postId: $postId, reason: $reason) {\n    handle\n    name\n  }\n}",
};

export const RevealCommentAuthor: Operation<RevealCommentAuthorMutation, RevealCommentAuthorMutationVariables> = {
  name: 'RevealCommentAuthor',
  hash: '82a34111086c58ae87de733f2d928754a4219c7e5d3f740beb095848d9348d32',
  text: "mutation RevealCommentAuthor($commentId: ID!, $reason: String!) {\n  revealCommentAuthor(commentId: $commentId, reason: $reason) {\n    handle\n    name\n  }\n}",
};

export const Reveals: Operation<RevealsQuery, RevealsQueryVariables> = {
  name: 'Reveals',
  hash: '6eff1f2bda90899b67f542d0862d4bc6d221b6acb19d19802dac4b7a56eab44a',
  text: "query Reveals($course: String!, $after: String) {\n  course(slug: $course) {\n    id\n    reveals(first: 20, after: $after) {\n      edges {\n        node {\n          id\n          act\n          reason\n          createdAt\n          actor {\n            id\n            handle\n            name\n          }\n          subject {\n            id\n            handle\n            name\n          }\n          post {\n            ...PostTitle\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}\nfragment PostTitle on Post {\n  id\n  ... on Question {\n    number\n    slug\n    title\n    state\n  }\n  ... on Answer {\n    question {\n      number\n      slug\n      title\n    }\n  }\n}",
};

export const ReviewItemPage: Operation<ReviewItemPageQuery, ReviewItemPageQueryVariables> = {
  name: 'ReviewItemPage',
  hash: 'aeccd16b4c7be7ccc79d80d760b19d7a22cd5c9213e34139245ef01ed740a232',
  text: "query ReviewItemPage($course: String!, $id: ID!) {\n  course(slug: $course) {\n    id\n    reviewQueues {\n      kind\n      left\n      choices\n    }\n    savedReplies {\n      id\n      title\n      use\n      bodyMarkdown\n    }\n  }\n  reviewItem(id: $id) {\n    id\n    queue\n    state\n    createdAt\n    claimedUntil\n    failure\n    statement\n    statementAt\n    isMine\n    viewerCanUndo {\n      ...Allowed\n    }\n    ...VerdictPart\n    others {\n      ...VerdictPart\n    }\n    post {\n      ...PostTitle\n      bodyHtml\n      language\n      createdAt\n      hiddenAt\n      author {\n        ...AuthorName\n      }\n      ... on Question {\n        closedAt\n        closeReason\n        closeNote\n        closedBy {\n          name\n        }\n        viewerHasVoiced\n        voiceCount\n        possibleDuplicates {\n          reason\n          question {\n            id\n            number\n            slug\n            title\n            excerpt\n            language\n            state\n            answerCount\n            endorsedAnswerCount\n            acceptedAt\n          }\n        }\n      }\n    }\n    comment {\n      id\n      bodyHtml\n      createdAt\n      hiddenAt\n      author {\n        ...AuthorName\n      }\n    }\n    flags {\n      ...ClaimPart\n      kind\n      note\n      decisionNote\n      duplicateOf {\n        id\n        number\n        slug\n        title\n        bodyHtml\n        language\n        state\n      }\n    }\n    inaccuracyCase {\n      ...CasePart\n    }\n    suggestedEdit {\n      ...SuggestedEditPart\n    }\n    endorsement {\n      id\n      kind\n      note\n      createdAt\n      difference {\n        kind\n        text\n      }\n    }\n    appeal {\n      ...AppealPart\n    }\n    sanction {\n      ...SanctionPart\n    }\n  }\n}\nfragment Allowed on Permission {\n  allowed\n  reason\n}\nfragment AppealPart on Appeal {\n  id\n  statement\n  state\n  createdAt\n  decidedAt\n  decisionNote\n  party\n}\nfragment AuthorName on Author {\n  name\n  isAnonymous\n  isViewer\n  role\n  originUrl\n  person {\n    handle\n    isDeleted\n  }\n}\nfragment CasePart on InaccuracyCase {\n  id\n  state\n  openedAt\n  repairUntil\n  repairedAt\n  contestedAt\n  contestReason\n  decidedAt\n  decisionNote\n  viewerParty\n  claims {\n    ...ClaimPart\n  }\n  steps {\n    id\n    act\n    note\n    createdAt\n    by {\n      ...AuthorName\n    }\n  }\n  appeals {\n    ...AppealPart\n  }\n  answer {\n    ...PostTitle\n    bodyHtml\n    language\n    version\n    author {\n      ...AuthorName\n    }\n  }\n  difference {\n    kind\n    text\n  }\n}\nfragment ClaimPart on Flag {\n  id\n  state\n  claim\n  quote\n  source\n  createdAt\n  raisedBy {\n    ...AuthorName\n  }\n  misconception {\n    id\n    title\n  }\n  place {\n    isUnchanged\n    text\n  }\n}\nfragment PostTitle on Post {\n  id\n  ... on Question {\n    number\n    slug\n    title\n    state\n  }\n  ... on Answer {\n    question {\n      number\n      slug\n      title\n    }\n  }\n}\nfragment SanctionPart on Sanction {\n  id\n  kind\n  ability\n  reason\n  givenAt\n  endsAt\n  acknowledgedAt\n  liftedAt\n  liftReason\n  isInForce\n  mustAcknowledge\n  person {\n    handle\n    name\n  }\n  givenBy {\n    handle\n    name\n  }\n  liftedBy {\n    name\n  }\n  appeal {\n    id\n    state\n  }\n  viewerCanLift {\n    ...Allowed\n  }\n}\nfragment SuggestedEditPart on SuggestedEdit {\n  id\n  title\n  tags\n  reason\n  state\n  decisionNote\n  createdAt\n  decidedAt\n  post {\n    ...PostTitle\n  }\n  author {\n    ...AuthorName\n  }\n  decidedBy {\n    ...AuthorName\n  }\n  titleDifference {\n    kind\n    text\n  }\n  difference {\n    kind\n    text\n  }\n  viewerCanDecide {\n    ...Allowed\n  }\n}\nfragment VerdictPart on ReviewItem {\n  id\n  queue\n  decidedAt\n  effectiveAt\n  decidedBy {\n    ...AuthorName\n  }\n  verdict {\n    choice\n    note\n    outcome\n  }\n}",
};

export const ReviewLast: Operation<ReviewLastQuery, ReviewLastQueryVariables> = {
  name: 'ReviewLast',
  hash: '2482cd52686c47e66d936d9b0c224960d8ce83b274887366535153394958bd59',
  text: "query ReviewLast($id: ID!) {\n  reviewItem(id: $id) {\n    ...VerdictPart\n    viewerCanUndo {\n      ...Allowed\n    }\n  }\n}\nfragment Allowed on Permission {\n  allowed\n  reason\n}\nfragment AuthorName on Author {\n  name\n  isAnonymous\n  isViewer\n  role\n  originUrl\n  person {\n    handle\n    isDeleted\n  }\n}\nfragment VerdictPart on ReviewItem {\n  id\n  queue\n  decidedAt\n  effectiveAt\n  decidedBy {\n    ...AuthorName\n  }\n  verdict {\n    choice\n    note\n    outcome\n  }\n}",
};

export const ReviewQueuePage: Operation<ReviewQueuePageQuery, ReviewQueuePageQueryVariables> = {
  name: 'ReviewQueuePage',
  hash: 'ea1d6ae17e3a3c16303099facf59d1469a789f8e8b5b0a308381b75a5054b99e',
  text: "query ReviewQueuePage($course: String!, $queue: QueueKind!, $after: String) {\n  course(slug: $course) {\n    id\n    reviewQueues {\n      kind\n      left\n      viewerCanReview {\n        ...Allowed\n      }\n    }\n    reviewHistory(first: 10, queue: $queue, after: $after) {\n      edges {\n        node {\n          ...VerdictPart\n          post {\n            ...PostTitle\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}\nfragment Allowed on Permission {\n  allowed\n  reason\n}\nfragment AuthorName on Author {\n  name\n  isAnonymous\n  isViewer\n  role\n  originUrl\n  person {\n    handle\n    isDeleted\n  }\n}\nfragment PostTitle on Post {\n  id\n  ... on Question {\n    number\n    slug\n    title\n    state\n  }\n  ... on Answer {\n    question {\n      number\n      slug\n      title\n    }\n  }\n}\nfragment VerdictPart on ReviewItem {\n  id\n  queue\n  decidedAt\n  effectiveAt\n  decidedBy {\n    ...AuthorName\n  }\n  verdict {\n    choice\n    note\n    outcome\n  }\n}",
};

export const ReviewQueues: Operation<ReviewQueuesQuery, ReviewQueuesQueryVariables> = {
  name: 'ReviewQueues',
  hash: 'ef2e61914b0fec5f05ac6739f5b66be0a92444f32a8bfa3f62638d6a19053f70',
  text: "query ReviewQueues($course: String!) {\n  course(slug: $course) {\n    id\n    reviewQueues {\n      kind\n      left\n      viewerCanReview {\n        ...Allowed\n      }\n    }\n  }\n}\nfragment Allowed on Permission {\n  allowed\n  reason\n}",
};

export const RevokeOtherSessions: Operation<RevokeOtherSessionsMutation, RevokeOtherSessionsMutationVariables> = {
  name: 'RevokeOtherSessions',
  hash: '7182192a65355e1770c6cb6e9ac93cdf397b7d953c452b6f0988d38e743c1253',
  text: "mutation RevokeOtherSessions {\n  revokeOtherSessions\n}",
};

export const RevokeSession: Operation<RevokeSessionMutation, RevokeSessionMutationVariables> = {
  name: 'RevokeSession',
  hash: '8b28033f76c33c9dc050e28fc547c873d34115f3e2fe48fd244aa32ac4acadb0',
  text: "mutation RevokeSession($sessionId: ID!) {\n  revokeSession(sessionId: $sessionId)\n}",
};

export const RollBackPost: Operation<RollBackPostMutation, RollBackPostMutationVariables> = {
  name: 'RollBackPost',
  hash: 'e0ec0a76932a0d4fb2985f770e47214fd671f4e2cad7f7f6ff4f5271c6acc7ae',
  text: "mutation RollBackPost($postId: ID!, $revisionNumber: Int!, $reason: String) {\n  rollBackPost(postId: $postId, revisionNumber: $revisionNumber, reason: $reason) {\n    id\n  }\n}",
};

export const Sanctions: Operation<SanctionsQuery, SanctionsQueryVariables> = {
  name: 'Sanctions',
  hash: 'b5e5f9dfdc1786c29cf6a7d098c911388030b15e096b0c6bd90a0ae3030d2197',
  text: "query Sanctions($course: String!, $handle: String, $after: String) {\n  course(slug: $course) {\n    id\n    savedReplies {\n      id\n      title\n      use\n      bodyMarkdown\n    }\n    sanctions(first: 20, handle: $handle, after: $after) {\n      edges {\n        node {\n          ...SanctionPart\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}\nfragment Allowed on Permission {\n  allowed\n  reason\n}\nfragment SanctionPart on Sanction {\n  id\n  kind\n  ability\n  reason\n  givenAt\n  endsAt\n  acknowledgedAt\n  liftedAt\n  liftReason\n  isInForce\n  mustAcknowledge\n  person {\n    handle\n    name\n  }\n  givenBy {\n    handle\n    name\n  }\n  liftedBy {\n    name\n  }\n  appeal {\n    id\n    state\n  }\n  viewerCanLift {\n    ...Allowed\n  }\n}",
};

export const SaveDraft: Operation<SaveDraftMutation, SaveDraftMutationVariables> = {
  name: 'SaveDraft',
  hash: '5e60abd667791c1ce48d0d5fe93b9b544cc05398558660f9b6317b45b56d3faa',
  text: "mutation SaveDraft($course: String!, $place: String!, $fields: [DraftFieldInput!]!) {\n  saveDraft(course: $course, place: $place, fields: $fields) {\n    updatedAt\n  }\n}",
};

export const SavedReplies: Operation<SavedRepliesQuery, SavedRepliesQueryVariables> = {
  name: 'SavedReplies',
  hash: '43b13bd8749fc8e449c18c5006945594cd30b9551c200eabcc7cf8bdd5241d7c',
  text: "query SavedReplies($course: String!) {\n  course(slug: $course) {\n    id\n    savedReplies {\n      id\n      title\n      use\n      bodyMarkdown\n      isPersonal\n    }\n  }\n}",
};

export const SavedSearches: Operation<SavedSearchesQuery, SavedSearchesQueryVariables> = {
  name: 'SavedSearches',
  hash: '30dc06fdd155120ea16893591296f9bc755be0811786582dc4c2f32c14dd4ab4',
  text: "query SavedSearches {\n  savedSearches {\n    ...SavedSearchRow\n  }\n}\nfragment SavedSearchRow on SavedSearch {\n  id\n  name\n  query\n  order\n  notifies\n  course {\n    slug\n    title\n  }\n}",
};

export const SaveLesson: Operation<SaveLessonMutation, SaveLessonMutationVariables> = {
  name: 'SaveLesson',
  hash: 'cffbca50df7c1656dbe1b55fcab3595b241e62a897aa865647fdd81b43964d16',
  text: "mutation SaveLesson($course: String!, $lessonId: ID, $label: String!, $title: String!, $url: String) {\n  saveLesson(\n    course: $course\n    lessonId: $lessonId\n    label: $label\n    title: $title\n    url: $url\n  ) {\n    id\n  }\n}",
};

export const SaveReply: Operation<SaveReplyMutation, SaveReplyMutationVariables> = {
  name: 'SaveReply',
  hash: 'a1068d88291399aa2d6dfe01e5890d350a5ea00172d20233ca23b6f3ee3471d8',
  text: "mutation SaveReply($input: SaveReplyInput!) {\n  saveReply(input: $input) {\n    id\n  }\n}",
};

export const SaveSearch: Operation<SaveSearchMutation, SaveSearchMutationVariables> = {
  name: 'SaveSearch',
  hash: '43af5b273f5580f6b569f1af27be5d5b41f9fbf998f73ffd33a766ef470d1846',
  text: "mutation SaveSearch($input: SaveSearchInput!) {\n  saveSearch(input: $input) {\n    id\n  }\n}",
};

export const SayAnswersMe: Operation<SayAnswersMeMutation, SayAnswersMeMutationVariables> = {
  name: 'SayAnswersMe',
  hash: 'ec847015b7beea79c66b6fd96e3c8aaf157b9771109edf500c00fc87fe01131e',
  text: "mutation SayAnswersMe($questionId: ID!, $title: String!) {\n  sayAnswersMe(questionId: $questionId, title: $title) {\n    id\n    number\n    slug\n  }\n}",
};

export const SayIAmWriting: Operation<SayIAmWritingMutation, SayIAmWritingMutationVariables> = {
  name: 'SayIAmWriting',
  hash: '1a69cf4474607e7a45a72226f384976ade20ef63032c5ffb9494b5457cbc3fa5',
  text: "mutation SayIAmWriting($questionId: ID!, $writing: Boolean!) {\n  sayIAmWriting(questionId: $questionId, writing: $writing)\n}",
};

export const SaySameHere: Operation<SaySameHereMutation, SaySameHereMutationVariables> = {
  name: 'SaySameHere',
  hash: '12c99122e714e9de3994619b756fdee047cd4b461dd0e20b270f5a03643baa5e',
  text: "mutation SaySameHere($questionId: ID!, $same: Boolean!) {\n  saySameHere(questionId: $questionId, same: $same) {\n    id\n  }\n}",
};

export const ScheduleQuestion: Operation<ScheduleQuestionMutation, ScheduleQuestionMutationVariables> = {
  name: 'ScheduleQuestion',
  hash: 'e248c018627315d7999c53846ddfff99693eeccae490eccb22843d29697de65b',
  text: "mutation ScheduleQuestion($input: AskQuestionInput!, $publishAt: DateTime!) {\n  scheduleQuestion(input: $input, publishAt: $publishAt) {\n    id\n  }\n}",
};

export const SearchDescription: Operation<SearchDescriptionQuery, SearchDescriptionQueryVariables> = {
  name: 'SearchDescription',
  hash: '30ffc2f66c0f05386dab42db5fde94e36a3d476d0630de2dc21fe7f79780e019',
  text: "query SearchDescription($course: String!) {\n  course(slug: $course) {\n    id\n    title\n    visibility\n  }\n}",
};

export const SearchFeed: Operation<SearchFeedQuery, SearchFeedQueryVariables> = {
  name: 'SearchFeed',
  hash: 'df8506fa8f07b7b9eb3e8f6384abbb4e115ad4d4342f8e0db76de11f536c58b2',
  text: "query SearchFeed($course: String!, $query: String!) {\n  course(slug: $course) {\n    id\n    title\n    visibility\n  }\n  search(query: $query, course: $course, order: NEWEST, first: 30) {\n    edges {\n      node {\n        ...FeedEntry\n      }\n    }\n  }\n}\nfragment FeedEntry on Question {\n  id\n  number\n  slug\n  title\n  bodyHtml\n  createdAt\n  lastActivityAt\n  author {\n    name\n  }\n  tags {\n    name\n  }\n}",
};

export const SearchPage: Operation<SearchPageQuery, SearchPageQueryVariables> = {
  name: 'SearchPage',
  hash: 'eba6c3befd35681e3d6249c29831282f77a0cba4b6b02ecd0c38309fd81aadd7',
  text: "query SearchPage($query: String!, $course: String, $order: SearchOrder, $after: String) {\n  search(query: $query, course: $course, order: $order, after: $after) {\n    total\n    isTotalExact\n    notes {\n      code\n      start\n      end\n      text\n    }\n    tagFacets {\n      name\n      count\n    }\n    stateFacets {\n      state\n      count\n    }\n    yearFacets {\n      year\n      count\n    }\n    edges {\n      cursor\n      title {\n        text\n        isMatch\n      }\n      snippet {\n        text\n        isMatch\n      }\n      node {\n        id\n        number\n        slug\n        language\n        state\n        answerCount\n        acceptedAt\n        endorsedAnswerCount\n        helpfulCount\n        createdAt\n        lastActivityAt\n        author {\n          ...AuthorName\n        }\n        course {\n          slug\n          title\n        }\n        tags {\n          id\n          name\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\nfragment AuthorName on Author {\n  name\n  isAnonymous\n  isViewer\n  role\n  originUrl\n  person {\n    handle\n    isDeleted\n  }\n}",
};

export const Sessions: Operation<SessionsQuery, SessionsQueryVariables> = {
  name: 'Sessions',
  hash: '4b22c04b01552ccd46d14e58e0c72fc83660a2bc04a891363efc81c6c207ef57',
  text: "query Sessions {\n  viewer {\n    id\n    sessions {\n      id\n      isCurrent\n      address\n      userAgent\n      createdAt\n      lastSeenAt\n      expiresAt\n    }\n  }\n}",
};

export const SetLocale: Operation<SetLocaleMutation, SetLocaleMutationVariables> = {
  name: 'SetLocale',
  hash: 'd190b852cc7134bf2eec87ab5048ec622ec399011256889f7c7e95a8ce88ab3d',
  text: "mutation SetLocale($locale: String!) {\n  updateProfile(input: {locale: $locale}) {\n    id\n  }\n}",
};

export const SetNotificationTimes: Operation<SetNotificationTimesMutation, SetNotificationTimesMutationVariables> = {
  name: 'SetNotificationTimes',
  hash: '0fa698d4dd484d0f253eca9193b9f77e4ae1066de216925fb75fb735f930f04c',
  text: "mutation SetNotificationTimes($timeZone: String!, $input: NotificationSettingsInput!) {\n  updateProfile(input: {timeZone: $timeZone}) {\n    id\n  }\n  updateNotificationSettings(input: $input) {\n    digestHour\n  }\n}",
};

export const SetTagPreference: Operation<SetTagPreferenceMutation, SetTagPreferenceMutationVariables> = {
  name: 'SetTagPreference',
  hash: '0c5a37a029c963e8db828a6ba5d655dc3c0d5817847276519631008613660b04',
  text: "mutation SetTagPreference($tagId: ID!, $preference: TagPreferenceKind) {\n  setTagPreference(tagId: $tagId, preference: $preference) {\n    id\n    viewerPreference\n  }\n}",
};

export const SharedCourses: Operation<SharedCoursesQuery, SharedCoursesQueryVariables> = {
  name: 'SharedCourses',
  hash: 'b6ddfc23e51662e81092836957f6a81ef17d71423b9fd559cd4932058847e9ea',
  text: "query SharedCourses($handle: String!) {\n  viewer {\n    id\n    enrolments {\n      id\n      state\n      course {\n        id\n        slug\n        title\n        member(handle: $handle) {\n          id\n          role\n          state\n        }\n      }\n    }\n  }\n}",
};

export const Shell: Operation<ShellQuery, ShellQueryVariables> = {
  name: 'Shell',
  hash: 'c054248ef8b5c1c7c4ed1e0875f97f390eac46c037e4c63ddbaf670c7e98a611',
  text: "query Shell {\n  viewer {\n    id\n    handle\n    name\n    locale\n    timeZone\n    isAdministrator\n    unreadNotifications\n    enrolments {\n      id\n      role\n      state\n      course {\n        slug\n        title\n      }\n    }\n  }\n}",
};

export const SignIn: Operation<SignInMutation, SignInMutationVariables> = {
  name: 'SignIn',
  hash: '2f6645b645a1b642f64a19568f1a72e0c3f8a830bff71e49a74ee6c992a88927',
  text: "mutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    id\n    locale\n  }\n}",
};

export const SignOut: Operation<SignOutMutation, SignOutMutationVariables> = {
  name: 'SignOut',
  hash: '06562a4643f1d41111c4f2edc22f3adf88348b04a76a979592af164d785a7b6d',
  text: "mutation SignOut {\n  signOut\n}",
};

export const SignUp: Operation<SignUpMutation, SignUpMutationVariables> = {
  name: 'SignUp',
  hash: '826a472bc03197a2f271c02df99416d24ce8e7864ab995667a133fbe108a2259',
  text: "mutation SignUp($input: SignUpInput!) {\n  signUp(input: $input) {\n    mustConfirmEmail\n  }\n}",
};

export const SimilarQuestions: Operation<SimilarQuestionsQuery, SimilarQuestionsQueryVariables> = {
  name: 'SimilarQuestions',
  hash: '46165948fe5340367eb2bbef258370195c6c0172862927de4f47b27cad862da1',
  text: "query SimilarQuestions($course: String!, $title: String!) {\n  course(slug: $course) {\n    id\n    similarQuestions(title: $title) {\n      ...Similar\n    }\n  }\n}\nfragment QuestionLink on Question {\n  id\n  number\n  slug\n  title\n  answerCount\n  endorsedAnswerCount\n  state\n  acceptedAt\n}\nfragment Similar on SimilarQuestion {\n  reason\n  title {\n    text\n    isMatch\n  }\n  question {\n    ...QuestionLink\n  }\n}",
};

export const SitemapCourses: Operation<SitemapCoursesQuery, SitemapCoursesQueryVariables> = {
  name: 'SitemapCourses',
  hash: '3ed5b45a9dd203fe087179644543178337b893ae7fbe09a7c89c8d2224a0e7db',
  text: "query SitemapCourses($after: String) {\n  courses(first: 100, after: $after) {\n    edges {\n      node {\n        slug\n        addressParts\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

export const SitemapQuestions: Operation<SitemapQuestionsQuery, SitemapQuestionsQueryVariables> = {
  name: 'SitemapQuestions',
  hash: 'ffc6808ea032fde0fe91ec17fa64d831440f955db4451534ddf6cdc8b797aee2',
  text: "query SitemapQuestions($course: String!, $part: Int!) {\n  course(slug: $course) {\n    id\n    addressParts\n    addresses(part: $part) {\n      number\n      slug\n      lastActivityAt\n    }\n  }\n}",
};

export const SkipReview: Operation<SkipReviewMutation, SkipReviewMutationVariables> = {
  name: 'SkipReview',
  hash: '6787a373ccc1b35669347db8ea94bd4bac6aa84b1d64b2d3a2163da14e2b4297',
  text: "mutation SkipReview($itemId: ID!) {\n  skipReview(itemId: $itemId) {\n    id\n  }\n}",
};

export const StaffAnnouncements: Operation<StaffAnnouncementsQuery, StaffAnnouncementsQueryVariables> = {
  name: 'StaffAnnouncements',
  hash: '6fb3d7ca97dfaff2489080dbfcfdcd9ee1ffe6276a1decaf507de6bef5d80604',
  text: "query StaffAnnouncements($course: String!, $first: Int!, $after: String) {\n  course(slug: $course) {\n    id\n    scheduledAnnouncements {\n      ...AnnouncementKept\n    }\n    scheduledQuestions {\n      id\n      title\n      publishAt\n      failure\n      author {\n        name\n      }\n    }\n    announcements(first: $first, after: $after) {\n      edges {\n        node {\n          ...AnnouncementKept\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}\nfragment AnnouncementItem on Announcement {\n  id\n  title\n  bodyHtml\n  isImportant\n  pinnedUntil\n  publishedAt\n  editedAt\n  endedAt\n  author {\n    id\n    name\n    handle\n  }\n}\nfragment AnnouncementKept on Announcement {\n  ...AnnouncementItem\n  bodyMarkdown\n  publishAt\n  told\n  isToldToAll\n}",
};

export const StaffCohorts: Operation<StaffCohortsQuery, StaffCohortsQueryVariables> = {
  name: 'StaffCohorts',
  hash: '1539fb275623ff90dbf20a471437a0933f14653dfcaddaa7602534c82b98aac5',
  text: "query StaffCohorts($course: String!) {\n  course(slug: $course) {\n    id\n    cohorts {\n      id\n      name\n      memberCount\n    }\n  }\n}",
};

export const StaffInvitations: Operation<StaffInvitationsQuery, StaffInvitationsQueryVariables> = {
  name: 'StaffInvitations',
  hash: 'c2a4423bcad5e96c255034553a8abc61bc4b9d478831805e8407d4947cb3c372',
  text: "query StaffInvitations($course: String!) {\n  course(slug: $course) {\n    id\n    viewerCanManageRoles {\n      ...Allowed\n    }\n    cohorts {\n      id\n      name\n    }\n    invitations {\n      id\n      email\n      role\n      createdAt\n      expiresAt\n      acceptedAt\n    }\n  }\n}\nfragment Allowed on Permission {\n  allowed\n  reason\n}",
};

export const StaffLessons: Operation<StaffLessonsQuery, StaffLessonsQueryVariables> = {
  name: 'StaffLessons',
  hash: '38a0cb2b6670adbc61bccf53e148f4739a0d25deebba02644dcca8d6f35a77b6',
  text: "query StaffLessons($course: String!) {\n  course(slug: $course) {\n    id\n    lessons {\n      id\n      label\n      title\n      url\n    }\n  }\n}",
};

export const StaffMembers: Operation<StaffMembersQuery, StaffMembersQueryVariables> = {
  name: 'StaffMembers',
  hash: '5a9bdaf82c55cefcb2ed87b09b6a96a78b31a0e6abfbdad3c36e319b6e451f93',
  text: "query StaffMembers($course: String!, $first: Int!, $after: String, $role: CourseRole, $state: EnrolmentState, $name: String) {\n  course(slug: $course) {\n    id\n    viewerCanManageRoles {\n      ...Allowed\n    }\n    cohorts {\n      id\n      name\n    }\n    members(first: $first, after: $after, role: $role, state: $state, name: $name) {\n      totalCount\n      edges {\n        node {\n          ...JoinRequest\n          role\n          state\n          cohort {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}\nfragment Allowed on Permission {\n  allowed\n  reason\n}\nfragment JoinRequest on Enrolment {\n  id\n  createdAt\n  person {\n    id\n    handle\n    name\n  }\n}",
};

export const StaffOverview: Operation<StaffOverviewQuery, StaffOverviewQueryVariables> = {
  name: 'StaffOverview',
  hash: 'ecfe893026bbe773fe6eebd132f2faffd07c065112b3c23e9f241c066a7ae6b2',
  text: "query StaffOverview($course: String!) {\n  course(slug: $course) {\n    id\n    waiting {\n      unanswered\n      pendingEdits\n      suspendedEndorsements\n    }\n    members(first: 10, state: REQUESTED) {\n      totalCount\n      edges {\n        node {\n          ...JoinRequest\n        }\n      }\n    }\n  }\n}\nfragment JoinRequest on Enrolment {\n  id\n  createdAt\n  person {\n    id\n    handle\n    name\n  }\n}",
};

export const StaffPolicies: Operation<StaffPoliciesQuery, StaffPoliciesQueryVariables> = {
  name: 'StaffPolicies',
  hash: 'ce4ba8c4f6cda8800ff9b642caa8a288a6f275fcf81dd608a74644403a63283c',
  text: "query StaffPolicies($course: String!) {\n  course(slug: $course) {\n    id\n    title\n    descriptionMarkdown\n    visibility\n    voteModel\n    anonymity\n    learnersFirstHours\n    repairHours\n    reputationPolicy\n    tagCreators\n    restatementRequired\n    languages\n    viewerCanManageRoles {\n      ...Allowed\n    }\n  }\n}\nfragment Allowed on Permission {\n  allowed\n  reason\n}",
};

export const StandingInCourse: Operation<StandingInCourseQuery, StandingInCourseQueryVariables> = {
  name: 'StandingInCourse',
  hash: '844678d966bd071f0d7824492d53eb1a56ae15d49f9e5fb5e4847cf9e6d4643d',
  text: "query StandingInCourse($course: String!, $handle: String!) {\n  standing(course: $course, handle: $handle) {\n    handle\n    isOwn\n    reputation\n    topics {\n      tag\n      topic\n      word\n      good\n    }\n    badges {\n      badge\n      awardedAt\n      questionNumber\n    }\n    abilities {\n      ...AbilityFacts\n    }\n  }\n}\nfragment AbilityFacts on AbilityOverview {\n  ability\n  isHeld\n  standing\n  until\n  reason\n  good\n  bad\n  minimum\n  ratio\n  missing\n  lacksReview\n}",
};

export const SuggestedEditPage: Operation<SuggestedEditPageQuery, SuggestedEditPageQueryVariables> = {
  name: 'SuggestedEditPage',
  hash: 'c255556ca281f7afb443de32e1c725afc71c4261245671af98491a0fd5a1619e',
  text: "query SuggestedEditPage($id: ID!) {\n  suggestedEdit(id: $id) {\n    ...SuggestedEditPart\n    bodyMarkdown\n  }\n}\nfragment Allowed on Permission {\n  allowed\n  reason\n}\nfragment AuthorName on Author {\n  name\n  isAnonymous\n  isViewer\n  role\n  originUrl\n  person {\n    handle\n    isDeleted\n  }\n}\nfragment PostTitle on Post {\n  id\n  ... on Question {\n    number\n    slug\n    title\n    state\n  }\n  ... on Answer {\n    question {\n      number\n      slug\n      title\n    }\n  }\n}\nfragment SuggestedEditPart on SuggestedEdit {\n  id\n  title\n  tags\n  reason\n  state\n  decisionNote\n  createdAt\n  decidedAt\n  post {\n    ...PostTitle\n  }\n  author {\n    ...AuthorName\n  }\n  decidedBy {\n    ...AuthorName\n  }\n  titleDifference {\n    kind\n    text\n  }\n  difference {\n    kind\n    text\n  }\n  viewerCanDecide {\n    ...Allowed\n  }\n}",
};

export const SuggestedEdits: Operation<SuggestedEditsQuery, SuggestedEditsQueryVariables> = {
  name: 'SuggestedEdits',
  hash: '5599cdbbcd89cb5eb344ca84fd20b7be15d0da518ff82433be18b4f49cd33b68',
  text: "query SuggestedEdits($course: String!, $first: Int, $after: String) {\n  course(slug: $course) {\n    id\n    suggestedEdits(first: $first, after: $after) {\n      edges {\n        node {\n          ...SuggestedEditPart\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}\nfragment Allowed on Permission {\n  allowed\n  reason\n}\nfragment AuthorName on Author {\n  name\n  isAnonymous\n  isViewer\n  role\n  originUrl\n  person {\n    handle\n    isDeleted\n  }\n}\nfragment PostTitle on Post {\n  id\n  ... on Question {\n    number\n    slug\n    title\n    state\n  }\n  ... on Answer {\n    question {\n      number\n      slug\n      title\n    }\n  }\n}\nfragment SuggestedEditPart on SuggestedEdit {\n  id\n  title\n  tags\n  reason\n  state\n  decisionNote\n  createdAt\n  decidedAt\n  post {\n    ...PostTitle\n  }\n  author {\n    ...AuthorName\n  }\n  decidedBy {\n    ...AuthorName\n  }\n  titleDifference {\n    kind\n    text\n  }\n  difference {\n    kind\n    text\n  }\n  viewerCanDecide {\n    ...Allowed\n  }\n}",
};

export const SuggestEdit: Operation<SuggestEditMutation, SuggestEditMutationVariables> = {
  name: 'SuggestEdit',
  hash: '35c1dcf5b353e34649ccf1d84b1d9a94a35100193212e3b75f1526e04ea681af',
  text: "mutation SuggestEdit($input: SuggestEditInput!) {\n  suggestEdit(input: $input) {\n    id\n  }\n}",
};

export const SuggestedTags: Operation<SuggestedTagsQuery, SuggestedTagsQueryVariables> = {
  name: 'SuggestedTags',
  hash: '920a5bbb2a6b3882848991b6d0917500d18c3a863e6e34727f191887ad28f351',
  text: "query SuggestedTags($course: String!, $text: String!) {\n  course(slug: $course) {\n    id\n    suggestedTags(text: $text)\n  }\n}",
};

export const SuspendAbility: Operation<SuspendAbilityMutation, SuspendAbilityMutationVariables> = {
  name: 'SuspendAbility',
  hash: '19ffbc6c2bf62c91c68dd1e82eb3be4c234a0ec9118b8e9d455812c3c4e3301b',
  text: "mutation SuspendAbility($input: AbilityInput!) {\n  suspendAbility(input: $input) {\n    handle\n  }\n}",
};

export const SuspendedEndorsements: Operation<SuspendedEndorsementsQuery, SuspendedEndorsementsQueryVariables> = {
  name: 'SuspendedEndorsements',
  hash: '99603c15634b36e1fabe3be96d64439c70fa8a71a9d961ce612e3acafd5fb4f9',
  text: "query SuspendedEndorsements($course: String!) {\n  course(slug: $course) {\n    id\n    suspendedEndorsements {\n      ...EndorsementPart\n      answer {\n        id\n        version\n        author {\n          ...AuthorName\n        }\n        question {\n          number\n          slug\n          title\n        }\n      }\n    }\n  }\n}\nfragment Allowed on Permission {\n  allowed\n  reason\n}\nfragment AuthorName on Author {\n  name\n  isAnonymous\n  isViewer\n  role\n  originUrl\n  person {\n    handle\n    isDeleted\n  }\n}\nfragment EndorsementPart on Endorsement {\n  id\n  kind\n  note\n  createdAt\n  suspendedAt\n  confirmedAt\n  endorser {\n    handle\n    name\n  }\n  difference {\n    kind\n    text\n  }\n  viewerCanConfirm {\n    ...Allowed\n  }\n  viewerCanWithdraw {\n    ...Allowed\n  }\n}",
};

export const TagFeed: Operation<TagFeedQuery, TagFeedQueryVariables> = {
  name: 'TagFeed',
  hash: '598364befb05a1b149de208cdf37ed70c3885a04cc333ae06410ec040be5a9d1',
  text: "query TagFeed($course: String!, $tag: String!) {\n  course(slug: $course) {\n    id\n    title\n    visibility\n    tag(name: $tag) {\n      id\n      name\n    }\n    questions(first: 30, order: NEWEST, tag: $tag) {\n      edges {\n        node {\n          ...FeedEntry\n        }\n      }\n    }\n  }\n}\nfragment FeedEntry on Question {\n  id\n  number\n  slug\n  title\n  bodyHtml\n  createdAt\n  lastActivityAt\n  author {\n    name\n  }\n  tags {\n    name\n  }\n}",
};

export const TagGuide: Operation<TagGuideQuery, TagGuideQueryVariables> = {
  name: 'TagGuide',
  hash: '3e89f850a461b2cba9ee4de2deb370cabcbd18d6f3073ed3a19bbc77faf9cc62',
  text: "query TagGuide($course: String!, $tag: String!, $first: Int!) {\n  course(slug: $course) {\n    id\n    bestAnswers(tag: $tag) {\n      ...SignedAnswer\n    }\n    questions(first: $first, order: NEWEST, filter: UNANSWERED, tag: $tag) {\n      edges {\n        node {\n          ...QuestionRow\n        }\n      }\n    }\n  }\n  topicHelpers(course: $course, tag: $tag) {\n    handle\n    name\n    word\n  }\n}\nfragment AuthorName on Author {\n  name\n  isAnonymous\n  isViewer\n  role\n  originUrl\n  person {\n    handle\n    isDeleted\n  }\n}\nfragment QuestionRow on Question {\n  id\n  number\n  slug\n  title\n  excerpt\n  state\n  visibility\n  closeReason\n  language\n  answerCount\n  endorsedAnswerCount\n  helpfulCount\n  sameHereCount\n  createdAt\n  lastActivityAt\n  author {\n    ...AuthorName\n  }\n  tags {\n    id\n    name\n  }\n}\nfragment SignedAnswer on Answer {\n  id\n  excerpt\n  language\n  createdAt\n  helpfulCount\n  isAccepted\n  endorsements {\n    id\n    suspendedAt\n  }\n  question {\n    id\n    number\n    slug\n    title\n    language\n  }\n}",
};

export const TagHead: Operation<TagHeadQuery, TagHeadQueryVariables> = {
  name: 'TagHead',
  hash: 'ad3eea1dc707ac14528722dacce020257915b35822a2f08ebb456ffdc6cc1ac3',
  text: "query TagHead($course: String!, $tag: String!) {\n  course(slug: $course) {\n    id\n    tag(name: $tag) {\n      id\n      name\n      excerpt\n      descriptionHtml\n      questionCount\n      parent {\n        name\n      }\n      children {\n        name\n        questionCount\n      }\n      viewerPreference\n    }\n  }\n}",
};

export const TagNames: Operation<TagNamesQuery, TagNamesQueryVariables> = {
  name: 'TagNames',
  hash: '4b6309df76d2f6ec9afcdf26769d2dbcf0e57fab225fd9c7ce0facfd04fae9e7',
  text: "query TagNames($course: String!) {\n  course(slug: $course) {\n    id\n    tags {\n      id\n      name\n      parent {\n        id\n      }\n    }\n  }\n}",
};

export const TagPage: Operation<TagPageQuery, TagPageQueryVariables> = {
  name: 'TagPage',
  hash: '15a563548f6f6831127973dcccc8d3b55e34b71ad10ef95ecd6c492a32b468e4',
  text: "query TagPage($course: String!, $tag: String!) {\n  course(slug: $course) {\n    id\n    tag(name: $tag) {\n      ...TagLeaf\n      descriptionMarkdown\n      descriptionHtml\n      viewerPreference\n      synonyms\n      parent {\n        id\n        name\n      }\n      children {\n        ...TagLeaf\n      }\n      prerequisites {\n        ...TagLeaf\n      }\n    }\n  }\n}\nfragment TagLeaf on Tag {\n  id\n  name\n  excerpt\n  questionCount\n}",
};

export const TagQuestions: Operation<TagQuestionsQuery, TagQuestionsQueryVariables> = {
  name: 'TagQuestions',
  hash: '091f21f804b668f5c29048352d3bbe005044f42723efbf98643f5a797229b680',
  text: "query TagQuestions($course: String!, $tag: String!, $first: Int!) {\n  course(slug: $course) {\n    id\n    questions(first: $first, order: NEWEST, tag: $tag) {\n      edges {\n        node {\n          ...QuestionRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n}\nfragment AuthorName on Author {\n  name\n  isAnonymous\n  isViewer\n  role\n  originUrl\n  person {\n    handle\n    isDeleted\n  }\n}\nfragment QuestionRow on Question {\n  id\n  number\n  slug\n  title\n  excerpt\n  state\n  visibility\n  closeReason\n  language\n  answerCount\n  endorsedAnswerCount\n  helpfulCount\n  sameHereCount\n  createdAt\n  lastActivityAt\n  author {\n    ...AuthorName\n  }\n  tags {\n    id\n    name\n  }\n}",
};

export const TagTree: Operation<TagTreeQuery, TagTreeQueryVariables> = {
  name: 'TagTree',
  hash: 'adc5fcd1471a4e73ec687b3cbd24a8404bde6fc224646f3749fea26dbfbec1e6',
  text: "query TagTree($course: String!) {\n  course(slug: $course) {\n    id\n    viewerCanCreateTags {\n      ...Allowed\n    }\n    tags {\n      ...TagLeaf\n      viewerPreference\n      parent {\n        id\n      }\n    }\n  }\n}\nfragment Allowed on Permission {\n  allowed\n  reason\n}\nfragment TagLeaf on Tag {\n  id\n  name\n  excerpt\n  questionCount\n}",
};

export const TryPushDevice: Operation<TryPushDeviceMutation, TryPushDeviceMutationVariables> = {
  name: 'TryPushDevice',
  hash: 'ad404b182ad64b851f41fda0999b3810a541bc52df6973aca338b2835412e70b',
  text: "mutation TryPushDevice($id: ID!) {\n  tryPushDevice(id: $id)\n}",
};

export const UndoReview: Operation<UndoReviewMutation, UndoReviewMutationVariables> = {
  name: 'UndoReview',
  hash: '6179b64b31bdd52a320d55dab15db34133b5e6a424e8bea7214de0b0104238db',
  text: "mutation UndoReview($itemId: ID!) {\n  undoReview(itemId: $itemId) {\n    id\n    queue\n  }\n}",
};

export const Unsubscribe: Operation<UnsubscribeMutation, UnsubscribeMutationVariables> = {
  name: 'Unsubscribe',
  hash: '7fe3de299d6577728ecd38b898cfa5ee1703ec242dd3f17d99593cd850267396',
  text: "mutation Unsubscribe($token: String!) {\n  unsubscribe(token: $token)\n}",
};

export const UpdateCourse: Operation<UpdateCourseMutation, UpdateCourseMutationVariables> = {
  name: 'UpdateCourse',
  hash: 'a03501e68f6e418ade25e3a0ce7c37f4500918b7029865bcb2854d523bfdfe21',
  text: "mutation UpdateCourse($input: UpdateCourseInput!) {\n  updateCourse(input: $input) {\n    id\n  }\n}",
};

export const UpdateEnrolment: Operation<UpdateEnrolmentMutation, UpdateEnrolmentMutationVariables> = {
  name: 'UpdateEnrolment',
  hash: '63610b5de85e416b83843a170ff2383a5a4dbc7a40f35e6b065c2140d4e4d6cb',
  text: "mutation UpdateEnrolment($input: UpdateEnrolmentInput!) {\n  updateEnrolment(input: $input) {\n    id\n    role\n  }\n}",
};

export const UpdateProfile: Operation<UpdateProfileMutation, UpdateProfileMutationVariables> = {
  name: 'UpdateProfile',
  hash: 'bff2b3a0a09e2d59f43c83bed33b555553f4dc651e2e7ccc505da2f850cca0a6',
  text: "mutation UpdateProfile($input: UpdateProfileInput!) {\n  updateProfile(input: $input) {\n    id\n    handle\n    locale\n  }\n}",
};

export const UpdateSavedSearch: Operation<UpdateSavedSearchMutation, UpdateSavedSearchMutationVariables> = {
  name: 'UpdateSavedSearch',
  hash: 'cc0010d7de73512c2b0434418b9db549b31b91ea9e241f202869959c69ec0df6',
  text: "mutation UpdateSavedSearch($input: UpdateSavedSearchInput!) {\n  updateSavedSearch(input: $input) {\n    id\n  }\n}",
};

export const VerifyEmail: Operation<VerifyEmailMutation, VerifyEmailMutationVariables> = {
  name: 'VerifyEmail',
  hash: '4b4df2f3365ef41f564b2f55ddfe0ca2c69687489cb4a67ac6afae295d4f8cec',
  text: "mutation VerifyEmail($token: String!) {\n  verifyEmail(token: $token)\n}",
};

export const VisitInbox: Operation<VisitInboxMutation, VisitInboxMutationVariables> = {
  name: 'VisitInbox',
  hash: '30bf079f2ef5504c462339e873f215809b31d5a7969675ff9cd299a7b061ae1c',
  text: "mutation VisitInbox {\n  visitInbox {\n    since\n    courses {\n      slug\n      title\n      answers\n      conversation\n      followed\n      decisions\n    }\n  }\n}",
};

export const VoiceClosing: Operation<VoiceClosingMutation, VoiceClosingMutationVariables> = {
  name: 'VoiceClosing',
  hash: '5d7bf9383b5b8f3695ee54d5f313ba72062f3f63ec7a86208cdf5049d70e1043',
  text: "mutation VoiceClosing($input: VoiceClosingInput!) {\n  voiceClosing(input: $input) {\n    id\n    state\n  }\n}",
};

export const VoiceReopening: Operation<VoiceReopeningMutation, VoiceReopeningMutationVariables> = {
  name: 'VoiceReopening',
  hash: '3b27d070bc31925593722583b38103c53a7f737c6de9f2cedee14e66e99d1d0c',
  text: "mutation VoiceReopening($questionId: ID!) {\n  voiceReopening(questionId: $questionId) {\n    id\n    state\n  }\n}",
};

export const Vote: Operation<VoteMutation, VoteMutationVariables> = {
  name: 'Vote',
  hash: '04503cbb662f8d94144aaef130a331a92a8900b687febbdcc7400f460479f63d',
  text: "mutation Vote($postId: ID!, $value: VoteValue) {\n  vote(postId: $postId, value: $value) {\n    id\n  }\n}",
};

export const WithdrawAbility: Operation<WithdrawAbilityMutation, WithdrawAbilityMutationVariables> = {
  name: 'WithdrawAbility',
  hash: '72e2b4a96a81ea118a701191829c86f7e076ad99e407857a02423e3c21a8e3de',
  text: "mutation WithdrawAbility($input: AbilityInput!) {\n  withdrawAbility(input: $input) {\n    handle\n  }\n}",
};

export const WithdrawAcceptance: Operation<WithdrawAcceptanceMutation, WithdrawAcceptanceMutationVariables> = {
  name: 'WithdrawAcceptance',
  hash: '6801519e41ab5775d40d55773a0228a6b82531716df339b3b19e4233f5141070',
  text: "mutation WithdrawAcceptance($questionId: ID!) {\n  withdrawAcceptance(questionId: $questionId) {\n    id\n  }\n}",
};

export const WithdrawEndorsement: Operation<WithdrawEndorsementMutation, WithdrawEndorsementMutationVariables> = {
  name: 'WithdrawEndorsement',
  hash: 'f25c5e24beab273371ea18cd6a0b15277f5da4a83216e0f950453099bf112067',
  text: "mutation WithdrawEndorsement($endorsementId: ID!) {\n  withdrawEndorsement(endorsementId: $endorsementId) {\n    id\n  }\n}",
};

export const WithdrawInvitation: Operation<WithdrawInvitationMutation, WithdrawInvitationMutationVariables> = {
  name: 'WithdrawInvitation',
  hash: '8aa270852c92e0ac3c21067ce101bc6cb09d3942299974a4374f973d5d913098',
  text: "mutation WithdrawInvitation($invitationId: ID!) {\n  withdrawInvitation(invitationId: $invitationId) {\n    id\n  }\n}",
};
