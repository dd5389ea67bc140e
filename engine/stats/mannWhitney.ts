import { allFinite, type NumberSeries } from "./columns";
import { computed, undefinedBecause, type Computed } from "./computed";
import { normalUpperTail } from "./distributions/normal";
import { midranks } from "./midranks";

/** Most people in both groups for the exact distribution. */
const mostForExact = 100;

export interface MannWhitney {
  /** Pairs (first, second) in which the first is higher, equal pairs counted half. */
  readonly u: number;
  /** P(first > second) + ½ P(first = second) = U / (n₁ n₂) */
  readonly probabilityOfSuperiority: number;
  /** Two-sided, normal with the correction for ties; "no-variation" if all are equal. */
  readonly p: Computed;
  /** The same with continuity correction. */
  readonly pCorrected: Computed;
  /** Two-sided from all orders of the ranks as they are, ties and all; "not-applicable" over 100 people. */
  readonly pExact: Computed;
}

/**
 * Mann–Whitney U of two independent groups, one school each or people of one school.
 *
 * σ² = n₁n₂/12 · (N + 1 − Σ(t³ − t)/(N(N − 1))), t the sizes of ties.
 * Undefined: "one-group-empty", "not-finite". Sources: Mann & Whitney (1947), doi:10.1214/aoms/1177730491; exact
 * distribution with ties: Streitberg & Röhmel (1986), Statistical Software Newsletter 12, 10–17.
 * @example mannWhitney([3, 4, 5], [1, 2, 3]) // { ok: true, value: { u: 8.5, probabilityOfSuperiority: 0.9444444444444444 } }
 */
export function mannWhitney(first: NumberSeries, second: NumberSeries): Computed<MannWhitney> {
  if (first.length === 0 || second.length === 0) return undefinedBecause("one-group-empty");
  if (!allFinite(first) || !allFinite(second)) return undefinedBecause("not-finite");
  const { ranks, ties } = midranks([...first, ...second]);
  const [n1, n2] = [first.length, second.length];
  const count = n1 + n2;
  const rankSum = ranks.subarray(0, n1).reduce((sum, rank) => sum + rank, 0);
  const u = rankSum - (n1 * (n1 + 1)) / 2;
  const tied = ties.reduce((sum, size) => sum + size ** 3 - size, 0);
  const deviation = Math.sqrt(((n1 * n2) / 12) * (count + 1 - tied / (count * (count - 1))));
  const distance = Math.abs(u - (n1 * n2) / 2);
  const twoSided = (shifted: number): Computed =>
    ties.length > 1 ? computed(2 * normalUpperTail(shifted / deviation)) : undefinedBecause("no-variation");
  return computed({
    u,
    probabilityOfSuperiority: u / (n1 * n2),
    p: twoSided(distance),
    pCorrected: twoSided(distance - Math.sign(distance) * 0.5),
    pExact: count > mostForExact ? undefinedBecause("not-applicable") : computed(exactP(ranks, n1, rankSum)),
  });
}

/** Share of all choices of n ranks whose sum lies at least as far from its mean. */
function exactP(ranks: Float64Array, n: number, rankSum: number): number {
  const doubled = Array.from(ranks, (rank) => Math.round(2 * rank));
  const total = doubled.reduce((sum, rank) => sum + rank, 0);
  // ways[m][s]: choices of m ranks with doubled sum s
  const ways = Array.from({ length: n + 1 }, () => new Float64Array(total + 1));
  (ways[0] as Float64Array)[0] = 1;
  let reached = 0;
  doubled.forEach((rank, index) => {
    reached += rank;
    for (let chosen = Math.min(n, index + 1); chosen > 0; chosen--) {
      const [into, from] = [ways[chosen], ways[chosen - 1]];
      if (!into || !from) continue;
      for (let sum = reached; sum >= rank; sum--) into[sum] = (into[sum] ?? 0) + (from[sum - rank] ?? 0);
    }
  });
  const all = ways[n] ?? new Float64Array();
  const mean = (n * total) / ranks.length;
  const distance = Math.abs(2 * rankSum - mean);
  let extreme = 0;
  let sum = 0;
  all.forEach((number, value) => {
    sum += number;
    if (Math.abs(value - mean) >= distance - 1e-9) extreme += number;
  });
  return extreme / sum;
}
