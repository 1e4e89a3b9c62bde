import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { helperRecords, type HelperRecord, type PastQuestion } from './helper-records.ts';
import {
  type Helper,
  HELPERS_ASKED,
  helperWorth,
  keptWorth,
  likelyHelpers,
  rankForPerson,
  rankHelpers,
} from './routing.ts';

const DAY_MS = 24 * 3_600_000;
const NOW = 1_000 * DAY_MS;

const record = (accountId: number, facts: Partial<HelperRecord> = {}): HelperRecord => ({
  ...{ accountId, daysSinceAnswer: 1, daysSinceComment: 1, ofLast25: 2, recentShare: 0.1 },
  ...{ shareOfAlike: 0.1, shareOfTags: 0.1, atThisHour: 0.5 },
  ...facts,
});
const helper = (accountId: number, facts: Partial<Helper> = {}): Helper => ({
  ...{ record: record(accountId), invitationsLeft: 5, worths: [] },
  ...facts,
});
const ids = (list: readonly HelperRecord[]): number[] => list.map(({ accountId }) => accountId);

/** An answered question, `days` ago. */
const past = (questionId: number, days: number, facts: Partial<PastQuestion> = {}) => ({
  ...{ questionId, askerId: 900, askedAt: NOW - days * DAY_MS, tagIds: [1] },
  answers: [{ accountId: 1, at: NOW - days * DAY_MS }],
  ...facts,
});
const recordsOf = (list: readonly PastQuestion[], askerId = 900, alike = new Map()) =>
  helperRecords({ askerId, askedAt: NOW, tagIds: [1], alike }, list, new Map());

describe('what is known of a helper', () => {
  it('is nothing of the asker, and nothing of those who never answered', () => {
    expect(recordsOf([])).toEqual([]);
    expect(recordsOf([past(1, 3)], 1)).toEqual([]);
  });

  it('is how much of what was like the question, and of its tags, they answered', () => {
    const others = { answers: [{ accountId: 2, at: NOW - DAY_MS }] };
    const list = [past(1, 3), past(2, 2, { ...others, tagIds: [7] }), past(3, 1, others)];
    const [one, two] = recordsOf(list, 900, new Map([[1, 0.9]])).toSorted(
      (a, b) => a.accountId - b.accountId,
    );
    expect(one?.shareOfAlike).toBeGreaterThan(two?.shareOfAlike ?? 1);
    expect(one?.daysSinceAnswer).toBeCloseTo(3);
    expect(two?.shareOfTags).toBeGreaterThan(0.2);
    expect(two?.ofLast25).toBe(2);
  });

  it('does not count answers to their own questions as knowing a topic', () => {
    const [own] = recordsOf([past(1, 3, { askerId: 1 })]);
    const [asked] = recordsOf([past(1, 3)]);
    expect(own?.shareOfTags).toBeLessThan(asked?.shareOfTags ?? 0);
  });
});

describe('the chance that somebody answers', () => {
  it('grows with knowing the topic and being about, and is a chance', () => {
    expect(helperWorth(record(1, { shareOfTags: 0.8 }))).toBeGreaterThan(helperWorth(record(1)));
    expect(helperWorth(record(1, { daysSinceComment: 60 }))).toBeLessThan(helperWorth(record(1)));
    expect(ids(likelyHelpers([record(1), record(2, { ofLast25: 9 })], 1))).toEqual([2]);
    const share = fc.double({ min: 0.001, max: 1, noNaN: true });
    const days = fc.double({ min: 0, max: 5_000, noNaN: true });
    fc.assert(
      fc.property(share, share, days, (shareOfTags, recentShare, daysSinceAnswer) => {
        const worth = helperWorth(record(1, { shareOfTags, recentShare, daysSinceAnswer }));
        expect(worth).toBeGreaterThan(0);
        expect(worth).toBeLessThan(1);
      }),
    );
  });
});

describe('whom to ask', () => {
  it('is nobody whose week is full', () => {
    expect(ids(rankHelpers([helper(1, { invitationsLeft: 0 }), helper(2)], 0))).toEqual([2]);
  });

  it('is not somebody for whom better questions are to be expected this week', () => {
    const worths = [0.9, 0.8, 0.9, 0.7, 0.9];
    const busy = helper(1, { invitationsLeft: 1, worths });
    expect(ids(rankHelpers([busy, helper(2)], 20))).toEqual([2]);
    expect(ids(rankHelpers([busy, helper(2)], 0))).toEqual([1, 2]);
  });

  it('is at most ten people, each once', () => {
    const many = Array.from({ length: 30 }, (_, at) => helper(at + 1));
    const asked = ids(rankHelpers(many, 3));
    expect(asked).toHaveLength(HELPERS_ASKED);
    expect(new Set(asked).size).toBe(HELPERS_ASKED);
  });

  it('keeps more the fewer invitations are left and the more questions will come', () => {
    const worths = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
    const kept = (invitationsLeft: number, toCome: number): number =>
      keptWorth({ worths, invitationsLeft }, toCome);
    expect(kept(5, 3)).toBe(0);
    expect(kept(1, 12)).toBeGreaterThanOrEqual(kept(4, 12));
    expect(kept(2, 30)).toBeGreaterThanOrEqual(kept(2, 6));
  });
});

describe('questions for one person', () => {
  it('begin with what they know or follow, then what is fresh and what many wait for', () => {
    const question = (questionId: number, facts = {}) => ({
      ...{ questionId, ageDays: 0, worth: 0.1, isFollowed: false, sameHereCount: 0 },
      ...facts,
    });
    const list = [
      question(1),
      question(2, { ageDays: 20 }),
      question(3, { sameHereCount: 9 }),
      question(4, { isFollowed: true }),
      question(5, { worth: 0.4 }),
    ];
    expect(rankForPerson(list).map(({ questionId }) => questionId)).toEqual([5, 4, 3, 1, 2]);
  });
});
