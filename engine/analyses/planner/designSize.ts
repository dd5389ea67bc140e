import type { PlanResult } from "../../results/plan";
import type { Allocation } from "../../settings";
import { matchedPairs } from "../attainment/matchedPairs";
import type { PupilRows } from "../attainment/pupilRows";
import { type Arms, arrangeArms } from "../comparison/arms";
import { thresholds } from "../../thresholds";
import type { DesignSize } from "./detectable";

export type Layout = Omit<DesignSize, "correlation" | "intraclassCorrelation"> & Pick<PlanResult, "pupils" | "units">;

/**
 * How large a study is and how it compares, from whoever has a score before; null where nobody has. `wholeGroup`: what
 * the change of all project pupils could show, unless whole schools are the arms (a comparison inside schools shows its
 * own range, and planning it anew beside that would only confuse).
 */
export function designSize(
  started: PupilRows,
  { allocation, wholeGroup }: { readonly allocation: Allocation; readonly wholeGroup: boolean },
): Layout | null {
  const project = matchedPairs(started, 1);
  if (project.before.length === 0) return null;
  const arms = started.arm === null ? null : arrangeArms(started, allocation);
  const enough = arms !== null && Math.min(...arms.unitsPerArm) >= thresholds.comparisonUnitsAtLeast;
  return enough && !(wholeGroup && arms.layout !== "whole-schools") ? comparedSize(arms) : oneGroupSize(project.school);
}

function oneGroupSize(school: Int32Array): Layout {
  const sizes = countsOf(school);
  return {
    design: sizes.length > 1 ? "one-group" : "one-school",
    schools: sizes.length,
    pupils: school.length,
    pupilsPerSchool: harmonicMean(sizes),
    pupilsPerClass: 1,
    classesPerSchool: 1,
    treatedShare: 0.5,
    units: null,
  };
}

function comparedSize(arms: Arms): Layout {
  const schoolSizes = countsOf(arms.school);
  const [project, comparison] = arms.unitsPerArm;
  const classes = arms.unitKind === "classes" ? countsOf(arms.unit ?? []) : [];
  return {
    design:
      arms.layout === "whole-schools"
        ? "whole-schools"
        : arms.unitKind === "classes"
          ? "classes-within-schools"
          : "pupils-within-schools",
    schools: schoolSizes.length,
    pupils: arms.treated.length,
    pupilsPerSchool: harmonicMean(schoolSizes),
    pupilsPerClass: classes.length === 0 ? 1 : harmonicMean(classes),
    classesPerSchool: classes.length === 0 ? 1 : classes.length / schoolSizes.length,
    treatedShare: project / (project + comparison),
    units: { kind: arms.unitKind, perArm: arms.unitsPerArm },
  };
}

function countsOf(labels: ArrayLike<string | number>): readonly number[] {
  const counts = new Map<string | number, number>();
  for (const label of Array.from(labels)) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts.values()];
}

/** k / Σ(1/n): what a mean over schools of unequal size counts with. */
function harmonicMean(sizes: readonly number[]): number {
  return sizes.length / sizes.reduce((sum, size) => sum + 1 / size, 0);
}
