import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { QaWorld } from '../../../qa/src/posts/qa-world.fixture.ts';
import { SearchApiModule } from '../api.ts';
import { IndexingService } from '../indexing/indexing.service.ts';
import { PostgresEngine } from '../postgres/postgres-engine.ts';
import { SuspicionService } from './suspicion.service.ts';

// Whole acts follow each other here, on machines that may be busy.
jest.setTimeout(60_000);

const QUERY = `query ($course: String!, $number: Int!) { course(slug: $course) {
  question(number: $number) { possibleDuplicates { question { title } } } } }`;
const FIRST = 'Why does the sample variance divide by n minus one?';
const AGAIN = 'Why is the sample variance divided by n minus one?';

describe('possible duplicates of a question', () => {
  let world: QaWorld;
  beforeAll(async () => {
    world = await QaWorld.make([SearchApiModule]);
  });
  afterAll(() => world.drop());

  it('are proposed to reviewers alone, and only what is very much alike', async () => {
    const { course, asker, learner, staff } = await world.course();
    await world.question(course, asker, { title: FIRST });
    await world.question(course, asker, { title: 'How do I read the variance in a box plot?' });
    const { number } = await world.question(course, asker, { title: AGAIN });
    const engine = new PostgresEngine(world.database, world.clock);
    await new IndexingService(world.database, engine).rebuild(() => undefined);
    const proposed = async ({ viewer }: typeof learner): Promise<unknown> =>
      (await world.ask(viewer, QUERY, { course: course.slug, number })).data;
    expect(await proposed(staff)).toEqual({
      course: { question: { possibleDuplicates: [{ question: { title: FIRST } }] } },
    });
    expect(await proposed(learner)).toEqual({ course: { question: { possibleDuplicates: [] } } });
  });

  it('are told of when a question is asked, unless it is something else or gone', async () => {
    const { course, asker } = await world.course();
    const first = await world.question(course, asker, { title: FIRST });
    const other = await world.question(course, asker, { title: 'How do I read a box plot?' });
    const engine = new PostgresEngine(world.database, world.clock);
    await new IndexingService(world.database, engine).rebuild(() => undefined);
    // Not in the index yet, as it is right after it was asked.
    const again = await world.question(course, asker, { title: AGAIN });
    const suspicion = new SuspicionService(world.database, engine, world.clock);
    expect(await suspicion.look(again.id)).toBe(true);
    expect(await suspicion.look(other.id)).toBe(false);
    const told = await world.database.query(
      `select payload from outbox where type = 'duplicate.suspected'`,
    );
    expect(told).toEqual([{ payload: { courseId: course.id, postId: again.id } }]);
    await world.database.query('update post set hidden_at = now() where id = $1', [first.id]);
    await new IndexingService(world.database, engine).refreshPosts([first.id]);
    expect(await suspicion.look(again.id)).toBe(false);
  });
});
