import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SLUG_MAX } from '../vocabulary/index.ts';
import { hotness, rankAnswers, slugOf, wilsonLowerBound } from './index.ts';
import type { RankedAnswer } from './index.ts';

const votes = fc.integer({ min: 0, max: 100_000 });

describe('the lower bound of the Wilson score', () => {
  // Reference values: Wilson intervals without continuity correction at 95 %.
  it.each([
    [0, 0, 0],
    [1, 0, 0.2065],
    [10, 0, 0.7225],
    [8, 2, 0.4902],
    [50, 50, 0.4038],
    [0, 10, 0],
  ])('of %i helpful and %i down-votes', (helpful, down, bound) => {
    expect(wilsonLowerBound(helpful, down)).toBeCloseTo(bound, 3);
  });

  it('stays between 0 and the share of helpful votes', () => {
    fc.assert(
      fc.property(votes, votes, (helpful, down) => {
        const bound = wilsonLowerBound(helpful, down);
        expect(bound).toBeGreaterThanOrEqual(0);
        expect(bound).toBeLessThanOrEqual(helpful / Math.max(helpful + down, 1));
      }),
    );
  });

  it('grows with each helpful vote and never with a down-vote', () => {
    fc.assert(
      fc.property(votes, votes, (helpful, down) => {
        const bound = wilsonLowerBound(helpful, down);
        expect(wilsonLowerBound(helpful + 1, down)).toBeGreaterThan(bound);
        expect(wilsonLowerBound(helpful, down + 1)).toBeLessThanOrEqual(bound);
      }),
    );
  });
});

const answer = (id: number, facts: Partial<RankedAnswer> = {}): RankedAnswer => ({
  id,
  createdAt: new Date(Date.UTC(2026, 0, id)),
  isAccepted: false,
  endorsementCount: 0,
  helpfulCount: 0,
  downCount: 0,
  ...facts,
});
const idsOf = (answers: readonly RankedAnswer[]): number[] => answers.map(({ id }) => id);

const anyAnswers = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 1_000 }),
    createdAt: fc.date({ noInvalidDate: true }),
    isAccepted: fc.boolean(),
    isDisputed: fc.boolean(),
    endorsementCount: fc.nat(3),
    helpfulCount: fc.nat(50),
    downCount: fc.nat(50),
  }),
  { selector: ({ id }) => id },
);

describe('the order of answers', () => {
  it('puts the accepted one first, then endorsed, then helpful, then new ones', () => {
    const answers = [
      answer(1),
      answer(2, { helpfulCount: 3 }),
      answer(3, { endorsementCount: 1 }),
      answer(4, { isAccepted: true }),
      answer(5),
      answer(6, { helpfulCount: 30, downCount: 20 }),
    ];
    expect(idsOf(rankAnswers(answers, 'TRUST'))).toEqual([4, 3, 6, 2, 5, 1]);
  });

  it('gives a disputed answer no first place for being accepted', () => {
    const answers = [
      answer(1, { isAccepted: true, isDisputed: true }),
      answer(2, { helpfulCount: 1 }),
    ];
    expect(idsOf(rankAnswers(answers, 'TRUST'))).toEqual([2, 1]);
  });

  it('does not count how many endorse', () => {
    const answers = [answer(1, { endorsementCount: 2 }), answer(2, { endorsementCount: 1 })];
    expect(idsOf(rankAnswers(answers, 'TRUST'))).toEqual([2, 1]);
  });

  it('goes by date when the reader asks for it', () => {
    const answers = [answer(2, { isAccepted: true }), answer(3), answer(1)];
    expect(idsOf(rankAnswers(answers, 'NEWEST'))).toEqual([3, 2, 1]);
    expect(idsOf(rankAnswers(answers, 'OLDEST'))).toEqual([1, 2, 3]);
  });

  it('is the same however the answers came, and loses none', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom('TRUST', 'NEWEST', 'OLDEST'), (answers, order) => {
        const ranked = idsOf(rankAnswers(answers, order));
        expect(idsOf(rankAnswers([...answers].reverse(), order))).toEqual(ranked);
        expect([...ranked].sort()).toEqual(idsOf(answers).sort());
      }),
    );
  });
});

describe('hotness', () => {
  const days = (number: number): Date => new Date(Date.UTC(2026, 0, 1) + number * 86_400_000);
  const facts = { createdAt: days(0), score: 0, answerCount: 0, sameHereCount: 0 };

  it('lets yesterday’s good question beat last month’s better one', () => {
    const lastMonth = hotness({ ...facts, score: 500 });
    expect(hotness({ ...facts, createdAt: days(29), score: 5 })).toBeGreaterThan(lastMonth);
  });

  it('weighs ten times the interest like two days', () => {
    const younger = hotness({ ...facts, createdAt: days(2), score: 1 });
    expect(hotness({ ...facts, score: 10 })).toBeCloseTo(younger, 9);
  });

  it('grows with the score, and a bad score cools', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000, max: 1_000 }), (score) => {
        expect(hotness({ ...facts, score: score + 1 })).toBeGreaterThanOrEqual(
          hotness({ ...facts, score }),
        );
      }),
    );
    expect(hotness({ ...facts, score: -10 })).toBeLessThan(hotness(facts));
  });

  it('counts answers and people with the same question as interest', () => {
    const together = hotness({ ...facts, score: 4, answerCount: 3, sameHereCount: 3 });
    expect(together).toBe(hotness({ ...facts, score: 10 }));
  });
});

describe('the slug of a title', () => {
  it.each([
    ['Why is var() divided by n − 1?', 'why-is-var-divided-by-n-1'],
    ['Größe der Stichprobe: wie groß?', 'größe-der-stichprobe-wie-groß'],
    ['為什麼樣本變異數要除以 n-1?', '為什麼樣本變異數要除以-n-1'],
    ['ما الفرق بين المتوسط والوسيط؟', 'ما-الفرق-بين-المتوسط-والوسيط'],
    ['मानक विचलन क्या है?', 'मानक-विचलन-क्या-है'],
    ['??? … !!!', 'question'],
  ])('%s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('ends at a word', () => {
    const slug = slugOf(
      'How do I interpret the residual plot of a linear regression with interactions',
    );
    expect(slug).toBe('how-do-i-interpret-the-residual-plot-of-a-linear-regression');
  });

  it('cuts a single word that is too long', () => {
    expect(slugOf('𠮷'.repeat(100))).toBe('𠮷'.repeat(SLUG_MAX));
  });

  it('is short, clean and stable for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const slug = slugOf(title);
        expect([...slug].length).toBeLessThanOrEqual(SLUG_MAX);
        expect(slug).toMatch(/^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });
});
