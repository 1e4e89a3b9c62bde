/**
 * The closed word lists of Colloquy. Key and value are the same on purpose: the word in the
 * table, in the API and in the code is one word.
 */
export function words<const W extends string>(...list: W[]): { readonly [K in W]: K } {
  return Object.fromEntries(list.map((word) => [word, word])) as { readonly [K in W]: K };
}
export type WordOf<T> = T[keyof T];

/** What an enrolment lets a person be in a course, weakest first. */
export const CourseRole = words('LEARNER', 'MODERATOR', 'STAFF', 'OWNER');
export type CourseRole = WordOf<typeof CourseRole>;

/** ACTIVE takes part; REQUESTED waits for staff of a listed course; LEFT and REMOVED are history. */
export const EnrolmentState = words('ACTIVE', 'REQUESTED', 'LEFT', 'REMOVED');
export type EnrolmentState = WordOf<typeof EnrolmentState>;

/** OPEN: anyone reads and joins. LISTED: anyone sees that it exists. PRIVATE: members only. */
export const CourseVisibility = words('OPEN', 'LISTED', 'PRIVATE');
export type CourseVisibility = WordOf<typeof CourseVisibility>;

/** KIND has helpful votes only; CLASSIC adds down-votes as Stack Exchange has them. */
export const VoteModel = words('KIND', 'CLASSIC');
export type VoteModel = WordOf<typeof VoteModel>;

/** Which table of reputation numbers a course uses. */
export const ReputationPolicy = words('KIND', 'CLASSIC');
export type ReputationPolicy = WordOf<typeof ReputationPolicy>;

/** OFF: names always shown. PEERS: a learner may hide the name from classmates, never from staff. */
export const Anonymity = words('OFF', 'PEERS');
export type Anonymity = WordOf<typeof Anonymity>;

export const PostKind = words('QUESTION', 'ANSWER');
export type PostKind = WordOf<typeof PostKind>;

/** COURSE: all members. COHORT: the asker's cohort and staff. STAFF: the asker and staff. */
export const QuestionVisibility = words('COURSE', 'COHORT', 'STAFF');
export type QuestionVisibility = WordOf<typeof QuestionVisibility>;

/** OPEN has no accepted answer; ANSWERED has one; CLOSED takes no new answers; DELETED is kept. */
export const QuestionState = words('OPEN', 'ANSWERED', 'CLOSED', 'DELETED');
export type QuestionState = WordOf<typeof QuestionState>;

export const CloseReason = words('DUPLICATE', 'NEEDS_DETAIL', 'OFF_TOPIC', 'ANSWERED_IN_MATERIAL');
export type CloseReason = WordOf<typeof CloseReason>;

export const VoteValue = words('HELPFUL', 'DOWN');
export type VoteValue = WordOf<typeof VoteValue>;

export const EndorsementKind = words('CORRECT', 'WELL_EXPLAINED', 'COURSE_METHOD');
export type EndorsementKind = WordOf<typeof EndorsementKind>;

export const SuggestedEditState = words('PENDING', 'APPLIED', 'DECLINED');
export type SuggestedEditState = WordOf<typeof SuggestedEditState>;

/** INITIAL is the first text, EDIT a change, ROLLBACK a return to an earlier text. */
export const RevisionKind = words('INITIAL', 'EDIT', 'ROLLBACK');
export type RevisionKind = WordOf<typeof RevisionKind>;

export const TagPreferenceKind = words('FOLLOW', 'MUTE');
export type TagPreferenceKind = WordOf<typeof TagPreferenceKind>;

/** Orders of a question list. HELPFUL is most helpful first; HOT decays with age. */
export const QuestionOrder = words('NEWEST', 'ACTIVE', 'HELPFUL', 'HOT');
export type QuestionOrder = WordOf<typeof QuestionOrder>;

/** Which questions a list holds. UNANSWERED has no answer; UNACCEPTED none that was accepted. */
export const QuestionFilter = words(
  'ALL',
  'UNANSWERED',
  'UNACCEPTED',
  'ENDORSED',
  'MINE',
  'BOOKMARKED',
  'STAFF_ONLY',
);
export type QuestionFilter = WordOf<typeof QuestionFilter>;

/** TRUST is the order of `rankAnswers`; the other two are by date. */
export const AnswerOrder = words('TRUST', 'NEWEST', 'OLDEST');
export type AnswerOrder = WordOf<typeof AnswerOrder>;

export const PostLinkKind = words('LINKED', 'DUPLICATE');
export type PostLinkKind = WordOf<typeof PostLinkKind>;
