import type { Estimate } from "../../estimate";
import { andThen, computed, type Computed } from "../../stats/computed";
import { designEffect } from "../../stats/designEffect";
import { groupMoments } from "../../stats/groupMoments";
import { type IntraclassCorrelation, intraclassCorrelation } from "../../stats/intraclassCorrelation";
import type { MeanOverSchools } from "../../stats/meanOverSchools";
import { rangeOf, valueOf } from "../estimateRow";
import { type AttainmentFrame, attainmentEstimate, unitsOf } from "./frame";
import { sizes } from "./sizes";

type Row = Parameters<typeof attainmentEstimate>[1];

/** How much schools differ in their change: ICC and design effect, τ², I², where the next school may lie. */
export function betweenSchools(frame: AttainmentFrame, over: Computed<MeanOverSchools>): readonly Estimate[] {
  if (!frame.severalSchools) return [];
  return [...alikeness(frame, over), ...heterogeneity(frame, over)].map((row) => attainmentEstimate(frame, row));
}

/** τ²/(τ² + s_p²) of the machine where schools were pooled, else the ANOVA estimate; never below 0. */
function shareBetween(over: Computed<MeanOverSchools>, icc: Computed<IntraclassCorrelation>): Computed {
  if (over.ok && over.value.randomEffects !== null && over.value.pooledWithinVariance.ok) {
    const { tauSquared } = over.value.randomEffects;
    return computed(tauSquared / (tauSquared + over.value.pooledWithinVariance.value));
  }
  return andThen(icc, ({ correlation }) => computed(Math.max(0, correlation)));
}

/** How alike changes are within schools, and how many times fewer independent pupils that leaves. */
function alikeness(frame: AttainmentFrame, over: Computed<MeanOverSchools>): readonly Row[] {
  const { changes, pairs, rows } = frame;
  const groups = groupMoments({ values: changes, groups: pairs.school, groupCount: rows.schools.length });
  const icc = intraclassCorrelation(groups);
  const schoolSizes = groups.map(({ n }) => n);
  const effect = andThen(shareBetween(over, icc), (share) => designEffect(schoolSizes, share));
  const row = {
    ...sizes(frame),
    schools: schoolSizes.filter((size) => size > 0).length,
    contrast: "after-before",
    unit: "none",
  } as const;
  return [
    icc.ok
      ? {
          ...row,
          statistic: "icc",
          method: "anova-searle",
          value: icc.value.correlation,
          ...rangeOf(icc.value.interval),
        }
      : { ...row, statistic: "icc", method: "not-computed", reason: icc.reason },
    { ...row, statistic: "design-effect", method: "unequal-sizes", ...valueOf(effect) },
  ];
}

function heterogeneity(frame: AttainmentFrame, over: Computed<MeanOverSchools>): readonly Row[] {
  if (!over.ok || over.value.randomEffects === null) return [];
  const { schools, randomEffects } = over.value;
  const { tauSquared, tauSquaredInterval, iSquared, predictionInterval } = randomEffects;
  const row = { ...sizes(frame), schools, contrast: "after-before" };
  const unit = unitsOf(frame.scale).change;
  return [
    {
      ...row,
      statistic: "tau-squared",
      unit: "none",
      method: "reml-q-profile",
      value: tauSquared,
      ...rangeOf(tauSquaredInterval),
    },
    { ...row, statistic: "i-squared", unit: "percent", method: "typical-sampling-variance", value: 100 * iSquared },
    { ...row, statistic: "prediction-interval", unit, method: "t-k-minus-2", ...rangeOf(predictionInterval) },
  ];
}
