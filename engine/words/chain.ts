import type { ChainResult } from "../results/chain";
import { countText, decimalText, rangeText, signedText } from "./numberText";

/** What one link says: the range first read for its side of 0. */
export function chainText({ estimates, links }: ChainResult, index: number): string {
  const [estimate, link] = [estimates[index], links[index]];
  if (estimate === undefined || link === undefined) return "";
  if (link.schools.length < 8)
    return `Only ${countText(link.schools.length, "school")} with both: it takes eight to say.`;
  const { value, low, high } = estimate;
  if (value === null) return "All schools have the same number: nothing can go with it.";
  if (low === null || high === null) return `Correlation ${signedText(value, 2)}; no likely range.`;
  const says =
    low > 0
      ? "Where it was higher, pupils changed more"
      : high < 0
        ? "Where it was higher, pupils changed less"
        : "Too close to call whether they go together";
  return `${says}: correlation ${decimalText(value, 2)}, likely range ${rangeText({ low, high }, 2)}.`;
}

export function chainAnswer(result: ChainResult): string {
  const told = result.estimates.filter(({ value }) => value !== null).length;
  return told === 0
    ? "It cannot be told here whether staff change or delivery goes with pupil change."
    : "Schools set side by side: does what staff report, or what was done, go with pupil change?";
}

export const chainNotes: readonly string[] = [
  "What holds between schools need not hold for the pupils or teachers inside them. Schools differ in much else.",
  "Going together does not say that one brings the other about. Few schools make wide ranges; each school counts alike.",
];
