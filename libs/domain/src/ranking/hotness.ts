export interface HotnessFacts {
  readonly createdAt: Date;
  /** Helpful votes less down-votes. */
  readonly score: number;
  readonly answerCount: number;
  readonly sameHereCount: number;
}

/** The score counts from here; any fixed moment would do. */
const EPOCH_MS = Date.UTC(2020, 0, 1);

/**
 * Being two days younger outweighs ten times the interest. Reddit, where a day is long, uses 12.5
 * hours; a course has its rhythm in lectures, which are days apart.
 */
export const TENFOLD_MS = 2 * 24 * 3_600_000;

/**
 * How hot a question is: the logarithm of the interest in it plus its age on the same scale, as
 * in Reddit's published ranking (r2/lib/db/_sorts.pyx, `hot`). It depends on no clock, so it is
 * stored and indexed and still lets every question sink as newer ones come.
 */
export function hotness({ createdAt, score, answerCount, sameHereCount }: HotnessFacts): number {
  const interest = score + answerCount + sameHereCount;
  const order = Math.sign(interest) * Math.log10(Math.max(Math.abs(interest), 1));
  return order + (createdAt.getTime() - EPOCH_MS) / TENFOLD_MS;
}
