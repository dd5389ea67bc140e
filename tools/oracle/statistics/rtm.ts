import { completePairs } from "../../../engine/stats/completePairs";
import { allOf, andThen, computed, finite } from "../../../engine/stats/computed";
import { moments } from "../../../engine/stats/moments";
import { oldhamCorrelation, varianceRatioT } from "../../../engine/stats/oldhamCorrelation";
import { pairedMoments } from "../../../engine/stats/pairedMoments";
import { quantile } from "../../../engine/stats/quantile";
import { expectedRegression } from "../../../engine/stats/regressionToTheMean";
import type { Adapter } from "../adapter";
import type { Answer } from "../compare";
import { numberColumn, presentNumbers } from "../table";

/** Regression to the mean of the lowest quarter; the reliability stands as the correlation, with equal SDs. */
export const rtmAdapter: Adapter = ({
  table,
  columns: [beforeColumn, afterColumn],
  options: { reliability = NaN },
}) => {
  const everyone = presentNumbers(table, beforeColumn);
  const pairs = completePairs(numberColumn(table, beforeColumn), numberColumn(table, afterColumn));
  return andThen(
    allOf({
      quartile: quantile(everyone, 0.25),
      all: moments(everyone),
      both: pairedMoments(pairs.before, pairs.after),
    }),
    ({ quartile, all, both }) => {
      const isLow = (score: number, index: number) => (score <= quartile ? [index] : []);
      const low = Array.from(pairs.before).flatMap(isLow);
      const chosen = pairedMoments(
        low.map((index) => pairs.before[index] ?? NaN),
        low.map((index) => pairs.after[index] ?? NaN),
      );
      const unselected = { mean: all.mean, sdBefore: 1, sdAfter: 1, correlation: reliability };
      return computed<Answer>({
        expectedRegression_lowestQuartile: andThen(chosen, ({ before }) => expectedRegression(before.mean, unselected)),
        observedGain_lowestQuartile: andThen(chosen, ({ change }) => finite(change.mean)),
        oldham_r: oldhamCorrelation(pairs.before, pairs.after),
        varRatio_t: varianceRatioT(both),
      });
    },
  );
};
