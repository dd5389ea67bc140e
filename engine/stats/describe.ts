import { type Computed, type Interval, andThen, computed, finite } from "./computed";
import { meanEstimate } from "./meanEstimate";
import { medianAbsoluteDeviation } from "./medianAbsoluteDeviation";
import { moments, standardDeviation, variance } from "./moments";
import { quantileOfSorted, sortedUpwards } from "./quantile";
import { type Kurtosis, type Skewness, kurtosis, skewness } from "./skewness";
import { trimmedMean } from "./trimmedMean";

/** Everything usual about one list of numbers. */
export interface Description {
  readonly n: number;
  readonly mean: number;
  readonly variance: Computed;
  readonly standardDeviation: Computed;
  readonly standardError: Computed;
  /** t interval of the mean, for independent people. */
  readonly interval: Computed<Interval>;
  readonly minimum: number;
  readonly maximum: number;
  readonly median: Computed;
  /** Type 7, as Excel's QUARTILE.INC. */
  readonly lowerQuartile: Computed;
  readonly upperQuartile: Computed;
  readonly interquartileRange: Computed;
  readonly medianAbsoluteDeviation: Computed;
  readonly skewness: Skewness;
  readonly kurtosis: Kurtosis;
  /** Shares of the values, 0 to 1. */
  readonly shareAtMinimum: number;
  readonly shareAtMaximum: number;
  /** 20 % dropped at each end. */
  readonly trimmedMean: Computed;
}

/**
 * Describes numbers: size, mean, spread, quartiles, shape and how many stand at either end.
 *
 * Undefined: "no-values", "not-finite"; single fields where there are too few values or they do not vary.
 * @example describe([1, 2, 3, 10]).ok // true
 */
export function describe(values: ArrayLike<number>): Computed<Description> {
  return andThen(moments(values), (of) => {
    const sorted = sortedUpwards(values);
    const lowerQuartile = quantileOfSorted(sorted, 0.25);
    const upperQuartile = quantileOfSorted(sorted, 0.75);
    const estimate = meanEstimate(of);
    return computed({
      n: of.n,
      mean: of.mean,
      variance: variance(of),
      standardDeviation: standardDeviation(of),
      standardError: andThen(estimate, ({ standardError }) => finite(standardError)),
      interval: andThen(estimate, ({ interval }) => interval),
      minimum: of.minimum,
      maximum: of.maximum,
      median: quantileOfSorted(sorted, 0.5),
      lowerQuartile,
      upperQuartile,
      interquartileRange: andThen(upperQuartile, (upper) => andThen(lowerQuartile, (lower) => finite(upper - lower))),
      medianAbsoluteDeviation: medianAbsoluteDeviation(values),
      skewness: skewness(values),
      kurtosis: kurtosis(values),
      shareAtMinimum: shareEqualTo(values, of.minimum),
      shareAtMaximum: shareEqualTo(values, of.maximum),
      trimmedMean: trimmedMean(values, 0.2),
    });
  });
}

/** Share of the values equal to one of them; with a scale's end, how many stand at its floor or ceiling. @example shareEqualTo([1, 1, 5, 5], 5) // 0.5 */
export function shareEqualTo(values: ArrayLike<number>, end: number): number {
  return values.length === 0 ? 0 : Array.from(values).filter((value) => value === end).length / values.length;
}
