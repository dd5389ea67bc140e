import type { Estimate } from "../../estimate";
import type { Computed } from "../../stats/computed";
import type { MeanOverSchools } from "../../stats/meanOverSchools";
import { rangeOf } from "../estimateRow";
import { type AttainmentFrame, attainmentEstimate, NOT_INDEPENDENT, unitsOf } from "./frame";
import { sizes } from "./sizes";

/** Codes of how an average over schools was made. */
export const overSchoolsMethod = {
  "one-school": "paired-t",
  "school-means": "school-means-t",
  "random-effects": "random-effects-reml-hartung-knapp",
} as const;

/** Both averages of a change: the school's with its interval, the pupil's value only; one school: the pupil's whole. */
export function meanChange(frame: AttainmentFrame, over: Computed<MeanOverSchools>): readonly Estimate[] {
  const row = {
    ...sizes(frame),
    contrast: "after-before",
    statistic: "mean-change",
    unit: unitsOf(frame.scale).change,
  } as const;
  if (!over.ok) return [attainmentEstimate(frame, { ...row, average: "pupil", method: "mean", reason: over.reason })];
  const { method, mean, pupilMean, interval, schools } = over.value;
  const shared = { ...row, schools };
  const whole = { ...shared, ...rangeOf(interval), method: overSchoolsMethod[method] };
  if (!frame.severalSchools) {
    const warnings = ["pupils-share-classes"];
    return [attainmentEstimate(frame, { ...whole, average: "pupil", value: pupilMean, warnings })];
  }
  return [
    attainmentEstimate(frame, { ...whole, average: "school", value: mean, warnings: fewSchools(schools) }),
    attainmentEstimate(frame, {
      ...shared,
      average: "pupil",
      value: pupilMean,
      method: "mean",
      reason: NOT_INDEPENDENT,
    }),
  ];
}

function fewSchools(schools: number): readonly string[] {
  return schools < 2 ? ["one-school"] : schools < 5 ? ["few-schools"] : [];
}
