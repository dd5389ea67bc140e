import type { Estimate } from "../../estimate";
import { valueOf } from "../estimateRow";
import { type AttainmentFrame, attainmentEstimate, unitsOf } from "./frame";
import { schoolsWithPairs, sizes } from "./sizes";

type Row = Parameters<typeof attainmentEstimate>[1];

/** Means, SDs and the correlation of all matched pupils: only the average pupil has them. */
export function levelEstimates(frame: AttainmentFrame): readonly Estimate[] {
  const { before, after, sdBefore, sdAfter, sdChange, correlation } = frame.moments;
  const units = unitsOf(frame.scale);
  const row = { ...sizes(frame), average: "pupil" as const, schools: schoolsWithPairs(frame) };
  const rows: readonly Row[] = [
    { ...row, statistic: "mean-before", unit: units.level, method: "mean", value: before.mean },
    { ...row, statistic: "mean-after", unit: units.level, method: "mean", value: after.mean },
    { ...row, statistic: "sd-before", unit: units.change, method: "sd", ...valueOf(sdBefore) },
    { ...row, statistic: "sd-after", unit: units.change, method: "sd", ...valueOf(sdAfter) },
    { ...row, statistic: "sd-change", unit: units.change, method: "sd", ...valueOf(sdChange) },
    { ...row, statistic: "correlation", unit: "none", method: "pearson", ...valueOf(correlation) },
  ];
  return rows.map((estimate) => attainmentEstimate(frame, estimate));
}
