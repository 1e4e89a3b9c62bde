import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nobody } from '@colloquy/platform/viewer';
import { aPerson, anEnrolment } from '@colloquy/testing';
import { QaWorld } from '../posts/qa-world.fixture.ts';

const WAITING = `query ($course: String!) { course(slug: $course) { waiting {
  unanswered pendingEdits suspendedEndorsements newQuestions answersToMine joinRequests } } }`;

describe('what waits in a course', () => {
  let world: QaWorld;
  beforeAll(async () => {
    world = await QaWorld.make();
  });
  afterAll(() => world.drop());

  it('is counted for each viewer by what they may see and do, and for nobody not at all', async () => {
    const { course, asker, learner, staff } = await world.course();
    const question = await world.question(course, asker);
    await world.question(course, asker, { visibility: 'STAFF' });
    const answer = await world.answer(question, learner);
    await anEnrolment(world.database, course, await aPerson(world.database), {
      state: 'REQUESTED',
    });
    await world.database.query(
      `insert into suggested_edit (course_id, post_id, author_id, base_version, body_markdown, reason,
         created_at) values ($1, $2, $3, 1, 'x', 'y', now())`,
      [course.id, answer.id, asker.id],
    );
    await world.database.query(
      `insert into endorsement (post_id, endorser_id, kind, post_version, created_at, suspended_at)
       values ($1, $2, 'CORRECT', 1, now(), now())`,
      [answer.id, staff.id],
    );
    const of = async ({ viewer }: { viewer: typeof nobody }) =>
      (await world.ask(viewer, WAITING, { course: course.slug })).data;
    const none = { suspendedEndorsements: 0, joinRequests: 0, answersToMine: 0, pendingEdits: 0 };
    expect(await of(asker)).toEqual({
      course: { waiting: { ...none, unanswered: 1, newQuestions: 0, answersToMine: 1 } },
    });
    expect(await of(learner)).toEqual({
      course: { waiting: { ...none, unanswered: 0, newQuestions: 1, pendingEdits: 1 } },
    });
    expect(await of(staff)).toEqual({
      course: {
        waiting: {
          ...{ unanswered: 1, newQuestions: 2, answersToMine: 0 },
          ...{ pendingEdits: 1, suspendedEndorsements: 1, joinRequests: 1 },
        },
      },
    });
    expect(await of({ viewer: nobody })).toEqual({ course: { waiting: null } });
  });
});
