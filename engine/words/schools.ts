import { estimateOf } from "../estimate";
import type { AttainmentResult } from "../result";
import { changeFigures, hasValue } from "./figures";
import { countText, decimalText, numberWord, rangeText, sizeText } from "./numberText";
import { thresholds } from "../thresholds";
import { unitWord } from "./units";
import { upperFirst } from "./statement";

/** One sentence on how much schools differ: the spread of true changes and, from ten schools, where a new one may lie. */
export function schoolsDifferSentence(result: AttainmentResult): string | null {
  const { digits } = changeFigures(result);
  const tau = estimateOf(result.estimates, { statistic: "tau-squared", school: null, group: null });
  if (!hasValue(tau)) return null;
  const spread = Math.sqrt(tau.value);
  const unit = unitWord(result.scale);
  if (Number(sizeText(spread, digits)) === 0)
    return "Schools’ true changes look alike: the differences in the table are no larger than chance alone makes them.";
  const differ = `Schools differ: their true changes spread about ${sizeText(spread, digits)} ${unit} around the average.`;
  const next = estimateOf(result.estimates, { statistic: "prediction-interval", school: null, group: null });
  if (next === null || next.low === null || next.high === null) return differ;
  return `${differ} Another school like these may lie at ${rangeText({ low: next.low, high: next.high }, digits)}.`;
}

/** Said only where the average school and the average pupil are told apart; null otherwise. */
export function averagesDifferSentence(result: AttainmentResult): string | null {
  const { change, pupilChange, effect, digits } = changeFigures(result);
  if (!hasValue(change) || change.average !== "school" || !hasValue(pupilChange)) return null;
  const gap = pupilChange.value - change.value;
  const inDeviations = hasValue(effect) && change.value !== 0 ? Math.abs((gap / change.value) * effect.value) : 0;
  if (inDeviations < thresholds.averagesDiffer) return null;
  return `Larger schools changed ${gap > 0 ? "more" : "less"}: all pupils together changed by ${decimalText(pupilChange.value, digits)}, the average school by ${decimalText(change.value, digits)}.`;
}

/** How many schools enter, and how many of them are too small to show. */
export function schoolCountSentence(result: AttainmentResult): string | null {
  const shown = result.schools.filter(({ hidden }) => hidden !== true);
  const small = shown.filter(({ both }) => both > 0 && both < thresholds.countsOnlyBelow).length;
  const none = shown.filter(({ both }) => both === 0).length;
  const parts = [
    ...(small > 0
      ? [`${countText(small, "school has", "schools have")} fewer than 10 pupils with both scores: counts only`]
      : []),
    ...(none > 0
      ? [`${numberWord(none)} ${none === 1 ? "school has" : "schools have"} no pupil with both scores`]
      : []),
  ];
  return parts.length === 0 ? null : `${parts.map(upperFirst).join(". ")}.`;
}
