/** Holm, Bonferroni, Hochberg keep the chance of any false finding; Benjamini–Hochberg and –Yekutieli its share. */
export type Adjustment = "holm" | "benjamini-hochberg" | "bonferroni" | "hochberg" | "benjamini-yekutieli";

/**
 * p values adjusted for their number, in the order given: Holm for a declared family, Benjamini–Hochberg for
 * exploratory tables.
 *
 * Throws a RangeError unless all lie between 0 and 1. Sources: Holm (1979), Scandinavian Journal of Statistics 6,
 * 65–70; Benjamini & Hochberg (1995), doi:10.1111/j.2517-6161.1995.tb02031.x; Hochberg (1988),
 * doi:10.1093/biomet/75.4.800; Benjamini & Yekutieli (2001), doi:10.1214/aos/1013699998.
 * @example adjustedP([0.01, 0.04, 0.03], "holm") // [0.03, 0.06, 0.06]
 */
export function adjustedP(probabilities: readonly number[], adjustment: Adjustment): readonly number[] {
  if (!probabilities.every((p) => p >= 0 && p <= 1)) throw new RangeError("Probabilities lie between 0 and 1.");
  const count = probabilities.length;
  const rising = probabilities
    .map((_, place) => place)
    .sort((a, b) => (probabilities[a] ?? 0) - (probabilities[b] ?? 0));
  const harmonic = probabilities.reduce((sum, _, place) => sum + 1 / (place + 1), 0);
  const factorAt: Record<Adjustment, (rank: number) => number> = {
    holm: (rank) => count - rank + 1,
    hochberg: (rank) => count - rank + 1,
    bonferroni: () => count,
    "benjamini-hochberg": (rank) => count / rank,
    "benjamini-yekutieli": (rank) => (harmonic * count) / rank,
  };
  const adjusted = new Array<number>(count).fill(0);
  const stepUp = adjustment !== "holm" && adjustment !== "bonferroni";
  let bound = stepUp ? 1 : 0;
  for (let step = 0; step < count; step++) {
    const rank = stepUp ? count - step : step + 1;
    const place = rising[rank - 1] ?? 0;
    const value = Math.min(1, factorAt[adjustment](rank) * (probabilities[place] ?? 0));
    bound = stepUp ? Math.min(bound, value) : Math.max(bound, value);
    adjusted[place] = bound;
  }
  return adjusted;
}
