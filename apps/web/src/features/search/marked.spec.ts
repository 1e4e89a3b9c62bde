import { describe, expect, it } from '@jest/globals';
import { markedIn } from './marked.ts';

describe('the pieces of a query', () => {
  it('are marked where a note is about them', () => {
    expect(markedIn('a is:great b', [{ start: 2, end: 10 }])).toEqual([
      { text: 'a ', isMatch: false },
      { text: 'is:great', isMatch: true },
      { text: ' b', isMatch: false },
    ]);
  });

  it('may be meant twice, overlap, or lie outside', () => {
    const places = [
      { start: 0, end: 2 },
      { start: 1, end: 3 },
      { start: 1, end: 3 },
      { start: 7, end: 99 },
    ];
    expect(markedIn('abcd', places)).toEqual([
      { text: 'abc', isMatch: true },
      { text: 'd', isMatch: false },
    ]);
    expect(markedIn('', places)).toEqual([]);
  });
});
