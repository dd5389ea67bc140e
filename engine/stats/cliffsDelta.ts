import { allFinite, type NumberSeries } from "./columns";
import { computed, undefinedBecause, type Computed, type Interval } from "./computed";
import { normalQuantile } from "./distributions/normal";

export interface CliffsDelta {
  /** P(first > second) − P(first < second), −1 to 1. */
  readonly delta: number;
  /** Unbiased estimate of its variance; "too-few-values" with one value in a group. */
  readonly variance: Computed;
  /** Asymmetric interval, within −1 to 1; "perfect-separation" at ±1, "no-variation" without variance. */
  readonly interval: Computed<Interval>;
}

/**
 * Cliff's delta of two independent groups, with the interval of Feng and Cliff.
 *
 * variance = (n₂² Σ(dᵢ − δ)² + n₁² Σ(dⱼ − δ)² − ΣΣ(dᵢⱼ − δ)²) / (n₁n₂(n₁ − 1)(n₂ − 1)); interval
 * (δ − δ³ ± z s √((1 − δ²)² + z²s²)) / (1 − δ² + z²s²). By sorting: time n log n.
 * Undefined: "one-group-empty", "not-finite". Sources: Cliff (1993), doi:10.1037/0033-2909.114.3.494; Feng & Cliff
 * (2004), doi:10.22237/jmasm/1099267560.
 * @example cliffsDelta([3, 4, 5], [1, 2, 3]) // { ok: true, value: { delta: 0.8888888888888888 } }
 */
export function cliffsDelta(first: NumberSeries, second: NumberSeries): Computed<CliffsDelta> {
  if (first.length === 0 || second.length === 0) return undefinedBecause("one-group-empty");
  if (!allFinite(first) || !allFinite(second)) return undefinedBecause("not-finite");
  const ofFirst = dominances(first, second);
  const delta = ofFirst.mean;
  const variance = varianceOf(first, second, ofFirst);
  return computed({ delta, variance, interval: intervalOf(delta, variance) });
}

interface Dominances {
  readonly each: Float64Array;
  readonly mean: number;
  /** Pairs that are not equal. */
  readonly unequal: number;
}

/** For each value the share of the other group's values below it less the share above it. */
function dominances(values: NumberSeries, others: NumberSeries): Dominances {
  const sorted = Float64Array.from(others).sort();
  let sum = 0;
  let unequal = 0;
  const each = Float64Array.from(values, (value) => {
    const below = countBelow(sorted, value);
    const above = sorted.length - countUpTo(sorted, value);
    sum += below - above;
    unequal += below + above;
    return (below - above) / sorted.length;
  });
  return { each, mean: sum / (values.length * others.length), unequal };
}

function varianceOf(first: NumberSeries, second: NumberSeries, { each, mean, unequal }: Dominances): Computed {
  const [n1, n2] = [first.length, second.length];
  if (n1 < 2 || n2 < 2) return undefinedBecause("too-few-values");
  const squares = (shares: Float64Array, centre: number) =>
    shares.reduce((sum, share) => sum + (share - centre) ** 2, 0);
  const ofSecond = dominances(second, first).each;
  const cells = unequal - n1 * n2 * mean * mean;
  const variance = n2 * n2 * squares(each, mean) + n1 * n1 * squares(ofSecond, -mean) - cells;
  return computed(variance / (n1 * n2 * (n1 - 1) * (n2 - 1)));
}

function intervalOf(delta: number, variance: Computed): Computed<Interval> {
  if (!variance.ok) return variance;
  if (Math.abs(delta) === 1) return undefinedBecause("perfect-separation");
  if (!(variance.value > 0)) return undefinedBecause("no-variation");
  const z = normalQuantile(0.975);
  const inner = 1 - delta * delta;
  const spread = z * Math.sqrt(variance.value) * Math.sqrt(inner * inner + z * z * variance.value);
  const centre = delta - delta ** 3;
  const divisor = inner + z * z * variance.value;
  return computed({ low: (centre - spread) / divisor, high: (centre + spread) / divisor });
}

function countBelow(sorted: Float64Array, value: number): number {
  return partition(sorted, (other) => other < value);
}

function countUpTo(sorted: Float64Array, value: number): number {
  return partition(sorted, (other) => other <= value);
}

/** How many leading values fulfil a condition that no later one fulfils. */
function partition(sorted: Float64Array, holds: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
