import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReputationWorld } from '../reputation-world.fixture.ts';
import { checkSite, type PersonCheck, summaryOf } from './site-check.ts';

let world: ReputationWorld;
beforeAll(async () => {
  world = await ReputationWorld.make();
});
afterAll(() => world.drop());

const given = (who: 'asker' | 'answerer' | 'learner', reputation: number, downVotes = 0) =>
  world.acts.sql(
    `insert into imported_reputation (course_id, account_id, reputation, down_votes_cast)
     values ($1, $2, $3, $4)`,
    [world.acts.courseId, world.cast[who].accountId, reputation, downVotes],
  );
const votes = (postId: number, count: number, value = 'HELPFUL') =>
  world.acts.sql(
    `insert into vote (post_id, value, created_at)
     select $1, $2, '2018-04-01' from generate_series(1, $3::int)`,
    [postId, value, count],
  );

describe('an imported site', () => {
  it('is recomputed from its votes by the rules of its day, person by person', async () => {
    const question = await world.acts.question();
    const answer = await world.acts.answer(question);
    const other = await world.acts.answer(question, { author_id: world.cast.learner.accountId });
    await votes(question, 4);
    await votes(answer, 25);
    await votes(other, 2, 'DOWN');
    await world.acts.sql(
      `insert into imported_bounty (post_id, is_award, amount, created_at)
       values ($1, true, 50, '2018-04-02')`,
      [answer],
    );
    await given('asker', 1 + 4 * 5);
    await given('answerer', 1 + 200 + 50 + 100 - 2, 3);
    await given('learner', 700);
    const people: PersonCheck[] = [];
    const found = await checkSite(world.acts.database, world.acts.courseId, (one) =>
      people.push(one),
    );
    expect(people.map(({ recomputed, verdict }) => [recomputed, verdict])).toEqual([
      [21, 'EQUAL'],
      [251, 'EQUAL_AFTER_DOWN_VOTES'],
      [1, 'MORE_IN_DUMP'],
    ]);
    expect(found).toMatchObject({ asOf: '2018-04-01', people: 3, equal: 1, withinBonus: 2 });
    expect(summaryOf(found).join('\n')).toContain('3 people with voted posts');
  });
});
