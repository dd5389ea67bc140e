import type { PlanResult } from "../../results/plan";
import { thresholds } from "../../thresholds";
import { decimalText } from "../../words/numberText";
import { planAnswer, scenarioText, schoolsNeededSentences, sizeOfPlan } from "../../words/plan";
import { unknownScale } from "../attainment/unknownScale";
import type { Layout } from "./designSize";
import { planOf } from "./planOf";

/** An enquiry nobody has begun, as a group can say it. */
export interface DesignAhead {
  /** "classes": one class of each school starts, another waits. "schools": as many comparison schools beside them. */
  readonly comparison: "none" | "classes" | "schools";
  /** Schools that take part in the project. */
  readonly schools: number;
  readonly pupilsPerSchool: number;
  /** SD of the test's scores in its own points. */
  readonly spread: number;
}

/** What a design could show, in words. */
export interface PlanAhead {
  readonly plan: PlanResult;
  readonly answer: string;
  readonly size: string;
  readonly scenarios: readonly { readonly name: string; readonly detectable: string; readonly remark: string }[];
  readonly needed: readonly string[];
}

/**
 * What an enquiry of this size could be expected to show, before there are any data; correlations are assumed.
 *
 * @throws RangeError unless schools and pupils are whole numbers from 1 and the spread is positive.
 */
export function planAhead(design: DesignAhead): PlanAhead {
  const { schools, pupilsPerSchool, spread } = design;
  if (![schools, pupilsPerSchool].every((count) => Number.isInteger(count) && count >= 1))
    throw new RangeError("schools and pupils must be whole numbers from 1");
  if (!(spread > 0)) throw new RangeError("the spread must be positive");
  const plan = planOf(layoutAhead(design), {
    measure: "score",
    label: "score",
    scale: unknownScale,
    stage: "before-only",
    correlation: { value: thresholds.correlationOfTests, origin: "assumed" },
    intraclassCorrelation: { value: thresholds.gainCorrelationWithinSchools, origin: "assumed" },
    spread,
  });
  return {
    plan,
    answer: planAnswer(plan),
    size: sizeOfPlan(plan),
    scenarios: plan.scenarios.map((scenario) => ({
      ...scenarioText(scenario),
      detectable: scenario.detectable === null ? "none" : `${decimalText(scenario.detectable, 2)} SD`,
    })),
    needed: schoolsNeededSentences(plan),
  };
}

function layoutAhead({ comparison, schools, pupilsPerSchool }: DesignAhead): Layout {
  const whole = { pupilsPerSchool, pupilsPerClass: 1, classesPerSchool: 1, treatedShare: 0.5 };
  switch (comparison) {
    case "none":
      return {
        ...whole,
        design: schools === 1 ? "one-school" : "one-group",
        schools,
        pupils: schools * pupilsPerSchool,
        units: null,
      };
    case "schools":
      return {
        ...whole,
        design: "whole-schools",
        schools: 2 * schools,
        pupils: 2 * schools * pupilsPerSchool,
        units: { kind: "schools", perArm: [schools, schools] },
      };
    case "classes":
      return {
        ...whole,
        design: "classes-within-schools",
        pupilsPerClass: pupilsPerSchool / 2,
        classesPerSchool: 2,
        schools,
        pupils: schools * pupilsPerSchool,
        units: { kind: "classes", perArm: [schools, schools] },
      };
  }
}
