import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { adapters, SearchWorld } from '../engine/search-world.fixture.ts';
import { WITHOUT_MEANING } from './documents.ts';

describe('threads that were put in where the model of meanings does not run', () => {
  let world: SearchWorld;
  const [postgres] = adapters;
  beforeAll(async () => {
    if (postgres) world = await SearchWorld.make(postgres);
  });
  afterAll(() => world.qa.drop());

  it('get their meaning by the nightly check where it runs', async () => {
    const { course, asker } = await world.qa.course();
    const question = await world.qa.question(course, asker);
    await world.indexing.refreshPosts([question.id]);
    const { database } = world.qa;
    await database.query(
      'update search_thread set meaning = null, fingerprint = fingerprint || $1',
      [WITHOUT_MEANING],
    );
    await database.query('delete from search_signature');
    expect(await world.indexing.check()).toMatchObject({ missing: [], stale: [question.id] });
    const [row] = await database.query<{ count: number }>(
      `select count(*)::int as count from search_thread join search_signature using (question_id)
        where meaning is not null`,
    );
    expect(row?.count).toBe(1);
    expect(await world.indexing.check()).toMatchObject({ stale: [] });
  });
});
