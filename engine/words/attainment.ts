import type { AttainmentResult } from "../result";
import { comparisonEstimate, comparisonSentences } from "./comparison";
import { changeFigures, type ChangeFigures, hasValue, likelyRange } from "./figures";
import { judgementText, risesInAnyYear } from "./labels";
import { countText, sizeText } from "./numberText";
import { rangeWords } from "./rangeWords";
import { lowerFirst, scoresOf, type Statement } from "./statement";
import { thresholds } from "../thresholds";
import { sizeWithUnit, unitWord } from "./units";

/** Careful sentences on a measure, as strong as its judgement and design allow: the comparison first where one was made. */
export function attainmentStatement(result: AttainmentResult): Statement {
  const compared = comparisonSentences(result);
  return compared === null ? changeStatement(result) : withDirection(result, compared);
}

/** Where fewer are better, or nobody said, the words say so: "rose" alone would sound like a gain. */
function withDirection({ better = "higher" }: AttainmentResult, said: Statement): Statement {
  if (better === "higher") return said;
  const sentence =
    better === "lower"
      ? "In this measure fewer are better."
      : "Setup does not say whether more or fewer are better, so nothing is called a gain.";
  return { ...said, sentences: [...said.sentences, sentence] };
}

/** What happened to the pupils themselves; with a comparison arm, to those of the project. */
export function changeStatement(result: AttainmentResult): Statement {
  const own = { ...result, judgement: result.changeJudgement };
  return withDirection(own, {
    label: judgementText(own.judgement),
    sentences: oneGroup(own, changeFigures(own)),
  });
}

function oneGroup(result: AttainmentResult, figures: ChangeFigures): readonly string[] {
  const change = figures.change?.value ?? null;
  const range = likelyRange(figures.change);
  const { reasons } = result.judgement;
  if (result.both === 0) return ["No pupil has a score both before and after, so there is no change to show."];
  if (reasons.includes("under-ten"))
    return [
      `Only ${countText(result.both, "pupil has", "pupils have")} both scores. That is too few to show a result.`,
    ];
  if (reasons.includes("different-tests"))
    return [
      "The scores before and after come from different tests.",
      "So no change can be calculated, and we cannot tell whether pupils gained.",
    ];
  if (change === null)
    return ["There is no change we can work out from these scores.", "We cannot tell whether pupils gained."];
  if (risesInAnyYear(result.judgement)) return risingMeasure(result, { change, range, digits: figures.digits });
  if (range === null)
    return [
      `${wentBy(result, { change, digits: figures.digits })}.`,
      "There is no likely range for this, so we cannot tell whether it could be chance.",
    ];
  const said = byLabel(result, { change, range, figures });
  return [...said, ...whyNot(result)];
}

interface Change {
  readonly change: number;
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly digits: number;
}

function wentBy(
  result: AttainmentResult,
  { change, digits }: { readonly change: number; readonly digits: number },
): string {
  const who = scoresOf(result);
  if (Number(sizeText(change, digits)) === 0) return `${who} did not change on average`;
  return `${who} went ${change > 0 ? "up" : "down"} by ${sizeWithUnit(change, { scale: result.scale, digits })} on average`;
}

function risingMeasure(result: AttainmentResult, { change, range, digits }: Change): readonly string[] {
  const likely = range === null ? "" : ` (likely ${rangeWords(range, digits)})`;
  const rose = change > 0 && (range === null || range.low > 0);
  if (!rose)
    return [
      `${wentBy(result, { change, digits })}.`,
      ...(range === null
        ? []
        : [`The true change is likely to be ${rangeWords(range, digits)} ${unitWord(result.scale)}.`]),
      "Scores like these rise in most years, so look at what happened here.",
    ];
  const size = sizeWithUnit(change, { scale: result.scale, digits });
  return [
    `${scoresOf(result)} rose by ${size}${likely}.`,
    result.scale.growth === "unknown"
      ? "They may rise in any year, so this says nothing yet about the enquiry."
      : "They rise in any year, so this says nothing yet about the enquiry.",
  ];
}

function byLabel(
  result: AttainmentResult,
  {
    change,
    range,
    figures,
  }: { readonly change: number; readonly range: { low: number; high: number }; readonly figures: ChangeFigures },
): readonly string[] {
  const { digits } = figures;
  const who = scoresOf(result);
  const up = change > 0;
  const unit = unitWord(result.scale);
  const likely = `The true change is likely to be ${rangeWords(range, digits)} ${unit}.`;
  const { label } = result.judgement;
  const closed = result.judgement.verdict === "cannot-tell";
  switch (label) {
    case "clear-rise":
    case "clear-fall": {
      if (closed) return [`${wentBy(result, { change, digits })}.`, likely];
      const size = sizeWord(figures);
      return [
        `${who} probably ${up ? "rose" : "fell"}${size === null ? "" : `, by ${size}`}.`,
        `The average ${up ? "rise" : "fall"} was ${sizeText(change, digits)} ${unit}. ${likely}`,
      ];
    }
    case "rise-may-be-tiny":
    case "fall-may-be-tiny":
      if (closed) return [`${wentBy(result, { change, digits })}.`, likely];
      return [
        `${who} probably ${up ? "rose" : "fell"}, but it may be by very little.`,
        `The average ${up ? "rise" : "fall"} was ${sizeText(change, digits)} ${unit}. ${likely}`,
      ];
    case "very-slight-rise":
    case "very-slight-fall":
      return [
        `${who} ${up ? "rose" : "fell"} very slightly, by ${sizeText(change, digits)} ${unit}.`,
        "That is too little to notice in a classroom.",
      ];
    case "about-the-same":
      return [
        `${who} stayed about the same.`,
        `A change big enough to notice is unlikely: it lies ${rangeWords(range, digits)} ${unit}.`,
      ];
    case "leans-up":
    case "leans-down":
      return [`${wentBy(result, { change, digits })}, but this could be chance.`, likely];
    case "too-close-to-call":
      return [`We cannot tell whether ${lowerFirst(who)} changed.`, likely];
    case null:
      return [`${wentBy(result, { change, digits })}.`, "We cannot tell whether that is more than chance."];
  }
}

/** What the design leaves open, after what happened. */
function whyNot(result: AttainmentResult): readonly string[] {
  const { reasons, label } = result.judgement;
  if (reasons.includes("chosen-for-low-scores"))
    return [
      "These pupils were chosen because their scores were low.",
      "Low scores tend to rise a little by chance, so we cannot tell whether pupils gained.",
    ];
  if (reasons.includes("may-be-chosen-for-low-scores"))
    return [
      "These pupils started low. If they were chosen for that, such a rise comes by chance.",
      "Say in Setup how they were chosen; until then we cannot tell whether pupils gained.",
    ];
  if (reasons.includes("depends-on-missing"))
    return ["Those without a later score started elsewhere. Allowing for that, we cannot tell whether pupils changed."];
  const changed = label !== null && /rise|fall/.test(label);
  if (!changed) return [];
  if (result.comparison === null) return ["There was no comparison group, so we cannot say why."];
  return !hasValue(comparisonEstimate(result))
    ? ["There are too few groups to compare with, so we cannot say why."]
    : ["By itself this does not say why."];
}

/** How large, in a word: only where the whole range clears the smallest change and is narrow enough. */
export function sizeWord(figures: ChangeFigures): string | null {
  const range = likelyRange(figures.effect);
  const value = figures.effect?.value ?? null;
  if (range === null || value === null || range.high - range.low >= thresholds.sizeWordWidth) return null;
  const [verySmall, small, moderate] = thresholds.sizeBands;
  const size = Math.abs(value);
  if (size < verySmall) return "a very small amount";
  if (size < small) return "a small amount";
  return size < moderate ? "a moderate amount" : "a large amount";
}
