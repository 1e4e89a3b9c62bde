import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { helperWorth, rankForPerson, rankHelpers, type HelperRecord } from './routing.ts';

const helper = (accountId: number, facts: Partial<HelperRecord> = {}): HelperRecord => ({
  ...{ accountId, activity: 1, inTags: 0, inLikeQuestions: 0, load: 0 },
  ...facts,
});
const ids = (list: readonly HelperRecord[]): number[] => list.map(({ accountId }) => accountId);

describe('whom to ask', () => {
  it('is who knows the topic before who is merely about', () => {
    const list = [
      helper(1, { activity: 6 }),
      helper(2, { activity: 3, inTags: 2, inLikeQuestions: 1 }),
    ];
    expect(ids(rankHelpers(list, 10))).toEqual([2, 1]);
  });

  it('is nobody whose week is full, and sooner who had fewer invitations', () => {
    const list = [helper(1, { load: 1 }), helper(2, { load: 0.8 }), helper(3)];
    expect(ids(rankHelpers(list, 10))).toEqual([3, 2]);
  });

  it('is worth less with each invitation, and never less than nothing', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)];
          expect(helperWorth(helper(1, { load: less }))).toBeGreaterThanOrEqual(
            helperWorth(helper(1, { load: more })),
          );
          expect(helperWorth(helper(1, { load: more }))).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe('questions for one person', () => {
  it('begin with what they know or follow, then what is fresh and what many wait for', () => {
    const question = (questionId: number, facts = {}) => ({
      ...{ questionId, ageDays: 0, inTags: 0, isFollowed: false, sameHereCount: 0 },
      ...facts,
    });
    const list = [
      question(1),
      question(2, { ageDays: 20 }),
      question(3, { sameHereCount: 9 }),
      question(4, { isFollowed: true }),
      question(5, { inTags: 12 }),
    ];
    expect(rankForPerson(list).map(({ questionId }) => questionId)).toEqual([5, 4, 3, 1, 2]);
  });
});
