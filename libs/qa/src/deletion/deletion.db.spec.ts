import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nobody } from '@colloquy/platform/viewer';
import { ActsWorld } from '../acts/acts-world.fixture.ts';

let world: ActsWorld;
let question: number;
let answer: number;
let tag: number;
beforeAll(async () => {
  world = await ActsWorld.make();
});
afterAll(() => world.drop());
beforeEach(async () => {
  question = await world.question();
  answer = await world.answer(question);
  tag = await world.tag(`tag-${question}`, question);
  await world.news();
});

const types = async (): Promise<string[]> => (await world.news()).map(({ type }) => type);

const counts = async () => {
  const [row] = await world.sql<{ course: number; tag: number }>(
    `select c.question_count as course, t.question_count as tag
       from course c, tag t where c.id = $1 and t.id = $2`,
    [world.courseId, tag],
  );
  return row ?? { course: 0, tag: 0 };
};

describe('deleting a question', () => {
  it('takes it out of the counts of course and tags; restoring puts it back', async () => {
    const before = await counts();
    const { deletion } = world.services;
    const { post } = await deletion.delete(world.cast.moderator, question, 'Two in one.');
    expect(post).toMatchObject({ deleteReason: 'Two in one.' });
    expect(await counts()).toEqual({ course: before.course - 1, tag: before.tag - 1 });
    await deletion.restore(world.cast.moderator, question);
    expect(await counts()).toEqual(before);
    expect(await types()).toEqual(['post.deleted', 'post.restored']);
    const lines = await world.sql('select act from audit_entry where post_id = $1', [question]);
    expect(lines).toEqual([{ act: 'post.deleted' }, { act: 'post.restored' }]);
  });

  it('hides it from everybody but its author and moderators', async () => {
    await world.services.deletion.delete(world.cast.moderator, question, null);
    const see = (viewer: typeof nobody) =>
      world.services.access.question(world.database, viewer, question);
    await expect(see(world.cast.learner)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(see(world.cast.asker)).resolves.toBeDefined();
  });

  it('is the asker’s until somebody answered', async () => {
    const { deletion } = world.services;
    await expect(deletion.delete(world.cast.asker, question, null)).rejects.toMatchObject({
      facts: { reason: 'HAS_ANSWERS' },
    });
    await deletion.delete(world.cast.answerer, answer, null);
    await world.answer(question, { author_id: world.cast.asker.accountId });
    const { post } = await deletion.delete(world.cast.asker, question, null);
    expect(post.deletedById).toBe(world.cast.asker.accountId);
    const lines = await world.sql('select act from audit_entry where post_id = $1', [question]);
    expect(lines).toEqual([]);
  });

  it.each([
    ['nobody', 'UNAUTHENTICATED'],
    ['visitor', 'FORBIDDEN'],
    ['learner', 'FORBIDDEN'],
  ] as const)('is refused to %s', async (who, code) => {
    const viewer = who === 'nobody' ? nobody : world.cast[who];
    const act = world.services.deletion.delete(viewer, question, null);
    await expect(act).rejects.toMatchObject({ code });
    expect((await world.post(question)).deleted_at).toBeNull();
  });

  it('shows in the button what the act would say', async () => {
    const { access, deletion } = world.services;
    const { question: row } = await access.question(world.database, world.cast.asker, question);
    const asker = await deletion.viewerCanDelete(world.reader(world.cast.asker), row);
    const moderator = await deletion.viewerCanDelete(world.reader(world.cast.moderator), row);
    expect([asker.reason, moderator.reason]).toEqual(['HAS_ANSWERS', null]);
  });
});

describe('deleting an answer', () => {
  it('takes it out of the counts of its question', async () => {
    const { deletion, endorsements } = world.services;
    await endorsements.endorse(world.cast.staff, answer, { kind: 'CORRECT', note: '' });
    await deletion.delete(world.cast.answerer, answer, null);
    expect(await world.post(question)).toMatchObject({ answer_count: 0, endorsed_answer_count: 0 });
    await deletion.restore(world.cast.answerer, answer);
    expect(await world.post(question)).toMatchObject({ answer_count: 1, endorsed_answer_count: 1 });
  });

  it('that was accepted loses the acceptance, for good', async () => {
    const { acceptance, deletion } = world.services;
    await acceptance.accept(world.cast.asker, answer, null);
    await expect(deletion.delete(world.cast.answerer, answer, null)).rejects.toMatchObject({
      facts: { reason: 'HAS_ANSWERS' },
    });
    await deletion.delete(world.cast.staff, answer, 'Copied.');
    await deletion.restore(world.cast.staff, answer);
    expect((await world.post(question)).accepted_answer_id).toBeNull();
    const told = ['answer.accepted', 'acceptance.withdrawn', 'post.deleted', 'post.restored'];
    expect(await types()).toEqual(told);
  });

  it('by a moderator is not for its author to undo', async () => {
    const { deletion } = world.services;
    await deletion.delete(world.cast.moderator, answer, 'Not an answer.');
    await expect(deletion.restore(world.cast.answerer, answer)).rejects.toMatchObject({
      facts: { reason: 'MODERATOR_ONLY' },
    });
    await expect(deletion.restore(world.cast.learner, answer)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('by two at one moment happens once', async () => {
    const { deletion } = world.services;
    const results = await Promise.allSettled([
      deletion.delete(world.cast.moderator, answer, null),
      deletion.delete(world.cast.staff, answer, null),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await world.post(question)).answer_count).toBe(0);
  });
});
