import type { AttainmentResult } from "../../result";
import { pairedMoments } from "../../stats/pairedMoments";
import { median } from "../../stats/quantile";
import { thresholds } from "../../thresholds";

/** How scores before and after go together in the schools where nobody was chosen. */
export interface UsualSchools {
  /** Middle correlation of schools with 10 or more pupils; null below three such schools. */
  readonly correlation: number | null;
  /** Middle ratio of the SD after to the SD before; 1 below three such schools. */
  readonly spreadRatio: number;
}

/** The middle school of those not left out: one school with keyed zeros or a chosen group does not move it. */
export function usualSchools({ pairs, schools }: AttainmentResult, leftOut: ReadonlySet<string>): UsualSchools {
  const ofSchool: number[][] = schools.map(() => []);
  pairs.school.forEach((school, pair) => ofSchool[school]?.push(pair));
  const usual = ofSchool
    .filter((of, index) => of.length >= thresholds.schoolEffectFrom && !leftOut.has(schools[index]?.school ?? ""))
    .flatMap((of) => {
      const moments = pairedMoments(
        of.map((pair) => pairs.before[pair] ?? 0),
        of.map((pair) => pairs.after[pair] ?? 0),
      );
      if (!moments.ok) return [];
      const { correlation, sdBefore, sdAfter } = moments.value;
      return correlation.ok && sdBefore.ok && sdAfter.ok
        ? [{ correlation: correlation.value, ratio: sdAfter.value / sdBefore.value }]
        : [];
    });
  if (usual.length < thresholds.correlationSchoolsAtLeast) return { correlation: null, spreadRatio: 1 };
  const [correlation, ratio] = [median(usual.map((one) => one.correlation)), median(usual.map((one) => one.ratio))];
  return { correlation: correlation.ok ? correlation.value : null, spreadRatio: ratio.ok ? ratio.value : 1 };
}
