import type { Design } from "../../result";
import type { Scale } from "../../scale";
import type { Settings } from "../../settings";
import type { PupilCounts } from "./counts";

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
