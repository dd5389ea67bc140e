import { changesWithoutRounding } from "../../../engine/stats/changesWithoutRounding";
import { completePairs } from "../../../engine/stats/completePairs";
import { andThen, computed } from "../../../engine/stats/computed";
import { hodgesLehmann } from "../../../engine/stats/hodgesLehmann";
import { wilcoxonSignedRank } from "../../../engine/stats/wilcoxonSignedRank";
import type { Adapter } from "../adapter";
import type { Answer } from "../compare";
import { numberColumn } from "../table";

/** Wilcoxon's test, Pratt's, and the Hodges-Lehmann estimate. */
export const wilcoxonSignedRankAdapter: Adapter = ({ table, columns: [before, after] }) => {
  const pairs = completePairs(numberColumn(table, before), numberColumn(table, after));
  return andThen(wilcoxonSignedRank(pairs.before, pairs.after), (of) =>
    computed<Answer>({
      nPairs: of.n,
      nZero: of.zeros,
      Vplus: of.statistic,
      Vminus: of.opposite,
      rankBiserial: of.rankBiserial,
      p_normal_cc: of.normalPCorrected,
      p_normal: of.normalP,
      z_normal: of.z,
      T_pratt: of.pratt.statistic,
      z_pratt: of.pratt.z,
      p_pratt_normal: of.pratt.normalP,
      p_exact_conditional: of.exactP,
      p_exact_pratt: of.pratt.exactP,
      hodgesLehmann_walsh: hodgesLehmann(changesWithoutRounding(pairs.before, pairs.after)),
    }),
  );
};
