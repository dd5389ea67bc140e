import { computed, undefinedBecause, type Computed } from "./computed";

/**
 * An adjusted difference over the total standard deviation of a model without covariates, b / √(between + within), as
 * EEF trials of whole schools report it.
 *
 * Undefined: "no-variation". Source: EEF statistical analysis guidance (2022), effect sizes.
 * @example standardisedByTotal(3, { betweenVariance: 1, withinVariance: 8 }) // { ok: true, value: 1 }
 */
export function standardisedByTotal(
  difference: number,
  model: { readonly betweenVariance: number; readonly withinVariance: number },
): Computed {
  const total = model.betweenVariance + model.withinVariance;
  return total > 0 ? computed(difference / Math.sqrt(total)) : undefinedBecause("no-variation");
}
