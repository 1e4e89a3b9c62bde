import { describe, expect, it } from '@jest/globals';
import { fuseCandidates, rarity } from './scoring.ts';

const order = (list: readonly [id: number, words: number, meaning: number | null][]): number[] =>
  fuseCandidates(
    list.map(([questionId, words, meaning]) => ({ questionId, words, meaning })),
    10,
  ).map(({ questionId }) => questionId);

describe('threads like a text', () => {
  it('come by words in common and nearness in meaning together', () => {
    expect(
      order([
        [1, 5, 0.2],
        [2, 5, 0.8],
        [3, 9, 0.8],
      ]),
    ).toEqual([3, 2, 1]);
    expect(
      order([
        [1, 2, null],
        [2, 8, null],
      ]),
    ).toEqual([2, 1]);
  });

  it('do not win by the one rare word that is left of a text, when another means the same', () => {
    expect(
      order([
        [1, 2, 0.3],
        [2, 0.5, 0.8],
      ]),
    ).toEqual([2, 1]);
  });

  it('are the newest first where nothing tells them apart', () => {
    expect(fuseCandidates([{ questionId: 1, words: 0, meaning: null }], 0)[0]?.score).toBe(0);
    expect(
      order([
        [1, 0, 0],
        [2, 0, 0],
      ]),
    ).toEqual([2, 1]);
  });
});

describe('how rare a word is', () => {
  it('falls with each thread that has it and stays above nothing', () => {
    expect(rarity(100, 1)).toBeGreaterThan(rarity(100, 10));
    expect(rarity(100, 200)).toBeGreaterThan(0);
  });
});
