import type { Matrix } from "ml-matrix";
import { computed, undefinedBecause, type Computed } from "./computed";
import { alphaOf } from "./cronbachAlpha";
import { itemCovariances } from "./itemCovariances";
import type { NumberSeries } from "./columns";

/** How one item stands to the rest of its scale. */
export interface ItemAnalysis {
  readonly mean: number;
  readonly standardDeviation: number;
  /** Correlation with the sum of the other items; negative suggests an item worded the other way round. */
  readonly itemRestCorrelation: Computed;
  /** Alpha of the scale without the item; needs three items. */
  readonly alphaIfDropped: Computed;
}

/**
 * Each item's mean, spread, item-rest correlation and alpha without it; nothing is turned round by itself.
 *
 * r(i, rest) = (Σⱼ sᵢⱼ − sᵢ²) / (sᵢ · √(s²(sum) − 2 Σⱼ sᵢⱼ + sᵢ²)) (Nunnally & Bernstein 1994, Psychometric Theory,
 * ch. 8). Undefined as `cronbachAlpha`; the parts "no-variation" or "too-few-items". Throws a RangeError if the columns
 * differ in length.
 *
 * @example itemAnalysis([[1, 2, 3, 4], [1, 2, 4, 3], [2, 1, 4, 4]]) // { ok: true, value: [{ mean: 2.5 }, {}, { mean: 2.75 }] }
 */
export function itemAnalysis(items: readonly NumberSeries[]): Computed<readonly ItemAnalysis[]> {
  const covaried = itemCovariances(items);
  if (!covaried.ok) return covaried;
  const { covariances, means } = covaried.value;
  return computed(
    means.map((mean, item) => ({
      mean,
      standardDeviation: Math.sqrt(covariances.get(item, item)),
      itemRestCorrelation: itemRest(covariances, item),
      alphaIfDropped: alphaWithout(covariances, item),
    })),
  );
}

function itemRest(covariances: Matrix, item: number): Computed {
  const variance = covariances.get(item, item);
  const withAll = covariances.getRow(item).reduce((sum, value) => sum + value, 0);
  const restVariance = covariances.sum() - 2 * withAll + variance;
  if (!(variance > 0) || !(restVariance > 1e-12 * covariances.trace())) return undefinedBecause("no-variation");
  const correlation = (withAll - variance) / Math.sqrt(variance * restVariance);
  return computed(Math.max(-1, Math.min(1, correlation)));
}

function alphaWithout(covariances: Matrix, item: number): Computed {
  if (covariances.rows < 3) return undefinedBecause("too-few-items");
  const rest = covariances.clone();
  rest.removeRow(item);
  rest.removeColumn(item);
  const alpha = alphaOf(rest);
  return alpha === null ? undefinedBecause("no-variation") : computed(alpha);
}
