import { thresholds } from "../thresholds";
import { estimateOf } from "../estimate";
import type { AttainmentResult, OverviewResult, OverviewWords } from "../result";
import { changeFigures, hasValue, likelyRange } from "./figures";
import { judgementText } from "./labels";
import { countText, numberWord, rangeText, signedText } from "./numberText";
import { unitWord } from "./units";
import { upperFirst } from "./statement";

const NOTHING = "–";

/** The words of one field or, a line each, of several; a dash where none was written. */
export function wordsOf({ words }: OverviewWords, ...fields: readonly string[]): string {
  const said = fields.flatMap((field) => words[field] ?? []).filter((text) => text.trim() !== "");
  return said.length === 0 ? NOTHING : [...new Set(said)].join("\n");
}

/** What a school's own scores show, beside what it says: its steadied change, or why there is none. */
export function scoresSay(result: AttainmentResult | null, school: string): string {
  const counts = result?.schools.find((one) => folded(one.school) === folded(school));
  if (result === null || counts === undefined) return "No scores in this workbook";
  if (counts.hidden === true) return "Hidden in this copy to protect people";
  if (counts.both === 0) return "No pupil with both scores";
  if (counts.both < thresholds.countsOnlyBelow) return "Fewer than 10 pupils: counts only";
  const of = { school: counts.school, group: null };
  const steadied = estimateOf(result.estimates, { ...of, statistic: "shrunken-change" });
  const change = hasValue(steadied) ? steadied : estimateOf(result.estimates, { ...of, statistic: "mean-change" });
  const judgement = result.schoolJudgements[counts.school];
  if (!hasValue(change) || judgement === undefined) return "Cannot tell";
  const { digits } = changeFigures(result);
  const range = likelyRange(change);
  const likely = range === null ? "" : ` (${rangeText(range, digits)})`;
  return `${judgementText(judgement)}: ${signedText(change.value, digits)}${likely} ${unitWord(result.scale)}`;
}

const overviewNames = ["Overview 1", "Overview 2", "Overview 3"];

/** Which of the overviews a school is missing from. */
export function missingText({ missing, left }: OverviewWords): string {
  if (left) return "Has left";
  if (missing.length === 0) return "Complete";
  return `Missing: ${missing.map((number) => overviewNames[number - 1] ?? "").join(", ")}`;
}

/** The sheet's answer: what was agreed, and who has not written yet. */
export function overviewAnswer({ group, schools }: OverviewResult): string {
  const agreed = group.words["O3.nextSteps"] ?? group.words["O2.nextSteps"];
  const next = agreed === undefined ? "No next step is written down yet." : `Next step agreed: ${stopped(agreed)}`;
  const missing = schools.filter((school) => school.missing.length > 0);
  const gaps =
    missing.length === 0
      ? `${schools.length === 1 ? "One school has" : `All ${countText(schools.length, "school")} have`} written in every overview so far.`
      : `${upperFirst(numberWord(missing.length))} of ${countText(schools.length, "school")} ${missing.length === 1 ? "has" : "have"} not written in every overview: ${missing.map(({ school }) => school ?? "").join(", ")}.`;
  return `${next} ${gaps}`;
}

function stopped(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}
