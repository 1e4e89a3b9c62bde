import type { EngineQuery } from '../engine/search-engine.ts';
import type { Analysis } from './analysis.ts';

/** What keys of relevance are made with besides the threads themselves. */
export interface Basis {
  /** The moment from which freshness counts. */
  readonly now: Date;
  /** Of each word, by its place. */
  readonly weights: readonly number[];
}

/**
 * That of the page before, so that nothing is shown twice or left out when posts and time have come
 * in between: both move every key a little. Of now for a first page, and when the words are others.
 */
export function basisOf({ after }: EngineQuery, { words }: Analysis, now: Date): Basis {
  const [moment, ...weights] = (after?.basis ?? '').split(' ').map(Number);
  const then = new Date(moment ?? NaN);
  const isKept = weights.length === words.length && weights.every((each) => each >= 0);
  return after !== null && isKept && !Number.isNaN(then.getTime())
    ? { now: then, weights }
    : { now, weights: words.map(({ weight }) => weight) };
}

export const writtenBasis = ({ now, weights }: Basis): string =>
  [now.getTime(), ...weights].join(' ');

/** The words with the weights of the basis. */
export const weighedBy = (analysis: Analysis, { weights }: Basis): Analysis => ({
  ...analysis,
  words: analysis.words.map((word, at) => ({ ...word, weight: weights[at] ?? word.weight })),
});
