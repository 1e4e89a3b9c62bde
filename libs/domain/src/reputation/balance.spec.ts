import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gini, helperGroups } from './balance.ts';

describe('the balance of contributions', () => {
  it.each([
    ['nobody did anything', [], null],
    ['all did alike', [{ times: 4, people: 9 }], 0],
    [
      'one of two did three of four',
      [
        { times: 1, people: 1 },
        { times: 3, people: 1 },
      ],
      0.25,
    ],
    [
      'one did nearly all',
      [
        { times: 1, people: 99 },
        { times: 9_900, people: 1 },
      ],
      0.98,
    ],
  ] as const)('when %s', (_, shares, expected) => {
    const found = gini(shares);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 2);
  });

  it('is that of the definition, whichever way people are grouped', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 20 }),
        (all) => {
          const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
          const differences = all.flatMap((a) => all.map((b) => Math.abs(a - b)));
          const defined =
            differences.reduce((sum, one) => sum + one, 0) / (2 * all.length ** 2 * mean);
          const grouped = [...Map.groupBy(all, (times) => times)].map(([times, people]) => ({
            times,
            people: people.length,
          }));
          expect(gini(grouped)).toBeCloseTo(defined, 9);
        },
      ),
    );
  });
});

it('those who help are grouped by role and amount', () => {
  expect(
    helperGroups([
      { role: 'LEARNER', times: 1, people: 4 },
      { role: 'LEARNER', times: 2, people: 3 },
      { role: null, times: 12, people: 1 },
      { role: 'OWNER', times: 5, people: 1 },
    ]),
  ).toEqual([
    { role: 'LEARNER', answers: 'FEW', people: 7 },
    { role: 'LEARNER', answers: 'MANY', people: 1 },
    { role: 'STAFF', answers: 'SOME', people: 1 },
  ]);
});
