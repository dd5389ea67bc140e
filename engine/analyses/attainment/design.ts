import type { Design } from "../../result";
import type { Scale } from "../../scale";
import type { Settings } from "../../settings";
import type { ArmsCompared } from "../comparison/compareArms";
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

/** The way of comparing with a declared comparison arm of which enough units enter. */
export function comparisonDesign(base: Design, settings: Settings, compared: ArmsCompared): Design {
  return {
    ...base,
    kind: settings.allocation.method === "random" ? "random-comparison" : "chosen-comparison",
    unitsPerArm: compared.unitsPerArm,
    baselineDifference: compared.baselineDifference,
  };
}
