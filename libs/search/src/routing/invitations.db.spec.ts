import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Course } from '@colloquy/db';
import { INVITATIONS_PER_WEEK } from '@colloquy/domain/ranking';
import type { TestPerson } from '@colloquy/testing';
import { QaWorld } from '../../../qa/src/posts/qa-world.fixture.ts';
import { PostgresEngine } from '../postgres/postgres-engine.ts';
import { PATIENCE_MINUTES, UNANSWERED, type UnansweredQuestion } from './invitations.queries.ts';
import { InvitationsService } from './invitations.service.ts';

// Whole acts follow each other here, on machines that may be busy.
jest.setTimeout(60_000);

let world: QaWorld;
let invitations: InvitationsService;
beforeAll(async () => {
  world = await QaWorld.make();
  const { database, clock } = world;
  invitations = new InvitationsService(database, new PostgresEngine(database, clock), clock);
});
afterAll(() => world.drop());

/** A course in which these people have answered. */
async function helped(facts: Partial<Omit<Course, 'id'>> = {}) {
  const people = await world.course(facts);
  const { course, asker, learner, moderator, staff } = people;
  const question = await world.question(course, asker);
  for (const person of [learner, moderator]) await world.answer(question, person);
  world.clock.advance(100 * 3_600_000);
  await world.answer(question, staff);
  return people;
}
const ids = (people: readonly TestPerson[]): number[] => people.map(({ id }) => id).toSorted();
const invited = async (questionId: number): Promise<number[]> =>
  (await invitations.invite(questionId)).toSorted();

describe('an unanswered question', () => {
  it('is put to those who answered before, once, and never to its asker', async () => {
    const { course, learner, moderator, staff } = await helped();
    const question = await world.question(course, learner);
    expect(await invited(question.id)).toEqual(ids([moderator, staff]));
    expect(await invited(question.id)).toEqual([]);
    const events = await world.database.query(
      `select 1 from outbox where type = 'helpers.invited' and (payload->>'postId')::int = $1`,
      [question.id],
    );
    expect(events).toHaveLength(1);
  });

  it('is put to nobody once it has an answer, or when only staff may see it', async () => {
    const { course, asker, learner } = await helped();
    const question = await world.question(course, asker);
    await world.answer(question, learner);
    expect(await invited(question.id)).toEqual([]);
    const toStaff = await world.question(course, asker, { visibility: 'STAFF' });
    expect(await invited(toStaff.id)).toEqual([]);
  });

  it('is one of as many as the course has without an answer in time, of a fortnight', async () => {
    const { course, asker, learner } = await world.course();
    /** Writing the answer takes the last of these minutes. */
    const answeredAfter = async (minutes: number): Promise<void> => {
      const question = await world.question(course, asker);
      world.clock.advance((minutes - 1) * 60_000);
      await world.answer(question, learner);
    };
    await world.question(course, asker);
    world.clock.advance(15 * 24 * 3_600_000);
    await world.question(course, asker, { visibility: 'STAFF' });
    await answeredAfter(PATIENCE_MINUTES - 1);
    await answeredAfter(PATIENCE_MINUTES + 1);
    const { id } = await world.question(course, asker);
    const [question] = await world.database.query<UnansweredQuestion>(UNANSWERED, [id]);
    expect(question?.ofFortnight).toBe(2);
  });

  it('is not put to staff while learners come first', async () => {
    const { course, asker, learner, moderator, staff } = await helped({ learnersFirstHours: 24 });
    const early = await world.question(course, asker);
    expect(await invited(early.id)).toEqual(ids([learner, moderator]));
    const late = await world.question(course, asker);
    world.clock.advance(25 * 3_600_000);
    expect(await invited(late.id)).toEqual(ids([learner, moderator, staff]));
  });

  it('is not put to who wants no invitations, muted its tag, or left the course', async () => {
    const { course, asker, learner, moderator, staff } = await helped();
    const question = await world.question(course, asker);
    const { database } = world;
    await database.query(
      `insert into notification_preference (account_id, category, inbox, mail, push)
       values ($1, 'INVITATIONS', false, 'NEVER', false)`,
      [learner.id],
    );
    await database.query(
      `insert into tag_preference (tag_id, account_id, kind)
       select tag_id, $2, 'MUTE' from post_tag where post_id = $1`,
      [question.id, moderator.id],
    );
    await database.query(`update enrolment set state = 'LEFT' where account_id = $1`, [staff.id]);
    expect(await invited(question.id)).toEqual([]);
  });

  it(`is put to nobody who had ${INVITATIONS_PER_WEEK} in the week, until the next begins`, async () => {
    const { course, asker, learner } = await helped();
    const hears = async (): Promise<boolean> => {
      const question = await world.question(course, asker);
      return (await invited(question.id)).includes(learner.id);
    };
    await world.database.query(
      `insert into answer_invitation (question_id, account_id, course_id, invited_at)
       select q.id, $2, $1, $3 from post q where q.kind = 'QUESTION' order by id limit ${INVITATIONS_PER_WEEK}`,
      [course.id, learner.id, world.clock.now()],
    );
    expect(await hears()).toBe(false);
    world.clock.advance(7 * 24 * 3_600_000);
    expect(await hears()).toBe(true);
  });
});
