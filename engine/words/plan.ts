import type { PlannedDesign, PlanResult, PlanScenario } from "../results/plan";
import { countText, decimalText, digitsFor, numberWord, sizeText, wholeText } from "./numberText";
import { unitWord } from "./units";

/** The smallest true effect that can be expected to show: "4.1 points (0.28 SD)". */
export function detectableText(plan: PlanResult): string | null {
  const { detectable, detectableInUnits, scale } = plan;
  if (detectable === null) return null;
  const deviations = `${decimalText(detectable, 2)} SD`;
  if (detectableInUnits === null) return deviations;
  const digits = detectableInUnits >= 1 ? 1 : digitsFor(detectableInUnits / 10);
  return `${sizeText(detectableInUnits, digits)} ${unitWord(scale)} (${deviations})`;
}

/** What a finished design could not have seen, for "What we cannot say". */
export function couldNotHaveSeen(plan: PlanResult): string | null {
  const size = detectableText(plan);
  if (size === null || plan.stage !== "finished") return null;
  const what = plan.design === "whole-schools" ? "true difference" : "true change";
  const who = plan.schools === 1 ? countText(plan.pupils, "pupil") : `${numberWord(plan.schools)} schools`;
  return `Small changes: with ${who} a ${what} of less than about ${size} may well be missed.`;
}

/** The answer of the sheet: what could be seen, before anything has started. */
export function planAnswer(plan: PlanResult): string {
  const size = detectableText(plan);
  if (size === null)
    return "There are too few schools or classes for any change to be told from chance. Add some before you start.";
  const what = plan.units === null ? "change" : "difference between the groups";
  return `A true ${what} of about ${size} would show in four of five enquiries like this. A smaller one may well be missed.`;
}

/** How large the planned design makes that, in words a group can use. */
export function sizeOfPlan(plan: PlanResult): string {
  const { detectable } = plan;
  if (detectable === null) return "Nothing can be planned with so few.";
  if (detectable <= 0.2) return "That is fine enough for the size of most projects in schools.";
  return detectable <= 0.4
    ? "Many projects in schools change less than that, so “no clear change” would not mean “no change”."
    : "Few projects in schools change as much, so this design would probably end in “cannot tell”.";
}

const designs: Readonly<Record<PlannedDesign, string>> = {
  "one-group": "One group before and after, in several schools",
  "one-school": "One group before and after, in one school",
  "pupils-within-schools": "Project and comparison pupils inside schools",
  "classes-within-schools": "Project and comparison classes inside schools",
  "whole-schools": "Project and comparison schools",
};

export function designText(design: PlannedDesign): string {
  return designs[design];
}

const changes: Readonly<Record<PlanScenario["change"], string>> = {
  "as-planned": "As planned",
  "twice-the-schools": "Twice as many schools",
  "twice-the-pupils": "Twice as many pupils in each school",
  "with-comparison-schools": "As many comparison schools beside them",
};

const remarks: Readonly<Record<PlanScenario["change"], string>> = {
  "as-planned": "The pupils with a score before.",
  "twice-the-schools": "More schools help most.",
  "twice-the-pupils": "More pupils help less: those of one school are alike.",
  "with-comparison-schools": "Shows less, but can say whether the project is a likely reason.",
};

export function scenarioText({ change }: PlanScenario): { readonly name: string; readonly remark: string } {
  return { name: changes[change], remark: remarks[change] };
}

/** "To see 0.20 SD (3.0 points), about 24 schools like these are needed." */
export function schoolsNeededSentences(plan: PlanResult): readonly string[] {
  if (plan.design === "one-school") return [];
  const perSd =
    plan.detectable === null || plan.detectableInUnits === null ? null : plan.detectableInUnits / plan.detectable;
  return plan.schoolsNeeded.map(({ effect, schools }) => {
    const points = perSd === null ? "" : ` (${sizeText(effect * perSd, 1)} ${unitWord(plan.scale)})`;
    const size = `${decimalText(effect, 2)} SD${points}`;
    return schools === null
      ? `No number of schools like these up to 500 shows ${size}.`
      : `To show ${size}, about ${wholeText(schools)} schools like these are needed.`;
  });
}

/** What the numbers take for granted. */
export function assumptionLines(plan: PlanResult): readonly (readonly [name: string, value: string, origin: string])[] {
  const { correlation, intraclassCorrelation } = plan;
  return [
    ["Chance of showing a true effect of that size", "80%", "The usual choice"],
    ["Chance of a false alarm", "5%", "The usual choice"],
    [
      "Correlation of scores before and after",
      decimalText(correlation.value, 2),
      correlation.origin === "measured" ? "The middle one of your schools" : "Assumed: the cautious end of .70 to .85",
    ],
    [
      "How alike pupils of one school are (intraclass correlation)",
      decimalText(intraclassCorrelation.value, 2),
      "Assumed: see the table for other values",
    ],
  ];
}
