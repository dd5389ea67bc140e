import type { Interval } from "./computed";
import { computed, undefinedBecause, type Computed } from "./computed";

/** A trial of whole schools: the adjusted difference, the variances it is measured by, and the sizes of the schools. */
export interface ClusteredTrial {
  readonly difference: number;
  readonly betweenVariance: number;
  readonly withinVariance: number;
  readonly treatedSizes: readonly number[];
  readonly comparisonSizes: readonly number[];
}

export interface ClusteredEffectSize {
  readonly effectSize: number;
  readonly standardError: number;
  /** ± 1.96 standard errors, as the sources and eefAnalytics have it. */
  readonly interval: Interval;
}

/**
 * Hedges' effect size of a clustered trial over the total standard deviation, between and within schools together.
 *
 * Undefined: "too-few-groups" under two schools an arm, "no-variation" without variance. Throws a RangeError for sizes
 * under 1. Source: Hedges (2007), doi:10.3102/1076998606298043, unequal clusters.
 */
export function clusteredEffectSizeTotal(trial: ClusteredTrial): Computed<ClusteredEffectSize> {
  const sizes = sizesOf(trial);
  const total = trial.betweenVariance + trial.withinVariance;
  if (sizes === null) return undefinedBecause("too-few-groups");
  if (!(total > 0)) return undefinedBecause("no-variation");
  const correlation = trial.betweenVariance / total;
  const { treated, comparison, count, designEffect } = sizes;
  const [nuTreated, nuComparison] = [treated.effective, comparison.effective];
  const lost = count - nuTreated * treated.schools - nuComparison * comparison.schools + nuTreated + nuComparison - 2;
  const effectSize = (trial.difference / Math.sqrt(total)) * Math.sqrt(1 - (correlation * lost) / (count - 2));
  const between = nuTreated * (treated.schools - 1) + nuComparison * (comparison.schools - 1);
  const cross = treated.cross + comparison.cross;
  const spread =
    (count - 2) * (1 - correlation) ** 2 + cross * correlation ** 2 + 2 * between * correlation * (1 - correlation);
  const divisor = 2 * (count - 2) * (count - 2 - correlation * (count - 2 - between));
  const sampling = sizes.balance * (1 + (designEffect - 1) * correlation);
  return withInterval(effectSize, Math.sqrt(sampling + (spread * effectSize ** 2) / divisor));
}

/**
 * Hedges' effect size of a clustered trial over the standard deviation within schools.
 *
 * Undefined and thrown as {@link clusteredEffectSizeTotal}. Source: Hedges (2007), doi:10.3102/1076998606298043.
 */
export function clusteredEffectSizeWithin(trial: ClusteredTrial): Computed<ClusteredEffectSize> {
  const sizes = sizesOf(trial);
  if (sizes === null) return undefinedBecause("too-few-groups");
  if (!(trial.withinVariance > 0)) return undefinedBecause("no-variation");
  const correlation = trial.betweenVariance / (trial.betweenVariance + trial.withinVariance);
  const effectSize = trial.difference / Math.sqrt(trial.withinVariance);
  const schools = sizes.treated.schools + sizes.comparison.schools;
  const sampling = (sizes.balance * (1 + (sizes.designEffect - 1) * correlation)) / (1 - correlation);
  return withInterval(effectSize, Math.sqrt(sampling + effectSize ** 2 / (2 * (sizes.count - schools))));
}

function withInterval(effectSize: number, standardError: number): Computed<ClusteredEffectSize> {
  const halfWidth = 1.96 * standardError;
  return Number.isFinite(standardError)
    ? computed({ effectSize, standardError, interval: { low: effectSize - halfWidth, high: effectSize + halfWidth } })
    : undefinedBecause("not-finite");
}

function sizesOf({ treatedSizes, comparisonSizes }: ClusteredTrial) {
  if ([...treatedSizes, ...comparisonSizes].some((size) => !(size >= 1)))
    throw new RangeError("A school has one pupil or more.");
  if (treatedSizes.length < 2 || comparisonSizes.length < 2) return null;
  const treated = armOf(treatedSizes);
  const comparison = armOf(comparisonSizes);
  const count = treated.count + comparison.count;
  return {
    treated,
    comparison,
    count,
    balance: count / (treated.count * comparison.count),
    designEffect:
      (comparison.count * treated.squares) / (treated.count * count) +
      (treated.count * comparison.squares) / (comparison.count * count),
  };
}

function armOf(sizes: readonly number[]) {
  const power = (exponent: number) => sizes.reduce((sum, size) => sum + size ** exponent, 0);
  const [count, squares, cubes] = [power(1), power(2), power(3)];
  return {
    schools: sizes.length,
    count,
    squares,
    /** The size of equal schools that would do as well. */
    effective: (count ** 2 - squares) / (count * (sizes.length - 1)),
    cross: (count ** 2 * squares + squares ** 2 - 2 * count * cubes) / count ** 2,
  };
}
