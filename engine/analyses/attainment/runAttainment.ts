import { type Outcome, success } from "../../outcome";
import type { AttainmentResult } from "../../result";
import type { Study } from "../../study";
import type { AttainmentSpec } from "../spec";
import { compareArms } from "../comparison/compareArms";
import { comparisonDesign, oneGroupDesign } from "./design";
import { sharesAtEnds } from "./ends";
import { attainmentEstimate, type AttainmentFrame } from "./frame";
import { frameOf } from "./frameOf";
import { groupEstimates, sideRows } from "./groupEstimates";
import { groupPairs } from "./groupPairs";
import { gainByChance } from "./gainByChance";
import { judgeAttainment } from "./judgements";
import { rangeAdjustedForMissing } from "./missingPupils";
import { matchedPairs } from "./matchedPairs";
import { labelOf } from "./measureLabel";
import { changeOverSchools, overallEstimates } from "./overallEstimates";
import { pupilRows } from "./pupilRows";
import { schoolEstimates } from "./schoolEstimates";

/**
 * One measure before and after: overall on both averages, by school and by group, with what may be said of it. With a
 * declared comparison arm all rows are the project's, the comparison arm has its own.
 */
export function runAttainment(spec: AttainmentSpec, study: Study): Outcome<AttainmentResult> {
  if (study.pupils === null) throw new RangeError("an attainment analysis needs a table of pupils");
  const rows = pupilRows(study.pupils, spec.beforeColumn, spec.afterColumn);
  const { better } = study.settings.measures[spec.measure] ?? { better: "higher" };
  const framed = frameOf(spec, rows, { lowerIsBetter: better === "lower" });
  if (!framed.ok) return framed;
  const frame = framed.value;
  const groups = groupPairs(study.pupils, frame.pairs.row, study.settings.specialCategories);
  const over = changeOverSchools(frame);
  const comparisonArm = matchedPairs(rows, 0);
  const compared = compareArms(frame, study.settings);
  const estimates = [
    ...overallEstimates(frame, over),
    ...schoolEstimates(frame, over),
    ...groupEstimates(frame, groups),
    ...(rows.arm === null || compared !== null
      ? []
      : sideRows(frame, "arm:comparison", comparisonArm).map((row) => attainmentEstimate(frame, row))),
    ...(compared?.estimates ?? []),
  ];
  const oneGroup = oneGroupDesign(frame.scale, study.settings, frame.counts);
  const design = compared?.enough ? comparisonDesign(oneGroup, study.settings, compared) : oneGroup;
  const smallestChange = smallestWorthNoticing(frame, study.settings.smallestChange.standardDeviations);
  const judged = judgeAttainment({
    estimates,
    better,
    schools: rows.schools,
    design,
    smallest: smallestChange?.value ?? null,
    ...rangeAdjustedForMissing(rows),
    ...gainByChance({
      scale: frame.scale,
      settings: study.settings,
      meanBefore: frame.moments.before.mean,
      smallest: smallestChange,
    }),
  });
  const { bySchool, baselineOfLost, ...counts } = frame.counts;
  return success(
    {
      kind: "attainment",
      measure: spec.measure,
      label: labelOf(rows.before, spec.measure),
      scale: frame.scale,
      beforeHeader: rows.before.header,
      afterHeader: rows.after.header,
      schools: bySchool,
      groups: groups.map(({ pair, memberOf }) => ({
        ...pair,
        memberOf: Int8Array.from(frame.pairs.row, (row) => memberOf[row] ?? -1),
      })),
      ...(study.disadvantage === undefined || !groups.some(({ pair }) => pair.id === "pupil-premium:yes")
        ? {}
        : { disadvantage: study.disadvantage }),
      ...counts,
      smallestChange,
      better,
      design,
      judgement: judged.overall,
      changeJudgement: judged.change,
      schoolJudgements: judged.bySchool,
      ...sharesAtEnds(frame.scale, frame.pairs.before, frame.pairs.after),
      baselineOfLost,
      estimates,
      pairs: frame.pairs,
      comparison: compared?.facts ?? null,
    },
    framed.issues,
  );
}

function smallestWorthNoticing(frame: AttainmentFrame, standardDeviations: number): AttainmentResult["smallestChange"] {
  const norm = frame.scale.normStandardDeviation;
  if (norm !== null) return { value: standardDeviations * norm, basis: "norm-sd" };
  const { sdBefore } = frame.moments;
  return sdBefore.ok && sdBefore.value > 0 ? { value: standardDeviations * sdBefore.value, basis: "before-sd" } : null;
}
