import type { ApiClient } from './api-client.ts';

export type Code = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND';

export interface Refusals {
  /** The mutation; `$name` stands for something of the course. */
  readonly call: string;
  /** What a learner who wrote nothing hears; null where they may do it. */
  readonly learner: Code | null;
  /** What a signed-in reader of an open course hears who is not in it; null where they may. */
  readonly reader?: Code | null;
  /** What somebody signed out hears, where it is not to sign in. */
  readonly out?: Code;
}

const TEXT = '"A text of some length, and harmless."';

const by = (learner: Code | null, call: string, reader?: Code | null): Refusals => ({
  call,
  learner,
  ...(reader === undefined ? {} : { reader }),
});
const staffOnly = (call: string): Refusals => by('FORBIDDEN', call);
const authorOnly = staffOnly;
/** About what only members know of. */
const membersOnly = (call: string): Refusals => by('FORBIDDEN', call, 'NOT_FOUND');
const members = (call: string): Refusals => by(null, call);
const unseen = (call: string): Refusals => by('NOT_FOUND', call, 'NOT_FOUND');

const abilityActs = (names: readonly string[]): Record<string, Refusals> =>
  Object.fromEntries(
    names.map((name) => [
      name,
      staffOnly(
        `${name}(input: { course: "$slug", handle: "$handle", ability: EDIT, reason: "Because", until: "$later" }) { handle }`,
      ),
    ]),
  );

/** Each mutation about a course. */
export const IN_A_COURSE: Readonly<Record<string, Refusals>> = {
  acceptAnswer: authorOnly('acceptAnswer(answerId: $answer) { id }'),
  acknowledgeSanction: unseen('acknowledgeSanction(sanctionId: $sanction) { id }'),
  answerFlags: authorOnly('answerFlags(postId: $question, statement: "I mean it well")'),
  appealCase: authorOnly('appealCase(caseId: $case, statement: "I mean it well") { id }'),
  appealFlag: authorOnly('appealFlag(flagId: $flag, statement: "I mean it well") { id }'),
  appealSanction: unseen(
    'appealSanction(sanctionId: $sanction, statement: "I mean it well") { id }',
  ),
  askQuestion: members(
    `askQuestion(input: { course: "$slug", title: ${TEXT}, body: ${TEXT}, tags: ["one"] }) { id }`,
  ),
  cancelScheduledQuestion: staffOnly('cancelScheduledQuestion(id: $scheduled)'),
  bookmark: members('bookmark(postId: $question, bookmarked: true) { id }'),
  chooseNotifications: by(
    null,
    'chooseNotifications(course: "$slug", choices: []) { category }',
    null,
  ),
  claimReview: staffOnly('claimReview(course: "$slug", queue: FLAGS) { id }'),
  closeQuestion: staffOnly(
    'closeQuestion(input: { questionId: $question, reason: OFF_TOPIC }) { id }',
  ),
  confirmEndorsement: staffOnly('confirmEndorsement(endorsementId: $endorsement) { id }'),
  contestCase: authorOnly('contestCase(caseId: $case, reason: "It is right") { id }'),
  createCohort: staffOnly('createCohort(course: "$slug", name: "Mine") { id }'),
  createMisconception: members(
    'createMisconception(course: "$slug", title: "My own misconception") { id }',
  ),
  createTag: members('createTag(course: "$slug", name: "mine") { id }'),
  decideEnrolment: membersOnly('decideEnrolment(enrolmentId: $enrolment, accept: true) { id }'),
  decideReview: staffOnly('decideReview(input: { itemId: $item, choice: UPHOLD }) { id }'),
  decideSuggestedEdit: staffOnly('decideSuggestedEdit(suggestedEditId: $edit, apply: true) { id }'),
  deleteCohort: membersOnly('deleteCohort(cohortId: $cohort) { id }'),
  deleteComment: authorOnly('deleteComment(commentId: $comment) { id }'),
  deleteLesson: staffOnly('deleteLesson(lessonId: $lesson) { id }'),
  deletePost: authorOnly('deletePost(postId: $question, reason: "Because") { id }'),
  deleteReply: staffOnly('deleteReply(id: $reply)'),
  discardDraft: by(null, 'discardDraft(course: "$slug", place: "ask")', null),
  follow: by(null, 'follow(target: QUESTION, id: $question, state: FOLLOW)', null),
  ...abilityActs(['grantAbility', 'withdrawAbility', 'suspendAbility', 'restoreAbility']),
  editAnnouncement: staffOnly(
    'editAnnouncement(id: $announcement, input: { title: "Mine", body: "Mine" }) { id }',
  ),
  endAnnouncement: staffOnly('endAnnouncement(id: $announcement) { id }'),
  editComment: authorOnly(`editComment(commentId: $comment, body: ${TEXT}) { id }`),
  editMisconception: staffOnly(
    'editMisconception(input: { id: $misconception, refutation: "Mine" }) { id }',
  ),
  editPost: authorOnly(
    `editPost(input: { postId: $accepted, baseVersion: 1, body: "I changed what another wrote." }) { id }`,
  ),
  editTag: staffOnly('editTag(input: { tagId: $one, excerpt: "Mine" }) { id }'),
  endorseAnswer: staffOnly('endorseAnswer(answerId: $accepted, kind: CORRECT) { id }'),
  endorseMisconception: staffOnly(
    'endorseMisconception(id: $misconception, endorsed: true) { id }',
  ),
  flag: members('flag(input: { postId: $question, kind: OTHER, note: "Because" }) { id }'),
  giveSanction: staffOnly(
    `giveSanction(input: { course: "$slug", handle: "$handle", kind: NOTICE, reason: ${TEXT} }) { id }`,
  ),
  invite: staffOnly(
    'invite(input: { course: "$slug", emails: ["more@example.org"], role: LEARNER }) { id }',
  ),
  joinCourse: by(null, 'joinCourse(course: "$slug") { id }', null),
  judgeFinding: staffOnly('judgeFinding(id: $finding, state: HARMLESS) { id }'),
  leaveCourse: by(null, 'leaveCourse(course: "$slug") { id }', null),
  liftSanction: unseen('liftSanction(sanctionId: $sanction, reason: "Because") { id }'),
  mergeMisconceptions: staffOnly(
    'mergeMisconceptions(fromId: $misconception, intoId: $other) { id }',
  ),
  mergeTags: staffOnly('mergeTags(fromId: $one, intoId: $two) { id }'),
  postAnnouncement: staffOnly(
    'postAnnouncement(course: "$slug", input: { title: "Mine", body: "Mine" }) { id }',
  ),
  postAnswer: members(`postAnswer(input: { questionId: $question, body: ${TEXT} }) { id }`),
  postComment: members(`postComment(postId: $question, body: ${TEXT}) { id }`),
  publishQuestion: unseen('publishQuestion(questionId: $toStaff) { id }'),
  removeMember: membersOnly('removeMember(enrolmentId: $enrolment, reason: "Because") { id }'),
  renameCohort: membersOnly('renameCohort(cohortId: $cohort, name: "Ours") { id }'),
  reopenQuestion: staffOnly('reopenQuestion(questionId: $question) { id }'),
  repairAnswer: authorOnly('repairAnswer(caseId: $case) { id }'),
  resetNotificationChoices: by(
    null,
    'resetNotificationChoices(course: "$slug") { category }',
    null,
  ),
  resolveComment: authorOnly('resolveComment(commentId: $comment, resolved: true) { id }'),
  restorePost: unseen('restorePost(postId: $deleted) { id }'),
  retractFlag: unseen('retractFlag(flagId: $flag) { id }'),
  revealAuthor: staffOnly('revealAuthor(postId: $hidden, reason: "I want to know") { id }'),
  revealCommentAuthor: staffOnly(
    'revealCommentAuthor(commentId: $comment, reason: "I want to know") { id }',
  ),
  rollBackPost: authorOnly('rollBackPost(postId: $question, revisionNumber: 1) { id }'),
  saveDraft: members(
    'saveDraft(course: "$slug", place: "ask", fields: [{ name: "title", value: "Mine" }]) { place }',
  ),
  saveLesson: staffOnly('saveLesson(course: "$slug", label: "2", title: "Mine") { id }'),
  sayIAmWriting: members('sayIAmWriting(questionId: $question, writing: true)'),
  sayAnswersMe: members('sayAnswersMe(questionId: $question, title: "Mine") { id }'),
  saveSearch: by(
    null,
    'saveSearch(input: { course: "$slug", query: "mean", name: "Mine" }) { id }',
    null,
  ),
  saveReply: staffOnly(
    `saveReply(input: { course: "$slug", use: FIRST_POST, title: "Mine", body: ${TEXT} }) { id }`,
  ),
  saySameHere: members('saySameHere(questionId: $question, same: true) { id }'),
  scheduleQuestion: staffOnly(
    `scheduleQuestion(input: { course: "$slug", title: ${TEXT}, body: ${TEXT}, tags: ["one"] }, publishAt: "$later") { id }`,
  ),
  setTagPreference: members('setTagPreference(tagId: $one, preference: FOLLOW) { id }'),
  skipReview: staffOnly('skipReview(itemId: $item) { id }'),
  suggestEdit: members(
    `suggestEdit(input: { postId: $hidden, baseVersion: 1, body: "I would change it to this.", reason: "Better" }) { id }`,
  ),
  undoReview: staffOnly('undoReview(itemId: $item) { id }'),
  updateCourse: staffOnly('updateCourse(input: { course: "$slug", title: "Mine" }) { id }'),
  updateEnrolment: membersOnly(
    'updateEnrolment(input: { enrolmentId: $enrolment, role: OWNER }) { id }',
  ),
  voiceClosing: staffOnly('voiceClosing(input: { questionId: $hidden, reason: OFF_TOPIC }) { id }'),
  voiceReopening: staffOnly('voiceReopening(questionId: $closed) { id }'),
  vote: members('vote(postId: $question, value: HELPFUL) { id }'),
  withdrawAcceptance: authorOnly('withdrawAcceptance(questionId: $closed) { id }'),
  withdrawEndorsement: staffOnly('withdrawEndorsement(endorsementId: $endorsement) { id }'),
  withdrawInvitation: unseen('withdrawInvitation(invitationId: $invitation) { id }'),
};

/** Puts the ids of a course in the places that a call names. */
export const filled = (call: string, ids: Readonly<Record<string, string>>): string =>
  call.replaceAll(/\$(\w+)/g, (_, name: string) => {
    if (!ids[name]) throw new Error(`nothing is called ${name}`);
    return ids[name];
  });

/** The code of the refusal, or what was answered where nothing was refused. */
export async function outcome(
  who: ApiClient,
  call: string,
  ids: Readonly<Record<string, string>>,
): Promise<unknown> {
  const mutation = `mutation { ${filled(call, ids)} }`;
  const { data, errors } = await who.send<Record<string, unknown>>(mutation);
  return errors[0]?.extensions.code ?? Object.values(data ?? {})[0];
}
