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

  it('tells which claims wait how long, what waits in queues, and which wrong ideas were met', async () => {
    const { courseId } = world.acts;
    const now = world.acts.clock.now().getTime();
    const question = await world.acts.question();
    const [idea] = await world.acts.sql<{ id: number }>(
      `insert into misconception (course_id, title, created_at) values ($1, 'More data, no bias', now())
       returning id`,
      [courseId],
    );
    for (const [days, state] of [
      [0, 'OPEN'],
      [5, 'LAPSED'],
      [5, 'REJECTED'],
    ] as const) {
      const at = new Date(now - days * 24 * HOUR);
      const answer = await world.acts.answer(question);
      const caseId = await world.acts.insert('inaccuracy_case', {
        ...{ course_id: courseId, post_id: answer, question_id: question, state, opened_at: at },
        ...{ post_version: 1, judged_version: 1, answer_markdown: '', repair_until: at },
      });
      await world.acts.insert('flag', {
        ...{
          course_id: courseId,
          post_id: answer,
          kind: 'INACCURATE',
          weight: 0.5,
          case_id: caseId,
        },
        ...{ post_version: 1, created_at: at, misconception_id: idea?.id },
        ...{ account_id: world.cast.asker.accountId, state: state === 'REJECTED' ? state : 'OPEN' },
      });
      if (state !== 'LAPSED') continue;
      await world.acts.insert('review_item', {
        ...{ course_id: courseId, queue: 'REPAIRS', subject: `case:${caseId}`, post_id: answer },
        ...{ case_id: caseId, created_at: at },
      });
    }
    const found = await overview.of(world.cast.staff, 'statistics');
    expect(found.openCases.map(({ count }) => count)).toEqual([1, 0, 1, 0]);
    expect(found.queues).toEqual([
      { queue: 'REPAIRS', open: 1, oldestAt: new Date(now - 5 * 24 * HOUR) },
    ]);
    expect(found.misconceptions).toEqual([{ id: idea?.id, title: 'More data, no bias', count: 2 }]);
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
