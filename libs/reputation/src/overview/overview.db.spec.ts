import { CourseAccessService } from '@colloquy/courses';
import { countStatements } from '@colloquy/db';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReputationWorld } from '../reputation-world.fixture.ts';
import { OverviewService } from './overview.service.ts';
import { WeeksJob } from './weeks.job.ts';

const HOUR = 3_600_000;
let world: ReputationWorld;
let overview: OverviewService;
let weeks: WeeksJob;
beforeAll(async () => {
  world = await ReputationWorld.make();
  const { database, clock } = world.acts;
  overview = new OverviewService(database, clock, new CourseAccessService(database, clock));
  weeks = new WeeksJob(database, clock);
});
afterAll(() => world.drop());

describe('the overview of a course', () => {
  it('tells how long askers waited, how much was endorsed, and who helped', async () => {
    for (const hours of [1, 2, 9]) {
      const question = await world.acts.question();
      world.acts.clock.advance(hours * HOUR);
      const answer = await world.acts.answer(question);
      if (hours === 1)
        await world.acts.services.endorsements.endorse(world.cast.staff, answer, {
          ...{ kind: 'CORRECT', note: '' },
        });
    }
    await world.acts.question();
    world.acts.clock.advance(80 * HOUR);
    await weeks.run();
    const found = await overview.of(world.cast.staff, 'statistics');
    expect(found.weeks).toEqual([
      expect.objectContaining({
        ...{ week: '2026-03-02', questions: 4, answered: 3, endorsed: 1, answers: 3 },
        ...{ firstAnswerMedian: 7_200, firstAnswerP90: 27_360, gini: 0 },
        helpers: [{ role: 'LEARNER', answers: 'SOME', people: 1 }],
      }),
    ]);
    expect(found.unanswered).toEqual([
      { waited: 'DAY', count: 0 },
      { waited: 'THREE_DAYS', count: 0 },
      { waited: 'WEEK', count: 1 },
      { waited: 'LONGER', count: 0 },
    ]);
  });

  it('takes no more statements for years of a course', async () => {
    await world.acts.sql(
      `insert into course_week (course_id, week, counted_at)
       select $1, date '2020-01-06' + 7 * n, now() from generate_series(0, 200) as n`,
      [world.acts.courseId],
    );
    const count = { statements: 0 };
    await countStatements(count, async () => {
      const { weeks: shown } = await overview.of(world.cast.staff, 'statistics');
      expect(shown).toHaveLength(26);
    });
    expect(count.statements).toBeLessThanOrEqual(10);
  });

  it.each(['learner', 'moderator', 'visitor'] as const)('is not for a %s', async (who) => {
    await expect(overview.of(world.cast[who], 'statistics')).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
