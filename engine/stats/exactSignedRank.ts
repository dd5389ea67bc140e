/**
 * Exact two-sided p of a signed-rank sum given the ranks, ties included: P(|T - Σr/2| >= |statistic - Σr/2|), where each
 * rank enters T with probability ½.
 *
 * Counts the 2ⁿ sign patterns by their sums; midranks are halves of whole numbers, so sums are counted doubled.
 * Source: Streitberg & Röhmel (1986), Statistical Software Newsletter 12, 10-17 (the shift algorithm).
 * @example exactSignedRank([1, 2, 3], 6) // 0.25
 */
export function exactSignedRank(ranks: ArrayLike<number>, statistic: number): number {
  const doubled = Array.from(ranks, (rank) => Math.round(2 * rank));
  const largest = doubled.reduce((sum, rank) => sum + rank, 0);
  // Probabilities rather than counts: no sum overflows.
  const probability = new Float64Array(largest + 1);
  probability[0] = 1;
  let reached = 0;
  for (const rank of doubled) {
    reached += rank;
    for (let sum = reached; sum >= 0; sum -= 1) {
      const withRank = sum >= rank ? (probability[sum - rank] ?? 0) : 0;
      probability[sum] = ((probability[sum] ?? 0) + withRank) / 2;
    }
  }
  const distance = Math.abs(Math.round(2 * statistic) - largest / 2);
  let p = 0;
  probability.forEach((share, sum) => {
    if (Math.abs(sum - largest / 2) >= distance) p += share;
  });
  return Math.min(1, p);
}
