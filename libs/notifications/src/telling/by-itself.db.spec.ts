import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { emit } from '@colloquy/platform/outbox';
import type { TestPerson } from '@colloquy/testing';
import { NotificationsWorld } from '../notifications-world.fixture.ts';

jest.setTimeout(30_000);

let world: NotificationsWorld;
let [asker, helper, other]: TestPerson[] = [];
beforeAll(async () => {
  world = await NotificationsWorld.make();
}, 60_000);
afterAll(() => world.drop());
beforeEach(async () => {
  [asker, helper, other] = await Promise.all([world.member(), world.member(), world.member()]);
});

const follows = async ({ id }: TestPerson): Promise<number> => {
  const text = `select count(*)::int as n from follow where account_id = $1 and not is_muted`;
  const [row] = await world.database.query<{ n: number }>(text, [id]);
  return row?.n ?? -1;
};

const byItself = async (
  { id, viewer }: TestPerson,
  choice: { followsWritten?: boolean; followsMentioned?: boolean },
): Promise<void> => {
  const settings = await world.preferences.settingsOf(id);
  await world.preferences.setSettings(viewer, { ...settings, ...choice });
};

describe('a question is followed by itself', () => {
  it('where one asks, answers or is mentioned, and not where one only comments', async () => {
    const question = await world.ask(asker!);
    await world.answer(question, helper!, false, 'A text for @' + other!.handle + ' to read.');
    await world.settle();
    expect([await follows(asker!), await follows(helper!), await follows(other!)]).toEqual([
      1, 1, 1,
    ]);
    const late = await world.member();
    await world.comment(question, late);
    await world.settle();
    expect(await follows(late)).toBe(0);
    await world.answer(question, late);
    await world.settle();
    const followed = ['FOLLOWED_ANSWER', 'FOLLOWED_COMMENT'];
    expect((await world.kinds(helper!)).sort()).toEqual(followed);
    expect((await world.kinds(other!)).sort()).toEqual([...followed, 'MENTION']);
    // The asker is told of what belongs to their question, and not a second time for following it.
    expect((await world.kinds(asker!)).sort()).toEqual(['ANSWER', 'COMMENT']);
  });

  it('not by those who chose otherwise, each for itself', async () => {
    await byItself(helper!, { followsWritten: false });
    await byItself(other!, { followsMentioned: false });
    const question = await world.ask(asker!, { body: `A text for @${helper!.handle} to read.` });
    await world.answer(question, other!);
    await world.settle();
    expect([await follows(helper!), await follows(other!)]).toEqual([1, 1]);
    const second = await world.ask(asker!, { body: `A text for @${other!.handle} to read.` });
    await world.answer(second, helper!);
    await world.settle();
    expect([await follows(helper!), await follows(other!)]).toEqual([1, 1]);
  });

  it('never by those who muted it, and the choice outlives other settings', async () => {
    const question = await world.ask(asker!);
    await world.follows.follow(helper!.viewer, { target: 'QUESTION', id: question.id }, 'MUTE');
    await world.answer(question, helper!);
    await byItself(other!, { followsWritten: false });
    await byItself(other!, {});
    await world.settle();
    expect(await follows(helper!)).toBe(0);
    expect(await world.preferences.settingsOf(other!.id)).toMatchObject({ followsWritten: false });
  });
});

describe('a mute', () => {
  it('keeps no decision about oneself away, neither from the inbox nor from the mail', async () => {
    const question = await world.ask(asker!);
    const answer = await world.answer(question, helper!);
    await world.settle();
    for (const place of [
      { target: 'QUESTION' as const, id: question.id },
      { target: 'COURSE' as const, id: world.course.id },
    ])
      await world.follows.follow(helper!.viewer, place, 'MUTE');
    const { id: courseId } = world.course;
    await world.database.transaction(async (tx) => {
      const now = world.clock.now();
      await emit(tx, now, 'case.opened', { courseId, postId: answer.id, caseId: 1 });
      await emit(tx, now, 'answer.accepted', {
        courseId,
        postId: answer.id,
        questionId: question.id,
      });
    });
    await world.settle();
    expect(await world.kinds(helper!)).toEqual(['CLAIMED_INACCURATE']);
    expect(world.mailsTo(helper!)).toHaveLength(1);
  });
});
