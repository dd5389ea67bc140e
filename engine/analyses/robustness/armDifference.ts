import { clusterRobust } from "../../stats/clusterRobust";
import { andThen, computed, type Computed, type Interval } from "../../stats/computed";
import { leastSquares } from "../../stats/leastSquares";
import { randomIntercept } from "../../stats/randomIntercept";
import { schoolsWithBoth } from "../../stats/schoolsWithBoth";
import { indexLabels } from "../../stats/labelIndex";
import { type StudentInference, studentInference } from "../../stats/studentInference";
import type { Arms } from "../comparison/arms";
import { thresholds } from "../../thresholds";

/** Two arms, with or without some of their pupils. */
export type ArmColumns = Pick<Arms, "layout" | "before" | "after" | "treated" | "school" | "unit">;

export interface ArmDifference {
  readonly difference: number;
  readonly interval: Computed<Interval>;
  readonly n: number;
  readonly schools: number;
}

/** What is compared, beside the arm. */
export interface DifferenceModel {
  readonly response: Float64Array;
  readonly covariates: readonly Float64Array[];
  /** Left out: as the layout of the arms asks. */
  readonly schoolTerms?: boolean;
}

/**
 * b of response ~ arm + covariates by the model the layout of the arms asks for: school terms and CR2 by the unit
 * allocated where arms lie inside schools, a random intercept where whole schools are arms, least squares for pupils of
 * one school. No interval with fewer units an arm than a comparison needs.
 */
export function armDifference(arms: ArmColumns, model: DifferenceModel): Computed<ArmDifference> {
  const treated = Float64Array.from(arms.treated);
  const predictors = [treated, ...model.covariates];
  const n = arms.treated.length;
  const schools = new Set(arms.school).size;
  const said = (difference: number, inference: Computed<StudentInference>): Computed<ArmDifference> =>
    computed({ difference, interval: rangeWithUnits(arms, inference), n, schools });
  if (arms.layout === "whole-schools")
    return andThen(randomIntercept({ response: model.response, predictors, school: arms.school }), (fitted) => {
      const { estimate = 0, standardError = 0 } = fitted.slopes[0] ?? {};
      const degreesOfFreedom = fitted.schoolCount - 2;
      return said(
        estimate,
        degreesOfFreedom < 1
          ? { ok: false, reason: "too-few-groups" }
          : computed(studentInference({ estimate, standardError, degreesOfFreedom })),
      );
    });
  if (arms.layout === "one-school" && arms.unit === null)
    return andThen(leastSquares(model.response, predictors), ({ slopes, inference }) =>
      said(slopes[0] ?? 0, inference[0] ?? { ok: false, reason: "singular" }),
    );
  const withTerms = model.schoolTerms ?? arms.layout === "arms-inside-schools";
  return andThen(
    clusterRobust({
      response: model.response,
      predictors,
      cluster: arms.unit ?? [...arms.treated.keys()],
      coefficient: 0,
      ...(withTerms ? { school: arms.school } : {}),
    }),
    ({ coefficient, inference }) => said(coefficient, inference),
  );
}

function rangeWithUnits(arms: ArmColumns, inference: Computed<StudentInference>): Computed<Interval> {
  const units = (arm: number): number =>
    new Set([...arms.treated.keys()].filter((pupil) => arms.treated[pupil] === arm).map((p) => arms.unit?.[p] ?? p))
      .size;
  if (Math.min(units(0), units(1)) < thresholds.comparisonUnitsAtLeast) return { ok: false, reason: "too-few-groups" };
  return andThen(inference, ({ interval }) => computed(interval));
}

/** The arms with only some of their pupils; arms inside schools: only schools that then still have both. */
export function someOf(arms: ArmColumns, kept: readonly number[]): ArmColumns {
  const pick = (pupils: readonly number[], from: ArmColumns): ArmColumns => ({
    layout: from.layout,
    before: Float64Array.from(pupils, (pupil) => from.before[pupil] ?? 0),
    after: Float64Array.from(pupils, (pupil) => from.after[pupil] ?? 0),
    treated: Int8Array.from(pupils, (pupil) => from.treated[pupil] ?? 0),
    school: Int32Array.from(pupils, (pupil) => from.school[pupil] ?? -1),
    unit: from.unit === null ? null : pupils.map((pupil) => from.unit?.[pupil] ?? ""),
  });
  const some = pick(kept, arms);
  if (arms.layout !== "arms-inside-schools") return some;
  return pick([...schoolsWithBoth(indexLabels(some.school), some.treated).rows], some);
}
