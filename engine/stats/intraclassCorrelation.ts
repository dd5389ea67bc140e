import { type Computed, type Interval, andThen, computed, finite, finiteInterval, undefinedBecause } from "./computed";
import { fisherFQuantile, fisherFUpperTail } from "./distributions/fisherF";
import { type GroupMoments, mergeMoments, pooledWithinVariance } from "./groupMoments";

/** The one-way analysis of variance of people in groups, and what it says about how alike people of a group are. */
export interface IntraclassCorrelation {
  readonly groups: number;
  readonly n: number;
  readonly meanSquareBetween: number;
  readonly meanSquareWithin: number;
  /** The size that stands for groups of unequal size, (N - Σn²/N)/(k - 1). */
  readonly typicalSize: number;
  readonly f: number;
  /** P(F > f) with k - 1 and N - k degrees of freedom. */
  readonly p: number;
  /** (MSB - MSW)/(MSB + (n0 - 1) MSW); may be negative. */
  readonly correlation: number;
  /** Searle's interval. */
  readonly interval: Computed<Interval>;
  /** 1 + (mean size - 1) × correlation, and N divided by it where it is above 0. */
  readonly designEffectAtMeanSize: number;
  readonly effectiveSize: Computed;
  /** 1 + (n0 - 1) × correlation. */
  readonly designEffectAtTypicalSize: number;
}

/**
 * Intraclass correlation by one-way analysis of variance.
 *
 * Groups without people are left out. Undefined: "too-few-groups" below two groups, "no-degrees-of-freedom" where no group
 * has two people, "no-variation" where people do not differ within groups.
 * Sources: Donner & Koval (1980), Biometrics 36, 19-25, doi:10.2307/2530491; interval: Searle (1971), Linear Models, p. 414.
 * @example intraclassCorrelation([{ n: 2, mean: 0, sumOfSquares: 2 }, { n: 2, mean: 4, sumOfSquares: 2 }]).value.correlation // 0.7777777777777778
 */
export function intraclassCorrelation(groups: readonly GroupMoments[], level = 0.95): Computed<IntraclassCorrelation> {
  const present = groups.filter(({ n }) => n > 0);
  const k = present.length;
  if (k < 2) return undefinedBecause("too-few-groups");
  return andThen(pooledWithinVariance(present), (meanSquareWithin) => {
    if (meanSquareWithin === 0) return undefinedBecause("no-variation");
    const all = present.reduce(mergeMoments);
    const squaresBetween = present.reduce((sum, { n, mean }) => sum + n * (mean - all.mean) ** 2, 0);
    const meanSquareBetween = squaresBetween / (k - 1);
    const sizes = present.reduce((sum, { n }) => sum + n * n, 0);
    const typicalSize = (all.n - sizes / all.n) / (k - 1);
    const f = meanSquareBetween / meanSquareWithin;
    if (!Number.isFinite(f)) return undefinedBecause("not-finite");
    const degrees = { numerator: k - 1, denominator: all.n - k };
    const correlation = (f - 1) / (f + typicalSize - 1);
    const end = (probability: number) => {
      const ratio = f / fisherFQuantile(probability, degrees);
      return (ratio - 1) / (ratio + typicalSize - 1);
    };
    const designEffectAtMeanSize = 1 + (all.n / k - 1) * correlation;
    return computed({
      groups: k,
      n: all.n,
      meanSquareBetween,
      meanSquareWithin,
      typicalSize,
      f,
      p: fisherFUpperTail(f, degrees),
      correlation,
      interval: finiteInterval(end((1 + level) / 2), end((1 - level) / 2)),
      designEffectAtMeanSize,
      effectiveSize:
        designEffectAtMeanSize > 0 ? finite(all.n / designEffectAtMeanSize) : undefinedBecause("zero-denominator"),
      designEffectAtTypicalSize: 1 + (typicalSize - 1) * correlation,
    });
  });
}
