import { expect, it } from '@jest/globals';
import { SanctionKind } from '../vocabulary/index.ts';
import { isInForce, needsEnd } from './sanctions.ts';

const now = new Date('2026-03-02T09:00:00Z');
const day = (days: number): Date => new Date(now.getTime() + days * 24 * 3_600_000);
const sanction = { kind: 'WARNING', givenAt: day(-3), endsAt: null, liftedAt: null } as const;

it('a sanction holds until it is lifted or over', () => {
  expect(isInForce(sanction, now)).toBe(true);
  expect(isInForce({ ...sanction, liftedAt: day(-1) }, now)).toBe(false);
  expect(isInForce({ ...sanction, endsAt: day(1) }, now)).toBe(true);
  expect(isInForce({ ...sanction, endsAt: now }, now)).toBe(false);
});

it('suspensions, and only they, end by themselves', () => {
  expect(Object.values(SanctionKind).filter(needsEnd)).toEqual([
    'ABILITY_SUSPENDED',
    'COURSE_SUSPENDED',
  ]);
});
