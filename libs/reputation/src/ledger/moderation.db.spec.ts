import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ReputationWorld } from '../reputation-world.fixture.ts';

let world: ReputationWorld;
beforeAll(async () => {
  world = await ReputationWorld.make();
});
afterAll(() => world.drop());
beforeEach(() => world.freshDay());

/** An answer that somebody flagged, with a case in some state. */
async function flagged(caseState: string, flagState: string): Promise<number> {
  const { courseId, sql } = { courseId: world.acts.courseId, sql: world.acts.sql.bind(world.acts) };
  const { answerer, learner, moderator } = world.cast;
  const question = await world.acts.question();
  const answer = await world.acts.answer(question);
  const [made] = await sql<{ id: number }>(
    `insert into inaccuracy_case (course_id, post_id, question_id, state, post_version,
       judged_version, answer_markdown, opened_at, repair_until, repaired_at, repaired_by_id,
       decided_at, decided_by_id)
     values ($1, $2, $3, $4, 1, 1, '', now(), now(), now(), $5, now(), $6) returning id`,
    [courseId, answer, question, caseState, answerer.accountId, moderator.accountId],
  );
  await sql(
    `insert into flag (course_id, post_id, account_id, kind, state, weight, post_version, case_id,
       created_at, decided_at)
     values ($1, $2, $3, 'INACCURATE', $4, 0.5, 1, $5, now(), now())`,
    [courseId, answer, learner.accountId, flagState, made?.id],
  );
  await world.hearAll([
    { type: 'case.decided', payload: { courseId, postId: answer, caseId: made?.id } } as never,
  ]);
  return answer;
}

describe('what moderation is worth', () => {
  it('a verified repair rewards the author, whoever verified it, and whoever flagged', async () => {
    await flagged('REPAIR_VERIFIED', 'UPHELD');
    expect(await world.lines(world.cast.answerer)).toEqual(['REPAIR_VERIFIED 10']);
    expect(await world.lines(world.cast.moderator)).toEqual(['VERIFIED_A_REPAIR 5']);
    expect(await world.lines(world.cast.learner)).toEqual(['FLAG_UPHELD 5']);
  });

  it('nobody else can tell from a total who flagged', async () => {
    await flagged('REPAIR_VERIFIED', 'UPHELD');
    expect(await world.totals(world.cast.learner)).toEqual({ total: 5, open: 0 });
  });

  it('what was upheld costs ten until it is repaired', async () => {
    const answer = await flagged('UPHELD', 'UPHELD');
    expect(await world.total(world.cast.answerer)).toBe(-10);
    await world.acts.sql(`update inaccuracy_case set state = 'REPAIRED' where post_id = $1`, [
      answer,
    ]);
    await world.hearAll([
      {
        type: 'case.repaired',
        payload: { courseId: world.acts.courseId, postId: answer, caseId: 0 },
      } as never,
    ]);
    expect(await world.lines(world.cast.answerer)).toEqual([
      'LEFT_INACCURATE -10',
      'LEFT_INACCURATE 10',
    ]);
  });

  it('a claim that did not hold costs nobody anything, and counts in the flagger’s record', async () => {
    await flagged('REJECTED', 'REJECTED');
    await world.settle();
    expect(await world.total(world.cast.answerer)).toBe(0);
    expect(await world.total(world.cast.learner)).toBe(0);
    const [record] = await world.acts.sql(
      `select flags_good as good, flags_bad as bad from standing where account_id = $1`,
      [world.cast.learner.accountId],
    );
    expect(record).toEqual({ good: 0, bad: 1 });
  });
});
