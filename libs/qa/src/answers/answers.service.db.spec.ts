import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hotness } from '@colloquy/domain/ranking';
import { nobody } from '@colloquy/platform/viewer';
import { aPerson } from '@colloquy/testing';
import { BODY, QaWorld } from '../posts/qa-world.fixture.ts';
import { AnswersService } from './answers.service.ts';

const HOUR_MS = 3_600_000;
const ANSWERS = `query ($id: ID!, $order: AnswerOrder) { post(id: $id) { ... on Question {
  answers(order: $order) { id isAccepted } } } }`;

describe('answering', () => {
  let world: QaWorld;
  let answers: AnswersService;
  beforeAll(async () => {
    world = await QaWorld.make();
    answers = world.get(AnswersService);
  });
  afterAll(() => world.drop());

  it('counts twenty answers posted at once, and what follows from them', async () => {
    const { course, asker, learner } = await world.course();
    const question = await world.question(course, asker);
    world.clock.advance(HOUR_MS);
    await Promise.all(
      Array.from({ length: 20 }, () => answers.post(learner.viewer, question.id, { body: BODY })),
    );
    const row = await world.row('post', question.id);
    expect(row).toMatchObject({ answer_count: 20 });
    expect(new Date(String(row.last_activity_at))).toEqual(world.clock.now());
    const facts = { createdAt: question.createdAt, score: 0, answerCount: 20, sameHereCount: 0 };
    expect(row.hotness).toBeCloseTo(hotness(facts), 9);
  });

  it('renders the text, keeps a first revision and tells of it', async () => {
    const { course, asker, learner } = await world.course();
    const question = await world.question(course, asker, { language: 'en' });
    const body = `Ask @${asker.handle}: it is $\\frac{1}{n}$, says <script>alert(1)</script>.`;
    const answer = await answers.post(learner.viewer, question.id, { body });
    expect(answer).toMatchObject({ questionId: question.id, version: 1, authorId: learner.id });
    expect(answer.bodyHtml).toContain('katex');
    expect(answer.bodyHtml).toContain(`/${asker.handle}`);
    expect(answer.bodyHtml).not.toContain('<script');
    const events = await world.database.query(
      `select payload from outbox where type = 'answer.posted' and payload->>'postId' = $1`,
      [String(answer.id)],
    );
    expect(events).toEqual([
      { payload: { courseId: course.id, postId: answer.id, questionId: question.id } },
    ]);
  });

  it('is refused under a closed question, to outsiders and to nobody', async () => {
    const { course, asker, learner } = await world.course();
    const question = await world.question(course, asker);
    const outsider = await aPerson(world.database);
    await expect(world.answer(question, outsider)).rejects.toMatchObject({
      facts: { reason: 'JOIN_THE_COURSE_FIRST' },
    });
    await expect(answers.post(nobody, question.id, { body: BODY })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    await world.database.query('update post set closed_at = now() where id = $1', [question.id]);
    await expect(world.answer(question, learner)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      facts: { reason: 'QUESTION_CLOSED' },
    });
  });

  it('to a private question of somebody else is not found', async () => {
    const { course, asker, learner, moderator, staff } = await world.course();
    const question = await world.question(course, asker, { visibility: 'STAFF' });
    for (const person of [learner, moderator])
      await expect(world.answer(question, person)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await world.answer(question, staff)).authorId).toBe(staff.id);
  });

  it('leaves learners the first hours, until two of them have answered', async () => {
    const { course, asker, learner, staff } = await world.course({ learnersFirstHours: 24 });
    const other = await world.member(course);
    const question = await world.question(course, asker);
    const early = { code: 'FORBIDDEN', facts: { reason: 'LEARNERS_FIRST' } };
    await expect(world.answer(question, staff)).rejects.toMatchObject(early);
    await world.answer(question, learner);
    await expect(world.answer(question, staff)).rejects.toMatchObject(early);
    await world.answer(question, other);
    await world.answer(question, staff);
    const late = await world.question(course, asker);
    world.clock.advance(24 * HOUR_MS);
    await world.answer(late, staff);
    const urgent = await world.question(course, asker, { visibility: 'STAFF' });
    await world.answer(urgent, staff);
  });

  it('orders by trust: accepted, endorsed, helpful; and shows deleted ones to few', async () => {
    const { course, asker, learner, moderator } = await world.course();
    const question = await world.question(course, asker);
    const other = await world.member(course);
    const [plain, endorsed, accepted, deleted] = [
      await world.answer(question, learner),
      await world.answer(question, learner),
      await world.answer(question, learner),
      await world.answer(question, other),
    ];
    await world.database.query('update post set endorsement_count = 1 where id = $1', [
      endorsed.id,
    ]);
    await world.database.query('update post set accepted_answer_id = $2 where id = $1', [
      question.id,
      accepted.id,
    ]);
    await world.database.query('update post set deleted_at = now() where id = $1', [deleted.id]);
    const seenBy = async (viewer: typeof nobody, order: string) => {
      const { data } = await world.ask(viewer, ANSWERS, { id: String(question.id), order });
      const { post } = data as unknown as { post: { answers: { id: string }[] } };
      return post.answers.map(({ id }) => Number(id));
    };
    expect(await seenBy(learner.viewer, 'TRUST')).toEqual([accepted.id, endorsed.id, plain.id]);
    expect(await seenBy(nobody, 'OLDEST')).toEqual([plain.id, endorsed.id, accepted.id]);
    expect(await seenBy(moderator.viewer, 'NEWEST')).toContain(deleted.id);
    expect(await seenBy(other.viewer, 'NEWEST')).toContain(deleted.id);
  });
});
