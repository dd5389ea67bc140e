import type { Design, Verdict } from "../../result";
import { baselineThresholds } from "../../stats/baselineDifference";
import { thresholds } from "../../thresholds";

/** The most a design lets be said, and why: "cannot-tell" closes every other verdict. */
export interface Ceiling {
  readonly most: "clear-gain" | "some-sign-of-gain" | "cannot-tell";
  readonly reasons: readonly string[];
}

/** What else the ceiling needs to know about pupils chosen for low scores. */
export interface RegressionCheck {
  /** The likely range lies wholly above the gain that low starters show by chance alone; null: cannot be computed. */
  readonly clearsExpectedRegression: boolean | null;
}

/**
 * The ceiling by design: how strong a verdict the way of comparing allows, whatever the numbers say. One group on a
 * measure that rises with age can tell nothing; random allocation of enough units with few missing may show a clear
 * gain; everything between, at most some sign.
 */
export function ceilingByDesign(design: Design, regression: RegressionCheck): Ceiling {
  const ceilings = [
    design.kind === "one-group" ? oneGroup(design) : comparison(design),
    ...(design.chosenForLowScores === true && regression.clearsExpectedRegression !== true
      ? [{ most: "cannot-tell", reasons: ["chosen-for-low-scores"] } satisfies Ceiling]
      : []),
  ];
  return lowest(ceilings);
}

function oneGroup(design: Design): Ceiling {
  if (design.sameTestSeries === false) return { most: "cannot-tell", reasons: ["different-tests"] };
  switch (design.growth) {
    case "age-standardised":
      return { most: "some-sign-of-gain", reasons: ["no-comparison"] };
    case "rises-with-age":
      return { most: "cannot-tell", reasons: ["no-comparison-rising-measure"] };
    case "unknown":
      return { most: "cannot-tell", reasons: ["no-comparison-unknown-scale"] };
    case "does-not-rise":
      return { most: "cannot-tell", reasons: ["no-comparison"] };
  }
}

function comparison(design: Design): Ceiling {
  const { baselineDifference, unitsPerArm } = design;
  if (baselineDifference !== null && Math.abs(baselineDifference) > baselineThresholds.notComparable) {
    return { most: "cannot-tell", reasons: ["groups-not-comparable"] };
  }
  if (design.kind === "chosen-comparison") return { most: "some-sign-of-gain", reasons: ["chosen-comparison"] };
  if (unitsPerArm !== null && Math.min(...unitsPerArm) < thresholds.randomUnitsAtLeast) {
    return { most: "some-sign-of-gain", reasons: ["few-units"] };
  }
  if (design.missingShare >= thresholds.missingShareAtMost) {
    return { most: "some-sign-of-gain", reasons: ["many-missing"] };
  }
  return { most: "clear-gain", reasons: [] };
}

const strength = { "cannot-tell": 0, "some-sign-of-gain": 1, "clear-gain": 2 } as const;

function lowest(ceilings: readonly Ceiling[]): Ceiling {
  const floor = Math.min(...ceilings.map(({ most }) => strength[most]));
  const binding = ceilings.filter(({ most }) => strength[most] === floor);
  return { most: binding[0]?.most ?? "cannot-tell", reasons: binding.flatMap(({ reasons }) => reasons) };
}

/** The verdict lowered to the ceiling. */
export function underCeiling(verdict: Verdict, ceiling: Ceiling): Verdict {
  if (ceiling.most === "cannot-tell") return "cannot-tell";
  return verdict === "clear-gain" && ceiling.most === "some-sign-of-gain" ? "some-sign-of-gain" : verdict;
}
