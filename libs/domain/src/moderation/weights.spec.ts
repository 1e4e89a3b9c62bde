import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FlagKind } from '../vocabulary/index.ts';
import {
  canHide,
  DISPUTE_WEIGHT,
  flagWeight,
  HIDE_WEIGHT,
  isHidden,
  MODERATOR_WEIGHT,
  STAFF_WEIGHT,
  suffices,
} from './weights.ts';

const count = fc.nat(1_000);

describe('the weight of a flag', () => {
  it.each([
    ['LEARNER', 0, 0, 0.5],
    ['LEARNER', 4, 0, 0.75],
    ['LEARNER', 0, 4, 0.25],
    ['LEARNER', 1, 1, 0.5],
    [null, 0, 0, 0.5],
    ['MODERATOR', 0, 9, MODERATOR_WEIGHT],
    ['STAFF', 0, 9, STAFF_WEIGHT],
    ['OWNER', 0, 9, STAFF_WEIGHT],
  ] as const)('of a %s with %d right and %d wrong is %d', (role, upheld, rejected, weight) => {
    expect(flagWeight(role, { upheld, rejected })).toBe(weight);
  });

  it('grows with every right flag, falls with every wrong one, and stays between 0 and 1', () => {
    fc.assert(
      fc.property(count, count, (upheld, rejected) => {
        const weight = flagWeight('LEARNER', { upheld, rejected });
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThan(1);
        expect(flagWeight('LEARNER', { upheld: upheld + 1, rejected })).toBeGreaterThan(weight);
        expect(flagWeight('LEARNER', { upheld, rejected: rejected + 1 })).toBeLessThan(weight);
      }),
    );
  });

  it('lets staff alone hide and dispute, no learner alone', () => {
    expect(STAFF_WEIGHT).toBeGreaterThanOrEqual(Math.max(HIDE_WEIGHT, DISPUTE_WEIGHT));
    expect(Math.min(HIDE_WEIGHT, DISPUTE_WEIGHT)).toBeGreaterThan(1);
  });

  it.each([
    ['nothing', [], false],
    ['two moderators', [MODERATOR_WEIGHT, MODERATOR_WEIGHT], true],
    ['a moderator and one newcomer', [MODERATOR_WEIGHT, 0.5], false],
    ['three newcomers and somebody who was right once', [0.5, 0.5, 0.5, 0.6], true],
    ['ten newcomers', Array<number>(10).fill(0.5), false],
  ])('hides what is flagged by %s: %s → %s', (_, weights, expected) => {
    expect(isHidden(weights)).toBe(expected);
  });

  it('lets newcomers and people who are often wrong bring nothing about by their number', () => {
    const untrusted = fc.double({ min: 0.01, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(fc.array(untrusted), (weights) => {
        expect(suffices(weights, DISPUTE_WEIGHT)).toBe(false);
      }),
    );
  });

  it('hides only what harms its readers', () => {
    expect(Object.values(FlagKind).filter(canHide)).toEqual(['UNKIND', 'SPAM']);
  });
});
