import { expect, it } from '@jest/globals';
import type { CourseRole } from '../vocabulary/index.ts';
import { mayManageAbilities, mayReadLedger, maySeeAbilities } from './standing.ts';

const as = (role: CourseRole | null, accountId: number | null = 1) => ({
  ...{ accountId, role, cohortId: null, abilities: [] },
});
const member = (role: CourseRole) => ({ accountId: 2, role });

it.each([
  [as(null, null), member('LEARNER'), 'SIGN_IN_FIRST'],
  [as(null), member('LEARNER'), 'JOIN_THE_COURSE_FIRST'],
  [as('LEARNER'), member('LEARNER'), 'STAFF_ONLY'],
  [as('MODERATOR'), member('LEARNER'), 'STAFF_ONLY'],
  [as('STAFF'), member('LEARNER'), null],
  [as('STAFF'), member('MODERATOR'), null],
  [as('STAFF'), member('STAFF'), 'ALREADY_DECIDED'],
  [as('OWNER'), member('OWNER'), 'ALREADY_DECIDED'],
] as const)('%j keeps the abilities of %j: %s', (actor, whose, reason) => {
  expect(mayManageAbilities(whose, actor).reason).toBe(reason);
});

it('points are read by their owner alone, reasons for abilities by staff too', () => {
  expect(mayReadLedger(1, as('LEARNER'))).toBe(true);
  expect(mayReadLedger(2, as('OWNER'))).toBe(false);
  expect(maySeeAbilities(2, as('STAFF'))).toBe(true);
  expect(maySeeAbilities(2, as('MODERATOR'))).toBe(false);
});
