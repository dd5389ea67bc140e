import type { Estimate } from "../../estimate";
import type { Computed } from "../../stats/computed";
import { groupMoments } from "../../stats/groupMoments";
import { type MeanOverSchools, meanOverSchools } from "../../stats/meanOverSchools";
import { betweenSchools } from "./betweenSchools";
import { effectSizes } from "./effectSizes";
import type { AttainmentFrame } from "./frame";
import { levelEstimates } from "./levelEstimates";
import { meanChange } from "./meanChange";
import { ranks } from "./ranks";
import { shares } from "./shares";

/** The mean change over schools of the frame's pupils. */
export function changeOverSchools(frame: AttainmentFrame): Computed<MeanOverSchools> {
  return meanOverSchools(
    groupMoments({ values: frame.changes, groups: frame.pairs.school, groupCount: frame.rows.schools.length }),
  );
}

/** All estimates over all pupils of the project: levels, changes on both averages, effect sizes, shares, ranks, schools. */
export function overallEstimates(frame: AttainmentFrame, over: Computed<MeanOverSchools>): readonly Estimate[] {
  return [
    ...levelEstimates(frame),
    ...meanChange(frame, over),
    ...effectSizes(frame, over),
    ...(frame.sumsOnly ? [] : [...shares(frame), ...ranks(frame)]),
    ...betweenSchools(frame, over),
  ];
}
