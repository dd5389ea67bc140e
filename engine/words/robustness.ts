import type { AttainmentResult } from "../result";
import type { RobustnessChoice, RobustnessRow, RobustnessSection } from "../results/robustness";
import { judgementText, verdictText } from "./labels";
import { digitsFor, numberWord, sizeText } from "./numberText";
import { lowerFirst } from "./statement";
import { unitWord } from "./units";

/** What a choice is called in a table, and what it answers. */
export interface ChoiceWords {
  readonly name: string;
  readonly asks: string;
}

const words: Readonly<Record<RobustnessChoice, ChoiceWords>> = {
  "as-reported": { name: "As reported", asks: "The answer on the summary." },
  "schools-equal": { name: "Every school counts the same", asks: "What if small schools count as much as large ones?" },
  "lowest-without-one-school": {
    name: "Leaving out one school: lowest",
    asks: "Each school is left out once: the lowest answer of all.",
  },
  "highest-without-one-school": {
    name: "Leaving out one school: highest",
    asks: "Each school is left out once: the highest answer of all.",
  },
  ranks: { name: "By ranks", asks: "What if only the order of scores counts, not their size?" },
  "without-extremes": { name: "Without extreme changes", asks: "What if a few very large changes are left out?" },
  "missing-by-baseline": {
    name: "Missing pupils filled in",
    asks: "What if pupils without a later score changed like others who started where they did?",
  },
  "difference-in-gains": {
    name: "Gains compared",
    asks: "What if gains are compared, starting points not allowed for?",
  },
  "after-only": { name: "Scores after alone", asks: "What if only the scores after are compared?" },
  "without-school-terms": { name: "All schools as one", asks: "What if pupils are compared across schools too?" },
  "average-sd": { name: "In SDs of both times (Hedges’ g)", asks: "The usual measure of size." },
  "hattie-sd": { name: "In SDs as in Visible Learning", asks: "Both SDs averaged, as in Hattie’s sheet." },
  "before-sd": { name: "In SDs of before", asks: "Only the spread before counts." },
  "pooled-after-sd": { name: "In SDs of after (Hedges’ g)", asks: "The measure the EEF uses." },
  "comparison-sd": { name: "In SDs of the comparison pupils", asks: "Only the spread without the project counts." },
  "what-works": { name: "In SDs, another standard error", asks: "The standard error US evidence reviews use." },
};

export function choiceWords(choice: RobustnessChoice): ChoiceWords {
  return words[choice];
}

/** Ranks of a comparison are in SDs of ranks: said, for the number is not in the measure's units. */
export function choiceName({ choice, estimate }: RobustnessRow): string {
  return choice === "ranks" && estimate.unit === "sd" ? "By ranks, in SDs of ranks" : words[choice].name;
}

/** Whether a row says what the headline says, in a few words. */
export function sameText(row: RobustnessRow): string {
  if (row.choice === "as-reported") return "–";
  if (row.same === null) return "No likely range";
  return row.same ? "Yes" : `No: ${lowerFirst(verdictText(row.verdict))}`;
}

/** What a row says by itself. */
export function rowText({ label, verdict }: RobustnessRow): string {
  return judgementText({ label, verdict, reasons: [] });
}

/** One sentence on whether the conclusion holds, then where it does not. */
export function holdsSentences(section: RobustnessSection): readonly string[] {
  const others = section.rows.filter(({ choice, same }) => choice !== "as-reported" && same !== null);
  const differing = others.filter(({ same }) => same === false);
  const agreeing = others.length - differing.length;
  if (others.length === 0) return ["There is no other way to calculate it here."];
  if (differing.length === 0)
    return [`The answer holds: all ${numberWord(others.length)} other ways to calculate it say the same.`];
  const names = [...new Set(differing.map(({ choice }) => shortNames[choice]))];
  const which = `It changes ${listed(names)}.`;
  return agreeing >= 2 * differing.length
    ? [`The answer mostly holds: ${counted(agreeing, others.length)} other ways say the same.`, which]
    : [
        `The answer depends on how it is calculated: ${counted(agreeing, others.length)} other ways say the same.`,
        which,
      ];
}

function counted(some: number, all: number): string {
  return some === 0 ? `none of ${numberWord(all)}` : `${numberWord(some)} of ${numberWord(all)}`;
}

const shortNames: Readonly<Record<RobustnessChoice, string>> = {
  "as-reported": "",
  "schools-equal": "if every school counts the same",
  "lowest-without-one-school": "if one school is left out",
  "highest-without-one-school": "if one school is left out",
  ranks: "by ranks",
  "without-extremes": "without extreme changes",
  "missing-by-baseline": "with missing pupils filled in",
  "difference-in-gains": "if gains are compared",
  "after-only": "on scores after alone",
  "without-school-terms": "across schools",
  "average-sd": "in SDs",
  "hattie-sd": "in SDs",
  "before-sd": "in SDs",
  "pooled-after-sd": "in SDs",
  "comparison-sd": "in SDs",
  "what-works": "with another standard error",
};

function listed(names: readonly string[]): string {
  if (names.length <= 1) return names.join("");
  return `${names.slice(0, -1).join(", ")} or ${names[names.length - 1] ?? ""}`;
}

/** How far pupils without a score after would have to have fallen behind to change the answer; null where nobody could. */
export function tippingSentence(section: RobustnessSection, result: AttainmentResult): string | null {
  const point = section.tippingPoint?.value ?? null;
  if (point === null) return null;
  const size = `${sizeText(point, digitsFor(result.smallestChange?.value ?? null))} ${unitWord(result.scale)}`;
  const whom = section.contrast === "project-comparison" ? "Missing project pupils" : "Pupils without a later score";
  return `${whom} would have to have changed ${size} ${point > 0 ? "less" : "more"} than the others before the likely range reaches 0.`;
}
