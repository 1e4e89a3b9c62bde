import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '@colloquy/testing';
import { AnswersService } from '../answers/answers.service.ts';
import { ClosingService } from '../closing/closing.service.ts';
import { CommentsService } from '../comments/comments.service.ts';
import { AskingService } from '../questions/asking.service.ts';
import { forgetPostings } from './once.ts';
import { BODY, QaWorld } from './qa-world.fixture.ts';
import type { QuestionRow } from './posts.queries.ts';

const DAY_MS = 86_400_000;
const TITLE = 'Why is it that this is asked only once?';

let world: QaWorld;
let question: QuestionRow;
let course: { slug: string };
let [asker, learner, staff]: TestPerson[] = [];
beforeAll(async () => {
  world = await QaWorld.make();
});
afterAll(() => world.drop());
beforeEach(async () => {
  const made = await world.course();
  course = made.course;
  [asker, learner, staff] = [made.asker, made.learner, made.staff];
  question = await world.question(made.course, made.asker);
});

const viewer = (person: TestPerson | undefined) => person!.viewer;
const answer = (key: string, body = BODY, person = learner) =>
  world
    .get(AnswersService)
    .post(viewer(person), question.id, { body, idempotencyKey: key })
    .then(({ id }) => id);
const comment = (key: string) =>
  world
    .get(CommentsService)
    .post(viewer(learner), question.id, { body: BODY, idempotencyKey: key })
    .then(({ id }) => id);
const ask = (key: string) =>
  world
    .get(AskingService)
    .ask(viewer(asker), {
      ...{ course: course.slug, title: TITLE, body: BODY, tags: ['variance'] },
      idempotencyKey: key,
    })
    .then((asked) => asked.question.id);

describe('a posting that comes again', () => {
  it.each([
    ['an answer', answer],
    ['a comment', comment],
    ['a question', ask],
  ])('is %s once, and answered the same', async (_, post) => {
    const key = randomUUID();
    const first = await post(key);
    expect(await post(key)).toBe(first);
    expect(await post(randomUUID())).not.toBe(first);
  });

  it.each([
    ['an answer', answer],
    ['a comment', comment],
    ['a question', ask],
  ])('at the same moment is %s once', async (_, post) => {
    const key = randomUUID();
    const ids = await Promise.all(Array.from({ length: 8 }, () => post(key)));
    expect(new Set(ids).size).toBe(1);
  });

  it('is answered the same when the question is closed by then', async () => {
    const key = randomUUID();
    const first = await answer(key);
    await world.get(ClosingService).close(viewer(staff), question.id, {
      ...{ reason: 'OFF_TOPIC' as const, note: '', duplicateOfNumber: null },
    });
    expect(await answer(key)).toBe(first);
    await expect(answer(randomUUID())).rejects.toMatchObject({
      facts: { reason: 'QUESTION_CLOSED' },
    });
  });

  it('may come again after it was refused', async () => {
    const key = randomUUID();
    await expect(answer(key, 'short')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await answer(key)).toBeGreaterThan(0);
  });

  it('is refused with the key of somebody else or of something else, or with no key at all', async () => {
    const key = randomUUID();
    await answer(key);
    await expect(answer(key, BODY, asker)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(answer(key, `${BODY} More.`)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(comment(key)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(answer('1')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is forgotten after a month', async () => {
    const key = randomUUID();
    const first = await answer(key);
    await forgetPostings(world.database, new Date(world.clock.now().getTime() + 29 * DAY_MS));
    expect(await answer(key)).toBe(first);
    await forgetPostings(world.database, new Date(world.clock.now().getTime() + 31 * DAY_MS));
    expect(await answer(key)).not.toBe(first);
  });
});
