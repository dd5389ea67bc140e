import type { AttainmentResult } from "../result";
import { normalCdf } from "../stats/distributions/normal";
import { changeFigures } from "./figures";
import { decimalText } from "./numberText";

/**
 * Among 100 pupils nationally, how many score below a pupil with that score: 100 Φ((score − mean) / SD) of the test's
 * norm group, whole, 1 to 99. Null where the scale has no norm.
 */
export function placeInHundred(score: number, scale: AttainmentResult["scale"]): number | null {
  if (scale.normMean === null || scale.normStandardDeviation === null) return null;
  const share = normalCdf((score - scale.normMean) / scale.normStandardDeviation);
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}

/** The averages of a standardised test as places among 100 pupils nationally; null for other scales. */
export function placesSentence(result: AttainmentResult): string | null {
  const { before, after, digits } = changeFigures(result);
  if (before === null || after === null) return null;
  const from = placeInHundred(before, result.scale);
  const to = placeInHundred(after, result.scale);
  if (from === null || to === null) return null;
  const averages = `An average of ${decimalText(before, digits)} is above ${from} of 100 pupils nationally`;
  return `${averages}; ${decimalText(after, digits)} is above ${to}.`;
}
