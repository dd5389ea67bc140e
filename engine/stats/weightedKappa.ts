import { computed, undefinedBecause, type Computed } from "./computed";

/** How far apart two ratings count: all alike, by steps, or by steps squared. */
export type KappaWeights = "unweighted" | "linear" | "quadratic";

export interface WeightedKappa {
  readonly kappa: number;
  readonly standardError: number;
  /** Weighted agreement observed, and expected by chance. */
  readonly observed: number;
  readonly expected: number;
}

/**
 * Cohen's kappa of two raters, weighted for ordered levels.
 *
 * κ = (p_o − p_e)/(1 − p_e); large-sample standard error of Fleiss, Cohen & Everitt (1969), doi:10.1037/h0028106.
 * Weights 1 − |i − j|/(k − 1) or 1 − (i − j)²/(k − 1)² (Cohen 1968, doi:10.1037/h0026256).
 *
 * @param counts `counts[first rater's level][second rater's]`
 *
 * Undefined: "no-values"; "too-few-groups" under two levels; "zero-denominator" if both used one level only. Throws a
 * RangeError unless the table is square with counts from 0.
 * @example weightedKappa([[20, 5], [10, 15]], "unweighted") // { ok: true, value: { kappa: 0.4 } }
 */
export function weightedKappa(counts: readonly (readonly number[])[], weights: KappaWeights): Computed<WeightedKappa> {
  const levels = counts.length;
  if (counts.some((row) => row.length !== levels || row.some((count) => !(count >= 0 && count < Infinity))))
    throw new RangeError("A square table of counts is needed.");
  const total = counts.flat().reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefinedBecause("no-values");
  if (levels < 2) return undefinedBecause("too-few-groups");
  const indexes = counts.map((_, level) => level);
  const share = (i: number, j: number) => (counts[i]?.[j] ?? 0) / total;
  const rows = indexes.map((i) => indexes.reduce((sum, j) => sum + share(i, j), 0));
  const columns = indexes.map((j) => indexes.reduce((sum, i) => sum + share(i, j), 0));
  const weight = weightOf(weights, levels);
  const over = (term: (i: number, j: number) => number) =>
    indexes.reduce((sum, i) => sum + indexes.reduce((inner, j) => inner + term(i, j), 0), 0);
  const observed = over((i, j) => weight(i, j) * share(i, j));
  const expected = over((i, j) => weight(i, j) * (rows[i] ?? 0) * (columns[j] ?? 0));
  if (!(1 - expected > 1e-12)) return undefinedBecause("zero-denominator");
  const kappa = (observed - expected) / (1 - expected);
  const rowWeights = indexes.map((i) => indexes.reduce((sum, j) => sum + weight(i, j) * (columns[j] ?? 0), 0));
  const columnWeights = indexes.map((j) => indexes.reduce((sum, i) => sum + weight(i, j) * (rows[i] ?? 0), 0));
  const spread = over(
    (i, j) => share(i, j) * (weight(i, j) - ((rowWeights[i] ?? 0) + (columnWeights[j] ?? 0)) * (1 - kappa)) ** 2,
  );
  const variance = (spread - (kappa - expected * (1 - kappa)) ** 2) / (total * (1 - expected) ** 2);
  return computed({ kappa, standardError: Math.sqrt(Math.max(0, variance)), observed, expected });
}

function weightOf(weights: KappaWeights, levels: number): (i: number, j: number) => number {
  const steps = levels - 1;
  switch (weights) {
    case "unweighted":
      return (i, j) => (i === j ? 1 : 0);
    case "linear":
      return (i, j) => 1 - Math.abs(i - j) / steps;
    case "quadratic":
      return (i, j) => 1 - (i - j) ** 2 / steps ** 2;
  }
}
