import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ReputationWorld } from '../reputation-world.fixture.ts';

let world: ReputationWorld;
let question: number;
let answer: number;
beforeAll(async () => {
  world = await ReputationWorld.make();
});
afterAll(() => world.drop());
beforeEach(async () => {
  await world.freshDay();
  question = await world.acts.question();
  answer = await world.acts.answer(question);
});

describe('nobody gains by', () => {
  it('a vote for oneself, even one that an import brought', async () => {
    const { votes } = world.acts.services;
    await expect(votes.vote(world.cast.answerer, answer, 'HELPFUL')).rejects.toMatchObject({
      facts: { reason: 'OWN_POST' },
    });
    await world.acts.insert('vote', {
      ...{ post_id: answer, account_id: world.cast.answerer.accountId, value: 'HELPFUL' },
      created_at: world.acts.clock.now(),
    });
    await world.ledger.rebuild(world.acts.courseId);
    expect(await world.total(world.cast.answerer)).toBe(0);
  });

  it('voting and taking it back again and again', async () => {
    const { votes } = world.acts.services;
    for (let round = 0; round < 5; round += 1) {
      await votes.vote(world.cast.learner, answer, 'HELPFUL');
      if (round % 2 === 0) await world.hear();
      await votes.vote(world.cast.learner, answer, null);
    }
    await world.hear();
    expect(await world.total(world.cast.answerer)).toBe(0);
  });

  it('accepting and withdrawing again and again', async () => {
    const { acceptance } = world.acts.services;
    for (let round = 0; round < 3; round += 1) {
      await acceptance.accept(world.cast.asker, answer, null);
      await world.hear();
      await acceptance.withdraw(world.cast.asker, question);
    }
    await acceptance.accept(world.cast.asker, answer, null);
    await world.hear();
    expect(await world.total(world.cast.answerer)).toBe(15);
    expect(await world.total(world.cast.asker)).toBe(2);
  });

  it('accepting an answer of their own', async () => {
    const own = await world.acts.answer(question, { author_id: world.cast.asker.accountId });
    world.acts.clock.advance(25 * 3_600_000);
    await world.acts.services.acceptance.accept(world.cast.asker, own, null);
    await world.hear();
    expect(await world.total(world.cast.asker)).toBe(0);
  });

  it('a ring of friends beyond the cap of a day', async () => {
    const answers = [answer, await world.acts.answer(await world.acts.question())];
    for (const friend of await world.learners(15))
      for (const post of answers) await world.acts.services.votes.vote(friend, post, 'HELPFUL');
    await world.hear();
    expect(await world.total(world.cast.answerer)).toBe(200);
  });

  it('the cap, once a vote below it is taken back', async () => {
    const friends = await world.learners(22);
    const { votes } = world.acts.services;
    for (const friend of friends) await votes.vote(friend, answer, 'HELPFUL');
    await world.hear();
    for (const friend of friends.slice(0, 5)) await votes.vote(friend, answer, null);
    await world.hear();
    expect(await world.total(world.cast.answerer)).toBe(170);
  });
});

describe('points', () => {
  it('of a deleted answer go with it', async () => {
    await world.acts.services.votes.vote(world.cast.learner, answer, 'HELPFUL');
    await world.hear();
    await world.acts.services.deletion.delete(world.cast.answerer, answer, null);
    await world.hear();
    expect(await world.total(world.cast.answerer)).toBe(0);
  });

  it('that an erased person gave stay with whom they were given to', async () => {
    const leaver = await world.acts.person('Leaver', 'LEARNER');
    await world.acts.services.votes.vote(leaver, answer, 'HELPFUL');
    await world.hear();
    await world.acts.sql(
      `update account set deleted_at = now(), name = '', email = null where id = $1`,
      [leaver.accountId],
    );
    await world.ledger.rebuild(world.acts.courseId);
    expect(await world.total(world.cast.answerer)).toBe(10);
  });

  it('of an anonymous answer, or that a cap held back because of one, are not seen by others', async () => {
    const [first, ...friends] = await world.learners(24);
    if (!first) throw new Error('nobody came');
    const hidden = await world.acts.answer(question, { is_anonymous: true });
    const { votes } = world.acts.services;
    await votes.vote(first, answer, 'HELPFUL');
    await world.hear();
    for (const friend of friends) await votes.vote(friend, hidden, 'HELPFUL');
    await world.hear();
    expect(await world.totals(world.cast.answerer)).toEqual({ total: 200, open: 10 });
  });

  it('of a private question stay unseen when it is published without its asker’s name', async () => {
    const secret = await world.acts.question({ visibility: 'STAFF' });
    await world.acts.services.votes.vote(world.cast.staff, secret, 'HELPFUL');
    await world.hear();
    await world.acts.sql(
      `update post set visibility = 'COURSE', is_anonymous = true, published_at = now() where id = $1`,
      [secret],
    );
    await world.ledger.rebuild(world.acts.courseId);
    expect(await world.totals(world.cast.asker)).toEqual({ total: 5, open: 0 });
  });

  it('that a down-vote costs tell nobody whose it was', async () => {
    await world.acts.sql(`update course set reputation_policy = 'CLASSIC', vote_model = 'CLASSIC'`);
    const mine = await world.acts.answer(question, { author_id: world.cast.learner.accountId });
    await world.acts.services.votes.vote(world.cast.asker, mine, 'HELPFUL');
    await world.acts.services.votes.vote(world.cast.learner, answer, 'DOWN');
    await world.hear();
    expect(await world.totals(world.cast.learner)).toEqual({ total: 9, open: 10 });
  });
});
