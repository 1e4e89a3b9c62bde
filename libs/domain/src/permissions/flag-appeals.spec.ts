import { describe, expect, it } from '@jest/globals';
import type { CourseRole } from '../vocabulary/index.ts';
import type { Actor } from './actor.ts';
import { APPEAL_DAYS, type FlagWithParties, mayAppealFlag, partyOfFlag } from './moderation.ts';

const DAY = 24 * 3_600_000;
const decidedAt = new Date('2026-03-02T09:00:00Z');
const upheld: FlagWithParties = { state: 'UPHELD', flaggerId: 2, authorId: 1, decidedAt };
const rejected: FlagWithParties = { ...upheld, state: 'REJECTED' };
const person = (accountId: number | null, role: CourseRole | null = 'LEARNER'): Actor => ({
  ...{ accountId, role, cohortId: null, abilities: [] },
});
const [author, flagger, other] = [person(1), person(2), person(3, 'STAFF')];

describe('an appeal against a decided flag', () => {
  it.each([
    ['by the author of what was found against', upheld, author, false, 0, null],
    ['by the flagger whose flag was rejected', rejected, flagger, false, 0, null],
    ['by the flagger whose flag was right', upheld, flagger, false, 0, 'NOT_DECIDED'],
    ['by the author who was right', rejected, author, false, 0, 'NOT_DECIDED'],
    ['while nobody has decided', { ...upheld, state: 'OPEN' }, author, false, 0, 'NOT_DECIDED'],
    ['by staff', upheld, other, false, 0, 'NOT_A_PARTY'],
    ['again', upheld, author, true, 0, 'ALREADY_APPEALED'],
    ['on the last day', upheld, author, false, APPEAL_DAYS * DAY - 1, null],
    ['too late', upheld, author, false, APPEAL_DAYS * DAY, 'TOO_LATE'],
    ['by who has left', upheld, person(1, null), false, 0, 'JOIN_THE_COURSE_FIRST'],
    ['by nobody', upheld, person(null, null), false, 0, 'SIGN_IN_FIRST'],
  ] as const)('%s', (_, flag, actor, hasAppealed, after, reason) => {
    const now = new Date(decidedAt.getTime() + after);
    expect(mayAppealFlag(flag, hasAppealed, actor, now).reason).toBe(reason);
  });

  it('has no side for an account that is gone', () => {
    expect(partyOfFlag({ flaggerId: null, authorId: null }, { accountId: null })).toBeNull();
  });
});
