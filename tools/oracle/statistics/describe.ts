import { andThen, computed } from "../../../engine/stats/computed";
import { describe } from "../../../engine/stats/describe";
import { quantile } from "../../../engine/stats/quantile";
import type { Adapter } from "../adapter";
import type { Answer } from "../compare";
import { presentNumbers } from "../table";

/** One column described. */
export const describeAdapter: Adapter = ({ table, columns }) => {
  const values = presentNumbers(table, columns[0]);
  return andThen(describe(values), (of) =>
    computed<Answer>({
      n: of.n,
      mean: of.mean,
      sd: of.standardDeviation,
      variance: of.variance,
      se: of.standardError,
      ci95: of.interval,
      min: of.minimum,
      max: of.maximum,
      median: of.median,
      q7: [0.05, 0.1, 0.25, 0.75, 0.9, 0.95].map((probability) => quantile(values, probability)),
      q6: [0.25, 0.75].map((probability) => quantile(values, probability, { type: 6 })),
      iqr: of.interquartileRange,
      mad: of.medianAbsoluteDeviation,
      skew_g1: of.skewness.g1,
      skew_G1: of.skewness.G1,
      kurt_g2: of.kurtosis.g2,
      kurt_G2: of.kurtosis.G2,
      pctAtMin: of.shareAtMinimum,
      pctAtMax: of.shareAtMaximum,
      trimmedMean20: of.trimmedMean,
    }),
  );
};
