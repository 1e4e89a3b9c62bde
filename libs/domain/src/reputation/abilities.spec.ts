import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Ability } from '../vocabulary/index.ts';
import {
  courseScale,
  earns,
  missingActs,
  type PersonRecord,
  ratioOf,
  THRESHOLDS,
} from './abilities.ts';
import { topicWord } from './topics.ts';

const nothing: PersonRecord = {
  answers: { good: 0, bad: 0 },
  edits: { good: 0, bad: 0 },
  flags: { good: 0, bad: 0 },
};
const answers = (good: number, bad: number): PersonRecord => ({
  ...nothing,
  answers: { good, bad },
});

describe('abilities', () => {
  it.each([
    ['ten good answers', answers(10, 0), 1, true],
    ['nine good answers', answers(9, 0), 1, false],
    ['ten answers of which three went wrong', answers(7, 3), 1, false],
    ['three good answers in a young course', answers(3, 0), 0.3, true],
    ['two good answers in a young course', answers(2, 0), 0.3, false],
  ] as const)('with %s: review', (_, record, scale, expected) => {
    expect(earns('REVIEW', record, scale)).toBe(expected);
    expect(earns('CLOSE', record, scale)).toBe(expected);
  });

  it('to decide flags needs the record of a reviewer too', () => {
    const flags = { good: 40, bad: 0 };
    expect(earns('DECIDE_FLAGS', { ...nothing, flags }, 1)).toBe(false);
    expect(earns('DECIDE_FLAGS', { ...answers(12, 0), flags }, 1)).toBe(true);
  });

  it('say exactly how many good acts are missing', () => {
    const records = fc.record({ good: fc.nat(60), bad: fc.nat(10) });
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(Ability)),
        records,
        fc.constantFrom(0.3, 0.5, 1),
        (ability, acts, scale) => {
          const { acts: kind } = THRESHOLDS[ability];
          const withMore = (more: number): PersonRecord => ({
            ...answers(1_000, 0),
            [kind]: { good: acts.good + more, bad: acts.bad },
          });
          const missing = missingActs(ability, withMore(0), scale);
          expect(earns(ability, withMore(missing), scale)).toBe(true);
          if (missing > 0) expect(earns(ability, withMore(missing - 1), scale)).toBe(false);
        },
      ),
    );
  });

  it('are never lost by one more good act', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(20), (good, bad) => {
        expect(ratioOf({ good: good + 1, bad })).toBeGreaterThan(ratioOf({ good, bad }));
      }),
    );
  });

  it.each([
    [0, 0.3],
    [250, 0.5],
    [500, 1],
    [90_000, 1],
  ])('of a course of %i answers ask for %d of the evidence', (count, scale) => {
    expect(courseScale(count)).toBe(scale);
  });
});

it.each([
  [2, 0, 'STARTING'],
  [3, 0, 'STEADY'],
  [3, 2, 'STARTING'],
  [7, 0, 'STEADY'],
  [8, 0, 'STRONG'],
  [8, 4, 'STARTING'],
] as const)('%i good answers and %i bad ones on a topic are %s', (good, bad, word) => {
  expect(topicWord({ good, bad })).toBe(word);
});
