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

describe('what a word weighs in a thread', () => {
  let world: SearchWorld;
  const [postgres] = adapters;
  beforeAll(async () => {
    if (postgres) world = await SearchWorld.make(postgres);
  });
  afterAll(() => world.qa.drop());

  it('is the same in a title alone and in a thread of average length', async () => {
    const { course, asker } = await world.qa.course();
    const bodies = [
      'I have looked for it everywhere.',
      Array.from({ length: 150 }, (_, at) => `filler${at}`).join(' '),
    ];
    for (const body of bodies) {
      const title = 'Where does kurtosis come from?';
      const { id } = await world.qa.question(course, asker, { title, body });
      await world.indexing.refreshPosts([id]);
    }
    const rows = await world.qa.database.query<{ impact: number }>(
      `select impact from search_posting join search_term t on t.id = term_id where t.lexeme = 'kurtosi'`,
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]?.impact).toBe(rows[1]?.impact);
  });
});
