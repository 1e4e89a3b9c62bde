import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nobody } from '@colloquy/platform/viewer';
import { CourseAccessService } from '@colloquy/courses';
import { ReputationWorld } from '../reputation-world.fixture.ts';
import { StandingService } from './standing.service.ts';

let world: ReputationWorld;
beforeAll(async () => {
  world = await ReputationWorld.make();
});
afterAll(() => world.drop());
beforeEach(() => world.freshDay());

/** So many answers of theirs that somebody found helpful. */
async function helpfulAnswers(count: number, values: Record<string, unknown> = {}) {
  const answers: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const answer = await world.acts.answer(await world.acts.question(), values);
    await world.acts.services.votes.vote(world.cast.learner, answer, 'HELPFUL');
    answers.push(answer);
  }
  return answers;
}
const abilities = async (): Promise<string[]> => {
  const rows = await world.acts.sql<{ ability: string }>(
    `select ability from ability_state where account_id = $1 and earned_at is not null
      order by ability`,
    [world.cast.answerer.accountId],
  );
  return rows.map(({ ability }) => ability);
};
const badges = async (person = world.cast.answerer): Promise<string[]> => {
  const rows = await world.acts.sql<{ badge: string }>(
    'select badge from earned_badge where account_id = $1 order by badge',
    [person.accountId],
  );
  return rows.map(({ badge }) => badge);
};

describe('abilities', () => {
  it('come with the record and go when it turns', async () => {
    const answers = await helpfulAnswers(3);
    await world.settle();
    expect(await abilities()).toEqual(['CLOSE', 'REVIEW']);
    for (const answer of answers.slice(0, 2))
      await world.acts.services.deletion.delete(world.cast.moderator, answer, 'Wrong.');
    await world.settle();
    expect(await abilities()).toEqual([]);
  });

  it('are told of once each time', async () => {
    await helpfulAnswers(3);
    await world.settle();
    await world.acts.sql('update standing set is_stale = true');
    await world.settleAtOnce();
    const told = (await world.acts.news()).filter(({ type }) => type === 'ability.changed');
    expect(told).toHaveLength(2);
  });
});

it('standing on a topic counts answers of its concepts, and no anonymous ones', async () => {
  const topic = await world.acts.insert('tag', {
    ...{ course_id: world.acts.courseId, name: 'estimation', created_at: world.acts.clock.now() },
  });
  const [named, unnamed] = [await world.acts.question(), await world.acts.question()];
  for (const question of [named, unnamed]) {
    const tag = await world.acts.tag(`bias-${question}`, question);
    await world.acts.sql('update tag set parent_id = $1 where id = $2', [topic, tag]);
    const answer = await world.acts.answer(question, { is_anonymous: question === unnamed });
    await world.acts.services.votes.vote(world.cast.learner, answer, 'HELPFUL');
  }
  await world.settle();
  const rows = await world.acts.sql(
    `select t.name, s.good, s.bad from topic_standing s join tag t on t.id = s.tag_id
      where s.account_id = $1 order by t.name`,
    [world.cast.answerer.accountId],
  );
  expect(rows).toEqual([
    { name: `bias-${named}`, good: 1, bad: 0 },
    { name: 'estimation', good: 1, bad: 0 },
  ]);
});

it('says who can help on a topic by a word, in order of names and to readers alone', async () => {
  const { database } = world.acts;
  const standings = new StandingService(
    database,
    new CourseAccessService(database, world.acts.clock),
  );
  const tag = await world.acts.tag('regression', await world.acts.question());
  const { answerer, learner, asker } = world.cast;
  for (const [person, good] of [
    [answerer, 9],
    [learner, 4],
    [asker, 1],
  ] as const)
    await world.acts.sql(
      `insert into topic_standing (course_id, account_id, tag_id, good, bad) values ($1, $2, $3, $4, 0)`,
      [world.acts.courseId, person.accountId, tag, good],
    );
  const [course] = await world.acts.sql<{ slug: string }>('select slug from course where id = $1', [
    world.acts.courseId,
  ]);
  const helpers = await standings.helpers(learner, course?.slug ?? '', 'regression');
  expect(helpers.map(({ word }) => word).sort()).toEqual(['STEADY', 'STRONG']);
  const names = helpers.map(({ name }) => name);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
  await world.acts.sql(`update course set visibility = 'PRIVATE' where id = $1`, [
    world.acts.courseId,
  ]);
  expect(await standings.helpers(nobody, course?.slug ?? '', 'regression')).toEqual([]);
  await world.acts.sql(`update course set visibility = 'OPEN' where id = $1`, [
    world.acts.courseId,
  ]);
});

describe('badges', () => {
  it('are given for what helped others, once, whoever counts at the same time', async () => {
    const [answer = 0] = await helpfulAnswers(1);
    await world.acts.services.acceptance.accept(world.cast.asker, answer, 'I forgot to divide.');
    await world.hear();
    await world.settleAtOnce();
    expect(await badges()).toEqual(['FIRST_ANSWER', 'KIND_WELCOME', 'QUICK_HELP']);
    expect(await badges(world.cast.asker)).toEqual(['CLOSED_THE_LOOP']);
    await world.acts.news();
    await world.acts.sql('update standing set is_stale = true');
    await world.settleAtOnce();
    expect(await world.acts.news()).toEqual([]);
  });

  it('are kept when what they were for is undone', async () => {
    const [answer = 0] = await helpfulAnswers(1);
    await world.settle();
    await world.acts.services.votes.vote(world.cast.learner, answer, null);
    await world.settle();
    expect(await badges()).toEqual(['FIRST_ANSWER', 'KIND_WELCOME']);
  });

  it('never tell of an anonymous answer', async () => {
    await helpfulAnswers(2, { is_anonymous: true });
    await world.settle();
    expect(await badges()).toEqual([]);
  });

  it('are given for explaining to ten people', async () => {
    const [answer = 0] = await helpfulAnswers(1);
    for (const voter of await world.learners(9))
      await world.acts.services.votes.vote(voter, answer, 'HELPFUL');
    await world.settle();
    expect(await badges()).toContain('EXPLAINED_TO_TEN');
  });
});
