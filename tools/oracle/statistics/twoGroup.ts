import { brunnerMunzel } from "../../../engine/stats/brunnerMunzel";
import { cliffsDelta } from "../../../engine/stats/cliffsDelta";
import { allOf, andThen, computed } from "../../../engine/stats/computed";
import { mannWhitney } from "../../../engine/stats/mannWhitney";
import { splitByMembership } from "../../../engine/stats/membership";
import { moments, standardDeviation } from "../../../engine/stats/moments";
import { pooledT } from "../../../engine/stats/pooledT";
import { differenceOverTotal, glassDelta, standardisedDifference } from "../../../engine/stats/standardisedDifference";
import { welch } from "../../../engine/stats/welch";
import type { Adapter } from "../adapter";
import type { Answer } from "../compare";
import { armOf, completeRows, numberColumns } from "./arms";

/** Two groups of one column: means, effect sizes, ranks. */
export const twoGroupAdapter: Adapter = (input) => {
  const complete = completeRows(numberColumns(input, [input.columns[0]]), [armOf(input)]);
  const [values = []] = complete.numbers;
  const { members, others } = splitByMembership(values, complete.labels[0] ?? []);
  return andThen(
    allOf({
      first: moments(members),
      second: moments(others),
      all: moments(values),
      unequal: welch(members, others),
      ranks: mannWhitney(members, others),
      cliff: cliffsDelta(members, others),
      brunner: brunnerMunzel(members, others),
    }),
    ({ first, second, all, unequal, ranks, cliff, brunner }) => {
      const student = pooledT(first, second);
      const effect = standardisedDifference(first, second);
      return computed<Answer>({
        n1: first.n,
        n2: second.n,
        mean1: first.mean,
        mean2: second.mean,
        sd1: standardDeviation(first),
        sd2: standardDeviation(second),
        sdPooled: andThen(effect, (of) => computed(of.pooledStandardDeviation)),
        diff: unequal.difference,
        t: andThen(student, ({ t }) => computed(t)),
        df: andThen(student, ({ degreesOfFreedom }) => computed(degreesOfFreedom)),
        p: andThen(student, ({ p }) => computed(p)),
        ci: andThen(student, ({ interval }) => computed(interval)),
        welch_t: andThen(unequal.inference, ({ t }) => computed(t)),
        welch_df: andThen(unequal.inference, ({ degreesOfFreedom }) => computed(degreesOfFreedom)),
        welch_p: andThen(unequal.inference, ({ p }) => computed(p)),
        welch_ci: andThen(unequal.inference, ({ interval }) => computed(interval)),
        d: andThen(effect, ({ cohensD }) => computed(cohensD)),
        g: andThen(effect, ({ hedgesG }) => computed(hedgesG)),
        J: andThen(effect, ({ correction }) => computed(correction)),
        ci_d_nct: andThen(effect, ({ cohensDInterval }) => computed(cohensDInterval)),
        ci_g_nct: andThen(effect, ({ hedgesGInterval }) => computed(hedgesGInterval)),
        var_g_LS_metafor: andThen(effect, ({ variance }) => computed(variance)),
        glass_control: glassDelta(first, second),
        sdTotal: standardDeviation(all),
        g_eefR_unconditional: differenceOverTotal(first, second),
        U: ranks.u,
        probSuperiority: ranks.probabilityOfSuperiority,
        cliffDelta: cliff.delta,
        mw_p_cc: ranks.pCorrected,
        mw_p: ranks.p,
        mw_p_exact_conditional: ranks.pExact,
        cliff_var: cliff.variance,
        cliff_ci_fengcliff: cliff.interval,
        bm_p_hat: brunner.probabilityOfSuperiority,
        bm_t: andThen(brunner.inference, ({ t }) => computed(t)),
        bm_df: andThen(brunner.inference, ({ degreesOfFreedom }) => computed(degreesOfFreedom)),
        bm_p: andThen(brunner.inference, ({ p }) => computed(p)),
        bm_ci: andThen(brunner.inference, ({ interval }) => computed(interval)),
      });
    },
  );
};
