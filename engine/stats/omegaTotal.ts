import { computed, undefinedBecause, type Computed } from "./computed";
import { correlationsOf, itemCovariances } from "./itemCovariances";
import { oneFactor } from "./oneFactor";
import type { NumberSeries } from "./columns";

export interface OmegaTotal {
  /** Of the sum of the items as they are. */
  readonly omega: number;
  /** Of the sum of standardised items. */
  readonly standardised: number;
  /** Correlations of the items with the common factor. */
  readonly loadings: readonly number[];
}

/**
 * Omega total of a scale with one factor: the share of the sum's variance that is the factor's.
 *
 * omega = (Σ λᵢsᵢ)² / ((Σ λᵢsᵢ)² + Σ ψᵢsᵢ²), λ and ψ by maximum likelihood (McDonald 1999, Test Theory, p. 89;
 * Rubin & Thayer 1982, doi:10.1007/BF02293851). Unlike alpha it does not need equal loadings.
 *
 * @param items three columns or more, respondents who answered all of them
 *
 * Undefined: "too-few-items" under three, "no-values", "too-few-values" unless there are more respondents than items,
 * "no-variation" if an item is constant, "did-not-converge", "not-finite". Throws a RangeError if columns differ in length.
 *
 * @example omegaTotal([[1, 2, 3, 4, 5, 4], [2, 2, 4, 3, 5, 4], [2, 1, 4, 4, 3, 5]]) // { ok: true, value: { omega: 0.8796184555884513 } }
 */
export function omegaTotal(items: readonly NumberSeries[]): Computed<OmegaTotal> {
  if (items.length < 3) return undefinedBecause("too-few-items");
  const covaried = itemCovariances(items);
  if (!covaried.ok) return covaried;
  const { covariances, count } = covaried.value;
  if (count <= items.length) return undefinedBecause("too-few-values");
  const correlations = correlationsOf(covariances);
  if (correlations === null) return undefinedBecause("no-variation");
  const factor = oneFactor(correlations);
  if (!factor.ok) return factor;
  const { loadings, uniquenesses } = factor.value;
  const deviations = covariances.diagonal().map(Math.sqrt);
  const shareOf = (scales: readonly number[]) => {
    const common = loadings.reduce((sum, loading, i) => sum + loading * (scales[i] ?? 1), 0) ** 2;
    return common / (common + uniquenesses.reduce((sum, value, i) => sum + value * (scales[i] ?? 1) ** 2, 0));
  };
  return computed({ omega: shareOf(deviations), standardised: shareOf(deviations.map(() => 1)), loadings });
}
