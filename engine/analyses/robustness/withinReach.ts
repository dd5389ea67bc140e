import { medianAbsoluteDeviation } from "../../stats/medianAbsoluteDeviation";
import { median } from "../../stats/quantile";
import { thresholds } from "../../thresholds";

/**
 * Positions of the values that lie within three scaled median absolute deviations of the median (Leys and others 2013);
 * all of them where more than half are equal.
 */
export function withinReach(values: Float64Array): readonly number[] {
  const all = [...values.keys()];
  const [middle, deviation] = [median(values), medianAbsoluteDeviation(values)];
  if (!middle.ok || !deviation.ok || deviation.value === 0) return all;
  const reach = thresholds.extremeFrom * deviation.value;
  return all.filter((position) => Math.abs((values[position] ?? 0) - middle.value) <= reach);
}
