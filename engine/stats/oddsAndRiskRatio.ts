import { computed, undefinedBecause, type Computed, type Interval } from "./computed";
import { normalQuantile } from "./distributions/normal";
import type { Count } from "./wilsonInterval";

export interface Ratio {
  readonly ratio: number;
  readonly interval: Interval;
}

/**
 * Odds ratio of two independent shares with Woolf's interval, exp(log OR ± z √(1/a + 1/b + 1/c + 1/d)).
 *
 * Undefined: "zero-cell". Source: Woolf (1955), doi:10.1111/j.1469-1809.1955.tb01348.x.
 * @example oddsRatio({ count: 10, of: 30 }, { count: 10, of: 50 }) // { ok: true, value: { ratio: 2 } }
 */
export function oddsRatio(first: Count, second: Count): Computed<Ratio> {
  const cells = [first.count, first.of - first.count, second.count, second.of - second.count];
  if (!cells.every((cell) => cell > 0)) return undefinedBecause("zero-cell");
  const [a = 1, b = 1, c = 1, d = 1] = cells;
  return fromLogarithm(Math.log((a * d) / (b * c)), Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d));
}

/**
 * Risk ratio of two independent shares with Katz' interval, exp(log RR ± z √(1/a − 1/n₁ + 1/c − 1/n₂)).
 *
 * Undefined: "zero-cell" if nobody is counted in a group. Source: Katz et al. (1978), doi:10.2307/2530610.
 * @example riskRatio({ count: 20, of: 30 }, { count: 10, of: 30 }) // { ok: true, value: { ratio: 2 } }
 */
export function riskRatio(first: Count, second: Count): Computed<Ratio> {
  if (!(first.count > 0 && second.count > 0)) return undefinedBecause("zero-cell");
  const variance = 1 / first.count - 1 / first.of + 1 / second.count - 1 / second.of;
  const logarithm = Math.log(first.count / first.of / (second.count / second.of));
  return fromLogarithm(logarithm, Math.sqrt(Math.max(0, variance)));
}

/**
 * Cox' conversion of an odds ratio to a standardised difference, log OR / 1.65.
 *
 * Undefined: "zero-cell". Source: Sánchez-Meca, Marín-Martínez & Chacón-Moscoso (2003),
 * doi:10.1037/1082-989X.8.4.448.
 * @example coxD({ count: 10, of: 30 }, { count: 10, of: 50 }) // { ok: true, value: 0.42008920033936083 }
 */
export function coxD(first: Count, second: Count): Computed {
  const odds = oddsRatio(first, second);
  return odds.ok ? computed(Math.log(odds.value.ratio) / 1.65) : odds;
}

/**
 * Cohen's h, 2 arcsin √p₁ − 2 arcsin √p₂.
 *
 * Undefined: "no-values". Source: Cohen (1988), Statistical Power Analysis, ch. 6.
 * @example cohensH({ count: 1, of: 2 }, { count: 1, of: 2 }) // { ok: true, value: 0 }
 */
export function cohensH(first: Count, second: Count): Computed {
  if (first.of === 0 || second.of === 0) return undefinedBecause("no-values");
  const angle = ({ count, of }: Count) => 2 * Math.asin(Math.sqrt(count / of));
  return computed(angle(first) - angle(second));
}

function fromLogarithm(logarithm: number, standardError: number): Computed<Ratio> {
  const halfWidth = normalQuantile(0.975) * standardError;
  const interval = { low: Math.exp(logarithm - halfWidth), high: Math.exp(logarithm + halfWidth) };
  return computed({ ratio: Math.exp(logarithm), interval });
}
