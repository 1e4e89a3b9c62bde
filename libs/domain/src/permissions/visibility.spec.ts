import { describe, expect, it } from '@jest/globals';
import type { CourseRole, QuestionVisibility } from '../vocabulary/index.ts';
import { maySeeQuestion, maySeeReply } from './visibility.ts';

const asker = 1;
const actor = (
  role: CourseRole | null,
  accountId: number | null = 2,
  cohortId: number | null = null,
) => ({
  ...{ accountId, role, cohortId, abilities: [] },
});
const question = (visibility: QuestionVisibility, deletedAt: Date | null = null) => ({
  ...{
    visibility,
    deletedAt,
    hiddenAt: null,
    authorId: asker,
    cohortId: visibility === 'COHORT' ? 7 : null,
  },
});

describe('a question', () => {
  it.each([
    ['COURSE', actor(null, null), true],
    ['COHORT', actor(null, null), false],
    ['COHORT', actor('LEARNER', 2, 7), true],
    ['COHORT', actor('LEARNER', 2, 8), false],
    ['COHORT', actor('MODERATOR'), false],
    ['COHORT', actor('STAFF'), true],
    ['STAFF', actor(null, null), false],
    ['STAFF', actor('LEARNER'), false],
    ['STAFF', actor('MODERATOR'), false],
    ['STAFF', actor('OWNER'), true],
    ['STAFF', actor('LEARNER', asker), true],
    ['STAFF', actor(null, asker), true],
  ] as const)('for %s is seen by %j: %s', (visibility, who, sees) => {
    expect(maySeeQuestion(who, question(visibility))).toBe(sees);
  });

  it('for a cohort that is gone is seen by staff and its asker only', () => {
    const lost = { ...question('COHORT'), cohortId: null };
    expect(maySeeQuestion(actor('LEARNER', 2, null), lost)).toBe(false);
    expect(maySeeQuestion(actor('STAFF'), lost)).toBe(true);
    expect(maySeeQuestion(actor('LEARNER', asker), lost)).toBe(true);
  });

  it('once deleted is seen by its asker, moderators and staff', () => {
    const deleted = question('COURSE', new Date(0));
    expect(maySeeQuestion(actor('LEARNER'), deleted)).toBe(false);
    expect(maySeeQuestion(actor('LEARNER', asker), deleted)).toBe(true);
    expect(maySeeQuestion(actor('MODERATOR'), deleted)).toBe(true);
    expect(maySeeQuestion(actor('MODERATOR'), question('STAFF', new Date(0)))).toBe(false);
  });

  it('of an unknown author is not that of nobody', () => {
    const imported = { ...question('STAFF'), authorId: null };
    expect(maySeeQuestion(actor(null, null), imported)).toBe(false);
    expect(
      maySeeReply(actor(null, null), { authorId: null, deletedAt: new Date(0), hiddenAt: null }),
    ).toBe(false);
  });
});
