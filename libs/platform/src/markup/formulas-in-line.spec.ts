import { describe, expect, it } from '@jest/globals';
import { formulasInLine } from './formulas-in-line.ts';

describe('a text in a line', () => {
  it.each([
    ['divide by $n - 1$, not $n$', 'divide by n − 1, not n'],
    ['it is $$\\frac{s}{\\sqrt{n}}$$ here', 'it is s/√n here'],
    ['costs $5, then $10 more', 'costs $5, then $10 more'],
    ['an escaped \\$x$ sign', 'an escaped \\$x$ sign'],
    ['broken $\\frac{$ stays', 'broken $\\frac{$ stays'],
    ['nothing to set', 'nothing to set'],
  ])('reads %s as %s', (typed, shown) => {
    expect(formulasInLine(typed)).toBe(shown);
  });
});
