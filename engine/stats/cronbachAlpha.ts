import { finiteThroughout } from "./finiteThroughout";
import type { Matrix } from "ml-matrix";
import { undefinedBecause, type Computed, type Interval } from "./computed";
import { fisherFQuantile } from "./distributions/fisherF";
import { correlationsOf, itemCovariances } from "./itemCovariances";
import type { NumberSeries } from "./columns";

export interface CronbachAlpha {
  readonly alpha: number;
  readonly respondents: number;
  readonly items: number;
  /** Feldt's interval. */
  readonly interval: Interval;
  /** From the mean correlation r̄ of the items: k r̄ / (1 + (k − 1) r̄); undefined if an item does not vary. */
  readonly standardised: Computed<{ readonly alpha: number; readonly meanCorrelation: number }>;
  /** Mean and standard deviation of the items' sum, and its standard error of measurement SD · √(1 − alpha). */
  readonly sum: { readonly mean: number; readonly standardDeviation: number; readonly errorOfMeasurement: number };
}

/**
 * Cronbach's alpha of a scale, items already turned the same way.
 *
 * alpha = k/(k − 1) · (1 − Σ sᵢ² / s²(sum)) (Cronbach 1951, doi:10.1007/BF02310555); interval 1 − (1 − alpha) ·
 * F(.975 and .025; n − 1, (n − 1)(k − 1)) (Feldt 1965, doi:10.1007/BF02289499). Negative values are real: items that
 * contradict each other. Under 30 respondents it should not be judged.
 *
 * @param items one column an item, respondents who answered all of them
 *
 * Undefined: "too-few-items" under two, "no-values", "too-few-values", "no-variation" if the sum does not vary,
 * "not-finite". Throws a RangeError if the columns differ in length.
 *
 * @example cronbachAlpha([[1, 2, 3, 4], [1, 2, 4, 3]]) // { ok: true, value: { alpha: 0.8888888888888888 } }
 */
export function cronbachAlpha(items: readonly NumberSeries[]): Computed<CronbachAlpha> {
  const covaried = itemCovariances(items);
  if (!covaried.ok) return covaried;
  const { count, covariances, means } = covaried.value;
  const alpha = alphaOf(covariances);
  if (alpha === null) return undefinedBecause("no-variation");
  const itemCount = items.length;
  const degrees = { numerator: count - 1, denominator: (count - 1) * (itemCount - 1) };
  const standardDeviation = Math.sqrt(covariances.sum());
  return finiteThroughout({
    alpha,
    respondents: count,
    items: itemCount,
    interval: {
      low: 1 - (1 - alpha) * fisherFQuantile(0.975, degrees),
      high: 1 - (1 - alpha) * fisherFQuantile(0.025, degrees),
    },
    standardised: standardisedAlpha(covariances),
    sum: {
      mean: means.reduce((sum, mean) => sum + mean, 0),
      standardDeviation,
      errorOfMeasurement: standardDeviation * Math.sqrt(Math.max(0, 1 - alpha)),
    },
  });
}

/** Alpha of these covariances; null if the sum of the items does not vary. */
export function alphaOf(covariances: Matrix): number | null {
  const count = covariances.rows;
  const trace = covariances.trace();
  const total = covariances.sum();
  if (!(total > 1e-12 * trace)) return null;
  return Math.min(1, (count / (count - 1)) * (1 - trace / total));
}

function standardisedAlpha(covariances: Matrix): CronbachAlpha["standardised"] {
  const correlations = correlationsOf(covariances);
  if (correlations === null) return undefinedBecause("no-variation");
  const count = covariances.rows;
  const meanCorrelation = (correlations.sum() - count) / (count * (count - 1));
  const denominator = 1 + (count - 1) * meanCorrelation;
  if (!(denominator > 1e-12)) return undefinedBecause("zero-denominator");
  return finiteThroughout({ alpha: (count * meanCorrelation) / denominator, meanCorrelation });
}
