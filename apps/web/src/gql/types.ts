// Made by infra/ci/codegen.ts from the schema and the .graphql files. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What a good record, or staff, lets a learner do beyond asking and answering. */
export type Ability =
  | 'CLOSE'
  | 'DECIDE_FLAGS'
  | 'EDIT'
  | 'REVIEW';

/** Whose ability changes, and why. */
export type AbilityInput = {
  /** Which ability. */
  ability: Ability;
  /** Slug of the course. */
  course: string;
  /** Handle of the person. */
  handle: string;
  /** The reason, which the person is shown; 3 to 500 characters. */
  reason: string;
  /** Until when: needed for a suspension; a grant without it lasts with the course. */
  until?: string | null | undefined;
};

/** How somebody came to an ability, or why they do not have it. */
export type AbilityStanding =
  | 'EARNED'
  | 'GRANTED'
  | 'NOT_YET'
  | 'ROLE'
  | 'SUSPENDED';

/** What an announcement says, and when. */
export type AnnouncementInput = {
  /** The text, Markdown, 1 to 5000 characters. */
  body: string;
  /** Whether to tell also those who muted the course, and by mail; no when left out. */
  important?: boolean | null | undefined;
  /** Until when it stands above the questions; not at all when left out. */
  pinnedUntil?: string | null | undefined;
  /** When to publish it, within a year; at once when left out. */
  publishAt?: string | null | undefined;
  /** What it is about, 3 to 150 characters. */
  title: string;
};

/** OFF: names always shown; PEERS: a learner may hide the name from classmates. */
export type Anonymity =
  | 'OFF'
  | 'PEERS';

/** TRUST: accepted, endorsed, then by helpful votes; or by date. */
export type AnswerOrder =
  | 'NEWEST'
  | 'OLDEST'
  | 'TRUST';

/** What staff made of an appeal. */
export type AppealState =
  | 'DISMISSED'
  | 'GRANTED'
  | 'PENDING';

/** A question to be asked. */
export type AskQuestionInput = {
  /** Whether to ask under a pseudonym, where the course has them. */
  anonymous?: boolean | null | undefined;
  /** The question, Markdown, 20 to 60000 characters. */
  body: string;
  /** Slug of the course. */
  course: string;
  /** A UUID that names this posting: sent again within 30 days, it posts nothing and answers the same. */
  idempotencyKey?: string | null | undefined;
  /** One of the course's languages; its first when left out. */
  language?: string | null | undefined;
  /** The lesson it belongs to. */
  lessonId?: string | null | undefined;
  /** What the asker tried, expected and got. */
  structured?: StructuredPartInput | null | undefined;
  /** 1 to 5 tags by name or synonym; new ones where the course allows it. */
  tags: Array<string>;
  /** Names the difficulty; 15 to 150 characters, plain. */
  title: string;
  /** Who may see it; COURSE when left out. COHORT needs a cohort. */
  visibility?: QuestionVisibility | null | undefined;
};

/** Which lines of the log are wanted; what is left out is no condition. */
export type AuditFilterInput = {
  /** What was done, as `question.closed`. */
  act?: string | null | undefined;
  /** Handle of who acted. */
  actor?: string | null | undefined;
  /** Not before this moment. */
  from?: string | null | undefined;
  /** The post that it was about. */
  postId?: string | null | undefined;
  /** Handle of whom it was done to. */
  subject?: string | null | undefined;
  /** Before this moment. */
  until?: string | null | undefined;
};

/** For acts that help others; earned in this course, once each. */
export type Badge =
  | 'BRIDGED_LANGUAGES'
  | 'CAME_BACK_WISER'
  | 'CAREFUL_READER'
  | 'CLOSED_THE_LOOP'
  | 'COMMON_GROUND'
  | 'EXPLAINED_TO_TEN'
  | 'FIRST_ANSWER'
  | 'KIND_WELCOME'
  | 'LATE_RESCUE'
  | 'MENDER'
  | 'QUICK_HELP'
  | 'REPAIR'
  | 'SECOND_PAIR_OF_EYES'
  | 'SHARED_QUESTION'
  | 'STEADY_HAND'
  | 'WELL_EXPLAINED';

/** A step in a case; LAPSE is the clock. */
export type CaseAct =
  | 'ANSWER_DELETED'
  | 'ANSWER_RESTORED'
  | 'APPEAL'
  | 'APPEAL_DISMISSED'
  | 'AUTHOR_LEFT'
  | 'CONTEST'
  | 'FLAG'
  | 'GRANT_APPEAL'
  | 'LAPSE'
  | 'REJECT'
  | 'REPAIR'
  | 'RETRACT'
  | 'UPHOLD'
  | 'VERIFY_REPAIR';

/** The sides of a case. */
export type CaseParty =
  | 'AUTHOR'
  | 'FLAGGER';

/** Where a claim stands. OPEN: the author has time; REPAIRED, CONTESTED, LAPSED: a second person decides; the rest is decided, UPHELD until it is repaired. */
export type CaseState =
  | 'CONTESTED'
  | 'LAPSED'
  | 'MOOT'
  | 'OPEN'
  | 'REJECTED'
  | 'REPAIRED'
  | 'REPAIR_VERIFIED'
  | 'UPHELD'
  | 'WITHDRAWN';

/** Why a question takes no more answers. */
export type CloseReason =
  | 'ANSWERED_IN_MATERIAL'
  | 'DUPLICATE'
  | 'NEEDS_DETAIL'
  | 'OFF_TOPIC';

/** What an enrolment lets a person be in a course, weakest first. */
export type CourseRole =
  | 'LEARNER'
  | 'MODERATOR'
  | 'OWNER'
  | 'STAFF';

/** OPEN: anyone reads and joins; LISTED: anyone sees that it exists, joining is asked for; PRIVATE: members only. */
export type CourseVisibility =
  | 'LISTED'
  | 'OPEN'
  | 'PRIVATE';

/** What a new course is made from. */
export type CreateCourseInput = {
  /** Markdown, at most 5000 characters; empty when left out. */
  descriptionMarkdown?: string | null | undefined;
  /** 1 to 5 BCP 47 languages, the course's own first; English when left out. */
  languages?: Array<string> | null | undefined;
  /** What its address ends in: 2 to 60 of a-z, 0-9 and single hyphens between them. */
  slug: string;
  /** Name, 3 to 100 characters. */
  title: string;
  /** Who sees the course, and who may join. */
  visibility: CourseVisibility;
};

/** A decision on the item that the viewer holds. */
export type DecideReviewInput = {
  /** One of the choices of its queue. */
  choice: ReviewDecision;
  /** With the outcome CLOSE: why the question is closed. */
  closeReason?: CloseReason | null | undefined;
  /** With the reason DUPLICATE: number of the question that was asked before. */
  duplicateOfNumber?: number | null | undefined;
  /** The item. */
  itemId: string;
  /** To whoever is concerned, up to 500 characters; of WELCOME, the comment to be posted. */
  note?: string | null | undefined;
  /** Of an upheld flag: what becomes of the post; NONE when left out. */
  outcome?: FlagOutcome | null | undefined;
  /** Flags that are rejected though the others are upheld. */
  rejectedFlagIds?: Array<string> | null | undefined;
};

/** How a piece of a difference came about. */
export type DiffKind =
  | 'ADDED'
  | 'REMOVED'
  | 'SAME';

/** How often what waits for the digest is mailed. */
export type DigestRhythm =
  | 'DAILY'
  | 'NEVER'
  | 'WEEKLY';

/** DISPUTED: said to be inaccurate, the claim is shown; FOUND_INACCURATE: so decided, not repaired. */
export type Dispute =
  | 'DISPUTED'
  | 'FOUND_INACCURATE'
  | 'NONE';

/** One field of a form, as far as it was filled in. */
export type DraftFieldInput = {
  /** Name of the field. */
  name: string;
  /** What was typed into it. */
  value: string;
};

/** A change of a misconception; what is left out stays. */
export type EditMisconceptionInput = {
  /** The misconception. */
  id: string;
  /** What refutes it, Markdown. */
  refutation?: string | null | undefined;
  /** The wrong idea, 10 to 150 characters. */
  title?: string | null | undefined;
};

/** A new text for a post; what is left out stays as it is. */
export type EditPostInput = {
  /** The post's version that the edit began from. */
  baseVersion: number;
  /** The whole new text, Markdown. */
  body: string;
  /** The lesson it belongs to; null for none. Only for a question. */
  lessonId?: string | null | undefined;
  /** The question or answer. */
  postId: string;
  /** What was changed and why, up to 500 characters. */
  reason?: string | null | undefined;
  /** What the asker tried, expected and got; null takes it away. Only for a question. */
  structured?: StructuredPartInput | null | undefined;
  /** All tags; only for a question. */
  tags?: Array<string> | null | undefined;
  /** New title; only for a question. */
  title?: string | null | undefined;
};

/** Changes to a tag; what is left out stays as it is. */
export type EditTagInput = {
  /** True makes it a topic of its own. */
  clearParent?: boolean | null | undefined;
  /** Longer description, Markdown. */
  descriptionMarkdown?: string | null | undefined;
  /** One sentence on what it is for. */
  excerpt?: string | null | undefined;
  /** New name; the old one stays as a synonym, so that links to it keep working. */
  name?: string | null | undefined;
  /** Name of the topic to put it under. */
  parent?: string | null | undefined;
  /** Names of all tags that are better known first, in place of the present. */
  prerequisites?: Array<string> | null | undefined;
  /** All its synonyms, in place of the present. */
  synonyms?: Array<string> | null | undefined;
  /** The tag. */
  tagId: string;
};

/** What staff says of an answer. */
export type EndorsementKind =
  | 'CORRECT'
  | 'COURSE_METHOD'
  | 'WELL_EXPLAINED';

/** Whether an enrolment takes part, waits, or is history. */
export type EnrolmentState =
  | 'ACTIVE'
  | 'LEFT'
  | 'REMOVED'
  | 'REQUESTED';

/** What looks like people acting together, or against each other. */
export type FindingKind =
  | 'EDIT_WAR'
  | 'FLAG_RING'
  | 'VOTE_RING';

/** What moderators made of a finding. */
export type FindingState =
  | 'CONFIRMED'
  | 'HARMLESS'
  | 'OPEN';

/** A flag to be raised, on a post or on a comment. */
export type FlagInput = {
  /** For INACCURATE: what is wrong, in one sentence of 15 to 300 characters. */
  claim?: string | null | undefined;
  /** The comment; or give a post. */
  commentId?: string | null | undefined;
  /** For DUPLICATE: number of the question that was asked before. */
  duplicateOfNumber?: number | null | undefined;
  /** What is held against it. */
  kind: FlagKind;
  /** For INACCURATE: the misconception that the answer shows. */
  misconceptionId?: string | null | undefined;
  /** What is to be added, up to 500 characters; required for ACADEMIC_DISHONESTY and OTHER. */
  note?: string | null | undefined;
  /** The question or answer; or give a comment. */
  postId?: string | null | undefined;
  /** For INACCURATE: the place as it stands in the answer, up to 1000 characters. */
  quote?: string | null | undefined;
  /** For INACCURATE: the reason, or where it can be read, up to 500 characters. */
  source?: string | null | undefined;
};

/** What a flag says of a thing; INACCURATE is about answers alone. */
export type FlagKind =
  | 'ACADEMIC_DISHONESTY'
  | 'DUPLICATE'
  | 'INACCURATE'
  | 'OFF_TOPIC'
  | 'OTHER'
  | 'SPAM'
  | 'UNCLEAR'
  | 'UNKIND';

/** What becomes of a post whose flag is upheld. */
export type FlagOutcome =
  | 'CLOSE'
  | 'DELETE'
  | 'NONE';

/** What became of a flag; MOOT: the thing went before anybody decided. */
export type FlagState =
  | 'MOOT'
  | 'OPEN'
  | 'REJECTED'
  | 'RETRACTED'
  | 'UPHELD';

/** FOLLOW: told of what is new there; MUTE: told of nothing there, mentions included. */
export type FollowState =
  | 'FOLLOW'
  | 'MUTE';

/** Things that can be followed or muted; tags have preferences of their own. */
export type FollowTarget =
  | 'COURSE'
  | 'PERSON'
  | 'QUESTION';

/** All that can be followed, tags included. */
export type FollowedKind =
  | 'COURSE'
  | 'PERSON'
  | 'QUESTION'
  | 'TAG';

/** A sanction to be given. */
export type GiveSanctionInput = {
  /** For ABILITY_SUSPENDED, and only there: which. */
  ability?: Ability | null | undefined;
  /** Slug of the course. */
  course: string;
  /** For the two suspensions, and only there: when it ends. */
  endsAt?: string | null | undefined;
  /** Handle of the person. */
  handle: string;
  /** What it is. */
  kind: SanctionKind;
  /** Why; the person reads it. At most 2000 characters. */
  reason: string;
  /** The saved reply that the reason was written from. */
  savedReplyId?: string | null | undefined;
};

/** Answers of one person in one week: 1 or 2, 3 to 9, 10 or more. */
export type HelpAmount =
  | 'FEW'
  | 'MANY'
  | 'SOME';

/** Roles by which helpers are grouped; owners are staff. */
export type HelperRole =
  | 'LEARNER'
  | 'MODERATOR'
  | 'STAFF';

/** Which notifications a list holds. */
export type InboxFilter =
  | 'ALL'
  | 'UNREAD';

/** Whom to invite into a course. */
export type InviteInput = {
  /** The cohort they will belong to. */
  cohortId?: string | null | undefined;
  /** Slug of the course. */
  course: string;
  /** E-mail addresses, 1 to 100. */
  emails: Array<string>;
  /** What they will be; STAFF and OWNER only by an owner. */
  role: CourseRole;
};

/** When a person wants mail about something. */
export type MailChoice =
  | 'AT_ONCE'
  | 'DIGEST'
  | 'NEVER';

/** What notifications are about, as people choose by. */
export type NotificationCategory =
  | 'ANNOUNCEMENTS'
  | 'CONVERSATION'
  | 'DECISIONS'
  | 'FOLLOWED'
  | 'INVITATIONS'
  | 'MY_POSTS'
  | 'MY_QUESTIONS'
  | 'NEW_QUESTIONS'
  | 'STAFF'
  | 'STANDING';

/** How the viewer wants to be told of one category of things. */
export type NotificationChoiceInput = {
  /** What it is about. */
  category: NotificationCategory;
  /** Whether it counts as new in the inbox. */
  inbox: boolean;
  /** Whether it is mailed at once, with the digest, or never. */
  mail: MailChoice;
  /** Whether it is shown on the devices that take messages. */
  push: boolean;
};

/** What a person is told of. */
export type NotificationKind =
  | 'ABILITY'
  | 'ACCEPTED'
  | 'ANNOUNCEMENT'
  | 'ANSWER'
  | 'APPEAL_DISMISSED'
  | 'APPEAL_GRANTED'
  | 'APPEAL_WAITING'
  | 'BADGE'
  | 'CASE_DECIDED'
  | 'CLAIMED_INACCURATE'
  | 'CLOSED'
  | 'COMMENT'
  | 'CORRECTION'
  | 'DECIDED_AGAINST'
  | 'EDITED'
  | 'EDIT_DECIDED'
  | 'EDIT_SUGGESTED'
  | 'ENDORSED'
  | 'ENDORSEMENT_SUSPENDED'
  | 'FLAG_REJECTED'
  | 'FLAG_UPHELD'
  | 'FOLLOWED_ANSWER'
  | 'FOLLOWED_COMMENT'
  | 'HIDDEN'
  | 'INVITED'
  | 'MENTION'
  | 'QUESTION'
  | 'SANCTION_GIVEN'
  | 'SANCTION_LIFTED'
  | 'SAVED_SEARCH'
  | 'STAFF_DIGEST';

/** When the viewer wants to be sent messages. */
export type NotificationSettingsInput = {
  /** Local hour of the digest, 0 to 23. */
  digestHour: number;
  /** How often the digest comes. */
  digestRhythm: DigestRhythm;
  /** Day of the weekly digest, 1 for Monday to 7 for Sunday. */
  digestWeekday: number;
  /** Whether questions are followed where the viewer is mentioned. Left out: as before. */
  followsMentioned?: boolean | null | undefined;
  /** Whether questions are followed that the viewer asks or answers. Left out: as before. */
  followsWritten?: boolean | null | undefined;
  /** No messages from this minute after local midnight, 0 to 1439; null for never. */
  quietFrom?: number | null | undefined;
  /** Until this one; before the start it is the next day’s. */
  quietUntil?: number | null | undefined;
  /** No messages before then. Null: now. */
  snoozedUntil?: string | null | undefined;
};

/** Who may claim an account that came with an import. */
export type OfferAccountInput = {
  /** Handle of the account. */
  handle: string;
  /** E-mail address of who owns it, at most 254 characters; of no other account here. */
  ownerEmail: string;
};

/** An answer to be posted. */
export type PostAnswerInput = {
  /** Whether to answer under a pseudonym, where the course has them. */
  anonymous?: boolean | null | undefined;
  /** The answer, Markdown, 20 to 60000 characters. */
  body: string;
  /** A UUID that names this posting: sent again within 30 days, it posts nothing and answers the same. */
  idempotencyKey?: string | null | undefined;
  /** The question. */
  questionId: string;
};

/** Which questions a list holds. */
export type QuestionFilter =
  | 'ALL'
  | 'BOOKMARKED'
  | 'ENDORSED'
  | 'MINE'
  | 'STAFF_ONLY'
  | 'UNACCEPTED'
  | 'UNANSWERED';

/** Order of a question list, best or newest first. */
export type QuestionOrder =
  | 'ACTIVE'
  | 'HELPFUL'
  | 'HOT'
  | 'NEWEST';

/** What can happen to a question next. */
export type QuestionState =
  | 'ANSWERED'
  | 'CLOSED'
  | 'DELETED'
  | 'OPEN';

/** COURSE: all members; COHORT: the cohort and staff; STAFF: the asker and staff. */
export type QuestionVisibility =
  | 'COHORT'
  | 'COURSE'
  | 'STAFF';

/** What is reviewed together. */
export type QueueKind =
  | 'APPEALS'
  | 'DUPLICATES'
  | 'ENDORSEMENTS'
  | 'FIRST_POSTS'
  | 'FLAGS'
  | 'REOPENING'
  | 'REPAIRS'
  | 'SUGGESTED_EDITS';

/** Why an act is refused. */
export type RefusalReason =
  | 'ABILITY_NEEDED'
  | 'ACKNOWLEDGE_FIRST'
  | 'ADDRESS_TAKEN'
  | 'ADMINISTRATOR_ONLY'
  | 'ALREADY_APPEALED'
  | 'ALREADY_CLAIMED'
  | 'ALREADY_CONTESTED'
  | 'ALREADY_DECIDED'
  | 'ALREADY_FLAGGED'
  | 'ALREADY_REPAIRED'
  | 'ANSWERS_ONLY'
  | 'CLAIMED_BY_ANOTHER'
  | 'FOUND_INACCURATE'
  | 'HAS_ANSWERS'
  | 'JOIN_THE_COURSE_FIRST'
  | 'LAST_ADMINISTRATOR'
  | 'LAST_OWNER'
  | 'LEARNERS_FIRST'
  | 'MODERATOR_ONLY'
  | 'NOT_A_PARTY'
  | 'NOT_CLAIMED'
  | 'NOT_CLOSED'
  | 'NOT_DECIDED'
  | 'NOT_DELETED'
  | 'NOT_EDITED'
  | 'NOT_IN_FORCE'
  | 'NOT_ON_THIS_COURSE'
  | 'NOT_REPAIRED'
  | 'NOT_YOURS'
  | 'OWNER_ONLY'
  | 'OWN_DECISION'
  | 'OWN_EDIT'
  | 'OWN_FLAG'
  | 'OWN_POST'
  | 'POST_DELETED'
  | 'POST_HIDDEN'
  | 'QUESTION_CLOSED'
  | 'SIGN_IN_FIRST'
  | 'STAFF_ONLY'
  | 'SUSPENDED'
  | 'TOO_EARLY'
  | 'TOO_LATE'
  | 'WRONG_PASSWORD';

/** A subscription as the browser gives it (RFC 8030, RFC 8291). */
export type RegisterPushDeviceInput = {
  /** Its authentication secret, base64url. */
  auth: string;
  /** Where its push service takes messages. */
  endpoint: string;
  /** Its public key, base64url. */
  p256dh: string;
  /** Whether messages may show titles and names, also on a locked screen. */
  showsText: boolean;
};

/** How somebody relied on an answer. */
export type Reliance =
  | 'ACCEPTED'
  | 'BOOKMARKED'
  | 'HELPFUL'
  | 'SAME_HERE';

/** Why points were given or taken. */
export type ReputationKind =
  | 'ACCEPTED_AN_ANSWER'
  | 'ANSWER_ACCEPTED'
  | 'ANSWER_DOWN'
  | 'ANSWER_ENDORSED'
  | 'ANSWER_HELPFUL'
  | 'BOUNTY_AWARDED'
  | 'BOUNTY_PLACED'
  | 'DAILY_CAP'
  | 'DOWN_VOTE_CAST'
  | 'EDIT_APPLIED'
  | 'EDIT_CAP'
  | 'FLAG_UPHELD'
  | 'FLOOR'
  | 'LEFT_INACCURATE'
  | 'QUESTION_DOWN'
  | 'QUESTION_HELPFUL'
  | 'REPAIR_VERIFIED'
  | 'VERIFIED_A_REPAIR';

/** Which table of reputation numbers a course uses. */
export type ReputationPolicy =
  | 'CLASSIC'
  | 'KIND';

/** What a reviewer can say. */
export type ReviewDecision =
  | 'APPLY'
  | 'CLOSE'
  | 'CONFIRM'
  | 'DECLINE'
  | 'DISMISS'
  | 'GRANT'
  | 'KEEP_CLOSED'
  | 'KEEP_OPEN'
  | 'LOOKS_GOOD'
  | 'REJECT'
  | 'REOPEN'
  | 'UPHOLD'
  | 'VERIFY_REPAIR'
  | 'WELCOME'
  | 'WITHDRAW';

/** OPEN waits, DECIDED is done, MOOT was settled elsewhere. */
export type ReviewItemState =
  | 'DECIDED'
  | 'MOOT'
  | 'OPEN';

/** How a text came to be. */
export type RevisionKind =
  | 'EDIT'
  | 'INITIAL'
  | 'ROLLBACK';

/** Mildest first; the two suspensions end by themselves. */
export type SanctionKind =
  | 'ABILITY_SUSPENDED'
  | 'COURSE_SUSPENDED'
  | 'NOTICE'
  | 'REMOVED'
  | 'WARNING';

/** A saved reply to be made or changed. */
export type SaveReplyInput = {
  /** The text, Markdown. */
  body: string;
  /** Slug of the course. */
  course: string;
  /** The one to change; left out, a new one. */
  id?: string | null | undefined;
  /** Whether it is for the viewer alone; one of the course needs a moderator. */
  personal?: boolean | null | undefined;
  /** The name that it is chosen by. */
  title: string;
  /** What it is for. */
  use: SavedReplyUse;
};

/** A search to be kept. */
export type SaveSearchInput = {
  /** Slug of a course; without it, over all courses that the viewer takes part in. */
  course?: string | null | undefined;
  /** What to call it. */
  name: string;
  /** Whether to tell of what is new. */
  notifies?: boolean;
  /** Which results come first. */
  order?: SearchOrder | null | undefined;
  /** As typed. */
  query: string;
};

/** What a saved reply is for. */
export type SavedReplyUse =
  | 'FIRST_POST'
  | 'SANCTION';

/** Why a part of a query was read as plain words, or differently than typed. */
export type SearchNoteCode =
  | 'ANY_WORD'
  | 'BAD_VALUE'
  | 'NOTHING_EXCLUDED'
  | 'NO_WORDS'
  | 'SPELLING'
  | 'TOO_LONG'
  | 'UNCLOSED_QUOTE'
  | 'UNKNOWN_FILTER'
  | 'UNKNOWN_LESSON'
  | 'UNKNOWN_TAG';

/** Order of search results. */
export type SearchOrder =
  | 'ACTIVE'
  | 'HELPFUL'
  | 'NEWEST'
  | 'RELEVANCE';

/** What "is:" may ask of a thread. */
export type SearchState =
  | 'ACCEPTED'
  | 'ANSWERED'
  | 'CLOSED'
  | 'DISPUTED'
  | 'ENDORSED'
  | 'FOLLOWED'
  | 'MINE'
  | 'UNANSWERED';

/** What an account is signed in with. */
export type SignInInput = {
  /** E-mail address of the account, in any case. */
  email: string;
  /** Password of the account. */
  password: string;
};

/** What a new account is made from. */
export type SignUpInput = {
  /** E-mail address, at most 254 characters; nobody else sees it. */
  email: string;
  /** BCP 47 language; English when left out. */
  locale?: string | null | undefined;
  /** Name as others will read it, 1 to 60 characters. */
  name: string;
  /** 10 to 200 characters of any kind. */
  password: string;
  /** IANA time zone; UTC when left out. */
  timeZone?: string | null | undefined;
};

/** Why a question was suggested: words in common, or nearness in meaning. */
export type SimilarReason =
  | 'SAME_MEANING'
  | 'SAME_WORDS';

/** What the asker tried, expected and got. */
export type StructuredPartInput = {
  /** What the asker expected. Markdown, at most 10000 characters; may be empty. */
  expected: string;
  /** What the asker got. Markdown, at most 10000 characters; may be empty. */
  got: string;
  /** What the asker tried. Markdown, at most 10000 characters; may be empty. */
  tried: string;
};

/** A better text for a post, for its author or an editor to decide on. */
export type SuggestEditInput = {
  /** The post's version that the suggestion began from. */
  baseVersion: number;
  /** The whole suggested text, Markdown. */
  body: string;
  /** The question or answer. */
  postId: string;
  /** What is better now, 3 to 500 characters. */
  reason: string;
  /** All tags; only for a question. */
  tags?: Array<string> | null | undefined;
  /** Suggested title; only for a question. */
  title?: string | null | undefined;
};

/** What became of a suggested edit. */
export type SuggestedEditState =
  | 'APPLIED'
  | 'DECLINED'
  | 'PENDING';

/** BOUNCED: the address does not exist; COMPLAINED: a mail of ours was called spam. */
export type SuppressionReason =
  | 'BOUNCED'
  | 'COMPLAINED';

/** What a person wants of a tag. */
export type TagPreferenceKind =
  | 'FOLLOW'
  | 'MUTE';

/** How well somebody's answers on a topic did; a word, never a rank. */
export type TopicWord =
  | 'STARTING'
  | 'STEADY'
  | 'STRONG';

/** What changes about a course; fields left out stay as they are. */
export type UpdateCourseInput = {
  /** Whether learners may hide their names. */
  anonymity?: Anonymity | null | undefined;
  /** Slug of the course. */
  course: string;
  /** Markdown, at most 5000 characters. */
  descriptionMarkdown?: string | null | undefined;
  /** 1 to 5 BCP 47 languages, the course's own first. */
  languages?: Array<string> | null | undefined;
  /** Hours that answers by staff wait, 0 to 336. */
  learnersFirstHours?: number | null | undefined;
  /** Hours for a repair, 1 to 336. */
  repairHours?: number | null | undefined;
  /** Which numbers count. */
  reputationPolicy?: ReputationPolicy | null | undefined;
  /** Whether accepting asks what made it click. */
  restatementRequired?: boolean | null | undefined;
  /** The weakest role that may make tags. */
  tagCreators?: CourseRole | null | undefined;
  /** Name, 3 to 100 characters. */
  title?: string | null | undefined;
  /** Who sees it, and who may join. */
  visibility?: CourseVisibility | null | undefined;
  /** Whether there are down-votes. */
  voteModel?: VoteModel | null | undefined;
};

/** What changes about an enrolment; fields left out stay as they are. */
export type UpdateEnrolmentInput = {
  /** Takes the person out of any cohort. */
  clearCohort?: boolean | null | undefined;
  /** The new cohort, of the same course. */
  cohortId?: string | null | undefined;
  /** Which enrolment. */
  enrolmentId: string;
  /** The new role. */
  role?: CourseRole | null | undefined;
};

/** What changes about the account; fields left out stay as they are. */
export type UpdateProfileInput = {
  /** About oneself in Markdown, at most 3000 characters. */
  aboutMarkdown?: string | null | undefined;
  /** Handle, 2 to 30 of a-z, 0-9 and single hyphens between them. */
  handle?: string | null | undefined;
  /** BCP 47 language of pages and mails. */
  locale?: string | null | undefined;
  /** Name, 1 to 60 characters. */
  name?: string | null | undefined;
  /** IANA name of the time zone. */
  timeZone?: string | null | undefined;
};

/** What changes about a saved search; fields left out stay as they are. */
export type UpdateSavedSearchInput = {
  /** Which saved search. */
  id: string;
  /** Another name. */
  name?: string | null | undefined;
  /** Whether to tell of what is new. */
  notifies?: boolean | null | undefined;
};

/** A voice for closing a question; the second one closes it. */
export type VoiceClosingInput = {
  /** For DUPLICATE, and only there: number of the question asked before. */
  duplicateOfNumber?: number | null | undefined;
  /** A word to the asker. */
  note?: string | null | undefined;
  /** The question. */
  questionId: string;
  /** Why it should be closed. */
  reason: CloseReason;
};

/** KIND: helpful votes only; CLASSIC: with down-votes. */
export type VoteModel =
  | 'CLASSIC'
  | 'KIND';

/** HELPFUL, or where the course has them DOWN. */
export type VoteValue =
  | 'DOWN'
  | 'HELPFUL';

/** Up to a day, up to three, up to a week, or longer. */
export type Waited =
  | 'DAY'
  | 'LONGER'
  | 'THREE_DAYS'
  | 'WEEK';

export type ProfileQueryVariables = Exact<{ [key: string]: never; }>;


export type ProfileQuery = { viewer: { id: string, name: string, handle: string, email: string | null, emailVerifiedAt: string | null, aboutMarkdown: string, locale: string, timeZone: string, createdAt: string, emailChange: { email: string, goodUntil: string } | null, person: { id: string, aboutHtml: string } } | null };

export type OwnAddressQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnAddressQuery = { viewer: { id: string, email: string | null } | null };

export type SessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionsQuery = { viewer: { id: string, sessions: Array<{ id: string, isCurrent: boolean, address: string, userAgent: string, createdAt: string, lastSeenAt: string, expiresAt: string }> } | null };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { updateProfile: { id: string, handle: string, locale: string } };

export type ChangePasswordMutationVariables = Exact<{
  current: string;
  new: string;
}>;


export type ChangePasswordMutation = { changePassword: boolean };

export type RequestEmailChangeMutationVariables = Exact<{
  email: string;
  password: string;
}>;


export type RequestEmailChangeMutation = { requestEmailChange: boolean };

export type CancelEmailChangeMutationVariables = Exact<{ [key: string]: never; }>;


export type CancelEmailChangeMutation = { cancelEmailChange: boolean };

export type ConfirmEmailChangeMutationVariables = Exact<{
  token: string;
}>;


export type ConfirmEmailChangeMutation = { confirmEmailChange: boolean };

export type RestoreEmailMutationVariables = Exact<{
  token: string;
  password: string;
}>;


export type RestoreEmailMutation = { restoreEmail: boolean };

export type DeleteAccountMutationVariables = Exact<{
  password: string;
}>;


export type DeleteAccountMutation = { deleteAccount: boolean };

export type RevokeSessionMutationVariables = Exact<{
  sessionId: string;
}>;


export type RevokeSessionMutation = { revokeSession: boolean };

export type RevokeOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type RevokeOtherSessionsMutation = { revokeOtherSessions: boolean };

export type NotificationPreferencesQueryVariables = Exact<{
  course?: string | null | undefined;
}>;


export type NotificationPreferencesQuery = { pushPublicKey: string | null, viewer: { id: string, email: string | null, timeZone: string, mailProblem: { reason: SuppressionReason, since: string } | null, notificationSettings: { quietFrom: number | null, quietUntil: number | null, snoozedUntil: string | null, digestRhythm: DigestRhythm, digestHour: number, digestWeekday: number }, notificationChoices: Array<{ category: NotificationCategory, inbox: boolean, mail: MailChoice, push: boolean, isFixed: boolean }>, pushDevices: Array<{ id: string, userAgent: string, showsText: boolean, isCurrent: boolean, lastSeenAt: string }>, notificationCourses: Array<{ slug: string, title: string, isOwn: boolean }> } | null };

export type ChooseNotificationsMutationVariables = Exact<{
  course?: string | null | undefined;
  choices: Array<NotificationChoiceInput> | NotificationChoiceInput;
}>;


export type ChooseNotificationsMutation = { chooseNotifications: Array<{ category: NotificationCategory }> };

export type ResetNotificationChoicesMutationVariables = Exact<{
  course?: string | null | undefined;
}>;


export type ResetNotificationChoicesMutation = { resetNotificationChoices: Array<{ category: NotificationCategory }> };

export type SetNotificationTimesMutationVariables = Exact<{
  timeZone: string;
  input: NotificationSettingsInput;
}>;


export type SetNotificationTimesMutation = { updateProfile: { id: string }, updateNotificationSettings: { digestHour: number } };

export type AllowMailMutationVariables = Exact<{ [key: string]: never; }>;


export type AllowMailMutation = { allowMail: boolean };

export type RegisterPushDeviceMutationVariables = Exact<{
  input: RegisterPushDeviceInput;
}>;


export type RegisterPushDeviceMutation = { registerPushDevice: boolean };

export type TryPushDeviceMutationVariables = Exact<{
  id: string;
}>;


export type TryPushDeviceMutation = { tryPushDevice: boolean };

export type RemovePushDeviceMutationVariables = Exact<{
  id: string;
}>;


export type RemovePushDeviceMutation = { removePushDevice: boolean };

export type MailSubscriptionQueryVariables = Exact<{
  token: string;
}>;


export type MailSubscriptionQuery = { mailSubscription: { category: NotificationCategory | null, courseTitle: string | null } | null };

export type UnsubscribeMutationVariables = Exact<{
  token: string;
}>;


export type UnsubscribeMutation = { unsubscribe: boolean };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { id: string, locale: string } };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { signUp: { mustConfirmEmail: boolean } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type RequestPasswordResetMutationVariables = Exact<{
  email: string;
}>;


export type RequestPasswordResetMutation = { requestPasswordReset: boolean };

export type ResetPasswordMutationVariables = Exact<{
  token: string;
  password: string;
}>;


export type ResetPasswordMutation = { resetPassword: boolean };

export type VerifyEmailMutationVariables = Exact<{
  token: string;
}>;


export type VerifyEmailMutation = { verifyEmail: boolean };

export type BackgroundWorkQueryVariables = Exact<{ [key: string]: never; }>;


export type BackgroundWorkQuery = { backgroundWork: { events: number, oldestEvent: number, jobs: { waiting: number, active: number, delayed: number, failed: number } | null, handlers: Array<{ handler: string, tasks: number, dead: number, oldestSeconds: number }>, deadLetters: Array<{ id: string, handler: string, type: string, payload: string, deadAt: string, reason: string }> } };

export type ReplayDeadLettersMutationVariables = Exact<{
  handler?: string | null | undefined;
}>;


export type ReplayDeadLettersMutation = { replayDeadLetters: number };

export type AnnouncementItemFragment = { id: string, title: string, bodyHtml: string, isImportant: boolean, pinnedUntil: string | null, publishedAt: string | null, editedAt: string | null, endedAt: string | null, author: { id: string, name: string, handle: string } | null };

export type AnnouncementKeptFragment = { bodyMarkdown: string, publishAt: string, told: number | null, isToldToAll: boolean, id: string, title: string, bodyHtml: string, isImportant: boolean, pinnedUntil: string | null, publishedAt: string | null, editedAt: string | null, endedAt: string | null, author: { id: string, name: string, handle: string } | null };

export type AnnouncementsQueryVariables = Exact<{
  course: string;
  first: number;
  after?: string | null | undefined;
}>;


export type AnnouncementsQuery = { course: { id: string, announcements: { edges: Array<{ node: { id: string, title: string, bodyHtml: string, isImportant: boolean, pinnedUntil: string | null, publishedAt: string | null, editedAt: string | null, endedAt: string | null, author: { id: string, name: string, handle: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type StaffAnnouncementsQueryVariables = Exact<{
  course: string;
  first: number;
  after?: string | null | undefined;
}>;


export type StaffAnnouncementsQuery = { course: { id: string, scheduledAnnouncements: Array<{ bodyMarkdown: string, publishAt: string, told: number | null, isToldToAll: boolean, id: string, title: string, bodyHtml: string, isImportant: boolean, pinnedUntil: string | null, publishedAt: string | null, editedAt: string | null, endedAt: string | null, author: { id: string, name: string, handle: string } | null }>, scheduledQuestions: Array<{ id: string, title: string, publishAt: string, failure: string | null, author: { name: string } }>, announcements: { edges: Array<{ node: { bodyMarkdown: string, publishAt: string, told: number | null, isToldToAll: boolean, id: string, title: string, bodyHtml: string, isImportant: boolean, pinnedUntil: string | null, publishedAt: string | null, editedAt: string | null, endedAt: string | null, author: { id: string, name: string, handle: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type PostAnnouncementMutationVariables = Exact<{
  course: string;
  input: AnnouncementInput;
}>;


export type PostAnnouncementMutation = { postAnnouncement: { id: string } };

export type EditAnnouncementMutationVariables = Exact<{
  id: string;
  input: AnnouncementInput;
}>;


export type EditAnnouncementMutation = { editAnnouncement: { id: string } };

export type EndAnnouncementMutationVariables = Exact<{
  id: string;
}>;


export type EndAnnouncementMutation = { endAnnouncement: { id: string } };

export type ScheduleQuestionMutationVariables = Exact<{
  input: AskQuestionInput;
  publishAt: string;
}>;


export type ScheduleQuestionMutation = { scheduleQuestion: { id: string } };

export type CancelScheduledQuestionMutationVariables = Exact<{
  id: string;
}>;


export type CancelScheduledQuestionMutation = { cancelScheduledQuestion: boolean };

export type CourseCardFragment = { id: string, slug: string, title: string, visibility: CourseVisibility, descriptionMarkdown: string, languages: Array<string>, memberCount: number, questionCount: number };

export type CourseDoorFragment = { viewerEnrolment: { id: string, role: CourseRole, state: EnrolmentState } | null, viewerCanJoin: { allowed: boolean, reason: RefusalReason | null } };

export type HomeQueryVariables = Exact<{
  signedIn: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type HomeQuery = { viewer?: { id: string, enrolments: Array<{ id: string, role: CourseRole, state: EnrolmentState, createdAt: string, course: { id: string, slug: string, title: string, visibility: CourseVisibility, descriptionMarkdown: string, languages: Array<string>, memberCount: number, questionCount: number, waiting: { unanswered: number, pendingEdits: number, suspendedEndorsements: number, newQuestions: number, answersToMine: number, joinRequests: number } | null, viewerModeration: { corrections: number, claims: number, warnings: number } | null, reviewQueues: Array<{ kind: QueueKind, left: number }> } }> } | null, courses: { edges: Array<{ node: { id: string, slug: string, title: string, visibility: CourseVisibility, descriptionMarkdown: string, languages: Array<string>, memberCount: number, questionCount: number, viewerEnrolment: { id: string, role: CourseRole, state: EnrolmentState } | null, viewerCanJoin: { allowed: boolean, reason: RefusalReason | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AboutCourseQueryVariables = Exact<{
  course: string;
}>;


export type AboutCourseQuery = { course: { descriptionHtml: string, createdAt: string, originUrl: string | null, viewerFollow: FollowState | null, anonymity: Anonymity, voteModel: VoteModel, learnersFirstHours: number, id: string, slug: string, title: string, visibility: CourseVisibility, descriptionMarkdown: string, languages: Array<string>, memberCount: number, questionCount: number, viewerCanManageRoles: { allowed: boolean, reason: RefusalReason | null }, viewerEnrolment: { id: string, role: CourseRole, state: EnrolmentState } | null, viewerCanJoin: { allowed: boolean, reason: RefusalReason | null } } | null };

export type LeaveCourseMutationVariables = Exact<{
  course: string;
}>;


export type LeaveCourseMutation = { leaveCourse: { id: string } };

export type CreateCourseMutationVariables = Exact<{
  input: CreateCourseInput;
}>;


export type CreateCourseMutation = { createCourse: { id: string, slug: string } };

export type InvitationOfferQueryVariables = Exact<{
  token: string;
}>;


export type InvitationOfferQuery = { invitationOffer: { courseTitle: string, courseSlug: string, role: CourseRole, invitedBy: string } | null };

export type AcceptInvitationMutationVariables = Exact<{
  token: string;
}>;


export type AcceptInvitationMutation = { acceptInvitation: { id: string, course: { slug: string } } };

export type AskFormQueryVariables = Exact<{
  course: string;
  place: string;
}>;


export type AskFormQuery = { course: { id: string, lessons: Array<{ id: string, label: string, title: string }>, tags: Array<{ id: string, name: string, excerpt: string, questionCount: number, parent: { name: string } | null }>, cohorts: Array<{ id: string, name: string }>, viewerEnrolment: { id: string, cohort: { name: string } | null } | null, viewerCanCreateTags: { allowed: boolean, reason: RefusalReason | null }, draft: { updatedAt: string, fields: Array<{ name: string, value: string }> } | null } | null };

export type SimilarFragment = { reason: SimilarReason, title: Array<{ text: string, isMatch: boolean }>, question: { id: string, number: number, slug: string, title: string, answerCount: number, endorsedAnswerCount: number, state: QuestionState, acceptedAt: string | null } };

export type SimilarQuestionsQueryVariables = Exact<{
  course: string;
  title: string;
}>;


export type SimilarQuestionsQuery = { course: { id: string, similarQuestions: Array<{ reason: SimilarReason, title: Array<{ text: string, isMatch: boolean }>, question: { id: string, number: number, slug: string, title: string, answerCount: number, endorsedAnswerCount: number, state: QuestionState, acceptedAt: string | null } }> } | null };

export type SuggestedTagsQueryVariables = Exact<{
  course: string;
  text: string;
}>;


export type SuggestedTagsQuery = { course: { id: string, suggestedTags: Array<string> } | null };

export type SayAnswersMeMutationVariables = Exact<{
  questionId: string;
  title: string;
}>;


export type SayAnswersMeMutation = { sayAnswersMe: { id: string, number: number, slug: string } };

export type PreviewQueryVariables = Exact<{
  course: string;
  markdown: string;
}>;


export type PreviewQuery = { preview: { html: string, hasMathematics: boolean } };

export type AskQuestionMutationVariables = Exact<{
  input: AskQuestionInput;
}>;


export type AskQuestionMutation = { askQuestion: { id: string, number: number, slug: string } };

export type SaveDraftMutationVariables = Exact<{
  course: string;
  place: string;
  fields: Array<DraftFieldInput> | DraftFieldInput;
}>;


export type SaveDraftMutation = { saveDraft: { updatedAt: string } };

export type DiscardDraftMutationVariables = Exact<{
  course: string;
  place: string;
}>;


export type DiscardDraftMutation = { discardDraft: boolean };

type PostTitle_Answer_Fragment = { id: string, question: { number: number, slug: string, title: string } };

type PostTitle_Question_Fragment = { number: number, slug: string, title: string, state: QuestionState, id: string };

export type PostTitleFragment =
  | PostTitle_Answer_Fragment
  | PostTitle_Question_Fragment
;

export type EditFormQueryVariables = Exact<{
  course: string;
  postId: string;
  place: string;
}>;


export type EditFormQuery = { course: { id: string, tags: Array<{ id: string, name: string, excerpt: string }>, lessons: Array<{ id: string, label: string, title: string }>, draft: { updatedAt: string, fields: Array<{ name: string, value: string }> } | null } | null, post:
    | { bodyMarkdown: string, version: number, id: string, viewerCanEdit: { allowed: boolean, reason: RefusalReason | null }, viewerCanSuggestEdit: { allowed: boolean, reason: RefusalReason | null }, question: { number: number, slug: string, title: string } }
    | { bodyMarkdown: string, version: number, number: number, slug: string, title: string, state: QuestionState, id: string, tags: Array<{ name: string }>, structured: { tried: string, expected: string, got: string } | null, lesson: { id: string } | null, viewerCanEdit: { allowed: boolean, reason: RefusalReason | null }, viewerCanSuggestEdit: { allowed: boolean, reason: RefusalReason | null } }
   | null };

export type EditPostMutationVariables = Exact<{
  input: EditPostInput;
}>;


export type EditPostMutation = { editPost:
    | { id: string }
    | { id: string }
   };

export type SuggestEditMutationVariables = Exact<{
  input: SuggestEditInput;
}>;


export type SuggestEditMutation = { suggestEdit: { id: string } };

export type HistoryQueryVariables = Exact<{
  postId: string;
}>;


export type HistoryQuery = { post:
    | { id: string, revisions: Array<{ id: string, number: number, kind: RevisionKind, title: string | null, reason: string, rolledBackTo: number | null, createdAt: string, tagsAdded: Array<string>, tagsRemoved: Array<string>, editor: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, titleDifference: Array<{ kind: DiffKind, text: string }>, difference: Array<{ kind: DiffKind, text: string }>, viewerCanRollBack: { allowed: boolean, reason: RefusalReason | null } }>, question: { number: number, slug: string, title: string } }
    | { number: number, slug: string, title: string, state: QuestionState, id: string, revisions: Array<{ id: string, number: number, kind: RevisionKind, title: string | null, reason: string, rolledBackTo: number | null, createdAt: string, tagsAdded: Array<string>, tagsRemoved: Array<string>, editor: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, titleDifference: Array<{ kind: DiffKind, text: string }>, difference: Array<{ kind: DiffKind, text: string }>, viewerCanRollBack: { allowed: boolean, reason: RefusalReason | null } }> }
   | null };

export type RollBackPostMutationVariables = Exact<{
  postId: string;
  revisionNumber: number;
  reason?: string | null | undefined;
}>;


export type RollBackPostMutation = { rollBackPost:
    | { id: string }
    | { id: string }
   };

export type SuggestedEditPartFragment = { id: string, title: string | null, tags: Array<string>, reason: string, state: SuggestedEditState, decisionNote: string, createdAt: string, decidedAt: string | null, post:
    | { id: string, question: { number: number, slug: string, title: string } }
    | { number: number, slug: string, title: string, state: QuestionState, id: string }
   | null, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, decidedBy: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null } | null, titleDifference: Array<{ kind: DiffKind, text: string }>, difference: Array<{ kind: DiffKind, text: string }>, viewerCanDecide: { allowed: boolean, reason: RefusalReason | null } };

export type SuggestedEditsQueryVariables = Exact<{
  course: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SuggestedEditsQuery = { course: { id: string, suggestedEdits: { edges: Array<{ node: { id: string, title: string | null, tags: Array<string>, reason: string, state: SuggestedEditState, decisionNote: string, createdAt: string, decidedAt: string | null, post:
            | { id: string, question: { number: number, slug: string, title: string } }
            | { number: number, slug: string, title: string, state: QuestionState, id: string }
           | null, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, decidedBy: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null } | null, titleDifference: Array<{ kind: DiffKind, text: string }>, difference: Array<{ kind: DiffKind, text: string }>, viewerCanDecide: { allowed: boolean, reason: RefusalReason | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type SuggestedEditPageQueryVariables = Exact<{
  id: string;
}>;


export type SuggestedEditPageQuery = { suggestedEdit: { bodyMarkdown: string, id: string, title: string | null, tags: Array<string>, reason: string, state: SuggestedEditState, decisionNote: string, createdAt: string, decidedAt: string | null, post:
      | { id: string, question: { number: number, slug: string, title: string } }
      | { number: number, slug: string, title: string, state: QuestionState, id: string }
     | null, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, decidedBy: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null } | null, titleDifference: Array<{ kind: DiffKind, text: string }>, difference: Array<{ kind: DiffKind, text: string }>, viewerCanDecide: { allowed: boolean, reason: RefusalReason | null } } | null };

export type DecideSuggestedEditMutationVariables = Exact<{
  id: string;
  apply: boolean;
  note?: string | null | undefined;
}>;


export type DecideSuggestedEditMutation = { decideSuggestedEdit: { id: string, state: SuggestedEditState } };

export type SuspendedEndorsementsQueryVariables = Exact<{
  course: string;
}>;


export type SuspendedEndorsementsQuery = { course: { id: string, suspendedEndorsements: Array<{ id: string, kind: EndorsementKind, note: string, createdAt: string, suspendedAt: string | null, confirmedAt: string | null, answer: { id: string, version: number, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, question: { number: number, slug: string, title: string } }, endorser: { handle: string, name: string }, difference: Array<{ kind: DiffKind, text: string }>, viewerCanConfirm: { allowed: boolean, reason: RefusalReason | null }, viewerCanWithdraw: { allowed: boolean, reason: RefusalReason | null } }> } | null };

export type FollowByItselfMutationVariables = Exact<{
  input: NotificationSettingsInput;
}>;


export type FollowByItselfMutation = { updateNotificationSettings: { followsWritten: boolean } };

export type FollowingQueryVariables = Exact<{ [key: string]: never; }>;


export type FollowingQuery = { viewer: { id: string, notificationSettings: { quietFrom: number | null, quietUntil: number | null, snoozedUntil: string | null, digestRhythm: DigestRhythm, digestHour: number, digestWeekday: number, followsWritten: boolean, followsMentioned: boolean } } | null, following: Array<{ kind: FollowedKind, id: string, title: string, courseSlug: string | null, courseTitle: string | null, questionNumber: number | null, handle: string | null, isMuted: boolean }> };

export type VisitInboxMutationVariables = Exact<{ [key: string]: never; }>;


export type VisitInboxMutation = { visitInbox: { since: string | null, courses: Array<{ slug: string, title: string, answers: number, conversation: number, followed: number, decisions: number }> } };

export type InboxQueryVariables = Exact<{
  filter: InboxFilter;
  category?: NotificationCategory | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type InboxQuery = { inbox: { edges: Array<{ node: { id: string, kind: NotificationKind, eventCount: number, lastAt: string, isRead: boolean, courseSlug: string, courseTitle: string, questionId: string | null, questionNumber: number | null, questionTitle: string | null, answerId: string | null, commentId: string | null, announcementId: string | null, announcementTitle: string | null, detail: string | null, actor: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type InboxItemFragment = { id: string, kind: NotificationKind, eventCount: number, lastAt: string, isRead: boolean, courseSlug: string, courseTitle: string, questionId: string | null, questionNumber: number | null, questionTitle: string | null, answerId: string | null, commentId: string | null, announcementId: string | null, announcementTitle: string | null, detail: string | null, actor: { id: string, name: string } | null };

export type MarkNotificationsMutationVariables = Exact<{
  ids: Array<string> | string;
  read: boolean;
}>;


export type MarkNotificationsMutation = { markNotifications: number };

export type MarkAllNotificationsReadMutationVariables = Exact<{
  until: string;
}>;


export type MarkAllNotificationsReadMutation = { markAllNotificationsRead: number };

export type FollowMutationVariables = Exact<{
  target: FollowTarget;
  id: string;
  state?: FollowState | null | undefined;
}>;


export type FollowMutation = { follow: FollowState | null };

export type QuestionChangedSubscriptionVariables = Exact<{
  questionId: string;
  after?: string | null | undefined;
}>;


export type QuestionChangedSubscription = { questionChanged: { position: string, writingCount: number, writingNames: Array<string>, posts: Array<{ id: string, helpfulCount: number, score: number, version: number, isAccepted: boolean, dispute: Dispute, endorsementCount: number, isClosed: boolean, isGone: boolean, sameHereCount: number, commentIds: Array<string> }> } };

export type InboxChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type InboxChangedSubscription = { inboxChanged: number };

export type SayIAmWritingMutationVariables = Exact<{
  questionId: string;
  writing: boolean;
}>;


export type SayIAmWritingMutation = { sayIAmWriting: boolean };

export type ClaimPartFragment = { id: string, state: FlagState, claim: string | null, quote: string | null, source: string | null, createdAt: string, raisedBy: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null } | null, misconception: { id: string, title: string } | null, place: { isUnchanged: boolean, text: string | null } | null };

export type AppealPartFragment = { id: string, statement: string, state: AppealState, createdAt: string, decidedAt: string | null, decisionNote: string, party: CaseParty | null };

export type CasePartFragment = { id: string, state: CaseState, openedAt: string, repairUntil: string, repairedAt: string | null, contestedAt: string | null, contestReason: string | null, decidedAt: string | null, decisionNote: string, viewerParty: CaseParty | null, claims: Array<{ id: string, state: FlagState, claim: string | null, quote: string | null, source: string | null, createdAt: string, raisedBy: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null } | null, misconception: { id: string, title: string } | null, place: { isUnchanged: boolean, text: string | null } | null }>, steps: Array<{ id: string, act: CaseAct, note: string, createdAt: string, by: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null } | null }>, appeals: Array<{ id: string, statement: string, state: AppealState, createdAt: string, decidedAt: string | null, decisionNote: string, party: CaseParty | null }>, answer: { bodyHtml: string, language: string, version: number, id: string, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, question: { number: number, slug: string, title: string } }, difference: Array<{ kind: DiffKind, text: string }> };

export type OwnSanctionFragment = { id: string, kind: SanctionKind, ability: Ability | null, reason: string, givenAt: string, endsAt: string | null, acknowledgedAt: string | null, liftedAt: string | null, liftReason: string, isInForce: boolean, mustAcknowledge: boolean, givenBy: { handle: string, name: string } | null, appeal: { id: string, statement: string, state: AppealState, createdAt: string, decidedAt: string | null, decisionNote: string, party: CaseParty | null } | null, viewerCanAppeal: { allowed: boolean, reason: RefusalReason | null } };

export type FlagPageQueryVariables = Exact<{
  course: string;
  postId: string;
}>;


export type FlagPageQuery = { course: { id: string, repairHours: number, misconceptions: Array<{ id: string, title: string }> } | null, post:
    | { bodyHtml: string, language: string, id: string, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, hiding: { kinds: Array<FlagKind>, statement: string | null, statementAt: string | null } | null, viewerCanFlag: { allowed: boolean, reason: RefusalReason | null }, viewerFlags: Array<{ id: string, kind: FlagKind, state: FlagState, createdAt: string }>, comments: Array<{ id: string, bodyHtml: string, deletedAt: string | null, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, viewerCanFlag: { allowed: boolean, reason: RefusalReason | null }, viewerFlags: Array<{ id: string, kind: FlagKind, state: FlagState, createdAt: string }> }>, question: { number: number, slug: string, title: string } }
    | { bodyHtml: string, language: string, number: number, slug: string, title: string, state: QuestionState, id: string, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, hiding: { kinds: Array<FlagKind>, statement: string | null, statementAt: string | null } | null, viewerCanFlag: { allowed: boolean, reason: RefusalReason | null }, viewerFlags: Array<{ id: string, kind: FlagKind, state: FlagState, createdAt: string }>, comments: Array<{ id: string, bodyHtml: string, deletedAt: string | null, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, viewerCanFlag: { allowed: boolean, reason: RefusalReason | null }, viewerFlags: Array<{ id: string, kind: FlagKind, state: FlagState, createdAt: string }> }> }
   | null };

export type RaiseFlagMutationVariables = Exact<{
  input: FlagInput;
}>;


export type RaiseFlagMutation = { flag: { id: string } };

export type RetractFlagMutationVariables = Exact<{
  flagId: string;
}>;


export type RetractFlagMutation = { retractFlag: { id: string } };

export type AnswerFlagsMutationVariables = Exact<{
  postId: string;
  statement: string;
}>;


export type AnswerFlagsMutation = { answerFlags: boolean };

export type CasePageQueryVariables = Exact<{
  id: string;
}>;


export type CasePageQuery = { inaccuracyCase: { id: string, state: CaseState, openedAt: string, repairUntil: string, repairedAt: string | null, contestedAt: string | null, contestReason: string | null, decidedAt: string | null, decisionNote: string, viewerParty: CaseParty | null, viewerCanRepair: { allowed: boolean, reason: RefusalReason | null }, viewerCanContest: { allowed: boolean, reason: RefusalReason | null }, viewerCanAppeal: { allowed: boolean, reason: RefusalReason | null }, claims: Array<{ id: string, state: FlagState, claim: string | null, quote: string | null, source: string | null, createdAt: string, raisedBy: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null } | null, misconception: { id: string, title: string } | null, place: { isUnchanged: boolean, text: string | null } | null }>, steps: Array<{ id: string, act: CaseAct, note: string, createdAt: string, by: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null } | null }>, appeals: Array<{ id: string, statement: string, state: AppealState, createdAt: string, decidedAt: string | null, decisionNote: string, party: CaseParty | null }>, answer: { bodyHtml: string, language: string, version: number, id: string, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, question: { number: number, slug: string, title: string } }, difference: Array<{ kind: DiffKind, text: string }> } | null };

export type RepairAnswerMutationVariables = Exact<{
  caseId: string;
  note?: string | null | undefined;
}>;


export type RepairAnswerMutation = { repairAnswer: { id: string } | null };

export type ContestCaseMutationVariables = Exact<{
  caseId: string;
  reason: string;
}>;


export type ContestCaseMutation = { contestCase: { id: string } | null };

export type AppealCaseMutationVariables = Exact<{
  caseId: string;
  statement: string;
}>;


export type AppealCaseMutation = { appealCase: { id: string } };

export type MyFlagsQueryVariables = Exact<{
  course: string;
}>;


export type MyFlagsQuery = { course: { id: string, viewerFlags: Array<{ id: string, kind: FlagKind, state: FlagState, note: string, createdAt: string, decisionNote: string, post:
        | { id: string, question: { number: number, slug: string, title: string } }
        | { number: number, slug: string, title: string, state: QuestionState, id: string }
       | null, appeal: { id: string, statement: string, state: AppealState, createdAt: string, decidedAt: string | null, decisionNote: string, party: CaseParty | null } | null, viewerCanAppeal: { allowed: boolean, reason: RefusalReason | null } }>, viewerFlagDecisions: Array<{ id: string, kinds: Array<FlagKind>, decidedAt: string | null, decisionNote: string, isOfComment: boolean, post:
        | { id: string, question: { number: number, slug: string, title: string } }
        | { number: number, slug: string, title: string, state: QuestionState, id: string }
       | null, appeal: { id: string, statement: string, state: AppealState, createdAt: string, decidedAt: string | null, decisionNote: string, party: CaseParty | null } | null, viewerCanAppeal: { allowed: boolean, reason: RefusalReason | null } }> } | null };

export type AppealFlagMutationVariables = Exact<{
  flagId: string;
  statement: string;
}>;


export type AppealFlagMutation = { appealFlag: { id: string } };

export type MyCasesQueryVariables = Exact<{
  course: string;
  after?: string | null | undefined;
}>;


export type MyCasesQuery = { course: { id: string, correctionNotices: { edges: Array<{ node: { id: string, reasons: Array<Reliance>, caseState: CaseState, createdAt: string, seenAt: string | null, answer: { id: string, question: { number: number, slug: string, title: string } } | null, difference: Array<{ kind: DiffKind, text: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, viewerCases: Array<{ id: string, state: CaseState, openedAt: string, repairUntil: string, viewerParty: CaseParty | null, claims: Array<{ claim: string | null }>, answer: { id: string, question: { number: number, slug: string, title: string } } }>, viewerSanctions: { edges: Array<{ node: { id: string, kind: SanctionKind, ability: Ability | null, reason: string, givenAt: string, endsAt: string | null, acknowledgedAt: string | null, liftedAt: string | null, liftReason: string, isInForce: boolean, mustAcknowledge: boolean, givenBy: { handle: string, name: string } | null, appeal: { id: string, statement: string, state: AppealState, createdAt: string, decidedAt: string | null, decisionNote: string, party: CaseParty | null } | null, viewerCanAppeal: { allowed: boolean, reason: RefusalReason | null } } }> } } | null };

export type MarkCorrectionsSeenMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type MarkCorrectionsSeenMutation = { markCorrectionsSeen: boolean };

export type AcknowledgeSanctionMutationVariables = Exact<{
  sanctionId: string;
}>;


export type AcknowledgeSanctionMutation = { acknowledgeSanction: { id: string } };

export type AppealSanctionMutationVariables = Exact<{
  sanctionId: string;
  statement: string;
}>;


export type AppealSanctionMutation = { appealSanction: { id: string } };

export type MisconceptionPartFragment = { id: string, title: string, refutationMarkdown: string, refutationHtml: string, endorsedAt: string | null, flagCount: number, lastSeenAt: string | null, endorsedBy: { handle: string, name: string } | null, weeks: Array<{ week: string, count: number }>, viewerCanEdit: { allowed: boolean, reason: RefusalReason | null }, viewerCanEndorse: { allowed: boolean, reason: RefusalReason | null }, viewerCanMerge: { allowed: boolean, reason: RefusalReason | null } };

export type MisconceptionsQueryVariables = Exact<{
  course: string;
  search?: string | null | undefined;
}>;


export type MisconceptionsQuery = { course: { id: string, misconceptions: Array<{ id: string, title: string, refutationMarkdown: string, refutationHtml: string, endorsedAt: string | null, flagCount: number, lastSeenAt: string | null, endorsedBy: { handle: string, name: string } | null, weeks: Array<{ week: string, count: number }>, viewerCanEdit: { allowed: boolean, reason: RefusalReason | null }, viewerCanEndorse: { allowed: boolean, reason: RefusalReason | null }, viewerCanMerge: { allowed: boolean, reason: RefusalReason | null } }> } | null };

export type CreateMisconceptionMutationVariables = Exact<{
  course: string;
  title: string;
}>;


export type CreateMisconceptionMutation = { createMisconception: { id: string } };

export type EditMisconceptionMutationVariables = Exact<{
  input: EditMisconceptionInput;
}>;


export type EditMisconceptionMutation = { editMisconception: { id: string } };

export type EndorseMisconceptionMutationVariables = Exact<{
  id: string;
  endorsed: boolean;
}>;


export type EndorseMisconceptionMutation = { endorseMisconception: { id: string } };

export type MergeMisconceptionsMutationVariables = Exact<{
  fromId: string;
  intoId: string;
}>;


export type MergeMisconceptionsMutation = { mergeMisconceptions: { id: string } };

export type MembersQueryVariables = Exact<{
  course: string;
  first: number;
  after?: string | null | undefined;
  role?: CourseRole | null | undefined;
  name?: string | null | undefined;
}>;


export type MembersQuery = { course: { id: string, members: { totalCount: number, edges: Array<{ node: { id: string, role: CourseRole, createdAt: string, cohort: { id: string, name: string } | null, person: { id: string, name: string, handle: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type PersonHeadFragment = { id: string, handle: string, name: string, aboutHtml: string, createdAt: string, originUrl: string | null, isDeleted: boolean, isUnclaimed: boolean, isAdministrator: boolean, viewerFollow: FollowState | null };

export type PersonInCourseQueryVariables = Exact<{
  course: string;
  handle: string;
  first: number;
  after?: string | null | undefined;
  questions: boolean;
  answers: boolean;
}>;


export type PersonInCourseQuery = { person: { id: string, handle: string, name: string, aboutHtml: string, createdAt: string, originUrl: string | null, isDeleted: boolean, isUnclaimed: boolean, isAdministrator: boolean, viewerFollow: FollowState | null } | null, course: { id: string, member: { id: string, role: CourseRole, state: EnrolmentState, createdAt: string, cohort: { id: string, name: string } | null } | null } | null, contributions: { questionCount: number, answerCount: number, acceptedCount: number, endorsedCount: number, helpfulCount: number, badges: Array<{ name: string, awardedAt: string }>, questions?: { edges: Array<{ node: { id: string, number: number, slug: string, title: string, excerpt: string, state: QuestionState, visibility: QuestionVisibility, closeReason: CloseReason | null, language: string, answerCount: number, endorsedAnswerCount: number, helpfulCount: number, sameHereCount: number, createdAt: string, lastActivityAt: string, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, tags: Array<{ id: string, name: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, answers?: { edges: Array<{ node: { id: string, excerpt: string, language: string, createdAt: string, helpfulCount: number, isAccepted: boolean, endorsements: Array<{ id: string, suspendedAt: string | null }>, question: { id: string, number: number, slug: string, title: string, language: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type PersonEverywhereQueryVariables = Exact<{
  handle: string;
}>;


export type PersonEverywhereQuery = { person: { id: string, handle: string, name: string, aboutHtml: string, createdAt: string, originUrl: string | null, isDeleted: boolean, isUnclaimed: boolean, isAdministrator: boolean, viewerFollow: FollowState | null, accountOffer: { email: string, goodUntil: string | null } | null } | null };

export type OfferAccountMutationVariables = Exact<{
  input: OfferAccountInput;
}>;


export type OfferAccountMutation = { offerAccount: { id: string } };

export type SharedCoursesQueryVariables = Exact<{
  handle: string;
}>;


export type SharedCoursesQuery = { viewer: { id: string, enrolments: Array<{ id: string, state: EnrolmentState, course: { id: string, slug: string, title: string, member: { id: string, role: CourseRole, state: EnrolmentState } | null } }> } | null };

export type SignedAnswerFragment = { id: string, excerpt: string, language: string, createdAt: string, helpfulCount: number, isAccepted: boolean, endorsements: Array<{ id: string, suspendedAt: string | null }>, question: { id: string, number: number, slug: string, title: string, language: string } };

export type AbilityFactsFragment = { ability: Ability, isHeld: boolean, standing: AbilityStanding, until: string | null, reason: string, good: number, bad: number, minimum: number, ratio: number, missing: number, lacksReview: boolean };

export type StandingInCourseQueryVariables = Exact<{
  course: string;
  handle: string;
}>;


export type StandingInCourseQuery = { standing: { handle: string, isOwn: boolean, reputation: number | null, topics: Array<{ tag: string, topic: string | null, word: TopicWord, good: number }>, badges: Array<{ badge: Badge, awardedAt: string, questionNumber: number | null }>, abilities: Array<{ ability: Ability, isHeld: boolean, standing: AbilityStanding, until: string | null, reason: string, good: number, bad: number, minimum: number, ratio: number, missing: number, lacksReview: boolean }> | null } | null };

export type PointsInCourseQueryVariables = Exact<{
  course: string;
  handle: string;
  first: number;
  after?: string | null | undefined;
}>;


export type PointsInCourseQuery = { standing: { handle: string, name: string, reputation: number | null, lines: { edges: Array<{ node: { id: string, kind: ReputationKind, points: number, day: string, isHidden: boolean, title: string | null, questionNumber: number | null, answerId: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type AuthorNameFragment = { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null };

export type AllowedFragment = { allowed: boolean, reason: RefusalReason | null };

export type CommentItemFragment = { id: string, bodyMarkdown: string, bodyHtml: string, createdAt: string, editedAt: string | null, resolvedAt: string | null, deletedAt: string | null, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, resolvedBy: { name: string } | null, viewerCanEdit: { allowed: boolean, reason: RefusalReason | null }, viewerCanDelete: { allowed: boolean, reason: RefusalReason | null }, viewerCanResolve: { allowed: boolean, reason: RefusalReason | null }, viewerCanReveal: { allowed: boolean, reason: RefusalReason | null } };

type PostPart_Answer_Fragment = { id: string, bodyHtml: string, language: string, version: number, helpfulCount: number, downCount: number, score: number, createdAt: string, editedAt: string | null, deletedAt: string | null, deleteReason: string | null, hiddenAt: string | null, wikiAt: string | null, viewerVote: VoteValue | null, viewerHasBookmarked: boolean, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, editedBy: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null } | null, deletedBy: { name: string } | null, origin: { url: string | null, author: string | null, authorUrl: string | null, licence: string | null } | null, comments: Array<{ id: string, bodyMarkdown: string, bodyHtml: string, createdAt: string, editedAt: string | null, resolvedAt: string | null, deletedAt: string | null, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, resolvedBy: { name: string } | null, viewerCanEdit: { allowed: boolean, reason: RefusalReason | null }, viewerCanDelete: { allowed: boolean, reason: RefusalReason | null }, viewerCanResolve: { allowed: boolean, reason: RefusalReason | null }, viewerCanReveal: { allowed: boolean, reason: RefusalReason | null } }>, viewerCanEdit: { allowed: boolean, reason: RefusalReason | null }, viewerCanSuggestEdit: { allowed: boolean, reason: RefusalReason | null }, viewerCanDelete: { allowed: boolean, reason: RefusalReason | null }, viewerCanRestore: { allowed: boolean, reason: RefusalReason | null }, viewerCanVote: { allowed: boolean, reason: RefusalReason | null }, viewerCanComment: { allowed: boolean, reason: RefusalReason | null }, viewerCanReveal: { allowed: boolean, reason: RefusalReason | null }, viewerCanFlag: { allowed: boolean, reason: RefusalReason | null } };

type PostPart_Question_Fragment = { id: string, bodyHtml: string, language: string, version: number, helpfulCount: number, downCount: number, score: number, createdAt: string, editedAt: string | null, deletedAt: string | null, deleteReason: string | null, hiddenAt: string | null, wikiAt: string | null, viewerVote: VoteValue | null, viewerHasBookmarked: boolean, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, editedBy: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null } | null, deletedBy: { name: string } | null, origin: { url: string | null, author: string | null, authorUrl: string | null, licence: string | null } | null, comments: Array<{ id: string, bodyMarkdown: string, bodyHtml: string, createdAt: string, editedAt: string | null, resolvedAt: string | null, deletedAt: string | null, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, resolvedBy: { name: string } | null, viewerCanEdit: { allowed: boolean, reason: RefusalReason | null }, viewerCanDelete: { allowed: boolean, reason: RefusalReason | null }, viewerCanResolve: { allowed: boolean, reason: RefusalReason | null }, viewerCanReveal: { allowed: boolean, reason: RefusalReason | null } }>, viewerCanEdit: { allowed: boolean, reason: RefusalReason | null }, viewerCanSuggestEdit: { allowed: boolean, reason: RefusalReason | null }, viewerCanDelete: { allowed: boolean, reason: RefusalReason | null }, viewerCanRestore: { allowed: boolean, reason: RefusalReason | null }, viewerCanVote: { allowed: boolean, reason: RefusalReason | null }, viewerCanComment: { allowed: boolean, reason: RefusalReason | null }, viewerCanReveal: { allowed: boolean, reason: RefusalReason | null }, viewerCanFlag: { allowed: boolean, reason: RefusalReason | null } };

export type PostPartFragment =
  | PostPart_Answer_Fragment
  | PostPart_Question_Fragment
;

export type EndorsementPartFragment = { id: string, kind: EndorsementKind, note: string, createdAt: string, suspendedAt: string | null, confirmedAt: string | null, endorser: { handle: string, name: string }, difference: Array<{ kind: DiffKind, text: string }>, viewerCanConfirm: { allowed: boolean, reason: RefusalReason | null }, viewerCanWithdraw: { allowed: boolean, reason: RefusalReason | null } };

export type AnswerPartFragment = { isAccepted: boolean, dispute: Dispute, id: string, bodyHtml: string, language: string, version: number, helpfulCount: number, downCount: number, score: number, createdAt: string, editedAt: string | null, deletedAt: string | null, deleteReason: string | null, hiddenAt: string | null, wikiAt: string | null, viewerVote: VoteValue | null, viewerHasBookmarked: boolean, disputedClaims: Array<{ claim: string, quote: string }>, inaccuracyCase: { id: string, state: CaseState, viewerParty: CaseParty | null } | null, endorsements: Array<{ id: string, kind: EndorsementKind, note: string, createdAt: string, suspendedAt: string | null, confirmedAt: string | null, endorser: { handle: string, name: string }, difference: Array<{ kind: DiffKind, text: string }>, viewerCanConfirm: { allowed: boolean, reason: RefusalReason | null }, viewerCanWithdraw: { allowed: boolean, reason: RefusalReason | null } }>, viewerCanAccept: { allowed: boolean, reason: RefusalReason | null }, viewerCanEndorse: { allowed: boolean, reason: RefusalReason | null }, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, editedBy: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null } | null, deletedBy: { name: string } | null, origin: { url: string | null, author: string | null, authorUrl: string | null, licence: string | null } | null, comments: Array<{ id: string, bodyMarkdown: string, bodyHtml: string, createdAt: string, editedAt: string | null, resolvedAt: string | null, deletedAt: string | null, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, resolvedBy: { name: string } | null, viewerCanEdit: { allowed: boolean, reason: RefusalReason | null }, viewerCanDelete: { allowed: boolean, reason: RefusalReason | null }, viewerCanResolve: { allowed: boolean, reason: RefusalReason | null }, viewerCanReveal: { allowed: boolean, reason: RefusalReason | null } }>, viewerCanEdit: { allowed: boolean, reason: RefusalReason | null }, viewerCanSuggestEdit: { allowed: boolean, reason: RefusalReason | null }, viewerCanDelete: { allowed: boolean, reason: RefusalReason | null }, viewerCanRestore: { allowed: boolean, reason: RefusalReason | null }, viewerCanVote: { allowed: boolean, reason: RefusalReason | null }, viewerCanComment: { allowed: boolean, reason: RefusalReason | null }, viewerCanReveal: { allowed: boolean, reason: RefusalReason | null }, viewerCanFlag: { allowed: boolean, reason: RefusalReason | null } };

export type QuestionLinkFragment = { id: string, number: number, slug: string, title: string, answerCount: number, endorsedAnswerCount: number, state: QuestionState, acceptedAt: string | null };

export type QuestionPageQueryVariables = Exact<{
  course: string;
  number: number;
  order: AnswerOrder;
  place: string;
}>;


export type QuestionPageQuery = { course: { id: string, draft: { updatedAt: string, fields: Array<{ name: string, value: string }> } | null, question: { number: number, title: string, slug: string, excerpt: string, state: QuestionState, visibility: QuestionVisibility, publishedAt: string | null, closedAt: string | null, closeReason: CloseReason | null, closeNote: string | null, acceptedAt: string | null, acceptedByStaff: boolean, restatement: string | null, answerCount: number, endorsedAnswerCount: number, sameHereCount: number, bookmarkCount: number, lastActivityAt: string, viewerFollow: FollowState | null, viewerPseudonym: string | null, viewerIsSameHere: boolean, id: string, bodyHtml: string, language: string, version: number, helpfulCount: number, downCount: number, score: number, createdAt: string, editedAt: string | null, deletedAt: string | null, deleteReason: string | null, hiddenAt: string | null, wikiAt: string | null, viewerVote: VoteValue | null, viewerHasBookmarked: boolean, structured: { triedHtml: string, expectedHtml: string, gotHtml: string } | null, cohort: { name: string } | null, lesson: { label: string, title: string, url: string | null } | null, closedBy: { name: string } | null, duplicateOf: { id: string, number: number, slug: string, title: string, answerCount: number, endorsedAnswerCount: number, state: QuestionState, acceptedAt: string | null } | null, lostAcceptance: { at: string } | null, tags: Array<{ id: string, name: string, excerpt: string }>, answers: Array<{ isAccepted: boolean, dispute: Dispute, id: string, bodyHtml: string, language: string, version: number, helpfulCount: number, downCount: number, score: number, createdAt: string, editedAt: string | null, deletedAt: string | null, deleteReason: string | null, hiddenAt: string | null, wikiAt: string | null, viewerVote: VoteValue | null, viewerHasBookmarked: boolean, disputedClaims: Array<{ claim: string, quote: string }>, inaccuracyCase: { id: string, state: CaseState, viewerParty: CaseParty | null } | null, endorsements: Array<{ id: string, kind: EndorsementKind, note: string, createdAt: string, suspendedAt: string | null, confirmedAt: string | null, endorser: { handle: string, name: string }, difference: Array<{ kind: DiffKind, text: string }>, viewerCanConfirm: { allowed: boolean, reason: RefusalReason | null }, viewerCanWithdraw: { allowed: boolean, reason: RefusalReason | null } }>, viewerCanAccept: { allowed: boolean, reason: RefusalReason | null }, viewerCanEndorse: { allowed: boolean, reason: RefusalReason | null }, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, editedBy: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null } | null, deletedBy: { name: string } | null, origin: { url: string | null, author: string | null, authorUrl: string | null, licence: string | null } | null, comments: Array<{ id: string, bodyMarkdown: string, bodyHtml: string, createdAt: string, editedAt: string | null, resolvedAt: string | null, deletedAt: string | null, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, resolvedBy: { name: string } | null, viewerCanEdit: { allowed: boolean, reason: RefusalReason | null }, viewerCanDelete: { allowed: boolean, reason: RefusalReason | null }, viewerCanResolve: { allowed: boolean, reason: RefusalReason | null }, viewerCanReveal: { allowed: boolean, reason: RefusalReason | null } }>, viewerCanEdit: { allowed: boolean, reason: RefusalReason | null }, viewerCanSuggestEdit: { allowed: boolean, reason: RefusalReason | null }, viewerCanDelete: { allowed: boolean, reason: RefusalReason | null }, viewerCanRestore: { allowed: boolean, reason: RefusalReason | null }, viewerCanVote: { allowed: boolean, reason: RefusalReason | null }, viewerCanComment: { allowed: boolean, reason: RefusalReason | null }, viewerCanReveal: { allowed: boolean, reason: RefusalReason | null }, viewerCanFlag: { allowed: boolean, reason: RefusalReason | null } }>, duplicates: Array<{ id: string, number: number, slug: string, title: string, answerCount: number, endorsedAnswerCount: number, state: QuestionState, acceptedAt: string | null }>, linked: Array<{ id: string, number: number, slug: string, title: string, answerCount: number, endorsedAnswerCount: number, state: QuestionState, acceptedAt: string | null }>, next: { number: number, slug: string, title: string } | null, previous: { number: number, slug: string, title: string } | null, viewerCanAnswer: { allowed: boolean, reason: RefusalReason | null }, viewerCanClose: { allowed: boolean, reason: RefusalReason | null }, viewerCanReopen: { allowed: boolean, reason: RefusalReason | null }, viewerCanVoiceClosing: { allowed: boolean, reason: RefusalReason | null }, viewerCanVoiceReopening: { allowed: boolean, reason: RefusalReason | null }, viewerCanSaySameHere: { allowed: boolean, reason: RefusalReason | null }, viewerCanPublish: { allowed: boolean, reason: RefusalReason | null }, viewerCanAccept: { allowed: boolean, reason: RefusalReason | null }, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, editedBy: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null } | null, deletedBy: { name: string } | null, origin: { url: string | null, author: string | null, authorUrl: string | null, licence: string | null } | null, comments: Array<{ id: string, bodyMarkdown: string, bodyHtml: string, createdAt: string, editedAt: string | null, resolvedAt: string | null, deletedAt: string | null, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, resolvedBy: { name: string } | null, viewerCanEdit: { allowed: boolean, reason: RefusalReason | null }, viewerCanDelete: { allowed: boolean, reason: RefusalReason | null }, viewerCanResolve: { allowed: boolean, reason: RefusalReason | null }, viewerCanReveal: { allowed: boolean, reason: RefusalReason | null } }>, viewerCanEdit: { allowed: boolean, reason: RefusalReason | null }, viewerCanSuggestEdit: { allowed: boolean, reason: RefusalReason | null }, viewerCanDelete: { allowed: boolean, reason: RefusalReason | null }, viewerCanRestore: { allowed: boolean, reason: RefusalReason | null }, viewerCanVote: { allowed: boolean, reason: RefusalReason | null }, viewerCanComment: { allowed: boolean, reason: RefusalReason | null }, viewerCanReveal: { allowed: boolean, reason: RefusalReason | null }, viewerCanFlag: { allowed: boolean, reason: RefusalReason | null } } | null } | null };

export type PostPlaceQueryVariables = Exact<{
  id: string;
}>;


export type PostPlaceQuery = { post:
    | { id: string, question: { number: number, slug: string, course: { slug: string } } }
    | { number: number, slug: string, id: string, course: { slug: string } }
   | null };

export type VoteMutationVariables = Exact<{
  postId: string;
  value?: VoteValue | null | undefined;
}>;


export type VoteMutation = { vote:
    | { id: string }
    | { id: string }
   };

export type BookmarkMutationVariables = Exact<{
  postId: string;
  bookmarked: boolean;
}>;


export type BookmarkMutation = { bookmark:
    | { id: string }
    | { id: string }
   };

export type SaySameHereMutationVariables = Exact<{
  questionId: string;
  same: boolean;
}>;


export type SaySameHereMutation = { saySameHere: { id: string } };

export type PostAnswerMutationVariables = Exact<{
  input: PostAnswerInput;
}>;


export type PostAnswerMutation = { postAnswer: { id: string } };

export type PostCommentMutationVariables = Exact<{
  postId: string;
  body: string;
  anonymous?: boolean | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type PostCommentMutation = { postComment: { id: string } };

export type EditCommentMutationVariables = Exact<{
  commentId: string;
  body: string;
}>;


export type EditCommentMutation = { editComment: { id: string } };

export type DeleteCommentMutationVariables = Exact<{
  commentId: string;
}>;


export type DeleteCommentMutation = { deleteComment: { id: string } };

export type ResolveCommentMutationVariables = Exact<{
  commentId: string;
  resolved: boolean;
}>;


export type ResolveCommentMutation = { resolveComment: { id: string } };

export type AcceptAnswerMutationVariables = Exact<{
  answerId: string;
  restatement?: string | null | undefined;
}>;


export type AcceptAnswerMutation = { acceptAnswer: { id: string } };

export type WithdrawAcceptanceMutationVariables = Exact<{
  questionId: string;
}>;


export type WithdrawAcceptanceMutation = { withdrawAcceptance: { id: string } };

export type EndorseAnswerMutationVariables = Exact<{
  answerId: string;
  kind: EndorsementKind;
  note?: string | null | undefined;
  version?: number | null | undefined;
}>;


export type EndorseAnswerMutation = { endorseAnswer: { id: string } };

export type ConfirmEndorsementMutationVariables = Exact<{
  endorsementId: string;
  version?: number | null | undefined;
}>;


export type ConfirmEndorsementMutation = { confirmEndorsement: { id: string } };

export type WithdrawEndorsementMutationVariables = Exact<{
  endorsementId: string;
}>;


export type WithdrawEndorsementMutation = { withdrawEndorsement: { id: string } };

export type DeletePostMutationVariables = Exact<{
  postId: string;
  reason?: string | null | undefined;
}>;


export type DeletePostMutation = { deletePost:
    | { id: string }
    | { id: string }
   };

export type RestorePostMutationVariables = Exact<{
  postId: string;
}>;


export type RestorePostMutation = { restorePost:
    | { id: string }
    | { id: string }
   };

export type PublishQuestionMutationVariables = Exact<{
  questionId: string;
}>;


export type PublishQuestionMutation = { publishQuestion: { id: string } };

export type RevealAuthorMutationVariables = Exact<{
  postId: string;
  reason: string;
}>;


export type RevealAuthorMutation = { revealAuthor: { handle: string, name: string } };

export type RevealCommentAuthorMutationVariables = Exact<{
  commentId: string;
  reason: string;
}>;


export type RevealCommentAuthorMutation = { revealCommentAuthor: { handle: string, name: string } };

export type VoiceClosingMutationVariables = Exact<{
  input: VoiceClosingInput;
}>;


export type VoiceClosingMutation = { voiceClosing: { id: string, state: QuestionState } };

export type VoiceReopeningMutationVariables = Exact<{
  questionId: string;
}>;


export type VoiceReopeningMutation = { voiceReopening: { id: string, state: QuestionState } };

export type QuestionRowFragment = { id: string, number: number, slug: string, title: string, excerpt: string, state: QuestionState, visibility: QuestionVisibility, closeReason: CloseReason | null, language: string, answerCount: number, endorsedAnswerCount: number, helpfulCount: number, sameHereCount: number, createdAt: string, lastActivityAt: string, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, tags: Array<{ id: string, name: string }> };

export type QuestionListQueryVariables = Exact<{
  course: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  order?: QuestionOrder | null | undefined;
  filter?: QuestionFilter | null | undefined;
  tag?: string | null | undefined;
}>;


export type QuestionListQuery = { course: { id: string, pinnedAnnouncements: Array<{ id: string, title: string, bodyHtml: string, isImportant: boolean, pinnedUntil: string | null, publishedAt: string | null, editedAt: string | null, endedAt: string | null, author: { id: string, name: string, handle: string } | null }>, questions: { edges: Array<{ cursor: string, node: { id: string, number: number, slug: string, title: string, excerpt: string, state: QuestionState, visibility: QuestionVisibility, closeReason: CloseReason | null, language: string, answerCount: number, endorsedAnswerCount: number, helpfulCount: number, sameHereCount: number, createdAt: string, lastActivityAt: string, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, tags: Array<{ id: string, name: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type TagHeadQueryVariables = Exact<{
  course: string;
  tag: string;
}>;


export type TagHeadQuery = { course: { id: string, tag: { id: string, name: string, excerpt: string, descriptionHtml: string, questionCount: number, viewerPreference: TagPreferenceKind | null, parent: { name: string } | null, children: Array<{ name: string, questionCount: number }> } | null } | null };

export type SetTagPreferenceMutationVariables = Exact<{
  tagId: string;
  preference?: TagPreferenceKind | null | undefined;
}>;


export type SetTagPreferenceMutation = { setTagPreference: { id: string, viewerPreference: TagPreferenceKind | null } };

export type FeedEntryFragment = { id: string, number: number, slug: string, title: string, bodyHtml: string, createdAt: string, lastActivityAt: string, author: { name: string }, tags: Array<{ name: string }> };

export type CourseFeedQueryVariables = Exact<{
  course: string;
}>;


export type CourseFeedQuery = { course: { id: string, title: string, visibility: CourseVisibility, questions: { edges: Array<{ node: { id: string, number: number, slug: string, title: string, bodyHtml: string, createdAt: string, lastActivityAt: string, author: { name: string }, tags: Array<{ name: string }> } }> } } | null };

export type TagFeedQueryVariables = Exact<{
  course: string;
  tag: string;
}>;


export type TagFeedQuery = { course: { id: string, title: string, visibility: CourseVisibility, tag: { id: string, name: string } | null, questions: { edges: Array<{ node: { id: string, number: number, slug: string, title: string, bodyHtml: string, createdAt: string, lastActivityAt: string, author: { name: string }, tags: Array<{ name: string }> } }> } } | null };

export type SearchFeedQueryVariables = Exact<{
  course: string;
  query: string;
}>;


export type SearchFeedQuery = { course: { id: string, title: string, visibility: CourseVisibility } | null, search: { edges: Array<{ node: { id: string, number: number, slug: string, title: string, bodyHtml: string, createdAt: string, lastActivityAt: string, author: { name: string }, tags: Array<{ name: string }> } }> } };

export type SearchDescriptionQueryVariables = Exact<{
  course: string;
}>;


export type SearchDescriptionQuery = { course: { id: string, title: string, visibility: CourseVisibility } | null };

export type SitemapCoursesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SitemapCoursesQuery = { courses: { edges: Array<{ node: { slug: string, addressParts: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SitemapQuestionsQueryVariables = Exact<{
  course: string;
  part: number;
}>;


export type SitemapQuestionsQuery = { course: { id: string, addressParts: number, addresses: Array<{ number: number, slug: string, lastActivityAt: string }> } | null };

export type ReviewQueuesQueryVariables = Exact<{
  course: string;
}>;


export type ReviewQueuesQuery = { course: { id: string, reviewQueues: Array<{ kind: QueueKind, left: number, viewerCanReview: { allowed: boolean, reason: RefusalReason | null } }> } | null };

export type VerdictPartFragment = { id: string, queue: QueueKind, decidedAt: string | null, effectiveAt: string | null, decidedBy: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null } | null, verdict: { choice: ReviewDecision, note: string, outcome: FlagOutcome } | null };

export type ReviewQueuePageQueryVariables = Exact<{
  course: string;
  queue: QueueKind;
  after?: string | null | undefined;
}>;


export type ReviewQueuePageQuery = { course: { id: string, reviewQueues: Array<{ kind: QueueKind, left: number, viewerCanReview: { allowed: boolean, reason: RefusalReason | null } }>, reviewHistory: { edges: Array<{ node: { id: string, queue: QueueKind, decidedAt: string | null, effectiveAt: string | null, post:
            | { id: string, question: { number: number, slug: string, title: string } }
            | { number: number, slug: string, title: string, state: QuestionState, id: string }
           | null, decidedBy: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null } | null, verdict: { choice: ReviewDecision, note: string, outcome: FlagOutcome } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ReviewLastQueryVariables = Exact<{
  id: string;
}>;


export type ReviewLastQuery = { reviewItem: { id: string, queue: QueueKind, decidedAt: string | null, effectiveAt: string | null, viewerCanUndo: { allowed: boolean, reason: RefusalReason | null }, decidedBy: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null } | null, verdict: { choice: ReviewDecision, note: string, outcome: FlagOutcome } | null } | null };

export type ReviewItemPageQueryVariables = Exact<{
  course: string;
  id: string;
}>;


export type ReviewItemPageQuery = { course: { id: string, reviewQueues: Array<{ kind: QueueKind, left: number, choices: Array<ReviewDecision> }>, savedReplies: Array<{ id: string, title: string, use: SavedReplyUse, bodyMarkdown: string }> } | null, reviewItem: { id: string, queue: QueueKind, state: ReviewItemState, createdAt: string, claimedUntil: string | null, failure: string | null, statement: string | null, statementAt: string | null, isMine: boolean, decidedAt: string | null, effectiveAt: string | null, viewerCanUndo: { allowed: boolean, reason: RefusalReason | null }, others: Array<{ id: string, queue: QueueKind, decidedAt: string | null, effectiveAt: string | null, decidedBy: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null } | null, verdict: { choice: ReviewDecision, note: string, outcome: FlagOutcome } | null }>, post:
      | { bodyHtml: string, language: string, createdAt: string, hiddenAt: string | null, id: string, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, question: { number: number, slug: string, title: string } }
      | { closedAt: string | null, closeReason: CloseReason | null, closeNote: string | null, viewerHasVoiced: boolean, voiceCount: number, bodyHtml: string, language: string, createdAt: string, hiddenAt: string | null, number: number, slug: string, title: string, state: QuestionState, id: string, closedBy: { name: string } | null, possibleDuplicates: Array<{ reason: SimilarReason, question: { id: string, number: number, slug: string, title: string, excerpt: string, language: string, state: QuestionState, answerCount: number, endorsedAnswerCount: number, acceptedAt: string | null } }>, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null } }
     | null, comment: { id: string, bodyHtml: string, createdAt: string, hiddenAt: string | null, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null } } | null, flags: Array<{ kind: FlagKind, note: string, decisionNote: string, id: string, state: FlagState, claim: string | null, quote: string | null, source: string | null, createdAt: string, duplicateOf: { id: string, number: number, slug: string, title: string, bodyHtml: string, language: string, state: QuestionState } | null, raisedBy: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null } | null, misconception: { id: string, title: string } | null, place: { isUnchanged: boolean, text: string | null } | null }>, inaccuracyCase: { id: string, state: CaseState, openedAt: string, repairUntil: string, repairedAt: string | null, contestedAt: string | null, contestReason: string | null, decidedAt: string | null, decisionNote: string, viewerParty: CaseParty | null, claims: Array<{ id: string, state: FlagState, claim: string | null, quote: string | null, source: string | null, createdAt: string, raisedBy: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null } | null, misconception: { id: string, title: string } | null, place: { isUnchanged: boolean, text: string | null } | null }>, steps: Array<{ id: string, act: CaseAct, note: string, createdAt: string, by: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null } | null }>, appeals: Array<{ id: string, statement: string, state: AppealState, createdAt: string, decidedAt: string | null, decisionNote: string, party: CaseParty | null }>, answer: { bodyHtml: string, language: string, version: number, id: string, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, question: { number: number, slug: string, title: string } }, difference: Array<{ kind: DiffKind, text: string }> } | null, suggestedEdit: { id: string, title: string | null, tags: Array<string>, reason: string, state: SuggestedEditState, decisionNote: string, createdAt: string, decidedAt: string | null, post:
        | { id: string, question: { number: number, slug: string, title: string } }
        | { number: number, slug: string, title: string, state: QuestionState, id: string }
       | null, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, decidedBy: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null } | null, titleDifference: Array<{ kind: DiffKind, text: string }>, difference: Array<{ kind: DiffKind, text: string }>, viewerCanDecide: { allowed: boolean, reason: RefusalReason | null } } | null, endorsement: { id: string, kind: EndorsementKind, note: string, createdAt: string, difference: Array<{ kind: DiffKind, text: string }> } | null, appeal: { id: string, statement: string, state: AppealState, createdAt: string, decidedAt: string | null, decisionNote: string, party: CaseParty | null } | null, sanction: { id: string, kind: SanctionKind, ability: Ability | null, reason: string, givenAt: string, endsAt: string | null, acknowledgedAt: string | null, liftedAt: string | null, liftReason: string, isInForce: boolean, mustAcknowledge: boolean, person: { handle: string, name: string }, givenBy: { handle: string, name: string } | null, liftedBy: { name: string } | null, appeal: { id: string, state: AppealState } | null, viewerCanLift: { allowed: boolean, reason: RefusalReason | null } } | null, decidedBy: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null } | null, verdict: { choice: ReviewDecision, note: string, outcome: FlagOutcome } | null } | null };

export type ClaimReviewMutationVariables = Exact<{
  course: string;
  queue: QueueKind;
  itemId?: string | null | undefined;
}>;


export type ClaimReviewMutation = { claimReview: { id: string } | null };

export type SkipReviewMutationVariables = Exact<{
  itemId: string;
}>;


export type SkipReviewMutation = { skipReview: { id: string } };

export type DecideReviewMutationVariables = Exact<{
  input: DecideReviewInput;
}>;


export type DecideReviewMutation = { decideReview: { id: string } };

export type UndoReviewMutationVariables = Exact<{
  itemId: string;
}>;


export type UndoReviewMutation = { undoReview: { id: string, queue: QueueKind } };

export type SanctionPartFragment = { id: string, kind: SanctionKind, ability: Ability | null, reason: string, givenAt: string, endsAt: string | null, acknowledgedAt: string | null, liftedAt: string | null, liftReason: string, isInForce: boolean, mustAcknowledge: boolean, person: { handle: string, name: string }, givenBy: { handle: string, name: string } | null, liftedBy: { name: string } | null, appeal: { id: string, state: AppealState } | null, viewerCanLift: { allowed: boolean, reason: RefusalReason | null } };

export type SanctionsQueryVariables = Exact<{
  course: string;
  handle?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type SanctionsQuery = { course: { id: string, savedReplies: Array<{ id: string, title: string, use: SavedReplyUse, bodyMarkdown: string }>, sanctions: { edges: Array<{ node: { id: string, kind: SanctionKind, ability: Ability | null, reason: string, givenAt: string, endsAt: string | null, acknowledgedAt: string | null, liftedAt: string | null, liftReason: string, isInForce: boolean, mustAcknowledge: boolean, person: { handle: string, name: string }, givenBy: { handle: string, name: string } | null, liftedBy: { name: string } | null, appeal: { id: string, state: AppealState } | null, viewerCanLift: { allowed: boolean, reason: RefusalReason | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type GiveSanctionMutationVariables = Exact<{
  input: GiveSanctionInput;
}>;


export type GiveSanctionMutation = { giveSanction: { id: string } };

export type LiftSanctionMutationVariables = Exact<{
  sanctionId: string;
  reason: string;
}>;


export type LiftSanctionMutation = { liftSanction: { id: string } };

export type SavedRepliesQueryVariables = Exact<{
  course: string;
}>;


export type SavedRepliesQuery = { course: { id: string, savedReplies: Array<{ id: string, title: string, use: SavedReplyUse, bodyMarkdown: string, isPersonal: boolean }> } | null };

export type SaveReplyMutationVariables = Exact<{
  input: SaveReplyInput;
}>;


export type SaveReplyMutation = { saveReply: { id: string } };

export type DeleteReplyMutationVariables = Exact<{
  id: string;
}>;


export type DeleteReplyMutation = { deleteReply: boolean };

export type FindingsQueryVariables = Exact<{
  course: string;
}>;


export type FindingsQuery = { course: { id: string, conductFindings: Array<{ id: string, kind: FindingKind, state: FindingState, foundAt: string, seenAt: string, judgeNote: string, judgedAt: string | null, evidence: Array<{ name: string, value: number }>, people: Array<{ handle: string, name: string }>, post:
        | { id: string, question: { number: number, slug: string, title: string } }
        | { number: number, slug: string, title: string, state: QuestionState, id: string }
       | null }> } | null };

export type JudgeFindingMutationVariables = Exact<{
  id: string;
  state: FindingState;
  note?: string | null | undefined;
}>;


export type JudgeFindingMutation = { judgeFinding: { id: string } };

export type AuditLogQueryVariables = Exact<{
  course: string;
  filter?: AuditFilterInput | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditLogQuery = { course: { id: string, auditEntries: { edges: Array<{ node: { id: string, act: string, reason: string, details: string, createdAt: string, actor: { handle: string, name: string }, subject: { handle: string, name: string } | null, post:
            | { id: string, question: { number: number, slug: string, title: string } }
            | { number: number, slug: string, title: string, state: QuestionState, id: string }
           | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type SearchPageQueryVariables = Exact<{
  query: string;
  course?: string | null | undefined;
  order?: SearchOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchPageQuery = { search: { total: number, isTotalExact: boolean, notes: Array<{ code: SearchNoteCode, start: number, end: number, text: string }>, tagFacets: Array<{ name: string, count: number }>, stateFacets: Array<{ state: SearchState, count: number }>, yearFacets: Array<{ year: number, count: number }>, edges: Array<{ cursor: string, title: Array<{ text: string, isMatch: boolean }>, snippet: Array<{ text: string, isMatch: boolean }>, node: { id: string, number: number, slug: string, language: string, state: QuestionState, answerCount: number, acceptedAt: string | null, endorsedAnswerCount: number, helpfulCount: number, createdAt: string, lastActivityAt: string, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, course: { slug: string, title: string }, tags: Array<{ id: string, name: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SavedSearchesQueryVariables = Exact<{ [key: string]: never; }>;


export type SavedSearchesQuery = { savedSearches: Array<{ id: string, name: string, query: string, order: SearchOrder, notifies: boolean, course: { slug: string, title: string } | null }> };

export type SavedSearchRowFragment = { id: string, name: string, query: string, order: SearchOrder, notifies: boolean, course: { slug: string, title: string } | null };

export type SaveSearchMutationVariables = Exact<{
  input: SaveSearchInput;
}>;


export type SaveSearchMutation = { saveSearch: { id: string } };

export type UpdateSavedSearchMutationVariables = Exact<{
  input: UpdateSavedSearchInput;
}>;


export type UpdateSavedSearchMutation = { updateSavedSearch: { id: string } };

export type DeleteSavedSearchMutationVariables = Exact<{
  id: string;
}>;


export type DeleteSavedSearchMutation = { deleteSavedSearch: boolean };

export type ForYouQueryVariables = Exact<{
  course: string;
}>;


export type ForYouQuery = { course: { id: string, forYou: Array<{ id: string, number: number, slug: string, title: string, excerpt: string, state: QuestionState, visibility: QuestionVisibility, closeReason: CloseReason | null, language: string, answerCount: number, endorsedAnswerCount: number, helpfulCount: number, sameHereCount: number, createdAt: string, lastActivityAt: string, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, tags: Array<{ id: string, name: string }> }> } | null };

export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { viewer: { id: string, handle: string, name: string, locale: string, timeZone: string, isAdministrator: boolean, unreadNotifications: number, enrolments: Array<{ id: string, role: CourseRole, state: EnrolmentState, course: { slug: string, title: string } }> } | null };

export type CourseShellQueryVariables = Exact<{
  course: string;
}>;


export type CourseShellQuery = { course: { id: string, slug: string, title: string, visibility: CourseVisibility, voteModel: VoteModel, anonymity: Anonymity, restatementRequired: boolean, languages: Array<string>, questionCount: number, viewerEnrolment: { id: string, role: CourseRole, state: EnrolmentState } | null, viewerCanJoin: { allowed: boolean, reason: RefusalReason | null }, viewerCanAsk: { allowed: boolean, reason: RefusalReason | null }, viewerCanManage: { allowed: boolean, reason: RefusalReason | null }, waiting: { unanswered: number, pendingEdits: number, suspendedEndorsements: number, newQuestions: number, answersToMine: number, joinRequests: number } | null, viewerModeration: { corrections: number, claims: number, warnings: number } | null, reviewQueues: Array<{ kind: QueueKind, left: number, viewerCanReview: { allowed: boolean } }> } | null };

export type JoinCourseMutationVariables = Exact<{
  course: string;
}>;


export type JoinCourseMutation = { joinCourse: { id: string, state: EnrolmentState } };

export type SetLocaleMutationVariables = Exact<{
  locale: string;
}>;


export type SetLocaleMutation = { updateProfile: { id: string } };

export type JoinRequestFragment = { id: string, createdAt: string, person: { id: string, name: string, handle: string } };

export type StaffOverviewQueryVariables = Exact<{
  course: string;
}>;


export type StaffOverviewQuery = { course: { id: string, waiting: { unanswered: number, pendingEdits: number, suspendedEndorsements: number } | null, members: { totalCount: number, edges: Array<{ node: { id: string, createdAt: string, person: { id: string, name: string, handle: string } } }> } } | null };

export type RevealsQueryVariables = Exact<{
  course: string;
  after?: string | null | undefined;
}>;


export type RevealsQuery = { course: { id: string, reveals: { edges: Array<{ node: { id: string, act: string, reason: string, createdAt: string, actor: { id: string, name: string, handle: string }, subject: { id: string, name: string, handle: string } | null, post:
            | { id: string, question: { number: number, slug: string, title: string } }
            | { number: number, slug: string, title: string, state: QuestionState, id: string }
           | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type StaffMembersQueryVariables = Exact<{
  course: string;
  first: number;
  after?: string | null | undefined;
  role?: CourseRole | null | undefined;
  state?: EnrolmentState | null | undefined;
  name?: string | null | undefined;
}>;


export type StaffMembersQuery = { course: { id: string, viewerCanManageRoles: { allowed: boolean, reason: RefusalReason | null }, cohorts: Array<{ id: string, name: string }>, members: { totalCount: number, edges: Array<{ node: { role: CourseRole, state: EnrolmentState, id: string, createdAt: string, cohort: { id: string, name: string } | null, person: { id: string, name: string, handle: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type DecideEnrolmentMutationVariables = Exact<{
  enrolmentId: string;
  accept: boolean;
}>;


export type DecideEnrolmentMutation = { decideEnrolment: { id: string, state: EnrolmentState } };

export type UpdateEnrolmentMutationVariables = Exact<{
  input: UpdateEnrolmentInput;
}>;


export type UpdateEnrolmentMutation = { updateEnrolment: { id: string, role: CourseRole } };

export type RemoveMemberMutationVariables = Exact<{
  enrolmentId: string;
  reason: string;
}>;


export type RemoveMemberMutation = { removeMember: { id: string, state: EnrolmentState } };

export type StaffInvitationsQueryVariables = Exact<{
  course: string;
}>;


export type StaffInvitationsQuery = { course: { id: string, viewerCanManageRoles: { allowed: boolean, reason: RefusalReason | null }, cohorts: Array<{ id: string, name: string }>, invitations: Array<{ id: string, email: string, role: CourseRole, createdAt: string, expiresAt: string, acceptedAt: string | null }> } | null };

export type InviteMutationVariables = Exact<{
  input: InviteInput;
}>;


export type InviteMutation = { invite: Array<{ id: string }> };

export type WithdrawInvitationMutationVariables = Exact<{
  invitationId: string;
}>;


export type WithdrawInvitationMutation = { withdrawInvitation: { id: string } };

export type StaffCohortsQueryVariables = Exact<{
  course: string;
}>;


export type StaffCohortsQuery = { course: { id: string, cohorts: Array<{ id: string, name: string, memberCount: number }> } | null };

export type CreateCohortMutationVariables = Exact<{
  course: string;
  name: string;
}>;


export type CreateCohortMutation = { createCohort: { id: string } };

export type RenameCohortMutationVariables = Exact<{
  cohortId: string;
  name: string;
}>;


export type RenameCohortMutation = { renameCohort: { id: string } };

export type DeleteCohortMutationVariables = Exact<{
  cohortId: string;
}>;


export type DeleteCohortMutation = { deleteCohort: { id: string } };

export type StaffLessonsQueryVariables = Exact<{
  course: string;
}>;


export type StaffLessonsQuery = { course: { id: string, lessons: Array<{ id: string, label: string, title: string, url: string | null }> } | null };

export type SaveLessonMutationVariables = Exact<{
  course: string;
  lessonId?: string | null | undefined;
  label: string;
  title: string;
  url?: string | null | undefined;
}>;


export type SaveLessonMutation = { saveLesson: { id: string } };

export type DeleteLessonMutationVariables = Exact<{
  lessonId: string;
}>;


export type DeleteLessonMutation = { deleteLesson: { id: string } };

export type StaffPoliciesQueryVariables = Exact<{
  course: string;
}>;


export type StaffPoliciesQuery = { course: { id: string, title: string, descriptionMarkdown: string, visibility: CourseVisibility, voteModel: VoteModel, anonymity: Anonymity, learnersFirstHours: number, repairHours: number, reputationPolicy: ReputationPolicy, tagCreators: CourseRole, restatementRequired: boolean, languages: Array<string>, viewerCanManageRoles: { allowed: boolean, reason: RefusalReason | null } } | null };

export type UpdateCourseMutationVariables = Exact<{
  input: UpdateCourseInput;
}>;


export type UpdateCourseMutation = { updateCourse: { id: string } };

export type AbilityHoldersQueryVariables = Exact<{
  course: string;
  after?: string | null | undefined;
}>;


export type AbilityHoldersQuery = { abilityHolders: Array<{ handle: string, name: string, abilities: Array<{ ability: Ability, isHeld: boolean, standing: AbilityStanding, until: string | null, reason: string, good: number, bad: number, minimum: number, ratio: number, missing: number, lacksReview: boolean }> | null }> };

export type GrantAbilityMutationVariables = Exact<{
  input: AbilityInput;
}>;


export type GrantAbilityMutation = { grantAbility: { handle: string } };

export type WithdrawAbilityMutationVariables = Exact<{
  input: AbilityInput;
}>;


export type WithdrawAbilityMutation = { withdrawAbility: { handle: string } };

export type SuspendAbilityMutationVariables = Exact<{
  input: AbilityInput;
}>;


export type SuspendAbilityMutation = { suspendAbility: { handle: string } };

export type RestoreAbilityMutationVariables = Exact<{
  input: AbilityInput;
}>;


export type RestoreAbilityMutation = { restoreAbility: { handle: string } };

export type CourseHealthQueryVariables = Exact<{
  course: string;
}>;


export type CourseHealthQuery = { course: { id: string, deflections: { deflected: number, asked: number, share: number } | null } | null, courseOverview: { countedAt: string | null, unanswered: Array<{ waited: Waited, count: number }>, openCases: Array<{ waited: Waited, count: number }>, queues: Array<{ queue: QueueKind, open: number, oldestAt: string }>, misconceptions: Array<{ id: string, title: string, count: number }>, weeks: Array<{ week: string, questions: number, answered: number, endorsed: number, answers: number, firstAnswerMedian: number | null, firstAnswerP90: number | null, gini: number | null, helpers: Array<{ role: HelperRole, answers: HelpAmount, people: number }> }> } };

export type TagLeafFragment = { id: string, name: string, excerpt: string, questionCount: number };

export type TagTreeQueryVariables = Exact<{
  course: string;
}>;


export type TagTreeQuery = { course: { id: string, viewerCanCreateTags: { allowed: boolean, reason: RefusalReason | null }, tags: Array<{ viewerPreference: TagPreferenceKind | null, id: string, name: string, excerpt: string, questionCount: number, parent: { id: string } | null }> } | null };

export type TagPageQueryVariables = Exact<{
  course: string;
  tag: string;
}>;


export type TagPageQuery = { course: { id: string, tag: { descriptionMarkdown: string, descriptionHtml: string, viewerPreference: TagPreferenceKind | null, synonyms: Array<string>, id: string, name: string, excerpt: string, questionCount: number, parent: { id: string, name: string } | null, children: Array<{ id: string, name: string, excerpt: string, questionCount: number }>, prerequisites: Array<{ id: string, name: string, excerpt: string, questionCount: number }> } | null } | null };

export type TagQuestionsQueryVariables = Exact<{
  course: string;
  tag: string;
  first: number;
}>;


export type TagQuestionsQuery = { course: { id: string, questions: { edges: Array<{ node: { id: string, number: number, slug: string, title: string, excerpt: string, state: QuestionState, visibility: QuestionVisibility, closeReason: CloseReason | null, language: string, answerCount: number, endorsedAnswerCount: number, helpfulCount: number, sameHereCount: number, createdAt: string, lastActivityAt: string, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, tags: Array<{ id: string, name: string }> } }>, pageInfo: { hasNextPage: boolean } } } | null };

export type TagGuideQueryVariables = Exact<{
  course: string;
  tag: string;
  first: number;
}>;


export type TagGuideQuery = { course: { id: string, bestAnswers: Array<{ id: string, excerpt: string, language: string, createdAt: string, helpfulCount: number, isAccepted: boolean, endorsements: Array<{ id: string, suspendedAt: string | null }>, question: { id: string, number: number, slug: string, title: string, language: string } }>, questions: { edges: Array<{ node: { id: string, number: number, slug: string, title: string, excerpt: string, state: QuestionState, visibility: QuestionVisibility, closeReason: CloseReason | null, language: string, answerCount: number, endorsedAnswerCount: number, helpfulCount: number, sameHereCount: number, createdAt: string, lastActivityAt: string, author: { name: string, isAnonymous: boolean, isViewer: boolean, role: CourseRole | null, originUrl: string | null, person: { handle: string, isDeleted: boolean } | null }, tags: Array<{ id: string, name: string }> } }> } } | null, topicHelpers: Array<{ handle: string, name: string, word: TopicWord }> };

export type TagNamesQueryVariables = Exact<{
  course: string;
}>;


export type TagNamesQuery = { course: { id: string, tags: Array<{ id: string, name: string, parent: { id: string } | null }> } | null };

export type CreateTagMutationVariables = Exact<{
  course: string;
  name: string;
  parent?: string | null | undefined;
  excerpt?: string | null | undefined;
}>;


export type CreateTagMutation = { createTag: { id: string, name: string } };

export type EditTagMutationVariables = Exact<{
  input: EditTagInput;
}>;


export type EditTagMutation = { editTag: { id: string, name: string } };

export type MergeTagsMutationVariables = Exact<{
  fromId: string;
  intoId: string;
}>;


export type MergeTagsMutation = { mergeTags: { id: string, name: string } };
