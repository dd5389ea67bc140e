import type { Estimate } from "../estimate";
import type { Computed, Interval } from "../stats/computed";

type Required = Pick<Estimate, "analysis" | "measure" | "statistic" | "unit" | "method">;

/** An estimate with `null` wherever nothing is said. */
export function estimateRow(given: Required & Partial<Estimate>): Estimate {
  return {
    school: null,
    group: null,
    average: null,
    contrast: null,
    value: null,
    low: null,
    high: null,
    level: 95,
    n: null,
    nSupplied: null,
    schools: null,
    denominator: null,
    reason: null,
    warnings: [],
    ...given,
  };
}

/** Value or reason of something computed, for `estimateRow`. */
export function valueOf(result: Computed): Pick<Estimate, "value" | "reason"> {
  return result.ok ? { value: result.value, reason: null } : { value: null, reason: result.reason };
}

/** Both ends of a range; none where it is undefined (the value may still stand). */
export function rangeOf(result: Computed<Interval>): Pick<Estimate, "low" | "high"> & Partial<Estimate> {
  return result.ok
    ? { low: result.value.low, high: result.value.high }
    : { low: null, high: null, reason: result.reason };
}
