import { ancova, type Comparison } from "../../../engine/stats/ancova";
import { baselineDifference } from "../../../engine/stats/baselineDifference";
import { allOf, andThen, computed } from "../../../engine/stats/computed";
import { differenceInDifferences, hedgesGgain } from "../../../engine/stats/differenceInDifferences";
import { hedgesGancova } from "../../../engine/stats/hedgesGancova";
import { moments, standardDeviation } from "../../../engine/stats/moments";
import { slopeInteraction } from "../../../engine/stats/slopeInteraction";
import type { Adapter, AdapterInput } from "../adapter";
import type { Answer } from "../compare";
import { armOf, completeRows, numberColumns } from "./arms";

/** The adjusted difference of one school's arms, and what stands beside it. */
export const ancovaAdapter: Adapter = (input) => {
  const comparison = comparisonOf(input);
  return andThen(
    allOf({
      adjusted: ancova(comparison),
      all: moments(comparison.after),
      slopes: slopeInteraction(comparison),
      gains: differenceInDifferences(comparison),
    }),
    ({ adjusted, all, slopes, gains }) => {
      const effect = hedgesGancova(adjusted);
      const whatWorks = andThen(effect, (of) => of.whatWorks);
      return computed<Answer>({
        n1: adjusted.treatedAfter.n,
        n2: adjusted.comparisonAfter.n,
        b: adjusted.difference,
        se: andThen(adjusted.inference, ({ standardError }) => computed(standardError)),
        t: andThen(adjusted.inference, ({ t }) => computed(t)),
        dfResid: andThen(adjusted.inference, ({ degreesOfFreedom }) => computed(degreesOfFreedom)),
        p: andThen(adjusted.inference, ({ p }) => computed(p)),
        ci: andThen(adjusted.inference, ({ interval }) => computed(interval)),
        bPre: adjusted.beforeSlope,
        intercept: adjusted.intercept,
        sigma: adjusted.residualStandardDeviation,
        r2: adjusted.rSquared,
        sdPooledUnadj: andThen(effect, (of) => computed(of.pooledStandardDeviation)),
        sdPostTotal: standardDeviation(all),
        g_adj_eef: andThen(effect, ({ hedgesG }) => computed(hedgesG)),
        d_adj_eef: andThen(effect, ({ cohensD }) => computed(cohensD)),
        ci_g_adj_betaScaled: andThen(effect, ({ interval }) => interval),
        R2_withinGroup: adjusted.rSquaredWithin,
        var_g_adj_WWC41: andThen(whatWorks, ({ variance }) => computed(variance)),
        ci_g_adj_WWC41: andThen(whatWorks, ({ interval }) => computed(interval)),
        se_HC2: andThen(adjusted.robust, ({ hc2 }) => computed(hc2)),
        se_HC3: andThen(adjusted.robust, ({ hc3 }) => computed(hc3)),
        baselineDiffSmd: baselineDifference(comparison.before, comparison.treated),
        slopeInteraction_b: slopes.difference,
        slopeInteraction_p: andThen(slopes.inference, ({ p }) => computed(p)),
        did: gains.difference,
        did_ci: andThen(gains.inference, ({ interval }) => computed(interval)),
        did_p: andThen(gains.inference, ({ p }) => computed(p)),
        g_gain_sdPostPooled: hedgesGgain(comparison),
      });
    },
  );
};

function comparisonOf(input: AdapterInput): Comparison {
  const complete = completeRows(numberColumns(input, input.columns.slice(0, 2)), [armOf(input)]);
  const [before = [], after = []] = complete.numbers;
  return { before, after, treated: complete.labels[0] ?? [] };
}
