import { type Computed, andThen, computed } from "./computed";
import { median } from "./quantile";

/** Makes the median absolute deviation of a normal distribution its SD: 1/Φ⁻¹(¾), to the digits of R's `mad`. */
const normalConsistency = 1.4826;

/**
 * Median absolute deviation from the median, times 1.4826, so that it estimates the SD of normal scores.
 *
 * Undefined: "no-values". Source: Hampel (1974), Journal of the American Statistical Association 69, 383-393,
 * doi:10.1080/01621459.1974.10482962.
 * @example medianAbsoluteDeviation([1, 2, 3, 4, 100]) // { ok: true, value: 1.4826 }
 */
export function medianAbsoluteDeviation(values: ArrayLike<number>): Computed {
  return andThen(median(values), (middle) =>
    andThen(median(Float64Array.from(values, (value) => Math.abs(value - middle))), (deviation) =>
      computed(normalConsistency * deviation),
    ),
  );
}
