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
    expect(isHidden(2 * MODERATOR_WEIGHT)).toBe(true);
    expect(isHidden(HIDE_WEIGHT - 0.01)).toBe(false);
  });

  it('hides only what harms its readers', () => {
    expect(Object.values(FlagKind).filter(canHide)).toEqual(['UNKIND', 'SPAM']);
  });
});
