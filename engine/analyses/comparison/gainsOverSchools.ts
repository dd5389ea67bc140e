import { andThen, computed } from "../../stats/computed";
import { differenceInGainsInsideSchools, differenceInGainsOfSchools } from "../../stats/differenceInGains";
import type { attainmentEstimate } from "../attainment/frame";
import { rangeOf } from "../estimateRow";
import type { Arms } from "./arms";

type Row = Parameters<typeof attainmentEstimate>[1];

/** The difference in gains with a range of its own, pupils of one school or class being alike. */
export function gainsOverSchools(arms: Arms, row: Pick<Row, "contrast" | "n" | "schools" | "unit">): readonly Row[] {
  const { unit, school, layout } = arms;
  if (layout === "one-school" && unit === null) return [];
  const whole = layout === "whole-schools";
  const gains = whole
    ? differenceInGainsOfSchools(arms)
    : differenceInGainsInsideSchools({ ...arms, cluster: unit ?? [...school.keys()] });
  const of = { ...row, statistic: "difference-in-differences", average: "school" } as const;
  if (!gains.ok) return [{ ...of, method: "not-computed", reason: gains.reason }];
  const { difference, inference } = gains.value;
  const range = rangeOf(andThen(inference, ({ interval }) => computed(interval)));
  return [{ ...of, method: whole ? "random-intercept" : "school-terms-cr2", value: difference, ...range }];
}
