import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nobody } from '@colloquy/platform/viewer';
import { ActsWorld } from '../acts/acts-world.fixture.ts';

let world: ActsWorld;
let question: number;
let answer: number;
beforeAll(async () => {
  world = await ActsWorld.make();
});
afterAll(() => world.drop());
beforeEach(async () => {
  question = await world.question();
  answer = await world.answer(question);
  await world.news();
});

describe('a vote', () => {
  it('counts once however often it is cast, and is told of once', async () => {
    const { learner } = world.cast;
    const { votes } = world.services;
    await votes.vote(learner, answer, 'HELPFUL');
    const { post } = await votes.vote(learner, answer, 'HELPFUL');
    expect(post).toMatchObject({ helpfulCount: 1, downCount: 0, score: 1 });
    const voterId = learner.accountId;
    expect(await world.news()).toEqual([
      {
        type: 'vote.changed',
        payload: { courseId: world.courseId, postId: answer, voterId, value: 'HELPFUL' },
      },
    ]);
  });

  it('can be retracted at any time', async () => {
    const { learner } = world.cast;
    await world.services.votes.vote(learner, question, 'HELPFUL');
    const { post } = await world.services.votes.vote(learner, question, null);
    expect(post).toMatchObject({ helpfulCount: 0, score: 0 });
  });

  it('makes its question hotter', async () => {
    const before = await world.post(question);
    await world.services.votes.vote(world.cast.learner, question, 'HELPFUL');
    await world.services.votes.vote(world.cast.staff, question, 'HELPFUL');
    const after = await world.post(question);
    expect(Number(after.hotness)).toBeGreaterThan(Number(before.hotness));
  });

  it('downwards is refused where the course has none, and can be changed where it does', async () => {
    const { votes } = world.services;
    const { learner } = world.cast;
    await expect(votes.vote(learner, answer, 'DOWN')).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      facts: { problems: [{ path: 'value', code: 'NOT_ALLOWED' }] },
    });
    await world.sql(`update course set vote_model = 'CLASSIC' where id = $1`, [world.courseId]);
    await votes.vote(learner, answer, 'DOWN');
    expect((await world.post(answer)).score).toBe(-1);
    const { post } = await votes.vote(learner, answer, 'HELPFUL');
    expect(post).toMatchObject({ helpfulCount: 1, downCount: 0, score: 1 });
    await world.sql(`update course set vote_model = 'KIND' where id = $1`, [world.courseId]);
  });

  it.each([
    ['nobody', 'UNAUTHENTICATED', 'SIGN_IN_FIRST'],
    ['visitor', 'FORBIDDEN', 'JOIN_THE_COURSE_FIRST'],
    ['answerer', 'FORBIDDEN', 'OWN_POST'],
  ] as const)('of %s is refused', async (who, code, reason) => {
    const viewer = who === 'nobody' ? nobody : world.cast[who];
    const act = world.services.votes.vote(viewer, answer, 'HELPFUL');
    await expect(act).rejects.toMatchObject({ code });
    if (code === 'FORBIDDEN') await expect(act).rejects.toMatchObject({ facts: { reason } });
    expect(await world.news()).toEqual([]);
  });

  it('on a private question of others is the same as on one that does not exist', async () => {
    const hidden = await world.question({ visibility: 'STAFF' });
    const { votes } = world.services;
    await expect(votes.vote(world.cast.learner, hidden, 'HELPFUL')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('by fifty people at once is counted fifty times', async () => {
    const crowd = await Promise.all(
      Array.from({ length: 50 }, (_, number) => world.person(`Voter ${number}`, 'LEARNER')),
    );
    await Promise.all(crowd.map((one) => world.services.votes.vote(one, answer, 'HELPFUL')));
    expect(await world.post(answer)).toMatchObject({ helpful_count: 50, score: 50 });
  });
});

describe('a bookmark', () => {
  it('is counted from the rows, set or taken away twice', async () => {
    const { votes } = world.services;
    await votes.bookmark(world.cast.asker, question, true);
    await votes.bookmark(world.cast.asker, question, true);
    expect((await world.post(question)).bookmark_count).toBe(1);
    await votes.bookmark(world.cast.asker, question, false);
    await votes.bookmark(world.cast.asker, question, false);
    expect((await world.post(question)).bookmark_count).toBe(0);
  });
});

describe('"same here"', () => {
  it('gathers people who have the question too', async () => {
    await world.services.votes.saySameHere(world.cast.learner, question, true);
    const found = await world.services.votes.saySameHere(world.cast.staff, question, true);
    expect(found.question.sameHereCount).toBe(2);
  });

  it('is not for the asker, and not about an answer', async () => {
    const { votes } = world.services;
    const { asker, learner } = world.cast;
    await expect(votes.saySameHere(asker, question, true)).rejects.toMatchObject({
      facts: { reason: 'OWN_POST' },
    });
    await expect(votes.saySameHere(learner, answer, true)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
