import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommentsService } from '../comments/comments.service.ts';
import { QaWorld } from './qa-world.fixture.ts';

const AUTHOR = `{ name isAnonymous isViewer role originUrl person { id handle name } }`;
const COMMENTS = `comments { author ${AUTHOR} resolvedBy ${AUTHOR} }`;
const POST = `author ${AUTHOR} editedBy ${AUTHOR} deletedBy ${AUTHOR} ${COMMENTS}
  revisions { editor ${AUTHOR} }`;
const QUESTION = `${POST} title excerpt answers { ${POST} } viewerCanReveal { allowed }`;

/** Every way from a course and a person to what was written. */
const EVERYTHING = `query ($course: String!, $number: Int!, $id: ID!, $handle: String!) {
  course(slug: $course) {
    question(number: $number) { ${QUESTION} }
    questions { edges { node { ${QUESTION} } } }
    mine: questions(author: $handle) { edges { node { number } } }
  }
  post(id: $id) { ... on Question { ${QUESTION} } }
  contributions(course: $course, handle: $handle) {
    questionCount answerCount acceptedCount endorsedCount helpfulCount
    questions { edges { node { number } } } answers { edges { node { id } } }
  }
}`;

describe('an anonymous author', () => {
  let world: QaWorld;
  beforeAll(async () => {
    world = await QaWorld.make();
  });
  afterAll(() => world.drop());

  it('is named nowhere, to nobody, whatever they did in the thread', async () => {
    const { course, asker, learner, moderator, staff } = await world.course();
    const question = await world.question(course, asker, { anonymous: true });
    const answer = await world.answer(question, asker, true);
    await world.comment(question, asker, true);
    const remark = await world.comment(answer, learner);
    await world.get(CommentsService).resolve(asker.viewer, remark.id, true);
    await world.database.query(
      `update post set edited_at = now(), edited_by_id = $2, helpful_count = 3 where id = any($1::int[])`,
      [[question.id, answer.id], asker.id],
    );
    const variables = { course: course.slug, number: question.number, id: String(question.id) };
    for (const { viewer } of [learner, moderator, staff]) {
      const { data, codes } = await world.ask(viewer, EVERYTHING, {
        ...variables,
        handle: asker.handle,
      });
      expect(codes).toEqual([]);
      const told = JSON.stringify(data);
      expect(told).not.toContain(asker.handle);
      expect(told).not.toContain(asker.name);
      expect(told).not.toContain(`"id":"${asker.id}","handle"`);
      expect(data).toMatchObject({
        course: {
          mine: { edges: [] },
          question: {
            author: { isAnonymous: true, isViewer: false, role: null, person: null },
            editedBy: { isAnonymous: true, person: null },
            revisions: [{ editor: { isAnonymous: true, person: null } }],
            answers: [{ comments: [{ resolvedBy: { isAnonymous: true, person: null } }] }],
          },
        },
        contributions: {
          questionCount: 0,
          answerCount: 0,
          helpfulCount: 0,
          answers: { edges: [] },
        },
      });
    }
    const own = await world.ask(asker.viewer, EVERYTHING, { ...variables, handle: asker.handle });
    expect(own.data).toMatchObject({
      course: { question: { author: { isViewer: true, person: null } } },
    });
  });

  it('has one name in a thread and another in the next', async () => {
    const { course, asker, learner } = await world.course();
    const names = async (number: number): Promise<string[]> => {
      const source = `query ($course: String!, $number: Int!) { course(slug: $course) {
        question(number: $number) { author { name } comments { author { name } } } } }`;
      const { data } = await world.ask(learner.viewer, source, { course: course.slug, number });
      const { course: found } = data as unknown as {
        course: {
          question: { author: { name: string }; comments: { author: { name: string } }[] };
        };
      };
      return [
        found.question.author.name,
        ...found.question.comments.map(({ author }) => author.name),
      ];
    };
    const questions = [
      await world.question(course, asker, { anonymous: true }),
      await world.question(course, asker, { anonymous: true }),
    ];
    for (const question of questions) await world.comment(question, asker, true);
    const [first, second] = [
      await names(questions[0]?.number ?? 0),
      await names(questions[1]?.number ?? 0),
    ];
    expect(new Set(first).size).toBe(1);
    expect(new Set(second).size).toBe(1);
    expect(first[0]).not.toBe('');
    expect(first[0]).not.toBe(second[0]);
  });
});
