import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nobody } from '@colloquy/platform/viewer';
import { ActsWorld, DAY, HOUR, MORNING } from '../acts/acts-world.fixture.ts';

let world: ActsWorld;
let question: number;
let answer: number;
beforeAll(async () => {
  world = await ActsWorld.make();
});
afterAll(() => world.drop());
beforeEach(async () => {
  world.clock.set(MORNING);
  question = await world.question();
  answer = await world.answer(question);
  world.clock.advance(HOUR);
  await world.news();
});

const types = async (): Promise<string[]> => (await world.news()).map(({ type }) => type);

describe('accepting an answer', () => {
  it('is the asker’s, with one sentence about what made it click', async () => {
    const { asker } = world.cast;
    const restatement = '  One degree of freedom goes into the mean. ';
    const found = await world.services.acceptance.accept(asker, answer, restatement);
    expect(found.question).toMatchObject({
      acceptedAnswerId: answer,
      acceptedById: asker.accountId,
      restatement: 'One degree of freedom goes into the mean.',
    });
    expect(await world.news()).toEqual([
      {
        type: 'answer.accepted',
        payload: { courseId: world.courseId, postId: answer, questionId: question },
      },
    ]);
  });

  it('again only changes the sentence', async () => {
    const { acceptance } = world.services;
    await acceptance.accept(world.cast.asker, answer, null);
    const { accepted_at: at } = await world.post(question);
    world.clock.advance(DAY);
    await acceptance.accept(world.cast.asker, answer, 'It was the mean all along.');
    expect(await world.post(question)).toMatchObject({
      accepted_at: at,
      restatement: 'It was the mean all along.',
    });
    expect(await types()).toEqual(['answer.accepted']);
  });

  it('in place of another takes that one back', async () => {
    const better = await world.answer(question);
    await world.services.acceptance.accept(world.cast.asker, answer, null);
    await world.services.acceptance.accept(world.cast.asker, better, null);
    expect((await world.post(question)).accepted_answer_id).toBe(better);
    const expected = ['answer.accepted', 'acceptance.withdrawn', 'answer.accepted'];
    expect(await types()).toEqual(expected);
  });

  it('needs the sentence where the course says so', async () => {
    await world.sql('update course set restatement_required = true where id = $1', [
      world.courseId,
    ]);
    const { acceptance } = world.services;
    await expect(acceptance.accept(world.cast.asker, answer, ' ')).rejects.toMatchObject({
      facts: { problems: [{ path: 'restatement', code: 'REQUIRED' }] },
    });
    await world.sql('update course set restatement_required = false where id = $1', [
      world.courseId,
    ]);
  });

  it.each([
    ['nobody', 'UNAUTHENTICATED'],
    ['visitor', 'FORBIDDEN'],
    ['answerer', 'FORBIDDEN'],
    ['moderator', 'FORBIDDEN'],
    ['staff', 'FORBIDDEN'],
  ] as const)('is refused to %s', async (who, code) => {
    const viewer = who === 'nobody' ? nobody : world.cast[who];
    await expect(world.services.acceptance.accept(viewer, answer, null)).rejects.toMatchObject({
      code,
    });
    expect((await world.post(question)).accepted_answer_id).toBeNull();
  });

  it('of one’s own waits a day', async () => {
    const own = await world.answer(question, { author_id: world.cast.asker.accountId });
    const { acceptance } = world.services;
    await expect(acceptance.accept(world.cast.asker, own, null)).rejects.toMatchObject({
      facts: { reason: 'TOO_EARLY' },
    });
    world.clock.set(new Date(MORNING.getTime() + DAY));
    const found = await acceptance.accept(world.cast.asker, own, null);
    expect(found.question.acceptedAnswerId).toBe(own);
  });

  it('by staff waits for a week of silence, which a word of the asker breaks', async () => {
    const { acceptance } = world.services;
    const { staff, asker } = world.cast;
    world.clock.set(new Date(MORNING.getTime() + 3 * DAY));
    const comment = await world.comment(answer, question, asker.accountId);
    world.clock.set(new Date(MORNING.getTime() + 8 * DAY));
    await expect(acceptance.accept(staff, answer, null)).rejects.toMatchObject({
      facts: { reason: 'TOO_EARLY' },
    });
    await world.sql('delete from comment where id = $1', [comment]);
    const found = await acceptance.accept(staff, answer, null);
    expect(found.question.acceptedById).toBe(staff.accountId);
    const [line] = await world.sql('select * from audit_entry where post_id = $1', [answer]);
    expect(line).toMatchObject({ act: 'answer.accepted', actor_id: staff.accountId });
  });

  it('shows in the button what the act would say', async () => {
    const { acceptance } = world.services;
    const { question: row, post } = await world.services.access.forAct(
      world.database,
      world.cast.staff,
      answer,
    );
    const asStaff = world.reader(world.cast.staff);
    expect((await acceptance.viewerCanAccept(asStaff, row)).reason).toBe('TOO_EARLY');
    const asAsker = world.reader(world.cast.asker);
    expect((await acceptance.viewerCanAccept(asAsker, post)).allowed).toBe(true);
  });
});

describe('taking an acceptance back', () => {
  it('is the asker’s, and leaves nothing behind', async () => {
    const { acceptance } = world.services;
    await acceptance.accept(world.cast.asker, answer, 'It was the mean all along.');
    await acceptance.withdraw(world.cast.asker, question);
    expect(await world.post(question)).toMatchObject({
      ...{ accepted_answer_id: null, accepted_at: null, accepted_by_id: null, restatement: null },
    });
    expect(await types()).toEqual(['answer.accepted', 'acceptance.withdrawn']);
  });

  it('is refused to staff when the asker accepted', async () => {
    const { acceptance } = world.services;
    await acceptance.accept(world.cast.asker, answer, null);
    await expect(acceptance.withdraw(world.cast.staff, question)).rejects.toMatchObject({
      facts: { reason: 'NOT_YOURS' },
    });
  });

  it('without one does nothing', async () => {
    await world.services.acceptance.withdraw(world.cast.asker, question);
    expect(await types()).toEqual([]);
  });
});
