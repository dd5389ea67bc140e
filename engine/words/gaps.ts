import { estimatesOf, type Estimate, type StatisticName } from "../estimate";
import type { AttainmentResult, GroupPair } from "../result";
import { changeFigures, likelyRange } from "./figures";
import { groupLabels } from "./groupWords";
import { numberWord, sizeText } from "./numberText";
import { unitWord } from "./units";

/** A gap (named group minus the others) before, after and how it changed, in the measure's units. */
export interface GapFigures {
  readonly before: number | null;
  readonly after: number | null;
  /** Within schools where there are several, else between all pupils. */
  readonly change: Estimate | null;
  readonly pupilChange: Estimate | null;
}

export function gapFigures(result: AttainmentResult, pair: GroupPair): GapFigures {
  const find = (statistic: StatisticName, average: "school" | "pupil"): Estimate | null =>
    estimatesOf(result.estimates, { statistic, group: pair.id, average, school: null }).find(
      ({ unit, value }) => unit !== "sd" && value !== null,
    ) ?? null;
  const pupilChange = find("gap-change", "pupil");
  return {
    before: find("gap-before", "pupil")?.value ?? null,
    after: find("gap-after", "pupil")?.value ?? null,
    change: find("gap-change", "school") ?? pupilChange,
    pupilChange,
  };
}

/** Fewer in either group: counts only. */
const MINIMUM_GROUP = 10;

export function isShown(pair: GroupPair): boolean {
  return Math.min(pair.members, pair.others) >= MINIMUM_GROUP;
}

export type GapMovement =
  "narrowed" | "widened" | "turned-round" | "averages-disagree" | "could-be-chance" | "not-known";

/** What happened to the size of a gap, said only where the likely range leaves out zero. */
export function gapMovement({ before, after, change }: GapFigures): GapMovement {
  const range = likelyRange(change);
  if (range === null || before === null || after === null) return "not-known";
  if (range.low <= 0 && range.high >= 0) return "could-be-chance";
  if (range.low > 0 !== after > before) return "averages-disagree";
  if (before * after < 0) return "turned-round";
  return Math.abs(after) < Math.abs(before) ? "narrowed" : "widened";
}

/** The gap of a pair in words: where it stood, where it stands, what can be said of the change. */
export function gapSentence(result: AttainmentResult, pair: GroupPair): string {
  if (pair.hidden === true) return "Hidden to protect people.";
  if (!isShown(pair)) return "Fewer than 10 pupils in a group: counts only.";
  const figures = gapFigures(result, pair);
  const { digits } = changeFigures(result);
  if (figures.before === null || figures.after === null) return "The gap cannot be calculated.";
  const stood = `${place(figures.before, digits)} before, ${place(figures.after, digits)} after (${unitWord(result.scale)})`;
  return `${stood}: ${movementWords(figures)}.${otherWay(figures)}`;
}

function place(gap: number, digits: number): string {
  const size = sizeText(gap, digits);
  if (Number(size) === 0) return "level";
  return `${size} ${gap < 0 ? "behind" : "ahead"}`;
}

function movementWords(figures: GapFigures): string {
  switch (gapMovement(figures)) {
    case "narrowed":
      return "the gap narrowed";
    case "widened":
      return "the gap widened";
    case "turned-round":
      return "the order turned round";
    case "averages-disagree":
      return "no clear change";
    case "could-be-chance":
      return "no clear change";
    case "not-known":
      return "we cannot tell whether it changed";
  }
}

/** Averages over all pupils and within schools can disagree; then both are said. */
function otherWay({ change, pupilChange }: GapFigures): string {
  if (
    change?.average !== "school" ||
    change.value === null ||
    pupilChange?.value === undefined ||
    pupilChange.value === null
  )
    return "";
  return change.value * pupilChange.value < 0 ? " Within schools it moved the other way." : "";
}

/** The sheet's answer: which gaps moved, and how many were looked at. */
export function gapsAnswer(result: AttainmentResult): string {
  const shown = result.groups.filter(isShown);
  if (shown.length === 0) return "No two groups are large enough to compare.";
  const moved = (movement: GapMovement): readonly string[] =>
    shown.filter((pair) => gapMovement(gapFigures(result, pair)) === movement).map((pair) => groupLabels(pair).members);
  const [narrowed, widened, turned] = [moved("narrowed"), moved("widened"), moved("turned-round")];
  if (narrowed.length + widened.length + turned.length === 0)
    return shown.length === 1
      ? "We cannot tell whether the gap changed: its change could be chance."
      : `We cannot tell whether any gap changed: ${shown.length === 2 ? "both" : `all ${numberWord(shown.length)}`} changes could be chance.`;
  return [
    gapsThat("narrowed", narrowed),
    gapsThat("widened", widened),
    gapsThat("turned round", turned),
    shown.length > 1
      ? `We looked at ${numberWord(shown.length)} gaps: the more one looks at, the more move by chance.`
      : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** "Two gaps widened: Girls; Disadvantaged pupils (PP)." Nothing where none did. */
function gapsThat(moved: string, names: readonly string[]): string {
  if (names.length === 0) return "";
  const count = numberWord(names.length);
  const gaps = `${count.slice(0, 1).toUpperCase()}${count.slice(1)} ${names.length === 1 ? "gap" : "gaps"}`;
  return `${gaps} ${moved}: ${names.join("; ")}.`;
}
