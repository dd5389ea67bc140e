import type { BenchmarkComparison, BenchmarkResult, StandardChange } from "../results/benchmark";
import { countText, decimalText, rangeText, signedText, sizeText } from "./numberText";
import { lowerFirst } from "./statement";

/** The sheet's answer: our shares first, then the excess over elsewhere; never the ratio before it. */
export function benchmarkAnswer({ standards, comparisons }: BenchmarkResult): string {
  const [comparison] = comparisons;
  const [standard] = standards;
  if (comparison !== undefined) return [oursSentence(comparison), ...comparisonSentences(comparison)].join(" ");
  if (standard !== undefined) return `${standardSentence(standard)} ${standardSays(standard)}.`;
  return "No share at a standard and no benchmark is there yet; the claims below are held against the other results.";
}

export function standardSentence({ label, before, after, people }: StandardChange): string {
  return `${label}: ${share(before)} of ${countText(people, "pupil")} were at the standard before, ${share(after)} after.`;
}

/** One sentence for the summary: ours, then elsewhere, and whose word it is; null where nothing was counted. */
export function standardBesideElsewhere({ standards, comparisons }: BenchmarkResult): string | null {
  const [standard] = standards;
  if (standard === undefined || standard.people < 10) return null;
  const beside = comparisons.find(({ ownMeasure }) => ownMeasure === standard.measure);
  const elsewhere =
    beside === undefined
      ? ""
      : `; ${lowerFirst(placeOf(beside))} ${share(beside.elsewhere[0])} and ${share(beside.elsewhere[1])}`;
  const word = standard.isTeachersWord ? " (teachers’ word)" : "";
  return `At the standard in ${standard.label}${word}: ${share(standard.before)} before, ${share(standard.after)} after${elsewhere}.`;
}

/** What may be said of the change of a share by itself. */
export function standardSays({ judgement, isTeachersWord, range, people }: StandardChange): string {
  if (people < 10) return "Fewer than 10 pupils: counts only";
  const word = isTeachersWord ? "; teachers’ word" : "";
  if (range === null) return `Cannot tell: no likely range${word}`;
  if (judgement.reasons.includes("no-comparison-rising-measure"))
    return `${range.low > 0 ? "More than before, as in many years" : "Could be no change"}${word}`;
  return `${range.low > 0 ? "More than before" : range.high < 0 ? "Fewer than before" : "Could be no change"}${word}`;
}

function oursSentence({ ours: [before, after], basis, sameChildren }: BenchmarkComparison): string {
  const moved = after > before ? "More" : after < before ? "Fewer" : "As many";
  const who = basis === "pupils" ? "pupils" : sameChildren === false ? "of this year’s pupils" : "of our pupils";
  return `${moved} ${who} reached the standard${after === before ? " as before" : " than before"}: ${share(before)} before, ${share(after)} after.`;
}

/** The change elsewhere, then how far ours differs, then what that cannot say. */
export function comparisonSentences(comparison: BenchmarkComparison): readonly string[] {
  const { elsewhere, excess, excessRange, sameChildren, isTeachersWord, startedLower } = comparison;
  const more = excess >= 0 ? "more" : "less";
  const likely =
    excessRange === null
      ? "No likely range can be given, so this may be chance."
      : `The true difference is likely to be between ${between(excessRange)} points.`;
  return [
    `${placeOf(comparison)} went from ${share(elsewhere[0])} to ${share(elsewhere[1])}. So ours rose ${sizeText(excess, 0)} points ${more}.`,
    likely,
    ...(sameChildren === false ? ["These are other children: the year before was another year group."] : []),
    ...(sameChildren === null ? ["Nobody has said whether these are the same children."] : []),
    ...(startedLower ? ["Schools that start lower tend to rise faster, whatever they do."] : []),
    ...(isTeachersWord ? ["Our figures are the word of teachers who took part."] : []),
  ];
}

function between({ low, high }: { readonly low: number; readonly high: number }): string {
  if (low < 0 && high > 0) return `${sizeText(low, 0)} less and ${sizeText(high, 0)} more`;
  return high <= 0
    ? `${sizeText(high, 0)} and ${sizeText(low, 0)} less`
    : `${sizeText(low, 0)} and ${sizeText(high, 0)} more`;
}

/** Where the other figures come from, to begin a sentence. */
export function placeOf({ comparedWith }: Pick<BenchmarkComparison, "comparedWith">): string {
  const text = comparedWith ?? "the country";
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** What a comparison's row says, in a few words. */
export function comparisonSays(comparison: BenchmarkComparison): string {
  const { excessRange, sameChildren, reason, isTeachersWord } = comparison;
  const word = isTeachersWord ? "; teachers’ word" : "";
  if (sameChildren === false) return "Other children: cannot tell";
  if (excessRange === null)
    return reason === "schools-not-known" ? "No range: how many schools?" : "Cannot tell: no likely range";
  if (excessRange.low > 0) return `Rose more than elsewhere${word}`;
  return excessRange.high < 0 ? `Rose less than elsewhere${word}` : `Could be no difference${word}`;
}

/** The ratio where it is allowed, with its range; else why there is none. */
export function ratioText({ ratio, ratioRange }: BenchmarkComparison): string {
  if (ratio === null || ratioRange === null) return "No ratio: change elsewhere too small";
  return `${decimalText(ratio, 1)} times (${decimalText(ratioRange.low, 1)} to ${decimalText(ratioRange.high, 1)})`;
}

export function excessText({ excess, excessRange }: BenchmarkComparison): string {
  return excessRange === null ? signedText(excess, 0) : `${signedText(excess, 0)} (${rangeText(excessRange, 0)})`;
}

function share(percent: number): string {
  return `${decimalText(percent, 0)}%`;
}
