/** Quantile of the normal distribution for a two-sided interval of 95 %. */
const Z = 1.959964;

/**
 * Lower bound of the Wilson score interval for the share of helpful votes: what the share is at
 * least, given how few voted. 0 without votes, towards 1 with many helpful ones. From E. B. Wilson,
 * "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22 (1927).
 */
export function wilsonLowerBound(helpful: number, down: number): number {
  const votes = helpful + down;
  if (votes === 0 || helpful <= 0) return 0;
  const share = helpful / votes;
  const spread = Z * Math.sqrt((share * (1 - share) + (Z * Z) / (4 * votes)) / votes);
  return (share + (Z * Z) / (2 * votes) - spread) / (1 + (Z * Z) / votes);
}
