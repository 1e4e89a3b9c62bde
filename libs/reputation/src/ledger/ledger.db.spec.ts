import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ReputationWorld } from '../reputation-world.fixture.ts';

let world: ReputationWorld;
beforeAll(async () => {
  world = await ReputationWorld.make();
});
afterAll(() => world.drop());
beforeEach(() => world.freshDay());

const classic = () =>
  world.acts.sql(`update course set reputation_policy = 'CLASSIC', vote_model = 'CLASSIC'`);
const thread = async (values: Record<string, unknown> = {}) => {
  const question = await world.acts.question();
  return { question, answer: await world.acts.answer(question, values) };
};

describe('the ledger', () => {
  it('gives what the policy says for votes, acceptance and endorsement', async () => {
    const { question, answer } = await thread();
    const { votes, acceptance, endorsements } = world.acts.services;
    await votes.vote(world.cast.learner, answer, 'HELPFUL');
    await votes.vote(world.cast.learner, question, 'HELPFUL');
    await acceptance.accept(world.cast.asker, answer, null);
    await endorsements.endorse(world.cast.staff, answer, { kind: 'CORRECT', note: '' });
    await world.hear();
    expect(await world.total(world.cast.answerer)).toBe(10 + 15 + 15);
    expect(await world.total(world.cast.asker)).toBe(5 + 2);
  });

  it('gives two for a suggestion that somebody else applied', async () => {
    const { answer } = await thread();
    const { suggestions } = world.acts.services;
    const { id } = await suggestions.suggest(world.acts.reader(world.cast.learner), answer, {
      ...{ baseVersion: 1, body: 'A better text, long enough.', reason: 'Clearer.' },
    });
    await suggestions.decide(world.acts.reader(world.cast.answerer), id, { apply: true, note: '' });
    await world.hear();
    expect(await world.lines(world.cast.learner)).toEqual(['EDIT_APPLIED 2']);
  });

  it('appends the reverse of what is undone, and changes no line', async () => {
    const { answer } = await thread();
    const { votes } = world.acts.services;
    await votes.vote(world.cast.learner, answer, 'HELPFUL');
    await world.hear();
    await votes.vote(world.cast.learner, answer, null);
    await world.hear();
    expect(await world.lines(world.cast.answerer)).toEqual([
      'ANSWER_HELPFUL 10',
      'ANSWER_HELPFUL -10',
    ]);
    const changes = [
      'update reputation_entry set points = 1',
      'delete from reputation_entry',
      'truncate reputation_entry',
    ];
    for (const change of changes)
      await expect(world.acts.sql(change)).rejects.toThrow('append-only');
  });

  it('keeps what an endorsement gave while it is suspended, and takes it when withdrawn', async () => {
    const { answer } = await thread();
    const { endorsements, edits } = world.acts.services;
    await endorsements.endorse(world.cast.staff, answer, { kind: 'CORRECT', note: '' });
    await edits.edit(world.acts.reader(world.cast.answerer), answer, {
      ...{ baseVersion: 1, body: 'Another text, long enough.', reason: '' },
    });
    await world.hear();
    expect(await world.total(world.cast.answerer)).toBe(15);
    const [row] = await world.acts.sql<{ id: number }>('select id from endorsement');
    await endorsements.withdraw(world.cast.staff, row?.id ?? 0);
    await world.hear();
    expect(await world.total(world.cast.answerer)).toBe(0);
  });

  it('takes points with a deleted thread and gives them back when it is restored', async () => {
    const { question, answer } = await thread();
    const { votes, deletion } = world.acts.services;
    await votes.vote(world.cast.learner, answer, 'HELPFUL');
    await votes.vote(world.cast.learner, question, 'HELPFUL');
    await world.hear();
    await deletion.delete(world.cast.moderator, question, 'Off topic.');
    await world.hear();
    expect(await world.total(world.cast.answerer)).toBe(0);
    expect(await world.total(world.cast.asker)).toBe(0);
    await deletion.restore(world.cast.moderator, question);
    await world.hear();
    expect(await world.total(world.cast.answerer)).toBe(10);
    expect(await world.total(world.cast.asker)).toBe(5);
  });
});

describe('events', () => {
  const story = async () => {
    const { question, answer } = await thread();
    const other = await world.acts.answer(question, {
      author_id: world.cast.learner.accountId,
    });
    const { votes, acceptance } = world.acts.services;
    await votes.vote(world.cast.learner, answer, 'HELPFUL');
    await votes.vote(world.cast.asker, other, 'HELPFUL');
    await acceptance.accept(world.cast.asker, answer, null);
    await votes.vote(world.cast.learner, answer, null);
    await acceptance.accept(world.cast.asker, other, null);
    return world.acts.news();
  };
  const expected = async () => {
    expect(await world.total(world.cast.answerer)).toBe(0);
    expect(await world.total(world.cast.learner)).toBe(25);
    expect(await world.total(world.cast.asker)).toBe(2);
    expect(await world.running()).toEqual(await world.sums());
  };

  it('may come twice', async () => {
    const told = await story();
    await world.hearAll([...told, ...told]);
    await expected();
  });

  it('may come in any order', async () => {
    await world.hearAll((await story()).toReversed());
    await expected();
  });

  it('may be handled by many workers at once', async () => {
    const told = await story();
    await world.hearAtOnce([...told, ...told, ...told]);
    await expected();
  });
});

describe('a rebuild', () => {
  it('gives the running totals to the point, in both policies', async () => {
    for (const prepare of [() => Promise.resolve([]), classic]) {
      await world.freshDay();
      await prepare();
      const { question, answer } = await thread();
      const { votes, acceptance } = world.acts.services;
      const crowd = await world.learners(23);
      for (const voter of crowd) {
        await votes.vote(voter, answer, 'HELPFUL');
        await world.hear();
      }
      await votes.vote(crowd[0] ?? world.cast.learner, question, 'HELPFUL');
      await acceptance.accept(world.cast.asker, answer, null);
      await votes.vote(crowd[3] ?? world.cast.learner, answer, null);
      await world.hear();
      expect(await world.ledger.rebuild(world.acts.courseId)).toMatchObject({
        ...{ appended: 0, corrected: 0 },
      });
      const running = await world.running();
      await world.forgetLedger();
      await world.ledger.rebuild(world.acts.courseId);
      expect(await world.running()).toEqual(running);
      expect(await world.sums()).toEqual(running);
    }
  });

  it('mends what a lost event and a wrong total left', async () => {
    const { answer } = await thread();
    await world.acts.services.votes.vote(world.cast.learner, answer, 'HELPFUL');
    await world.acts.news();
    await world.ledger.rebuild(world.acts.courseId);
    await world.acts.sql('update standing set total = total + 7 where total > 0');
    const { corrected } = await world.ledger.rebuild(world.acts.courseId);
    expect(corrected).toBe(1);
    expect(await world.total(world.cast.answerer)).toBe(10);
  });

  it('may run while the site does', async () => {
    const { answer } = await thread();
    for (const voter of await world.learners(8))
      await world.acts.services.votes.vote(voter, answer, 'HELPFUL');
    const told = await world.acts.news();
    await Promise.all([
      world.ledger.rebuild(world.acts.courseId),
      world.hearAtOnce(told),
      world.ledger.rebuild(world.acts.courseId),
    ]);
    expect(await world.total(world.cast.answerer)).toBe(80);
    expect(await world.running()).toEqual(await world.sums());
  });

  it('follows a course that changes its policy', async () => {
    const { answer } = await thread();
    await classic();
    await world.acts.services.votes.vote(world.cast.learner, answer, 'DOWN');
    await world.hear();
    expect(await world.lines(world.cast.answerer)).toEqual(['ANSWER_DOWN -2', 'FLOOR 2']);
    expect(await world.total(world.cast.learner)).toBe(0);
    await world.changePolicy('KIND');
    await world.hear();
    expect(await world.total(world.cast.answerer)).toBe(0);
    expect(await world.lines(world.cast.answerer)).toHaveLength(4);
  });
});
