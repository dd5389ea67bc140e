import { estimateOf, type Estimate } from "../estimate";
import type { AttainmentResult } from "../result";
import { hasValue, likelyRange } from "./figures";
import { judgementText } from "./labels";
import { digitsFor, sizeText } from "./numberText";
import { differenceWords } from "./rangeWords";
import { scoresText, type Statement } from "./statement";
import { unitWord } from "./units";

/** The difference of the arms that the pupil headline rests on, adjusted for where they started; null without one. */
export function comparisonEstimate(result: AttainmentResult): Estimate | null {
  if (result.comparison === null) return null;
  const adjusted = estimateOf(result.estimates, { statistic: "ancova-difference", school: null, group: null });
  if (hasValue(adjusted)) return adjusted;
  return estimateOf(result.estimates, { statistic: "difference-in-differences", school: null, group: null });
}

/** Careful sentences where a comparison arm is declared; null where none is, or no difference could be estimated. */
export function comparisonSentences(result: AttainmentResult): Statement | null {
  const estimate = comparisonEstimate(result);
  const range = likelyRange(estimate);
  if (!hasValue(estimate) || range === null) return null;
  const digits = digitsFor(result.smallestChange?.value ?? null);
  return {
    label: judgementText(result.judgement).replace("rise", "gain").replace("fall", "shortfall"),
    sentences: differenceSentences(result, { value: estimate.value, range, digits }),
  };
}

interface Difference {
  readonly value: number;
  readonly range: { readonly low: number; readonly high: number };
  readonly digits: number;
}

function differenceSentences(result: AttainmentResult, { value, range, digits }: Difference): readonly string[] {
  const unit = unitWord(result.scale);
  const likely = `The true difference is likely to be ${differenceWords(range, digits)} ${unit}.`;
  const scores = scoresText(result.label);
  const size = `${sizeText(value, digits)} ${unit}`;
  const { label, reasons, verdict } = result.judgement;
  const isEarlier = result.comparison?.earlierYears === true;
  const others = isEarlier ? "earlier pupils" : "comparison pupils";
  const who = isEarlier ? [OTHER_CHILDREN] : [];
  if (result.better === "lower" || result.better === null)
    return [
      `Project pupils’ ${scores} changed by ${size} ${value < 0 ? "less" : "more"} than ${others}’.`,
      likely,
      ...who,
    ];
  const dependsOnAdjustment = reasons.includes("depends-on-adjustment");
  if (reasons.includes("groups-not-comparable"))
    return [
      `Project and ${others} started too far apart to compare.`,
      `Allowing for that, their ${scores} differ by ${size} after. We cannot tell whether the project made a difference.`,
    ];
  switch (label) {
    case "clear-rise":
    case "rise-may-be-tiny":
      return [
        `Project pupils gained about ${size} more than ${others} in ${scores}.`,
        likely,
        ...(dependsOnAdjustment
          ? [startedApart]
          : verdict === "cannot-tell"
            ? ["We cannot tell whether the project is the reason."]
            : [reason(result)]),
      ];
    case "clear-fall":
    case "fall-may-be-tiny":
      return [
        `Project pupils gained about ${size} less than ${others} in ${scores}.`,
        likely,
        dependsOnAdjustment ? startedApart : isEarlier ? OTHER_CHILDREN : "The groups may differ in other ways.",
      ];
    case "about-the-same":
    case "very-slight-rise":
    case "very-slight-fall":
      return [
        `Both groups changed by about the same amount in ${scores}.`,
        "We see no sign of extra progress.",
        likely,
        ...who,
      ];
    case "leans-up":
    case "leans-down":
      return [
        `Project pupils gained ${size} ${value > 0 ? "more" : "less"} than ${others}, but this could be chance.`,
        likely,
        ...who,
      ];
    case "too-close-to-call":
    case null:
      return [`We cannot tell whether project pupils gained more than ${others}.`, likely, ...who];
  }
}

const startedApart =
  "The groups started apart, and comparing their gains alone does not show it. So we cannot tell which did better.";

/** An earlier year is no group beside this one. */
const OTHER_CHILDREN = "Those are other children, of an earlier year.";

function reason(result: AttainmentResult): string {
  if (result.comparison?.earlierYears === true)
    return "This fits with the project helping, but those are other children, of an earlier year.";
  return result.design.kind === "random-comparison"
    ? "The groups were drawn by chance, so the project is a likely reason."
    : "This fits with the project helping, but the groups may differ.";
}
