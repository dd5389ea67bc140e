import { type Computed, finite, undefinedBecause } from "./computed";

/** What is known of the group nobody was chosen from, over the same interval: from the manual or from other schools. */
export interface UnselectedGroup {
  readonly mean: number;
  readonly sdBefore: number;
  readonly sdAfter: number;
  /** Correlation of scores before and after (never internal consistency: that gives far too little). */
  readonly correlation: number;
}

/**
 * The gain that choosing pupils for low scores brings by itself: (1 - ρ s2/s1)(μ - mean before of the chosen).
 *
 * Undefined: "no-variation" for an SD of 0 before, "not-applicable" for a correlation outside -1 to 1.
 * Sources: Davis (1976), American Journal of Epidemiology 104, 493-498, doi:10.1093/oxfordjournals.aje.a112321; Barnett, van
 * der Pols & Dobson (2005), International Journal of Epidemiology 34, 215-220, doi:10.1093/ije/dyh299.
 * @example expectedRegression(80, { mean: 100, sdBefore: 15, sdAfter: 15, correlation: 0.75 }) // { ok: true, value: 5 }
 */
export function expectedRegression(meanOfChosen: number, unselected: UnselectedGroup): Computed {
  const { mean, sdBefore, sdAfter, correlation } = unselected;
  if (!(sdBefore > 0)) return undefinedBecause("no-variation");
  if (!(Math.abs(correlation) <= 1)) return undefinedBecause("not-applicable");
  return finite((1 - (correlation * sdAfter) / sdBefore) * (mean - meanOfChosen));
}

/**
 * The same over a range of correlations, since the right one is seldom known: lowest and highest expected gain.
 * @example expectedRegressionRange(80, { mean: 100, sdBefore: 15, sdAfter: 15, correlations: [0.7, 0.9] }) // { ok: true, value: { low: 2, high: 6 } }
 */
export function expectedRegressionRange(
  meanOfChosen: number,
  unselected: Omit<UnselectedGroup, "correlation"> & { readonly correlations: readonly [number, number] },
): Computed<{ readonly low: number; readonly high: number }> {
  const [first, second] = unselected.correlations.map((correlation) =>
    expectedRegression(meanOfChosen, { ...unselected, correlation }),
  );
  if (first === undefined || second === undefined) return undefinedBecause("not-applicable");
  if (!first.ok) return first;
  if (!second.ok) return second;
  return {
    ok: true,
    value: { low: Math.min(first.value, second.value), high: Math.max(first.value, second.value) },
  };
}
