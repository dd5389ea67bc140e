import type { AttainmentResult } from "../../result";
import type { Scale } from "../../scale";
import type { Settings } from "../../settings";
import { expectedRegression } from "../../stats/regressionToTheMean";
import { thresholds } from "../../thresholds";

/**
 * The gain that pupils who start this far below the test's norm would show by chance had they been chosen for low
 * scores. Nothing where Setup says how they were chosen, the test has no norm, or the gain would be too small to notice.
 */
export function gainByChance(of: {
  readonly scale: Scale;
  readonly settings: Settings;
  readonly meanBefore: number;
  readonly smallest: AttainmentResult["smallestChange"];
}): { readonly chanceGain?: number } {
  const { normMean, normStandardDeviation } = of.scale;
  if (of.settings.chosenForLowScores !== null || normMean === null || normStandardDeviation === null) return {};
  const expected = expectedRegression(of.meanBefore, {
    mean: normMean,
    sdBefore: normStandardDeviation,
    sdAfter: normStandardDeviation,
    correlation: thresholds.correlationOfTests,
  });
  if (!expected.ok || of.smallest === null || expected.value < of.smallest.value) return {};
  return { chanceGain: expected.value };
}
