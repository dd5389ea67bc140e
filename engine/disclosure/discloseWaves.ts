import type { Result } from "../result";
import type { WavesResult } from "../results/waves";
import type { DisclosureRules } from "./disclosureRules";
import { roundedCount, roundedEstimate, roundedTo } from "./rounded";

export interface WavesDisclosure {
  readonly rules: DisclosureRules;
  /** Results the copy shows: waves of a measure that is not shown are not either. */
  readonly shown: readonly Result[];
}

/**
 * Waves as a share copy may show them: only the same pupils each time, over all schools. Averages of single schools,
 * thirds and earlier years, and of all pupils of each time (which differ by those who came or left), stay in the working copy.
 */
export function discloseWaves(result: WavesResult, { rules, shown }: WavesDisclosure): readonly WavesResult[] {
  const isShown = shown.some((one) => one.kind === "attainment" && one.measure === result.measure);
  const pupils = result.throughout[0]?.pupils ?? 0;
  // As many schools as a total needs, each with the minimum: then no school follows from the rest.
  const large = result.schools.filter((line) => line.pupils >= rules.minimum).length;
  const isSafe =
    result.schools.every(({ pupils: own }) => own === 0 || own >= rules.minimum) &&
    (result.schools.length <= 1 || large >= rules.schoolsForTotal);
  if (!isShown || !isSafe || pupils < rules.minimum) return [];
  const points = result.throughout.map(({ label, mean }) => ({
    label,
    pupils: roundedCount(pupils, rules),
    mean: mean === null ? null : roundedTo(mean, 1),
  }));
  const { range } = result;
  return [
    {
      ...result,
      all: points.map(({ label }) => ({ label, pupils: 0, mean: null })),
      throughout: points,
      change: result.change === null ? null : roundedTo(result.change, 1),
      range: range === null ? null : { low: roundedTo(range.low, 1), high: roundedTo(range.high, 1) },
      earlier: [],
      schools: [],
      bands: [],
      estimates: result.estimates
        .filter(({ group }) => group === "present:throughout")
        .map((estimate) => roundedEstimate(estimate, rules)),
    },
  ];
}
