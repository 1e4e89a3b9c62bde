import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PSEUDONYM_COUNT, pseudonymOf } from './pseudonym.ts';
import { ADJECTIVES, ANIMALS } from './words.ts';

describe('pseudonyms', () => {
  it('are made of enough words, none of them twice', () => {
    for (const words of [ADJECTIVES, ANIMALS]) {
      expect(words.length).toBeGreaterThanOrEqual(60);
      expect(new Set(words).size).toBe(words.length);
    }
  });

  it('are two words', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(pseudonymOf(seed, new Set())).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
      }),
    );
  });

  it('are the same for the same seed', () => {
    expect(pseudonymOf(4_711, new Set())).toBe(pseudonymOf(4_711, new Set()));
  });

  it('differ within a thread, and share no word with the one that was taken', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const taken = pseudonymOf(seed, new Set());
        const next = pseudonymOf(seed, new Set([taken]));
        expect(next.split(' ').filter((word) => taken.split(' ').includes(word))).toEqual([]);
      }),
    );
  });

  it('suffice for a thread with more people than names', () => {
    const taken = new Set<string>();
    for (let person = 0; person < PSEUDONYM_COUNT; person += 1)
      taken.add(pseudonymOf(person, taken));
    expect(taken.size).toBe(PSEUDONYM_COUNT);
    expect(pseudonymOf(0, taken)).toMatch(/ 2$/);
  });
});
