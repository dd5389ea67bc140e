import type { Design } from "../../result";
import type { Scale } from "../../scale";
import type { Settings } from "../../settings";
import type { PupilCounts } from "./counts";

/** What of the arms decides how strong a verdict may be. */
export interface ArmsEntered {
  readonly unitsPerArm: readonly [number, number];
  readonly baselineDifference: number | null;
}

/** The way of comparing where no comparison arm entered: one group before and after. */
export function oneGroupDesign(scale: Scale, settings: Settings, counts: PupilCounts): Design {
  return {
    kind: "one-group",
    growth: scale.growth,
    sameTestSeries: settings.sameTestSeries,
    chosenForLowScores: settings.chosenForLowScores,
    unitsPerArm: null,
    baselineDifference: null,
    missingShare: counts.supplied === 0 ? 0 : 1 - counts.both / counts.supplied,
  };
}

/** The way of comparing with a declared comparison arm of which enough units enter. */
export function comparisonDesign(base: Design, settings: Settings, compared: ArmsEntered): Design {
  return {
    ...base,
    // Earlier pupils were never drawn by chance, whatever Setup says of this year's.
    kind:
      settings.allocation.method === "random" && !settings.earlierCohorts ? "random-comparison" : "chosen-comparison",
    unitsPerArm: compared.unitsPerArm,
    baselineDifference: compared.baselineDifference,
  };
}
