import { estimateOf } from "../estimate";
import type { AttainmentResult, ComparisonFacts, DeliveryResult, Result } from "../result";
import type { Settings } from "../settings";
import { comparisonEstimate, comparisonSentences } from "./comparison";
import { hasValue, likelyRange } from "./figures";
import { countText, numberWord, percentText, rangeText, signedText, sizeText } from "./numberText";
import { lowerFirst } from "./statement";
import { thresholds } from "../thresholds";

/** One thing to know about a comparison: what it is called, what is the case, what that means. */
export interface ComparisonLine {
  readonly name: string;
  readonly fact: string;
  readonly meaning: string;
}

/** The sheet's answer: the difference where one could be estimated, else why there is none. */
export function comparisonAnswer(result: AttainmentResult, facts: ComparisonFacts): string {
  const said = comparisonSentences(result);
  if (said !== null) return said.sentences.join(" ");
  const [project, comparison] = facts.unitsPerArm ?? [null, null];
  if (facts.method !== "too-few-units" || project === null || comparison === null)
    return "No difference between project and comparison pupils could be worked out from these scores.";
  const unit = facts.unit ?? "schools";
  return (
    `There are too few ${unit} to compare: ${numberWord(project)} in the project and ${numberWord(comparison)} beside it. ` +
    "At least four of each are needed. The table shows what happened; we cannot say why."
  );
}

/** Who is compared with whom, in a sentence. */
export function comparedPupils(facts: ComparisonFacts): string {
  const [project, comparison] = [facts.treatmentPupils, facts.comparisonPupils];
  const pupils = `${countText(project, "project pupil")} and ${countText(comparison, "comparison pupil")} with both scores`;
  switch (facts.method) {
    case "arms-inside-schools":
      return `${pupils}, in the ${countText(facts.treatmentSchools, "school")} that had both`;
    case "whole-schools":
      return `${pupils}, in ${numberWord(facts.treatmentSchools)} and ${countText(facts.comparisonSchools, "school")}`;
    default:
      return pupils;
  }
}

/** The comparison in a sentence for sheets that are about the change; says in which schools it was made. */
export function besideChange(result: AttainmentResult): string | null {
  const compared = comparisonSentences(result)?.sentences[0];
  if (compared === undefined || result.comparison === null) return null;
  const { method, treatmentSchools } = result.comparison;
  if (method !== "arms-inside-schools") return `Compared with others: ${lowerFirst(compared)}`;
  return `In the ${countText(treatmentSchools, "school")} with comparison pupils: ${lowerFirst(compared)}`;
}

/** How the groups came about, where they started, whom they lost and how large the difference is. */
export function comparisonLines(
  result: AttainmentResult,
  facts: ComparisonFacts,
  { settings, results }: { readonly settings: Settings; readonly results: readonly Result[] },
): readonly ComparisonLine[] {
  return [
    chosen(settings),
    units(facts),
    start(facts),
    loss(facts),
    size(result),
    had(results),
    ...warned(result),
  ].filter((line) => line !== null);
}

function chosen({ allocation, earlierCohorts }: Settings): ComparisonLine {
  const name = "How they were chosen";
  if (earlierCohorts)
    return {
      name,
      fact: "Earlier pupils of the same schools",
      meaning: "These are other children. Other years differ too: teachers, tests and what else the schools did.",
    };
  switch (allocation.method) {
    case "random":
      return { name, fact: "Drawn by chance", meaning: "The project is a likely reason for a difference." };
    case "chosen":
      return { name, fact: "Chosen, not drawn by chance", meaning: "The groups may differ in ways nobody measured." };
    case null:
      return {
        name,
        fact: "Setup does not say",
        meaning: "Treated as chosen: the groups may differ in ways nobody measured.",
      };
  }
}

function units({ unit, unitsPerArm, method }: ComparisonFacts): ComparisonLine | null {
  if (unit === undefined || unitsPerArm === undefined) return null;
  const [project, comparison] = unitsPerArm;
  return {
    name: "How many were chosen",
    fact: `${project} and ${comparison} ${unit}`,
    meaning:
      method === "too-few-units"
        ? "Too few: with under four a side no likely range holds."
        : unit === "pupils"
          ? "Each pupil counts on their own."
          : `The likely range counts ${unit}, not pupils.`,
  };
}

function start({ baselineDifference }: ComparisonFacts): ComparisonLine | null {
  if (baselineDifference === undefined || baselineDifference === null) return null;
  const apart = Math.abs(baselineDifference);
  return {
    name: "Where they started",
    fact: `Project ${sizeText(apart, 2)} SD ${baselineDifference < 0 ? "lower" : "higher"}`,
    meaning:
      apart > thresholds.baselineTooFar
        ? "Too far apart to compare (more than 0.25 SD)."
        : apart > thresholds.baselineClose
          ? "Not quite alike: the adjusted difference allows for it."
          : "Alike for practical purposes.",
  };
}

function loss({ suppliedPerArm, treatmentPupils, comparisonPupils }: ComparisonFacts): ComparisonLine | null {
  if (suppliedPerArm === undefined) return null;
  const shares = [lost(suppliedPerArm[0], treatmentPupils), lost(suppliedPerArm[1], comparisonPupils)] as const;
  const uneven = Math.abs(shares[0] - shares[1]) > thresholds.lossesDiffer;
  return {
    name: "Without both scores",
    fact: `${percentText(100 * shares[0])} and ${percentText(100 * shares[1])}`,
    meaning: uneven
      ? "One group lost more pupils: those left may no longer be alike."
      : "Both groups lost about the same share of pupils.",
  };
}

function lost(supplied: number, both: number): number {
  return supplied === 0 ? 0 : 1 - both / supplied;
}

function size(result: AttainmentResult): ComparisonLine | null {
  const effect = estimateOf(result.estimates, { statistic: "hedges-g-ancova", school: null, group: null });
  if (!hasValue(effect)) return null;
  const range = likelyRange(effect);
  return {
    name: "Size in SDs (Hedges’ g)",
    fact: signedText(effect.value, 2),
    meaning: range === null ? "No likely range." : `Likely range ${rangeText(range, 2)}.`,
  };
}

/** What comparison pupils had meanwhile, as the delivery record tells it; the commonest words first. */
function had(results: readonly Result[]): ComparisonLine | null {
  const delivery = results.find((result): result is DeliveryResult => result.kind === "delivery");
  const told = [...new Set((delivery?.records ?? []).flatMap(({ comparisonHad }) => comparisonHad ?? []))];
  if (told.length === 0) return null;
  return {
    name: "What comparison pupils had",
    fact: told.slice(0, 3).join("; "),
    meaning: "From the delivery record.",
  };
}

const warnings: Readonly<Record<string, Omit<ComparisonLine, "name">>> = {
  "slopes-differ": {
    fact: "The difference is not the same for low and high starters",
    meaning: "One number for all pupils hides that.",
  },
  "lords-paradox": {
    fact: "Two ways of allowing for the start point opposite ways",
    meaning: "Treat the difference as open.",
  },
};

function warned(result: AttainmentResult): readonly ComparisonLine[] {
  const codes = comparisonEstimate(result)?.warnings ?? [];
  return codes.flatMap((code) => {
    const words = warnings[code];
    return words === undefined ? [] : [{ name: "Take care", ...words }];
  });
}
