import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ModerationApiModule } from '@colloquy/moderation/api';
import { NotificationsApiModule } from '@colloquy/notifications/api';
import { nobody } from '@colloquy/platform/viewer';
import { QaWorld } from '@colloquy/qa/fixture';

const documents = JSON.parse(
  readFileSync(
    new URL('../../../../libs/graphql-schema/persisted-documents.json', import.meta.url),
    'utf8',
  ),
) as Record<string, string>;

/** What the web asks for a question page, word for word. */
const PAGE = Object.values(documents).find((text) => text.includes('query QuestionPage(')) ?? '';

/** The reading of the session is one statement more; a page may cost eight. */
const STATEMENTS_MAX = 7;

const pageOf = (course: string, number: number) => ({
  ...{ course, number },
  ...{ order: 'TRUST', place: `answer:${number}` },
});

describe('a question page', () => {
  let world: QaWorld;
  beforeAll(async () => {
    world = await QaWorld.make([ModerationApiModule, NotificationsApiModule]);
  });
  afterAll(() => world.drop());

  it.each([1, 5, 40])(
    'with %i answers costs no more statements, whoever reads',
    async (count) => {
      const { course, asker, learner, staff } = await world.course();
      const question = await world.question(course, asker, { anonymous: true });
      for (let place = 0; place < count; place += 1) {
        const answer = await world.answer(question, place % 2 ? learner : staff);
        await world.comment(answer, asker, true);
        if (place % 5 === 0)
          await world.database.query(
            `insert into endorsement (post_id, endorser_id, kind, post_version, created_at)
           values ($1, $2, 'CORRECT', 1, now())`,
            [answer.id, staff.id],
          );
      }
      await world.comment(question, learner);
      const variables = pageOf(course.slug, question.number);
      for (const { viewer } of [learner, asker, staff]) {
        const { data, codes, statements } = await world.ask(viewer, PAGE, variables);
        expect(codes).toEqual([]);
        expect(data).toMatchObject({ course: { question: { answers: { length: count } } } });
        expect(statements).toBeLessThanOrEqual(STATEMENTS_MAX);
      }
    },
    30_000,
  );

  it('is no different from no page at all where the viewer may not read', async () => {
    const { course, asker, staff } = await world.course({ visibility: 'PRIVATE' });
    const question = await world.question(course, asker);
    const variables = pageOf(course.slug, question.number);
    const outside = await world.ask(nobody, PAGE, variables);
    const missing = await world.ask(nobody, PAGE, pageOf('no-such-course', 1));
    expect(outside.data).toEqual(missing.data);
    expect(outside.codes).toEqual(missing.codes);
    const post = `query ($id: ID!) { post(id: $id) { id } }`;
    expect((await world.ask(nobody, post, { id: String(question.id) })).data).toEqual({
      post: null,
    });
    expect((await world.ask(staff.viewer, post, { id: String(question.id) })).data).toEqual({
      post: { id: String(question.id) },
    });
  });
});
