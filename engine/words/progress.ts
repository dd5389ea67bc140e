import type { ClaimFlag, ProgressAnswers, ProgressResult, ProgressStatement } from "../result";
import { countText, numberWord } from "./numberText";
import { upperFirst } from "./statement";

/** How far one answer agrees, 1 to 5: letters and a shape, so that no colour is needed. */
const letters = ["SD ○", "D ◔", "U ◑", "A ◕", "SA ●"] as const;

export const letterKey =
  "SA ● strongly agree, A ◕ agree, U ◑ uncertain, D ◔ disagree, SD ○ strongly disagree; ≠ two people of the school answer differently";

/** At most this many answers stand side by side in a cell. */
const MOST_SHOWN = 2;

/** What a school answered, all of it: two answers side by side, a difference marked. Blank without answers. */
export function answersText({ answers }: ProgressAnswers): string {
  const values = [...new Set(answers.map(({ value }) => value))].sort((one, other) => other - one);
  const shown = values.length > MOST_SHOWN ? [values[0], values.at(-1)].filter((one) => one !== undefined) : values;
  const text = shown.map((value) => letters[value - 1] ?? "").join(values.length > MOST_SHOWN ? " to " : "  ");
  return values.length > 1 ? `≠ ${text}` : text;
}

/** Where all answers of a school lie; what lies on both sides is uncertain. */
export type Stance = "strongly-agree" | "agree" | "uncertain" | "disagree" | "strongly-disagree";

const stances: readonly Stance[] = ["strongly-disagree", "disagree", "uncertain", "agree", "strongly-agree"];

export function stanceOf({ answers }: ProgressAnswers): Stance | null {
  const values = answers.map(({ value }) => value);
  const [first] = values;
  if (first === undefined) return null;
  if (values.every((value) => value === first)) return stances[first - 1] ?? null;
  if (values.every((value) => value >= 4)) return "agree";
  return values.every((value) => value <= 2) ? "disagree" : "uncertain";
}

/** Schools whose every answer agrees, of those that answered. */
export function agreeing(statement: ProgressStatement): { readonly agree: number; readonly answered: number } {
  const answered = statement.bySchool.filter(({ answers }) => answers.length > 0);
  const agree = answered.filter(({ answers }) => answers.every(({ value }) => value >= 4));
  return { agree: agree.length, answered: answered.length };
}

export function agreeingText(statement: ProgressStatement): string {
  const { agree, answered } = agreeing(statement);
  return answered === 0 ? "–" : `${agree} of ${answered}`;
}

const phaseNames = { implementation: "Implementation", innovation: "Innovation", impact: "Impact" } as const;

export function phaseName(phase: ProgressStatement["phase"]): string {
  return phaseNames[phase];
}

/** The sheet's answer: what most schools agree on, what fewest do, and claims the scores do not bear out. */
export function progressAnswer(result: ProgressResult): string {
  // Further strategies are neither good nor bad: few of them are no gap.
  const begun = result.statements.filter(
    (statement) => agreeing(statement).answered > 0 && statement.id !== "innovation.further",
  );
  const share = (statement: ProgressStatement): number => agreeing(statement).agree / agreeing(statement).answered;
  const sorted = [...begun].sort((one, other) => share(other) - share(one));
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (most === undefined || least === undefined) return "Nobody has answered yet.";
  const first = `Agreement is widest on “${most.text}” (${agreeingText(most)} schools).`;
  const second = share(least) < share(most) ? ` It is narrowest on “${least.text}” (${agreeingText(least)}).` : "";
  return `${first}${second}${flagsSentence(result)}`;
}

function flagsSentence({ flags }: ProgressResult): string {
  if (flags.length === 0) return "";
  return flags.length === 1
    ? " One school’s claim of evidence from pupils needs a second look."
    : ` ${upperFirst(numberWord(flags.length))} schools’ claims of evidence from pupils need a second look.`;
}

/** Why a claim of evidence from pupils needs a second look. */
export function flagText({ school, reason }: ClaimFlag): string {
  const pupils = school === null ? "pupil" : "pupil of the school";
  switch (reason) {
    case "no-matched-scores":
      return `No ${pupils} has scores both before and after in this workbook.`;
    case "under-ten":
      return `Fewer than 10 ${pupils.replace("pupil", "pupils")} have both scores: too few to show a change.`;
    case "scores-fell":
      return school === null ? "The matched scores fell on average." : "The school’s matched scores fell on average.";
  }
}

/** How many answers there are, and how often two people of a school differ. */
export function answersCount({ schools, statements }: ProgressResult): string {
  const cells = statements.flatMap(({ bySchool }) => bySchool).filter(({ answers }) => answers.length > 1);
  const differ = cells.filter(({ answers }) => new Set(answers.map(({ value }) => value)).size > 1).length;
  const named = schools.filter((school) => school !== null).length;
  const two =
    cells.length === 0
      ? ""
      : `; where two people answered, they differ ${countText(differ, "time")} in ${cells.length}`;
  return `Own views of ${countText(named, "school")}, the latest answer of each person${two}`;
}
