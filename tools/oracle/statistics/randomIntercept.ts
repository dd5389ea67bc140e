import { andThen, computed, type Computed } from "../../../engine/stats/computed";
import { randomIntercept, type RandomIntercept } from "../../../engine/stats/randomIntercept";
import type { Adapter, AdapterInput } from "../adapter";
import type { Answer } from "../compare";
import { textColumn } from "../table";
import { completeRows, numberColumns } from "./arms";

/** A regression with a random intercept a school: response, predictors, school. */
export const randomInterceptAdapter: Adapter = (input) => mixedModel(fitted(input), input.columns.slice(1, -1));

/** What each school adds, with its variance. */
export const schoolResidualsAdapter: Adapter = (input) =>
  andThen(fitted(input), ({ schools }) =>
    computed<Answer>({
      school: schools.map(({ school }) => school),
      blup: schools.map(({ residual }) => residual),
      condVar: schools.map(({ variance }) => variance),
    }),
  );

/** Under the reference's names; predictors by theirs. */
export function mixedModel(model: Computed<RandomIntercept>, predictors: readonly string[]): Answer {
  return andThen(model, (of) => {
    const names = ["(Intercept)", ...predictors];
    const coefficients = [of.intercept, ...of.slopes];
    return computed<Answer>({
      nObs: of.observationCount,
      nGroups: of.schoolCount,
      fixed: Object.fromEntries(names.map((name, place) => [name, coefficients[place]?.estimate])),
      se: Object.fromEntries(names.map((name, place) => [name, coefficients[place]?.standardError])),
      varBetween: of.betweenVariance,
      varWithin: of.withinVariance,
      icc: of.intraclassCorrelation,
      criterion: of.criterion,
    });
  });
}

function fitted(input: AdapterInput): Computed<RandomIntercept> {
  const { columns, table, oracleCase } = input;
  const complete = completeRows(numberColumns(input, columns.slice(0, -1)), [textColumn(table, columns.at(-1))]);
  const [response = [], ...predictors] = complete.numbers;
  const likelihood = oracleCase.expected["reml"] === false ? "full" : "restricted";
  return randomIntercept({ response, predictors, school: complete.labels[0] ?? [], likelihood });
}
