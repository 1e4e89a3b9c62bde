import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { TagsService } from '@colloquy/qa';
import { IndexingService } from '../indexing/indexing.service.ts';
import { adapters, SearchWorld, untried } from './search-world.fixture.ts';

// A server of its own may be busy with much else.
jest.setTimeout(60_000);

describe.each(adapters)('while things move, $name', (adapter) => {
  let world: SearchWorld;
  beforeAll(async () => {
    world = await SearchWorld.make(adapter);
  });
  afterAll(async () => {
    await adapter.drop();
    await world.qa.drop();
  });

  it.each(['RELEVANCE', 'NEWEST', 'ACTIVE', 'HELPFUL'] as const)(
    'pages through %s without gap or repetition while posts and time come',
    async (order) => {
      const { course, asker, learner } = await world.qa.course();
      const text = { title: 'What is a median of medians?', tags: ['median'] };
      const make = async (): Promise<number> => {
        const { id } = await world.qa.question(course, asker, text);
        await world.indexing.refreshPosts([id]);
        return id;
      };
      const there = [await make(), await make(), await make(), await make()];
      const seen: number[] = [];
      let after: string | null = null;
      do {
        const request = { query: 'median', course: course.slug, order, first: 1, after };
        const { edges, pageInfo } = await world.search(learner.viewer, request);
        seen.push(...edges.map(({ node }) => node.question.id));
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
        await make();
        world.qa.clock.advance(86_400_000);
      } while (after !== null && seen.length < 20);
      expect(seen.filter((id) => there.includes(id)).sort((a, b) => a - b)).toEqual(there);
      expect(new Set(seen).size).toBe(seen.length);
    },
  );

  it('an index that is new is filled by itself, and once', async () => {
    const { course, asker } = await world.qa.course();
    const { id } = await world.qa.question(course, asker);
    await world.qa.database.query('delete from search_thread');
    const engine = await adapter.make(world.qa);
    const indexing = new IndexingService(world.qa.database, engine);
    expect([await indexing.fillNew(), await indexing.fillNew()]).toEqual([true, false]);
    expect((await engine.known([id])).has(id)).toBe(true);
  });

  it('follows tags, by their place in the tree and when they are merged or renamed', async () => {
    const { course, asker, learner, staff } = await world.qa.course();
    const tags = world.qa.get(TagsService);
    const tagged = (title: string, tag: string) =>
      world.qa.question(course, asker, { title, tags: [tag] });
    const one = await tagged('What is a sample variance?', 'variance');
    const two = await tagged('What is a range of numbers?', 'spans');
    await world.indexing.refreshPosts([one.id, two.id]);
    const { id: topicId } = await tags.create(staff.viewer, course.slug, { name: 'spread' });
    const idOf = async (name: string): Promise<number> => {
      const [tag] = await world.qa.database.query<{ id: number }>(
        'select id from tag where course_id = $1 and name = $2',
        [course.id, name],
      );
      return tag?.id ?? 0;
    };
    const found = async (query: string) => {
      const { found: each } = await world.search(learner.viewer, { query, course: course.slug });
      return [each.total, each.tags.find(({ value }) => value === topicId)?.count ?? 0];
    };
    const change = async (id: number, input: object): Promise<void> => {
      await tags.edit(staff.viewer, id, { tagId: String(id), ...input });
      await world.indexing.refreshTopic(id);
    };
    expect(await found('tag:spread')).toEqual([0, 0]);
    await change(await idOf('variance'), { parent: 'spread' });
    await change(await idOf('spans'), { parent: 'spread' });
    // What a facet counts is what its filter finds.
    expect(await found('')).toEqual([2, 2]);
    expect(await found('tag:spread')).toEqual([2, 2]);
    await change(await idOf('spans'), { clearParent: true });
    expect(await found('tag:spread')).toEqual([1, 1]);
    await tags.merge(staff.viewer, await idOf('spans'), await idOf('variance'));
    await world.indexing.refreshTopic(await idOf('variance'));
    expect(await found('tag:variance')).toEqual([2, 2]);
    await change(await idOf('variance'), { name: 'dispersion' });
    expect(await found('dispersion')).toEqual([2, 2]);
    const ids = [one.id, two.id];
    const repairs = await world.indexing.check();
    expect(repairs.stale.filter((id) => ids.includes(id))).toEqual([]);
  });
});

for (const reason of untried) it.todo(reason);
