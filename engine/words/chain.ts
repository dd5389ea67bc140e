import type { ChainLink, ChainResult } from "../results/chain";
import { countText, decimalText, rangeText, signedText } from "./numberText";
import { unitWord } from "./units";

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

/** What is set against the pupils' change. */
export function chainLabel({ of, title }: ChainLink): string {
  return of === "delivery" ? "Share of planned sessions done" : `Change of staff: ${title ?? ""}`;
}

/** What lies along the picture. */
export function chainAcross({ of }: ChainLink): string {
  return of === "delivery" ? "sessions done, per cent of those planned" : "change of staff, scale points";
}

/** The picture in sentences, for whoever cannot see it. */
export function chainAltText(result: ChainResult, index: number): string {
  const link = result.links[index];
  if (link === undefined) return "";
  const share = link.of === "delivery";
  const across = link.schools.map(({ number }) => number);
  const up = link.schools.map(({ pupilChange }) => pupilChange);
  const [low, high] = [Math.min(...across), Math.max(...across)];
  const run = share
    ? `from ${decimalText(100 * low, 0)} to ${decimalText(100 * high, 0)} per cent`
    : `from ${signedText(low, 2)} to ${signedText(high, 2)}`;
  const rise = `from ${signedText(Math.min(...up))} to ${signedText(Math.max(...up))} ${unitWord(result.scale)}`;
  return `${countText(link.schools.length, "school")} as dots: ${chainAcross(link)}, ${run} across; change of pupils ${rise} up. ${chainText(result, index)}`;
}

export function chainAnswer(result: ChainResult): string {
  const told = result.estimates.filter(({ value }) => value !== null).length;
  if (told === 0) return "It cannot be told here whether staff change or delivery goes with pupil change.";
  const sides = result.estimates.flatMap(({ low, high }, index) => {
    const link = result.links[index];
    if (link === undefined || low === null || high === null || (low <= 0 && high >= 0)) return [];
    const more = link.of === "delivery" ? "more of the plan was done" : "staff reported more";
    return [`Where ${more}, pupils changed ${low > 0 ? "more" : "less"}.`];
  });
  const open = sides.length < told ? ["The rest is too close to call."] : [];
  const said = sides.length === 0 ? ["Too close to call whether they go together."] : [...sides, ...open];
  return [...said, "This is about schools, not about the pupils in them."].join(" ");
}

export const chainNotes: readonly string[] = [
  "How to read it: a dot is a school. Dashed lines mark no change. Schools with under ten pupils are left out.",
  "What holds between schools need not hold for the pupils or teachers inside them. Schools differ in much else.",
  "Going together does not say that one brings the other about. Few schools make wide ranges; each school counts alike.",
];
