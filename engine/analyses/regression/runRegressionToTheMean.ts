import { estimateOf, type Estimate } from "../../estimate";
import type { AttainmentResult } from "../../result";
import type { ChosenGroup, RegressionToTheMeanResult } from "../../results/regressionToTheMean";
import { expectedRegression } from "../../stats/regressionToTheMean";
import type { Study } from "../../study";
import { unitsOf } from "../attainment/frame";
import { pupilRows } from "../attainment/pupilRows";
import { estimateRow } from "../estimateRow";
import type { RegressionSpec } from "../spec";
import { thresholds } from "../../thresholds";
import { lowestRetested } from "./lowestRetested";
import { usualSchools } from "./otherSchools";

type Chosen = Omit<ChosenGroup, "expected">;

/**
 * For every group that was chosen (or tested again) because it started low: how much of its gain would be expected
 * anyway, over a range of correlations of the unselected group, and at that of the other schools where it is known.
 */
export function runRegressionToTheMean(
  spec: RegressionSpec,
  study: Study,
  attainment: AttainmentResult,
): RegressionToTheMeanResult | null {
  if (study.pupils === null) return null;
  const rows = pupilRows(study.pupils, spec.beforeColumn, spec.afterColumn);
  const retested = lowestRetested(rows, attainment);
  const usual = usualSchools(attainment, new Set(retested.map(({ school }) => school ?? "")));
  const groups = [...wholeGroup(attainment), ...retested].flatMap((chosen): readonly ChosenGroup[] => {
    const expected = expectedGains(chosen, usual);
    return expected.length === 0 ? [] : [{ ...chosen, expected }];
  });
  if (groups.length === 0) return null;
  return {
    kind: "regression-to-the-mean",
    measure: attainment.measure,
    groups,
    estimates: groups.flatMap((group) => estimatesOf(attainment, group)),
  };
}

/** All project pupils, where Setup says they were chosen, or where they start so low that they may have been. */
function wholeGroup(attainment: AttainmentResult): readonly Chosen[] {
  const { design, scale, changeJudgement, estimates, both } = attainment;
  const declared = design.chosenForLowScores === true;
  if (!declared && !changeJudgement.reasons.includes("may-be-chosen-for-low-scores")) return [];
  const whole = { school: null, group: null, average: "pupil" } as const;
  const observed = estimateOf(estimates, { ...whole, statistic: "mean-change" });
  const before = estimateOf(estimates, { ...whole, statistic: "mean-before" });
  if (observed === null || before === null || before.value === null) return [];
  if (scale.normMean === null || scale.normStandardDeviation === null) return [];
  return [
    {
      school: null,
      reason: declared ? "declared" : "low-start",
      n: both,
      meanBefore: before.value,
      unselected: { source: "norm", n: null, mean: scale.normMean, sdBefore: scale.normStandardDeviation },
      observed,
    },
  ];
}

function expectedGains(
  { meanBefore, unselected }: Chosen,
  usual: ReturnType<typeof usualSchools>,
): ChosenGroup["expected"] {
  const correlations = [
    ...thresholds.correlationRange.map((correlation) => ({ correlation, origin: "assumed" as const })),
    ...(usual.correlation === null ? [] : [{ correlation: usual.correlation, origin: "other-schools" as const }]),
  ].sort((one, other) => other.correlation - one.correlation);
  return correlations.flatMap(({ correlation, origin }) => {
    const gain = expectedRegression(meanBefore, {
      mean: unselected.mean,
      sdBefore: unselected.sdBefore,
      sdAfter: unselected.sdBefore * (unselected.source === "norm" ? 1 : usual.spreadRatio),
      correlation,
    });
    return gain.ok ? [{ correlation, origin, gain: gain.value }] : [];
  });
}

/** The expected gain: at the other schools' correlation where known, else at the middle; low and high over the range. */
function estimatesOf(attainment: AttainmentResult, { school, n, expected }: ChosenGroup): readonly Estimate[] {
  const gains = expected.map(({ gain }) => gain);
  const known = expected.find(({ origin }) => origin === "other-schools")?.gain ?? null;
  return [
    estimateRow({
      analysis: "regression-to-the-mean",
      measure: attainment.measure,
      school,
      average: "pupil",
      contrast: "after-before",
      statistic: "expected-regression",
      unit: unitsOf(attainment.scale).change,
      method: known === null ? "assumed-correlations" : "other-schools-correlation",
      value: known ?? (Math.min(...gains) + Math.max(...gains)) / 2,
      low: Math.min(...gains),
      high: Math.max(...gains),
      n,
      schools: 1,
    }),
  ];
}
