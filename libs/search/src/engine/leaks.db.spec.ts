import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DeletionService } from '@colloquy/qa';
import { nobody, type Viewer } from '@colloquy/platform/viewer';
import { adapters, SearchWorld, untried } from './search-world.fixture.ts';

const SECRET = 'Quokkas';

// A server of its own may be busy with much else.
jest.setTimeout(60_000);

describe.each(adapters)('nothing leaks on $name:', (adapter) => {
  let world: SearchWorld;
  beforeAll(async () => {
    world = await SearchWorld.make(adapter);
  });
  afterAll(async () => {
    await adapter.drop();
    await world.qa.drop();
  });

  /** Everything that a search could tell of a thread with the secret word. */
  const told = async (viewer: Viewer, course: string): Promise<unknown> => {
    const answers = await Promise.all([
      world.search(viewer, { query: SECRET, course }),
      world.search(viewer, { query: 'quoka', course }),
      world.search(viewer, { query: `"${SECRET} burrow"`, course }),
      world.search(viewer, { query: 'tag:marsupials', course }),
      world.search(viewer, { query: '', course }),
    ]);
    const like = await world.similar(viewer, course, `${SECRET} burrow under the lecture hall`);
    return {
      totals: answers.map(({ found }) => found.total),
      facets: answers.flatMap(({ found }) => [found.tags, found.states, found.years]),
      titles: answers.flatMap(({ edges }) => edges.map(({ node }) => node.question.id)),
      like: like.map(({ question }) => question.id),
    };
  };
  const NOTHING = { totals: [0, 0, 0, 0, 0], facets: Array(15).fill([]), titles: [], like: [] };

  const secret = { title: `${SECRET} burrow under the lecture hall?`, tags: ['marsupials'] };
  const total = async (viewer: Viewer, course: string): Promise<number> =>
    (await world.search(viewer, { query: SECRET, course })).found.total;

  it('a question to staff is found by its asker and staff alone', async () => {
    const { course, asker, learner, moderator, staff } = await world.qa.course({
      visibility: 'OPEN',
    });
    const question = await world.qa.question(course, asker, { ...secret, visibility: 'STAFF' });
    await world.indexing.refresh([question.id]);
    for (const { viewer } of [learner, moderator, { viewer: nobody }])
      expect(await told(viewer, course.slug)).toEqual(NOTHING);
    expect(await total(asker.viewer, course.slug)).toBe(1);
    expect(await total(staff.viewer, course.slug)).toBe(1);
  });

  it('a question to a cohort is found by the cohort, its asker and staff', async () => {
    const { course, learner, staff } = await world.qa.course();
    const [cohort] = await world.qa.database.query<{ id: number }>(
      `insert into cohort (course_id, name) values ($1, 'evening') returning id`,
      [course.id],
    );
    const evening = cohort?.id ?? 0;
    const [asker, mate] = [
      await world.qa.member(course, 'LEARNER', evening),
      await world.qa.member(course, 'LEARNER', evening),
    ];
    const question = await world.qa.question(course, asker, { ...secret, visibility: 'COHORT' });
    await world.indexing.refresh([question.id]);
    expect(await told(learner.viewer, course.slug)).toEqual(NOTHING);
    for (const { viewer } of [asker, mate, staff]) expect(await total(viewer, course.slug)).toBe(1);
  });

  it('a deleted question is found by nobody, nor the words of a deleted answer', async () => {
    const { course, asker, learner, moderator, staff } = await world.qa.course();
    const question = await world.qa.question(course, asker, secret);
    await world.indexing.refresh([question.id]);
    expect(await total(learner.viewer, course.slug)).toBe(1);
    await world.qa.get(DeletionService).delete(moderator.viewer, question.id, 'not here');
    await world.indexing.refresh([question.id]);
    for (const { viewer } of [asker, learner, moderator, staff])
      expect(await told(viewer, course.slug)).toEqual(NOTHING);
  });

  it('a question that flags hide is found by nobody, before the index knows of it and after', async () => {
    const { course, asker, learner, staff } = await world.qa.course();
    const question = await world.qa.question(course, asker, secret);
    await world.indexing.refresh([question.id]);
    await world.qa.database.query('update post set hidden_at = now() where id = $1', [question.id]);
    expect(await world.titles(learner.viewer, SECRET, course.slug)).toEqual([]);
    await world.indexing.refresh([question.id]);
    for (const { viewer } of [asker, learner, staff])
      expect(await told(viewer, course.slug)).toEqual(NOTHING);
  });

  it('before the index knows of it, a deleted question is not shown either', async () => {
    const { course, asker, learner, moderator } = await world.qa.course();
    const question = await world.qa.question(course, asker, secret);
    await world.indexing.refresh([question.id]);
    await world.qa.get(DeletionService).delete(moderator.viewer, question.id, 'not here');
    expect(await world.titles(learner.viewer, SECRET, course.slug)).toEqual([]);
    expect(await world.titles(moderator.viewer, SECRET, course.slug)).toEqual([]);
  });

  it('a closed course is searched by its members alone, and not found by anybody else', async () => {
    const { course, asker, learner } = await world.qa.course({ visibility: 'PRIVATE' });
    const other = await world.qa.course();
    const question = await world.qa.question(course, asker, secret);
    await world.indexing.refresh([question.id]);
    expect(await world.titles(learner.viewer, SECRET)).toHaveLength(1);
    expect(await world.titles(other.learner.viewer, SECRET)).toEqual([]);
    await expect(
      world.search(other.learner.viewer, { query: SECRET, course: course.slug }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('an anonymous post is never found by the name of its author', async () => {
    const { course, asker, learner, staff } = await world.qa.course();
    const question = await world.qa.question(course, asker, { ...secret, anonymous: true });
    const open = await world.qa.question(course, learner);
    const hidden = await world.qa.answer(open, asker, true);
    await world.indexing.refreshPosts([question.id, hidden.id]);
    for (const name of [asker.handle, `"${asker.viewer.name}"`])
      for (const { viewer } of [learner, staff, asker]) {
        const { found } = await world.search(viewer, { query: `by:${name}`, course: course.slug });
        expect(found).toMatchObject({ total: 0, hits: [], tags: [], states: [], years: [] });
      }
    expect(await world.titles(asker.viewer, 'is:mine', course.slug)).toEqual([question.title]);
  });

  it('a word that is spelt like the mark of an audience opens nothing', async () => {
    const { course, asker, learner } = await world.qa.course();
    const question = await world.qa.question(course, asker, { ...secret, visibility: 'STAFF' });
    await world.indexing.refresh([question.id]);
    for (const query of [
      `s:${course.id}`,
      `a:${course.id}.${asker.id}`,
      `"s:${course.id}"`,
      `s${course.id}`,
    ])
      expect((await world.search(learner.viewer, { query, course: course.slug })).found.total).toBe(
        0,
      );
  });
});

for (const reason of untried) it.todo(reason);
