import { describe, expect, it } from '@jest/globals';
import { QueueKind, type ReviewItemState } from '../vocabulary/index.ts';
import {
  canStillUndo,
  choicesOf,
  CLAIM_MS,
  holderOf,
  isAvailable,
  isFirstPost,
  type ReviewItemFacts,
  UNDO_MS,
} from './review.ts';

const now = new Date('2026-03-02T09:00:00Z');
const after = (milliseconds: number): Date => new Date(now.getTime() + milliseconds);
const free: ReviewItemFacts = {
  state: 'OPEN',
  claimedById: null,
  claimedUntil: null,
  decidedById: null,
  decidedAt: null,
};
const claimed = { ...free, claimedById: 1, claimedUntil: after(CLAIM_MS) };

describe('a queue’s item', () => {
  it('is somebody’s for a quarter of an hour', () => {
    expect(CLAIM_MS).toBe(15 * 60_000);
    expect(holderOf(claimed, after(CLAIM_MS - 1))).toBe(1);
    expect(holderOf(claimed, after(CLAIM_MS))).toBeNull();
    expect(holderOf(free, now)).toBeNull();
  });

  it('is given out while it is open and nobody else’s', () => {
    const state = (word: ReviewItemState) => ({ ...free, state: word });
    expect(isAvailable(free, 2, now)).toBe(true);
    expect(isAvailable(claimed, 1, now)).toBe(true);
    expect(isAvailable(claimed, 2, now)).toBe(false);
    expect(isAvailable(claimed, 2, after(CLAIM_MS))).toBe(true);
    expect(isAvailable(state('DECIDED'), 1, now)).toBe(false);
    expect(isAvailable(state('MOOT'), 1, now)).toBe(false);
  });

  it('can be undone for ten seconds', () => {
    expect(canStillUndo(now, after(UNDO_MS - 1))).toBe(true);
    expect(canStillUndo(now, after(UNDO_MS))).toBe(false);
  });

  it('has at least two choices in every queue', () => {
    for (const queue of Object.values(QueueKind)) {
      expect(new Set(choicesOf[queue]).size).toBeGreaterThanOrEqual(2);
    }
  });
});

it.each([
  ['LEARNER', 0, true],
  ['LEARNER', 1, false],
  ['MODERATOR', 0, false],
  ['STAFF', 0, false],
  [null, 0, false],
] as const)('a post by a %s after %d of its kind is welcomed: %s', (role, earlier, expected) => {
  expect(isFirstPost(role, earlier)).toBe(expected);
});
