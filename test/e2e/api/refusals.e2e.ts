import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { buildSchema } from 'graphql';
import { ApiClient, newPerson } from '../../support/api-client.ts';
import { type FullCourse, fullCourse } from '../../support/full-course.ts';

jest.setTimeout(60_000);

type Code = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND';

interface Refusals {
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
        `${name}(input: { course: "$slug", handle: "nobody", ability: EDIT, reason: "Because" }) { handle }`,
      ),
    ]),
  );

/** Each mutation about a course. */
const IN_A_COURSE: Readonly<Record<string, Refusals>> = {
  acceptAnswer: authorOnly('acceptAnswer(answerId: $answer) { id }'),
  acknowledgeSanction: unseen('acknowledgeSanction(sanctionId: $sanction) { id }'),
  answerFlags: authorOnly('answerFlags(postId: $question, statement: "I mean it well")'),
  appealCase: authorOnly('appealCase(caseId: $case, statement: "I mean it well") { id }'),
  appealSanction: unseen(
    'appealSanction(sanctionId: $sanction, statement: "I mean it well") { id }',
  ),
  askQuestion: members(
    `askQuestion(input: { course: "$slug", title: ${TEXT}, body: ${TEXT}, tags: ["one"] }) { id }`,
  ),
  bookmark: members('bookmark(postId: $question, bookmarked: true) { id }'),
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
  deleteCohort: { ...membersOnly('deleteCohort(cohortId: $cohort) { id }'), out: 'NOT_FOUND' },
  deleteComment: authorOnly('deleteComment(commentId: $comment) { id }'),
  deleteLesson: staffOnly('deleteLesson(lessonId: $lesson) { id }'),
  deletePost: authorOnly('deletePost(postId: $question, reason: "Because") { id }'),
  deleteReply: staffOnly('deleteReply(id: $reply)'),
  discardDraft: by(null, 'discardDraft(course: "$slug", place: "ask")', null),
  follow: by(null, 'follow(target: QUESTION, id: $question, state: FOLLOW)', null),
  ...abilityActs(['grantAbility', 'withdrawAbility', 'suspendAbility', 'restoreAbility']),
  editComment: authorOnly(`editComment(commentId: $comment, body: ${TEXT}) { id }`),
  editMisconception: staffOnly(
    'editMisconception(input: { id: $misconception, refutation: "Mine" }) { id }',
  ),
  editPost: authorOnly(
    `editPost(input: { postId: $question, baseVersion: 1, body: "I changed what another wrote." }) { id }`,
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
  judgeFinding: unseen('judgeFinding(id: 1, state: HARMLESS) { id }'),
  leaveCourse: by(null, 'leaveCourse(course: "$slug") { id }', null),
  liftSanction: unseen('liftSanction(sanctionId: $sanction, reason: "Because") { id }'),
  mergeMisconceptions: staffOnly(
    'mergeMisconceptions(fromId: $misconception, intoId: $other) { id }',
  ),
  mergeTags: staffOnly('mergeTags(fromId: $one, intoId: $two) { id }'),
  postAnswer: members(`postAnswer(input: { questionId: $question, body: ${TEXT} }) { id }`),
  postComment: members(`postComment(postId: $question, body: ${TEXT}) { id }`),
  publishQuestion: unseen('publishQuestion(questionId: $toStaff) { id }'),
  removeMember: membersOnly('removeMember(enrolmentId: $enrolment, reason: "Because") { id }'),
  renameCohort: {
    ...membersOnly('renameCohort(cohortId: $cohort, name: "Mine") { id }'),
    out: 'NOT_FOUND',
  },
  reopenQuestion: staffOnly('reopenQuestion(questionId: $closed) { id }'),
  repairAnswer: authorOnly('repairAnswer(caseId: $case) { id }'),
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
  sayAnswersMe: members('sayAnswersMe(questionId: $question, title: "Mine") { id }'),
  saveReply: staffOnly(
    `saveReply(input: { course: "$slug", use: FIRST_POST, title: "Mine", body: ${TEXT} }) { id }`,
  ),
  saySameHere: members('saySameHere(questionId: $question, same: true) { id }'),
  setTagPreference: members('setTagPreference(tagId: $one, preference: FOLLOW) { id }'),
  skipReview: staffOnly('skipReview(itemId: $item) { id }'),
  suggestEdit: members(
    `suggestEdit(input: { postId: $question, baseVersion: 1, body: "I would change it to this.", reason: "Better" }) { id }`,
  ),
  undoReview: staffOnly('undoReview(itemId: $item) { id }'),
  updateCourse: staffOnly('updateCourse(input: { course: "$slug", title: "Mine" }) { id }'),
  updateEnrolment: membersOnly(
    'updateEnrolment(input: { enrolmentId: $enrolment, role: OWNER }) { id }',
  ),
  voiceClosing: staffOnly(
    'voiceClosing(input: { questionId: $question, reason: OFF_TOPIC }) { id }',
  ),
  voiceReopening: staffOnly('voiceReopening(questionId: $closed) { id }'),
  vote: members('vote(postId: $question, value: HELPFUL) { id }'),
  withdrawAcceptance: authorOnly('withdrawAcceptance(questionId: $closed) { id }'),
  withdrawEndorsement: staffOnly('withdrawEndorsement(endorsementId: $endorsement) { id }'),
  withdrawInvitation: unseen('withdrawInvitation(invitationId: $invitation) { id }'),
};

/** Each mutation about an account: what somebody hears who has no right to it, signed out and in. */
const OUTSIDE: Readonly<Record<string, readonly [call: string, out: unknown, within: unknown]>> = {
  acceptInvitation: [
    'acceptInvitation(token: "guessed") { id }',
    'UNAUTHENTICATED',
    'INVALID_TOKEN',
  ],
  changePassword: [
    'changePassword(current: "a guess at it", new: "walks by the sea") ',
    'UNAUTHENTICATED',
    'WRONG_CREDENTIALS',
  ],
  createCourse: [
    'createCourse(input: { title: "Mine", slug: "statistics-with-r", visibility: OPEN }) { id }',
    'UNAUTHENTICATED',
    'INVALID_INPUT',
  ],
  markAllNotificationsRead: [
    'markAllNotificationsRead(until: "2026-01-01T00:00:00Z")',
    'UNAUTHENTICATED',
    0,
  ],
  markNotifications: ['markNotifications(ids: ["1"], read: true)', 'UNAUTHENTICATED', 0],
  markCorrectionsSeen: ['markCorrectionsSeen(ids: [1])', 'UNAUTHENTICATED', true],
  requestPasswordReset: ['requestPasswordReset(email: "nobody@example.org")', true, true],
  resetPassword: [
    'resetPassword(token: "guessed", password: "walks by the sea")',
    'INVALID_TOKEN',
    'INVALID_TOKEN',
  ],
  revokeOtherSessions: ['revokeOtherSessions', 'UNAUTHENTICATED', true],
  revokeSession: ['revokeSession(sessionId: $session)', 'UNAUTHENTICATED', 'NOT_FOUND'],
  signIn: [
    'signIn(input: { email: "okoye@example.org", password: "a guess at it" }) { id }',
    'WRONG_CREDENTIALS',
    'WRONG_CREDENTIALS',
  ],
  signOut: ['signOut', true, true],
  signUp: [
    'signUp(input: { name: "Mine", email: "okoye@example.org", password: "walks by the sea" }) { mustConfirmEmail }',
    'INVALID_INPUT',
    'INVALID_INPUT',
  ],
  updateProfile: [
    'updateProfile(input: { handle: "$handle" }) { id }',
    'UNAUTHENTICATED',
    'INVALID_INPUT',
  ],
  verifyEmail: ['verifyEmail(token: "guessed")', 'INVALID_TOKEN', 'INVALID_TOKEN'],
};

/** The code of the refusal, or what was answered where nothing was refused. */
async function outcome(
  who: ApiClient,
  call: string,
  ids: Readonly<Record<string, string>>,
): Promise<unknown> {
  const text = call.replaceAll(/\$(\w+)/g, (_, name: string) => {
    if (!ids[name]) throw new Error(`nothing is called ${name}`);
    return ids[name];
  });
  const { data, errors } = await who.send<Record<string, unknown>>(`mutation { ${text} }`);
  return errors[0]?.extensions.code ?? Object.values(data ?? {})[0];
}

const COURSE = `query ($slug: String!) { course(slug: $slug) {
  title memberCount questionCount cohorts { id name memberCount } lessons { id label title }
  tags { id name excerpt questionCount } invitations { id }
  members(first: 50) { edges { node { id role state person { handle } } } }
  reveals { edges { node { id } } }
  questions(first: 50) { edges { node { id } } } } }`;

const KEPT = `query ($slug: String!) { course(slug: $slug) {
  misconceptions { id title refutationMarkdown endorsedAt } savedReplies { id title }
  sanctions(first: 50) { edges { node { id liftedAt acknowledgedAt appeal { id } } } } } }`;

const POST = `id bodyMarkdown version helpfulCount deletedAt revisions { id }
  suggestedEdits { id state } comments { id bodyMarkdown deletedAt resolvedAt }`;
const QUESTION = `query ($slug: String!, $number: Int!) { course(slug: $slug) { question(number: $number) {
  ${POST} title state visibility sameHereCount restatement
  answers { ${POST} isAccepted endorsements { id suspendedAt }
    inaccuracyCase { state claims { id state } steps { id } } } } } }`;

/** How many questions `fullCourse` asks. */
const QUESTIONS = 5;

/** All of the course that an act could have changed, as its owner sees it. */
async function picture({ owner, slug }: FullCourse): Promise<readonly unknown[]> {
  const questions = Array.from({ length: QUESTIONS }, (_, index) =>
    owner.data(QUESTION, { slug, number: index + 1 }),
  );
  const course = await Promise.all([COURSE, KEPT].map((query) => owner.data(query, { slug })));
  return [...course, ...(await Promise.all(questions))];
}

async function withEnrolment(course: FullCourse): Promise<FullCourse> {
  const { handle } = course.author as ApiClient & { handle: string };
  const found = await course.owner.data<{ course: { member: { id: string } } }>(
    `{ course(slug: "${course.slug}") { member(handle: "${handle}") { id } } }`,
  );
  return { ...course, ids: { ...course.ids, enrolment: found.course.member.id } };
}

const MUTATIONS = Object.keys(
  buildSchema(readFileSync('libs/graphql-schema/schema.graphql', 'utf8'))
    .getMutationType()
    ?.getFields() ?? {},
);
const ROWS = Object.entries(IN_A_COURSE).map(([mutation, row]) => ({ mutation, ...row }));

describe('every mutation', () => {
  it('has a row here that says who is refused', () => {
    expect([...Object.keys(IN_A_COURSE), ...Object.keys(OUTSIDE)].sort()).toEqual(
      [...MUTATIONS].sort(),
    );
  });
});

describe('in an open course', () => {
  let course: FullCourse;
  let reader: ApiClient;
  let before: unknown;
  beforeAll(async () => {
    course = await withEnrolment(await fullCourse('OPEN'));
    reader = await newPerson('Rea Reader');
    before = await picture(course);
  }, 60_000);

  it.each(ROWS)('$mutation is not for who is signed out', async ({ call, out }) => {
    expect(await outcome(new ApiClient(), call, course.ids)).toBe(out ?? 'UNAUTHENTICATED');
  });

  it.each(ROWS.filter(({ learner }) => learner !== null))(
    '$mutation is not for a learner who wrote nothing',
    async ({ call, learner }) => {
      expect(await outcome(course.learner, call, course.ids)).toBe(learner);
    },
  );

  it.each(ROWS.filter(({ reader: code }) => code !== null))(
    '$mutation is not for a reader who has not joined',
    async ({ call, reader: code }) => {
      expect(await outcome(reader, call, course.ids)).toBe(code ?? 'FORBIDDEN');
    },
  );

  it('nothing of it changed', async () => {
    expect(await picture(course)).toEqual(before);
  });
});

describe('in a private course', () => {
  let course: FullCourse;
  let stranger: ApiClient;
  let before: unknown;
  beforeAll(async () => {
    course = await withEnrolment(await fullCourse('PRIVATE'));
    stranger = await newPerson('Sam Stranger');
    before = await picture(course);
  }, 60_000);

  it.each(ROWS)('$mutation finds nothing for a stranger', async ({ call }) => {
    expect(await outcome(stranger, call, course.ids)).toBe('NOT_FOUND');
  });

  it.each(ROWS)('$mutation tells whoever is signed out no more', async ({ call }) => {
    expect(['UNAUTHENTICATED', 'NOT_FOUND']).toContain(
      await outcome(new ApiClient(), call, course.ids),
    );
  });

  it('nothing of it changed', async () => {
    expect(await picture(course)).toEqual(before);
  });
});

describe('outside of courses', () => {
  const rows = Object.entries(OUTSIDE).map(([mutation, [call, out, within]]) => ({
    ...{ mutation, call, out, within },
  }));

  it.each(rows)('$mutation does nothing for who has no right to it', async (row) => {
    const other = await newPerson('Other');
    const { viewer } = await other.data<{
      viewer: { sessions: { id: string }[]; handle: string };
    }>('{ viewer { handle sessions { id } } }');
    const ids = { session: viewer.sessions[0]?.id ?? '', handle: viewer.handle };
    expect(await outcome(new ApiClient(), row.call, ids)).toBe(row.out);
    expect(await outcome(await newPerson('Somebody'), row.call, ids)).toBe(row.within);
    expect(await other.data('{ viewer { handle sessions { id } } }')).toEqual({ viewer });
  });
});
