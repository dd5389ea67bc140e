import { benchmarkExcess } from "../../../engine/stats/benchmarkExcess";
import { andThen, computed } from "../../../engine/stats/computed";
import type { Adapter } from "../adapter";
import type { Answer } from "../compare";
import { onlyNumber } from "../table";

/** A row of counts at two times against national shares. */
export const benchmarkAdapter: Adapter = ({ table }) =>
  andThen(
    benchmarkExcess({
      before: { count: onlyNumber(table, "x0"), of: onlyNumber(table, "n0") },
      after: { count: onlyNumber(table, "x1"), of: onlyNumber(table, "n1") },
      nationalBefore: onlyNumber(table, "nat0"),
      nationalAfter: onlyNumber(table, "nat1"),
    }),
    (of) =>
      computed<Answer>({
        change: of.change,
        change_ci: of.changeInterval,
        nationalChange: of.nationalChange,
        excess: of.excess,
        excess_ci: of.excessInterval,
        ratio: andThen(of.ratio, ({ ratio }) => computed(ratio)),
        ratio_ci: andThen(of.ratio, ({ interval }) => interval),
      }),
  );
