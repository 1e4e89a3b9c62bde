import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { buildSchema } from 'graphql';
import { ApiClient, newPerson } from '../../support/api-client.ts';
import { type FullCourse, fullCourse } from '../../support/full-course.ts';
import { IN_A_COURSE, outcome } from '../../support/mutations.ts';

jest.setTimeout(60_000);

/** Each mutation about an account: what somebody hears who has no right to it, signed out and in. */
const OUTSIDE: Readonly<Record<string, readonly [call: string, out: unknown, within: unknown]>> = {
  acceptInvitation: [
    'acceptInvitation(token: "guessed") { id }',
    'UNAUTHENTICATED',
    'INVALID_TOKEN',
  ],
  allowMail: ['allowMail', 'UNAUTHENTICATED', true],
  cancelEmailChange: ['cancelEmailChange', 'UNAUTHENTICATED', true],
  changePassword: [
    'changePassword(current: "a guess at it", new: "walks by the sea") ',
    'UNAUTHENTICATED',
    'WRONG_CREDENTIALS',
  ],
  confirmEmailChange: ['confirmEmailChange(token: "guessed")', 'INVALID_TOKEN', 'INVALID_TOKEN'],
  deleteAccount: [
    'deleteAccount(password: "a guess at it") ',
    'UNAUTHENTICATED',
    'WRONG_CREDENTIALS',
  ],
  createCourse: [
    'createCourse(input: { title: "Mine", slug: "statistics-with-r", visibility: OPEN }) { id }',
    'UNAUTHENTICATED',
    'INVALID_INPUT',
  ],
  deleteSavedSearch: ['deleteSavedSearch(id: "1")', 'UNAUTHENTICATED', 'NOT_FOUND'],
  markAllNotificationsRead: [
    'markAllNotificationsRead(until: "2026-01-01T00:00:00Z")',
    'UNAUTHENTICATED',
    0,
  ],
  markNotifications: ['markNotifications(ids: ["1"], read: true)', 'UNAUTHENTICATED', 0],
  markCorrectionsSeen: ['markCorrectionsSeen(ids: [1])', 'UNAUTHENTICATED', true],
  registerPushDevice: [
    'registerPushDevice(input: { endpoint: "https://example.org/", p256dh: "guessed", auth: "guessed", showsText: true })',
    'UNAUTHENTICATED',
    'INVALID_INPUT',
  ],
  visitInbox: ['visitInbox { since }', 'UNAUTHENTICATED', { since: null }],
  tryPushDevice: ['tryPushDevice(id: 1)', 'UNAUTHENTICATED', 'NOT_FOUND'],
  removePushDevice: ['removePushDevice(id: 1)', 'UNAUTHENTICATED', 'NOT_FOUND'],
  offerAccount: [
    'offerAccount(input: { handle: "$handle", ownerEmail: "guessed@example.org" }) { id }',
    'UNAUTHENTICATED',
    'FORBIDDEN',
  ],
  replayDeadLetters: ['replayDeadLetters', 'UNAUTHENTICATED', 'FORBIDDEN'],
  requestEmailChange: [
    'requestEmailChange(email: "guessed@example.org", password: "a guess at it")',
    'UNAUTHENTICATED',
    'WRONG_CREDENTIALS',
  ],
  requestPasswordReset: ['requestPasswordReset(email: "nobody@example.org")', true, true],
  resetPassword: [
    'resetPassword(token: "guessed", password: "walks by the sea")',
    'INVALID_TOKEN',
    'INVALID_TOKEN',
  ],
  restoreEmail: [
    'restoreEmail(token: "guessed", password: "walks by the sea")',
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
  unsubscribe: ['unsubscribe(token: "guessed")', 'INVALID_TOKEN', 'INVALID_TOKEN'],
  updateNotificationSettings: [
    'updateNotificationSettings(input: { digestRhythm: DAILY, digestHour: 99, digestWeekday: 1 }) { digestHour }',
    'UNAUTHENTICATED',
    'INVALID_INPUT',
  ],
  updateSavedSearch: [
    'updateSavedSearch(input: { id: "1", name: "Mine" }) { id }',
    'UNAUTHENTICATED',
    'NOT_FOUND',
  ],
  updateProfile: [
    'updateProfile(input: { handle: "$handle" }) { id }',
    'UNAUTHENTICATED',
    'INVALID_INPUT',
  ],
  verifyEmail: ['verifyEmail(token: "guessed")', 'INVALID_TOKEN', 'INVALID_TOKEN'],
};

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
    course = await fullCourse('OPEN');
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
    course = await fullCourse('PRIVATE');
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
    expect(await outcome(await newPerson('Somebody'), row.call, ids)).toEqual(row.within);
    expect(await other.data('{ viewer { handle sessions { id } } }')).toEqual({ viewer });
  });
});
