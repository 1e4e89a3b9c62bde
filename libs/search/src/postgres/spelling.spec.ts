import { describe, expect, it } from '@jest/globals';
import { editDistance, mayHaveSlips, slipsAllowed, slipsTo } from './spelling.ts';

describe('slips of the pen', () => {
  it.each([
    ['wiskers', 'whiskers', 1],
    ['vraiance', 'variance', 1],
    ['', 'abc', 3],
    ['same', 'same', 0],
  ])('%s is from %s by %i', (a, b, slips) => expect(editDistance(a, b)).toBe(slips));

  it('are forgiven by the length of a word, and none in a number', () => {
    expect([3, 4, 7, 8].map(slipsAllowed)).toEqual([0, 1, 1, 2]);
    expect(['2026', '12345678', 'cat', 'mean', 'r2d2'].map(mayHaveSlips)).toEqual([
      ...[false, false, false, true, true],
    ]);
  });

  it('in the ending of a word do not keep it from its stem', () => {
    expect(slipsTo('natur', { word: 'naturel', lexeme: 'naturel' })).toBe(1);
    expect(slipsTo('confid', { word: 'confidense', lexeme: 'confidens' })).toBe(1);
    expect(slipsTo('varianc', { word: 'variense', lexeme: 'variens' })).toBe(2);
    // Short beginnings and long endings say nothing.
    expect(slipsTo('mean', { word: 'meander', lexeme: 'meander' })).toBe(3);
    expect(slipsTo('confid', { word: 'confidential', lexeme: 'confidenti' })).toBe(4);
  });
});
