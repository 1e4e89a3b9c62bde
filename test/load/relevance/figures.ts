/** Where the right thread stands for each case, 1 for the first; Infinity when it was not found. */
export type Ranks = readonly number[];

export interface Figures {
  readonly hit1: number;
  readonly hit5: number;
  readonly hit10: number;
  readonly mrr: number;
}

export function figuresOf(ranks: Ranks): Figures {
  const share = (limit: number): number =>
    ranks.filter((rank) => rank <= limit).length / Math.max(1, ranks.length);
  const mrr = ranks.reduce((sum, rank) => sum + 1 / rank, 0) / Math.max(1, ranks.length);
  return { hit1: share(1), hit5: share(5), hit10: share(10), mrr };
}

export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
