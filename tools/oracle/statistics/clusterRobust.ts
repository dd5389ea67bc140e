import { clusterRobust, type ClusterRobust } from "../../../engine/stats/clusterRobust";
import { andThen, computed, type Computed } from "../../../engine/stats/computed";
import type { Adapter } from "../adapter";
import type { Answer } from "../compare";
import { textColumn } from "../table";
import { completeRows, numberColumns } from "./arms";

/** A slope with standard errors by school. */
export const clusterRobustAdapter: Adapter = (input) => {
  const [response, predictor, school] = input.columns;
  const complete = completeRows(numberColumns(input, [response, predictor]), [textColumn(input.table, school)]);
  const [y = [], x = []] = complete.numbers;
  return clustered(clusterRobust({ response: y, predictors: [x], cluster: complete.labels[0] ?? [], coefficient: 0 }));
};

/** The mean of a difference of two columns, named "after-before", with standard errors by school. */
export const clusterRobustGainAdapter: Adapter = (input) => {
  const [difference = "", school] = input.columns;
  const complete = completeRows(numberColumns(input, difference.split("-")), [textColumn(input.table, school)]);
  const [after = [], before = []] = complete.numbers;
  const response = after.map((score, row) => score - (before[row] ?? NaN));
  const cluster = complete.labels[0] ?? [];
  return clustered(clusterRobust({ response, predictors: [], cluster, coefficient: "intercept" }));
};

/** Under the reference's names. */
export function clustered(fitted: Computed<ClusterRobust>): Answer {
  return andThen(fitted, ({ coefficient, standardErrors, inference }) =>
    computed<Answer>({
      b: coefficient,
      se_CR0: standardErrors.cr0,
      se_CR1: standardErrors.cr1,
      se_CR1S: standardErrors.cr1s,
      se_CR2: standardErrors.cr2,
      df_CR2_satt: andThen(inference, ({ degreesOfFreedom }) => computed(degreesOfFreedom)),
      p_CR2_satt: andThen(inference, ({ p }) => computed(p)),
    }),
  );
}
