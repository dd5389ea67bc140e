import { andThen, computed } from "../../../engine/stats/computed";
import { groupMoments } from "../../../engine/stats/groupMoments";
import { intraclassCorrelation } from "../../../engine/stats/intraclassCorrelation";
import type { Adapter } from "../adapter";
import type { Answer } from "../compare";
import { groupsOf, numberColumn, textColumn } from "../table";

/** Intraclass correlation by analysis of variance; the columns are scores and schools. */
export const iccAnovaAdapter: Adapter = ({ table, columns: [scores, schools] }) => {
  const values = numberColumn(table, scores);
  const { labels, groups } = groupsOf(textColumn(table, schools));
  const known = values.flatMap((value, row) => (value === null ? [] : [{ value, group: groups[row] ?? -1 }]));
  const bySchool = groupMoments({
    values: known.map(({ value }) => value),
    groups: known.map(({ group }) => group),
    groupCount: labels.length,
  });
  return andThen(intraclassCorrelation(bySchool), (of) =>
    computed<Answer>({
      k: of.groups,
      N: of.n,
      MSB: of.meanSquareBetween,
      MSW: of.meanSquareWithin,
      n0: of.typicalSize,
      F: of.f,
      p: of.p,
      icc1: of.correlation,
      ci_searle: of.interval,
      deff_mean: of.designEffectAtMeanSize,
      deff_n0: of.designEffectAtTypicalSize,
      nEff: of.effectiveSize,
    }),
  );
};
