import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nobody, type Viewer } from '@colloquy/platform/viewer';
import { ActsWorld } from '../acts/acts-world.fixture.ts';
import type { PostForAct } from '../posts/post-access.service.ts';
import type { Closing } from './closing.service.ts';

let world: ActsWorld;
let question: number;
beforeAll(async () => {
  world = await ActsWorld.make();
});
afterAll(() => world.drop());
beforeEach(async () => {
  question = await world.question();
  await world.news();
});

const close = (viewer: Viewer, id: number, closing: Partial<Closing> = {}): Promise<PostForAct> =>
  world.services.closing.close(viewer, id, {
    ...{ reason: 'NEEDS_DETAIL', note: '', duplicateOfNumber: null },
    ...closing,
  });

const numberOf = async (id: number): Promise<number> => Number((await world.post(id)).number);

const duplicateOf = async (id: number): Promise<Partial<Closing>> => ({
  reason: 'DUPLICATE',
  duplicateOfNumber: await numberOf(id),
});

const linksOf = (id: number) =>
  world.sql(`select target_id from post_link where post_id = $1 and kind = 'DUPLICATE'`, [id]);

describe('closing a question', () => {
  it('says who, when and why, and is in the log', async () => {
    const { moderator } = world.cast;
    const note = ' Which test did you run? ';
    const { question: row } = await close(moderator, question, { note });
    expect(row).toMatchObject({
      ...{ closedById: moderator.accountId, closeReason: 'NEEDS_DETAIL' },
      closeNote: 'Which test did you run?',
    });
    expect((await world.news()).map(({ type }) => type)).toEqual(['question.closed']);
    const [line] = await world.sql('select * from audit_entry where post_id = $1', [question]);
    expect(line).toMatchObject({ act: 'question.closed', reason: 'Which test did you run?' });
  });

  it('as a duplicate links it to the original, until it is reopened', async () => {
    const original = await world.question();
    const closed = await close(world.cast.staff, question, await duplicateOf(original));
    expect(closed.question.duplicateOfId).toBe(original);
    expect(await linksOf(question)).toEqual([{ target_id: original }]);
    const opened = await world.services.closing.reopen(world.cast.staff, question);
    expect(opened.question).toMatchObject({
      ...{ closedAt: null, closeReason: null, closeNote: null, duplicateOfId: null },
    });
    expect(await linksOf(question)).toEqual([]);
    const told = (await world.news()).map(({ type }) => type);
    expect(told).toEqual(['question.closed', 'question.reopened']);
  });

  it.each([
    ['without an original', { reason: 'DUPLICATE' as const }, 'REQUIRED'],
    [
      'of one that is not there',
      { reason: 'DUPLICATE' as const, duplicateOfNumber: 9999 },
      'UNKNOWN',
    ],
    ['with an original for another reason', { duplicateOfNumber: 1 }, 'NOT_ALLOWED'],
  ])('as a duplicate %s is refused', async (_, closing, code) => {
    await expect(close(world.cast.staff, question, closing)).rejects.toMatchObject({
      facts: { problems: [{ path: 'input.duplicateOfNumber', code }] },
    });
  });

  it('as a duplicate of itself, or in a circle, is refused', async () => {
    const [second, third] = [await world.question(), await world.question()];
    await close(world.cast.staff, question, await duplicateOf(second));
    await close(world.cast.staff, second, await duplicateOf(third));
    for (const original of [question, second, third])
      await expect(
        close(world.cast.staff, third, await duplicateOf(original)),
      ).rejects.toMatchObject({ facts: { problems: [{ code: 'NOT_ALLOWED' }] } });
  });

  it('of two as duplicates of each other at one moment closes one', async () => {
    const other = await world.question();
    const results = await Promise.allSettled([
      close(world.cast.staff, question, await duplicateOf(other)),
      close(world.cast.owner, other, await duplicateOf(question)),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'INVALID_INPUT', facts: { problems: [{ code: 'NOT_ALLOWED' }] } },
    });
  });

  it('as a duplicate of a private question would tell of it, and is refused', async () => {
    const hidden = await world.question({ visibility: 'STAFF' });
    const closing = await duplicateOf(hidden);
    await expect(close(world.cast.staff, question, closing)).rejects.toMatchObject({
      facts: { problems: [{ code: 'NOT_ALLOWED' }] },
    });
    await expect(close(world.cast.moderator, question, closing)).rejects.toMatchObject({
      facts: { problems: [{ code: 'UNKNOWN' }] },
    });
  });

  it.each([
    ['nobody', 'UNAUTHENTICATED'],
    ['visitor', 'FORBIDDEN'],
    ['asker', 'FORBIDDEN'],
  ] as const)('is refused to %s', async (who, code) => {
    const viewer = who === 'nobody' ? nobody : world.cast[who];
    await expect(close(viewer, question)).rejects.toMatchObject({ code });
    expect((await world.post(question)).closed_at).toBeNull();
  });

  it('twice is refused, and so is reopening an open one', async () => {
    await close(world.cast.staff, question);
    await expect(close(world.cast.staff, question)).rejects.toMatchObject({
      facts: { reason: 'QUESTION_CLOSED' },
    });
    const { closing } = world.services;
    await expect(closing.reopen(world.cast.asker, question)).rejects.toMatchObject({
      facts: { reason: 'MODERATOR_ONLY' },
    });
    await closing.reopen(world.cast.moderator, question);
    await expect(closing.reopen(world.cast.moderator, question)).rejects.toMatchObject({
      facts: { reason: 'NOT_CLOSED' },
    });
  });
});
