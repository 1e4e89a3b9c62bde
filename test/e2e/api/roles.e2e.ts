import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type ApiClient, newPerson } from '../../support/api-client.ts';
import { enrolmentIdOf, type FullCourse, fullCourse } from '../../support/full-course.ts';
import { filled, IN_A_COURSE } from '../../support/mutations.ts';
import { stackSql } from '../../support/stack-sql.ts';

jest.setTimeout(120_000);

const ROLES = ['learner', 'moderator', 'staff', 'owner', 'administrator'] as const;
type Role = (typeof ROLES)[number];

/*
 * What each role hears of each mutation about a course in which others wrote everything: `done`, or
 * the reason why not. Who is signed out or has not joined stands in refusals.e2e.ts. A reason that
 * lies in the state, as NOT_EDITED or CLAIMED_BY_ANOTHER, says that the role has the right.
 *
 * Columns: learner, moderator, staff, owner, administrator.
 */
const EXPECTED: Readonly<Record<string, string>> = {
  acceptAnswer: 'NOT_YOURS      NOT_YOURS          TOO_EARLY          TOO_EARLY       TOO_EARLY',
  acknowledgeSanction:
    'NOT_FOUND      NOT_FOUND          NOT_FOUND          NOT_FOUND       NOT_FOUND',
  answerFlags: 'NOT_YOURS      NOT_YOURS          NOT_YOURS          NOT_YOURS       NOT_YOURS',
  appealCase: 'NOT_A_PARTY    NOT_A_PARTY        NOT_A_PARTY        NOT_DECIDED     NOT_A_PARTY',
  appealFlag: 'NOT_A_PARTY    NOT_A_PARTY        NOT_A_PARTY        NOT_A_PARTY     NOT_A_PARTY',
  appealSanction: 'NOT_FOUND      NOT_FOUND          NOT_FOUND          NOT_FOUND       NOT_FOUND',
  askQuestion: 'done           done               done               done            done',
  bookmark: 'done           done               done               done            done',
  cancelScheduledQuestion:
    'STAFF_ONLY     STAFF_ONLY         done               done            done',
  chooseNotifications: 'done           done               done               done            done',
  claimReview: 'ABILITY_NEEDED done               done               done            done',
  closeQuestion: 'MODERATOR_ONLY done               done               done            done',
  confirmEndorsement:
    'STAFF_ONLY     STAFF_ONLY         NOT_YOURS          ALREADY_DECIDED NOT_YOURS',
  contestCase: 'NOT_YOURS      NOT_YOURS          NOT_YOURS          NOT_YOURS       NOT_YOURS',
  createCohort: 'STAFF_ONLY     STAFF_ONLY         done               done            done',
  createMisconception: 'done           done               done               done            done',
  createTag: 'done           done               done               done            done',
  decideEnrolment:
    'STAFF_ONLY     STAFF_ONLY         ALREADY_DECIDED    ALREADY_DECIDED ALREADY_DECIDED',
  decideReview:
    'ABILITY_NEEDED CLAIMED_BY_ANOTHER CLAIMED_BY_ANOTHER done            CLAIMED_BY_ANOTHER',
  decideSuggestedEdit: 'NOT_YOURS      done               done               done            done',
  deleteCohort: 'STAFF_ONLY     STAFF_ONLY         done               done            done',
  deleteComment: 'NOT_YOURS      done               done               done            done',
  deleteLesson: 'STAFF_ONLY     STAFF_ONLY         done               done            done',
  deletePost: 'NOT_YOURS      done               done               done            done',
  deleteReply: 'MODERATOR_ONLY done               done               done            done',
  discardDraft: 'done           done               done               done            done',
  editAnnouncement: 'STAFF_ONLY     STAFF_ONLY         done               done            done',
  editComment: 'NOT_YOURS      NOT_YOURS          NOT_YOURS          NOT_YOURS       NOT_YOURS',
  editMisconception: 'ABILITY_NEEDED done               done               done            done',
  editPost: 'NOT_YOURS      done               done               done            done',
  editTag: 'MODERATOR_ONLY done               done               done            done',
  endAnnouncement: 'STAFF_ONLY     STAFF_ONLY         done               done            done',
  endorseAnswer: 'STAFF_ONLY     STAFF_ONLY         done               OWN_POST        done',
  endorseMisconception: 'STAFF_ONLY     STAFF_ONLY         done               done            done',
  flag: 'done           done               done               done            done',
  follow: 'done           done               done               done            done',
  giveSanction: 'MODERATOR_ONLY done               done               done            done',
  grantAbility: 'STAFF_ONLY     STAFF_ONLY         done               done            done',
  invite: 'STAFF_ONLY     STAFF_ONLY         done               done            done',
  joinCourse: 'done           done               done               done            done',
  judgeFinding: 'MODERATOR_ONLY done               done               done            done',
  leaveCourse: 'done           done               done               LAST_OWNER      done',
  liftSanction: 'NOT_FOUND      STAFF_ONLY         done               done            done',
  mergeMisconceptions: 'MODERATOR_ONLY done               done               done            done',
  mergeTags: 'STAFF_ONLY     STAFF_ONLY         done               done            done',
  postAnnouncement: 'STAFF_ONLY     STAFF_ONLY         done               done            done',
  postAnswer: 'done           done               done               done            done',
  postComment: 'done           done               done               done            done',
  publishQuestion: 'NOT_FOUND      NOT_FOUND          done               done            done',
  removeMember: 'STAFF_ONLY     STAFF_ONLY         done               done            done',
  renameCohort: 'STAFF_ONLY     STAFF_ONLY         done               done            done',
  reopenQuestion: 'MODERATOR_ONLY done               done               done            done',
  repairAnswer: 'NOT_YOURS      NOT_EDITED         NOT_EDITED         NOT_EDITED      NOT_EDITED',
  resetNotificationChoices:
    'done           done               done               done            done',
  resolveComment: 'NOT_YOURS      done               done               done            done',
  restoreAbility: 'STAFF_ONLY     STAFF_ONLY         done               done            done',
  restorePost: 'NOT_FOUND      done               done               done            done',
  retractFlag: 'NOT_FOUND      NOT_FOUND          NOT_FOUND          NOT_FOUND       NOT_FOUND',
  revealAuthor: 'STAFF_ONLY     STAFF_ONLY         done               done            done',
  revealCommentAuthor: 'STAFF_ONLY     STAFF_ONLY         done               done            done',
  rollBackPost: 'NOT_YOURS      done               done               done            done',
  saveDraft: 'done           done               done               done            done',
  saveLesson: 'STAFF_ONLY     STAFF_ONLY         done               done            done',
  saveReply: 'MODERATOR_ONLY done               done               done            done',
  sayAnswersMe: 'done           done               done               done            done',
  saveSearch: 'done           done               done               done            done',
  sayIAmWriting: 'done           done               done               done            done',
  saySameHere: 'done           done               done               done            done',
  scheduleQuestion: 'STAFF_ONLY     STAFF_ONLY         done               done            done',
  setTagPreference: 'done           done               done               done            done',
  skipReview: 'ABILITY_NEEDED done               done               done            done',
  suggestEdit: 'done           done               done               done            done',
  suspendAbility: 'STAFF_ONLY     STAFF_ONLY         done               done            done',
  undoReview: 'ABILITY_NEEDED NOT_DECIDED        NOT_DECIDED        done            NOT_DECIDED',
  updateCourse: 'OWNER_ONLY     OWNER_ONLY         OWNER_ONLY         done            done',
  updateEnrolment: 'STAFF_ONLY     STAFF_ONLY         OWNER_ONLY         done            done',
  voiceClosing: 'ABILITY_NEEDED done               done               done            done',
  voiceReopening: 'ABILITY_NEEDED done               done               done            done',
  vote: 'done           done               done               done            done',
  withdrawAbility: 'STAFF_ONLY     STAFF_ONLY         done               done            done',
  withdrawAcceptance:
    'NOT_YOURS      NOT_YOURS          NOT_YOURS          NOT_YOURS       NOT_YOURS',
  withdrawEndorsement: 'NOT_YOURS      NOT_YOURS          NOT_YOURS          done            done',
  withdrawInvitation: 'NOT_FOUND      NOT_FOUND          done               done            done',
};

/** What closes, deletes or leads out of the course comes after what needs it open. */
const LAST = [
  /^(closeQuestion|voiceClosing)$/,
  /^reopenQuestion$/,
  /^(delete|remove|merge|withdraw)/,
  /^updateCourse$/,
  /^leaveCourse$/,
];

const rankOf = (name: string): number => LAST.findIndex((pattern) => pattern.test(name));

const IN_ORDER = Object.keys(IN_A_COURSE).toSorted(
  (a, b) => rankOf(a) - rankOf(b) || a.localeCompare(b),
);

async function personOf(role: Role, course: FullCourse): Promise<ApiClient> {
  if (role === 'owner') return course.owner;
  if (role === 'learner') return course.learner;
  const person = await newPerson('Rae Role');
  if (role === 'administrator') {
    const appoint = 'update account set is_administrator = true where handle = $1';
    await stackSql(appoint, [person.handle]);
    return person;
  }
  await person.data(`mutation { joinCourse(course: "${course.slug}") { id } }`);
  const enrolmentId = await enrolmentIdOf(course, person.handle);
  await course.owner.data(
    `mutation { updateEnrolment(input: { enrolmentId: ${enrolmentId}, role: ${role.toUpperCase()} }) { id } }`,
  );
  return person;
}

/** The outcome of every mutation, done one after the other in a course of its own. */
async function outcomesOf(
  role: Role,
  before?: (course: FullCourse) => Promise<void>,
): Promise<ReadonlyMap<string, string>> {
  const course = await fullCourse('OPEN');
  const who = await personOf(role, course);
  await before?.(course);
  const outcomes = new Map<string, string>();
  for (const name of IN_ORDER) {
    const call = filled(IN_A_COURSE[name]?.call ?? '', course.ids);
    const { errors } = await who.send(`mutation { ${call} }`);
    const refusal = errors[0]?.extensions;
    outcomes.set(name, refusal ? (refusal.reason ?? refusal.code) : 'done');
  }
  return outcomes;
}

it('every mutation about a course has a row here', () => {
  expect(Object.keys(EXPECTED).sort()).toEqual(Object.keys(IN_A_COURSE).sort());
});

describe.each(ROLES.map((role, column) => [role, column] as const))('to a %s', (role, column) => {
  let outcomes: ReadonlyMap<string, string>;
  beforeAll(async () => {
    outcomes = await outcomesOf(role);
  });

  it.each(Object.entries(EXPECTED))('%s', (name, row) => {
    expect(outcomes.get(name)).toBe(row.split(/ +/)[column]);
  });
});

/*
 * What somebody whose writing is suspended may do all the same: choose what they are told and leave,
 * and nothing that anybody else sees. Each other act is refused with the reason.
 */
const WHILE_SUSPENDED: Readonly<Record<string, string>> = {
  acknowledgeSanction: 'NOT_FOUND',
  answerFlags: 'NOT_YOURS',
  appealSanction: 'NOT_FOUND',
  chooseNotifications: 'done',
  discardDraft: 'done',
  follow: 'done',
  joinCourse: 'done',
  leaveCourse: 'done',
  liftSanction: 'NOT_FOUND',
  publishQuestion: 'NOT_FOUND',
  resetNotificationChoices: 'done',
  restorePost: 'NOT_FOUND',
  retractFlag: 'NOT_FOUND',
  saveDraft: 'done',
  saveSearch: 'done',
  sayAnswersMe: 'done',
  setTagPreference: 'done',
  withdrawInvitation: 'NOT_FOUND',
};

async function suspendLearner({ owner, learner, slug, ids }: FullCourse): Promise<void> {
  const suspension = `course: "${slug}", handle: "${learner.handle}", kind: COURSE_SUSPENDED`;
  await owner.data(`mutation { giveSanction(input: { ${suspension},
    endsAt: "${ids.later}", reason: "Please read the rules of the course." }) { id } }`);
}

describe('to a learner whose writing is suspended', () => {
  let outcomes: ReadonlyMap<string, string>;
  beforeAll(async () => {
    outcomes = await outcomesOf('learner', suspendLearner);
  });

  it.each(Object.keys(EXPECTED))('%s', (name) => {
    expect(outcomes.get(name)).toBe(WHILE_SUSPENDED[name] ?? 'SUSPENDED');
  });

  it('leaving and joining again lets them write no sooner', async () => {
    const course = await fullCourse('OPEN');
    const { learner, slug, ids } = course;
    await suspendLearner(course);
    await learner.data(`mutation { leaveCourse(course: "${slug}") { id } }`);
    await learner.data(`mutation { joinCourse(course: "${slug}") { id } }`);
    const { errors } = await learner.send(
      `mutation { postComment(postId: ${ids.question}, body: "I am back again.") { id } }`,
    );
    expect(errors[0]?.extensions.reason).toBe('SUSPENDED');
    expect(errors[0]?.path).toEqual(['postComment']);
  });
});
