import { adjustedP, type Adjustment } from "../../../engine/stats/adjustedP";
import { allOf, andThen, computed } from "../../../engine/stats/computed";
import { splitByMembership } from "../../../engine/stats/membership";
import { welch } from "../../../engine/stats/welch";
import type { Adapter } from "../adapter";
import type { Answer } from "../compare";
import { armOf, completeRows, numberColumns } from "./arms";

const adjustments: Readonly<Record<string, Adjustment>> = {
  holm: "holm",
  BH: "benjamini-hochberg",
  bonferroni: "bonferroni",
  hochberg: "hochberg",
  BY: "benjamini-yekutieli",
};

/** Welch's p of several columns, adjusted for their number. */
export const adjustedPAdapter: Adapter = (input) => {
  const arm = armOf(input);
  const tests = input.columns.map((column) => {
    const complete = completeRows(numberColumns(input, [column]), [arm]);
    const { members, others } = splitByMembership(complete.numbers[0] ?? [], complete.labels[0] ?? []);
    return andThen(welch(members, others), ({ inference }) => andThen(inference, ({ p }) => computed(p)));
  });
  return andThen(allOf(Object.fromEntries(tests.map((p, place) => [String(place), p]))), (all) => {
    const probabilities = Object.values(all);
    const adjusted = Object.entries(adjustments).map(([name, by]) => [name, adjustedP(probabilities, by)] as const);
    return computed<Answer>({ p: probabilities, ...Object.fromEntries(adjusted) });
  });
};
