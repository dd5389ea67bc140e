import { type Computed, finite, undefinedBecause } from "./computed";

/**
 * Design effect of clusters of unequal size: 1 + (Σn²/Σn - 1) ρ; how many times as many pupils are needed as if they were
 * independent.
 *
 * `sizes` the clusters' sizes, ρ the intraclass correlation. Undefined: "no-values". Source: Eldridge, Ashby & Kerry (2006),
 * International Journal of Epidemiology 35, 1292-1300, doi:10.1093/ije/dyl129.
 * @example designEffect([10, 30], 0.1) // { ok: true, value: 3.4 }
 */
export function designEffect(sizes: ArrayLike<number>, intraclassCorrelation: number): Computed {
  const { total, squares } = sums(sizes);
  return total === 0 ? undefinedBecause("no-values") : finite(1 + (squares / total - 1) * intraclassCorrelation);
}

function sums(sizes: ArrayLike<number>): { total: number; squares: number } {
  const list = Array.from(sizes);
  return {
    total: list.reduce((sum, size) => sum + size, 0),
    squares: list.reduce((sum, size) => sum + size * size, 0),
  };
}
