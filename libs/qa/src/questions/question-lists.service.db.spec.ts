import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseAccessService } from '@colloquy/courses';
import { maySeeQuestion } from '@colloquy/domain/permissions';
import { QuestionFilter, QuestionOrder } from '@colloquy/domain/vocabulary';
import { nobody } from '@colloquy/platform/viewer';
import { QaWorld } from '../posts/qa-world.fixture.ts';
import type { QuestionRow } from '../posts/posts.queries.ts';
import { QuestionListsService } from './question-lists.service.ts';

const ORDERS = Object.values(QuestionOrder);
const FILTERS = Object.values(QuestionFilter);

describe('question lists', () => {
  let world: QaWorld;
  let lists: QuestionListsService;
  beforeAll(async () => {
    world = await QaWorld.make();
    lists = world.get(QuestionListsService);
  });
  afterAll(() => world.drop());

  const accessOf = (viewer: typeof nobody, slug: string) =>
    world.get(CourseAccessService).bySlug(viewer, slug);

  it('hold exactly what the rule of seeing lets each viewer see', async () => {
    const { course, asker, learner, moderator, staff } = await world.course();
    const cohorts = await world.database.query<{ id: number }>(
      `insert into cohort (course_id, name) values ($1, 'a'), ($1, 'b') returning id`,
      [course.id],
    );
    const [a, b] = [cohorts[0]?.id ?? 0, cohorts[1]?.id ?? 0];
    const members = [
      await world.member(course, 'LEARNER', a),
      await world.member(course, 'LEARNER', b),
    ];
    const [inA] = members;
    const asked: QuestionRow[] = [];
    for (const person of [asker, inA ?? asker])
      for (const visibility of ['COURSE', 'STAFF'] as const)
        asked.push(await world.question(course, person, { visibility }));
    asked.push(await world.question(course, inA ?? asker, { visibility: 'COHORT' }));
    const lost = await world.question(course, inA ?? asker, { visibility: 'COHORT' });
    await world.database.query('update post set cohort_id = null where id = $1', [lost.id]);
    asked.push({ ...lost, cohortId: null });
    const viewers = [asker, learner, moderator, staff, ...members].map(({ viewer }) => viewer);
    for (const viewer of [...viewers, nobody]) {
      const access = await accessOf(viewer, course.slug);
      const { edges } = await lists.list(access, { first: 100 });
      const expected = asked.filter((question) => maySeeQuestion(access.actor, question));
      expect(edges.map(({ node }) => node.id).sort()).toEqual(expected.map(({ id }) => id).sort());
    }
  });

  it.each(ORDERS)(
    'ordered by %s give every row once, also while questions are asked',
    async (order) => {
      const { course, asker, learner } = await world.course();
      const before = [];
      for (let place = 0; place < 12; place += 1) before.push(await world.question(course, asker));
      await world.database.query('update post set score = id % 3 where course_id = $1', [
        course.id,
      ]);
      const access = await accessOf(learner.viewer, course.slug);
      const seen: number[] = [];
      let after: string | null = null;
      do {
        const page = await lists.list(access, { order, first: 5, after });
        seen.push(...page.edges.map(({ node }) => node.id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        await world.question(course, asker);
      } while (after !== null);
      expect(new Set(seen).size).toBe(seen.length);
      expect(before.map(({ id }) => id).filter((id) => !seen.includes(id))).toEqual([]);
    },
  );

  it.each(FILTERS)('know the filter %s in every order, by tag and by author', async (filter) => {
    const { course, asker, learner } = await world.course();
    const question = await world.question(course, asker, { tags: ['tests'] });
    const access = await accessOf(asker.viewer, course.slug);
    for (const order of ORDERS)
      for (const tag of [null, 'tests', 'unknown'])
        for (const author of [null, asker.handle, learner.handle]) {
          const { edges } = await lists.list(access, { order, filter, tag, author });
          const holds = ['ALL', 'UNANSWERED', 'UNACCEPTED', 'MINE'].includes(filter);
          const fits = holds && tag !== 'unknown' && author !== learner.handle;
          expect(edges.map(({ node }) => node.id)).toEqual(fits ? [question.id] : []);
        }
  });

  it('by a topic hold the questions of its concepts', async () => {
    const { course, asker } = await world.course();
    const concept = await world.question(course, asker, { tags: ['concept'] });
    await world.question(course, asker, { tags: ['other'] });
    const [topic] = await world.database.query<{ id: number }>(
      `insert into tag (course_id, name, created_at) values ($1, 'topic', now()) returning id`,
      [course.id],
    );
    await world.database.query(
      `update tag set parent_id = $2 where course_id = $1 and name = 'concept'`,
      [course.id, topic?.id],
    );
    const { edges } = await lists.list(await accessOf(nobody, course.slug), { tag: 'topic' });
    expect(edges.map(({ node }) => node.id)).toEqual([concept.id]);
  });

  it('never tell by author who asked anonymously, not even the asker', async () => {
    const { course, asker, staff } = await world.course();
    await world.question(course, asker, { anonymous: true });
    for (const viewer of [asker.viewer, staff.viewer, nobody]) {
      const access = await accessOf(viewer, course.slug);
      expect((await lists.list(access, { author: asker.handle })).edges).toEqual([]);
    }
  });

  it.each([
    'x',
    Buffer.from('["a","b"]').toString('base64url'),
    Buffer.from('[1e300,2]').toString('base64url'),
  ])('refuse the cursor %s', async (after) => {
    const { course } = await world.course();
    const access = await accessOf(nobody, course.slug);
    for (const order of ['NEWEST', 'HELPFUL'] as const)
      await expect(lists.list(access, { order, after })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      });
  });

  it('know the neighbours that the viewer may see', async () => {
    const { course, asker, learner } = await world.course();
    const first = await world.question(course, asker);
    await world.question(course, asker, { visibility: 'STAFF' });
    const third = await world.question(course, asker);
    const access = await accessOf(learner.viewer, course.slug);
    const around = async (question: QuestionRow) =>
      (await lists.surroundings(access, question)).map(({ relation, id }) => [relation, id]);
    expect(await around(first)).toEqual([['NEXT', third.id]]);
    expect(await around(third)).toEqual([['PREVIOUS', first.id]]);
  });
});
