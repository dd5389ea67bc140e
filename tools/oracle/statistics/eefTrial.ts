import { allOf, andThen, computed } from "../../../engine/stats/computed";
import { normalQuantile } from "../../../engine/stats/distributions/normal";
import { adjustedEffectSize } from "../../../engine/stats/hedgesGancova";
import { indicatorOf, splitByMembership } from "../../../engine/stats/membership";
import { moments } from "../../../engine/stats/moments";
import { randomIntercept } from "../../../engine/stats/randomIntercept";
import { standardisedByTotal } from "../../../engine/stats/standardisedByTotal";
import type { Adapter } from "../adapter";
import type { Answer } from "../compare";
import { textColumn } from "../table";
import { armOf, completeRows, numberColumns } from "./arms";
import { mixedModel } from "./randomIntercept";

/** A trial's effect sizes from random-intercept models, the numerator adjusted, the denominators not. */
export const eefTrialAdapter: Adapter = (input) => {
  const { columns, table } = input;
  const complete = completeRows<boolean | string>(numberColumns(input, columns.slice(0, 2)), [
    armOf(input),
    textColumn(table, columns[3]),
  ]);
  const [after = [], before = []] = complete.numbers;
  const treated = (complete.labels[0] ?? []) as boolean[];
  const school = (complete.labels[1] ?? []) as string[];
  const adjusted = randomIntercept({ response: after, predictors: [indicatorOf(treated), before], school });
  const unconditional = randomIntercept({ response: after, predictors: [], school });
  const { members, others } = splitByMembership(after, treated);
  return andThen(
    allOf({ first: moments(members), second: moments(others), model: adjusted, bare: unconditional }),
    ({ first, second, model, bare }) => {
      const { estimate: difference = NaN, standardError = NaN } = model.slopes[0] ?? {};
      const half = normalQuantile(0.975) * standardError;
      const interval = computed({ low: difference - half, high: difference + half });
      const effect = adjustedEffectSize({ difference, interval, first, second });
      return computed<Answer>({
        b: difference,
        se: standardError,
        g_eef_pooledSd: andThen(effect, ({ hedgesG }) => computed(hedgesG)),
        ci_d_pooledSd_z: andThen(effect, (of) =>
          andThen(of.interval, ({ low, high }) => computed({ low: low / of.correction, high: high / of.correction })),
        ),
        d_unc_total: standardisedByTotal(difference, bare),
        adjusted: mixedModel(adjusted, ["g", "pre"]),
        unconditional: mixedModel(unconditional, []),
      });
    },
  );
};
