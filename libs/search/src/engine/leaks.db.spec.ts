import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AnswersService, DeletionService } from '@colloquy/qa';
import { nobody, type Viewer } from '@colloquy/platform/viewer';
import { adapters, SearchWorld, untried } from './search-world.fixture.ts';

const SECRET = 'Quokkas';

interface TagsShown {
  readonly tags: readonly { readonly name: string }[];
  readonly tag: { readonly name: string } | null;
}

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
      tags: [
        ...(await tagsOf(viewer, course)),
        ...(await world.suggestedTags(
          viewer,
          course,
          `Where do ${SECRET} and other marsupials dig?`,
        )),
      ],
      notes: answers[3].notes.map(({ code }) => code),
    };
  };
  /** The tags of the course as its pages show them, by list and by name. */
  const tagsOf = async (viewer: Viewer, course: string): Promise<string[]> => {
    const { data } = await world.qa.ask(
      viewer,
      `query ($course: String!) { course(slug: $course) { tags { name } tag(name: "marsupials") { name } } }`,
      { course },
    );
    const { tags, tag } = (data as unknown as { course: TagsShown }).course;
    return [...tags, ...(tag ? [tag] : [])].map(({ name }) => name);
  };
  const NOTHING = {
    ...{ totals: [0, 0, 0, 0, 0], facets: Array(15).fill([]), titles: [], like: [] },
    // As of a tag that there never was.
    ...{ tags: [], notes: ['UNKNOWN_TAG'] },
  };

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
    for (const { viewer } of [asker, staff])
      expect(await told(viewer, course.slug)).toMatchObject({
        ...{ tags: ['marsupials', 'marsupials', 'marsupials'], notes: [] },
      });
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
    // Hiding takes it out of the counts too.
    await world.qa.database.query('update tag set question_count = 0 where course_id = $1', [
      course.id,
    ]);
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

  it('a removed member finds nothing more, nor does a saved search tell of anything', async () => {
    const { course, asker, learner } = await world.qa.course({ visibility: 'PRIVATE' });
    const search = { course: course.slug, order: 'NEWEST' as const, name: 'x', notifies: true };
    await world.saved.save(learner.viewer, { ...search, query: SECRET });
    await world.saved.save(learner.viewer, { ...search, query: SECRET, course: null });
    await world.qa.database.query(
      `update enrolment set state = 'REMOVED' where account_id = $1 and course_id = $2`,
      [learner.id, course.id],
    );
    world.qa.clock.advance(1_000);
    const question = await world.qa.question(course, asker, secret);
    await world.matching.match(course.id, question.id);
    expect(await matchesOf(question.id)).toBe(0);
    expect(await world.titles(learner.viewer, SECRET)).toEqual([]);
    await expect(told(learner.viewer, course.slug)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await world.saved.list(learner.viewer)).toHaveLength(1);
  });

  it('who only asked to join a listed course finds nothing in it', async () => {
    const { course, asker } = await world.qa.course({ visibility: 'LISTED' });
    const question = await world.qa.question(course, asker, secret);
    await world.indexing.refresh([question.id]);
    const waiting = await world.qa.member(course);
    await world.qa.database.query(
      `update enrolment set state = 'REQUESTED' where account_id = $1`,
      [waiting.id],
    );
    expect(await world.titles(waiting.viewer, SECRET)).toEqual([]);
    await expect(told(waiting.viewer, course.slug)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('whoever changes cohort finds what the new one may, at once', async () => {
    const { course } = await world.qa.course();
    const [evening, morning] = await world.qa.database.query<{ id: number }>(
      `insert into cohort (course_id, name) values ($1, 'evening'), ($1, 'morning') returning id`,
      [course.id],
    );
    const asker = await world.qa.member(course, 'LEARNER', evening?.id ?? 0);
    const mate = await world.qa.member(course, 'LEARNER', evening?.id ?? 0);
    const question = await world.qa.question(course, asker, { ...secret, visibility: 'COHORT' });
    await world.indexing.refresh([question.id]);
    expect(await total(mate.viewer, course.slug)).toBe(1);
    await world.qa.database.query('update enrolment set cohort_id = $2 where account_id = $1', [
      mate.id,
      morning?.id ?? 0,
    ]);
    expect(await told(mate.viewer, course.slug)).toEqual(NOTHING);
  });

  it('marks of tags, states and people find nothing when they are typed as words', async () => {
    const { course, asker, learner } = await world.qa.course();
    const question = await world.qa.question(course, asker, { ...secret, anonymous: true });
    await world.indexing.refresh([question.id]);
    for (const mark of [
      `o:${asker.id}`,
      `w:${asker.id}`,
      `o${asker.id}`,
      'i:quokka',
      `"o:${asker.id}"`,
    ])
      expect((await world.titles(learner.viewer, mark, course.slug)).length).toBe(
        mark === 'i:quokka' ? 1 : 0,
      );
  });

  it('who asked anonymously is not found out by excluding or combining filters', async () => {
    const { course, asker, learner, staff } = await world.qa.course();
    const hidden = await world.qa.question(course, asker, { ...secret, anonymous: true });
    const open = await world.qa.question(course, asker, { title: 'Do wombats burrow as deep?' });
    await world.indexing.refresh([hidden.id, open.id]);
    for (const { viewer } of [learner, staff]) {
      expect(await world.titles(viewer, `by:${asker.handle}`, course.slug)).toEqual([open.title]);
      expect(await world.titles(viewer, `${SECRET} by:${asker.handle}`, course.slug)).toEqual([]);
      expect(await world.titles(viewer, 'is:mine', course.slug)).toEqual([]);
      const all = await world.search(viewer, { query: `by:${asker.handle}`, course: course.slug });
      expect(all.found.tags.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    }
    const notTheirs = await world.titles(learner.viewer, '-is:mine burrow', course.slug);
    expect(notTheirs.sort()).toEqual([open.title, hidden.title].sort());
  });

  it('a hidden answer gives its words to nobody, nor does it count as an answer by its author', async () => {
    const { course, asker, learner, staff } = await world.qa.course();
    const question = await world.qa.question(course, asker, { title: 'What digs under the hall?' });
    const answer = await world.qa
      .get(AnswersService)
      .post(learner.viewer, question.id, { body: `${SECRET} do, of all animals.` });
    await world.indexing.refresh([question.id]);
    expect(await total(staff.viewer, course.slug)).toBe(1);
    await world.qa.database.query('update post set hidden_at = now() where id = $1', [answer.id]);
    await world.indexing.refreshPosts([answer.id]);
    for (const { viewer } of [asker, learner, staff]) {
      expect(await total(viewer, course.slug)).toBe(0);
      expect(await world.titles(viewer, `by:${learner.handle}`, course.slug)).toEqual([]);
    }
  });

  it('snippets hold nothing of an answer that was hidden before the index knew of it', async () => {
    const { course, asker, learner } = await world.qa.course();
    const question = await world.qa.question(course, asker, { title: 'What digs under the yard?' });
    const body = `${SECRET} do, of all animals.`;
    const answer = await world.qa.get(AnswersService).post(learner.viewer, question.id, { body });
    await world.indexing.refresh([question.id]);
    await world.qa.database.query('update post set hidden_at = now() where id = $1', [answer.id]);
    const { edges } = await world.search(asker.viewer, { query: SECRET, course: course.slug });
    const texts = edges.flatMap(({ node }) =>
      [...node.title, ...node.snippet].map(({ text }) => text),
    );
    expect(texts.join(' ')).not.toContain(SECRET);
  });

  it('a saved search is matched for those alone who may read where the post stands', async () => {
    const { course, asker, learner, staff } = await world.qa.course({ visibility: 'PRIVATE' });
    const other = await world.qa.course({ visibility: 'PRIVATE' });
    const search = { order: 'NEWEST' as const, name: 'x', notifies: true, query: SECRET };
    for (const { viewer } of [learner, staff, other.learner])
      await world.saved.save(viewer, { ...search, course: null });
    world.qa.clock.advance(1_000);
    const question = await world.qa.question(course, asker, secret);
    await world.matching.match(course.id, question.id);
    expect(await matchesOf(question.id)).toBe(2);
    const gone = await world.qa.question(course, asker, secret);
    await world.qa.get(DeletionService).delete(staff.viewer, gone.id, 'not here');
    await world.matching.match(course.id, gone.id);
    expect(await matchesOf(gone.id)).toBe(0);
  });

  const matchesOf = async (questionId: number): Promise<number> => {
    const [row] = await world.qa.database.query<{ count: number }>(
      'select cardinality(saved_search_ids) as count from saved_search_told where question_id = $1',
      [questionId],
    );
    return row?.count ?? 0;
  };
});

for (const reason of untried) it.todo(reason);
