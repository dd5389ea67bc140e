import type { Issue } from "../../issue";
import type { Place } from "../../workbook/place";
import { quoted, type Wording } from "./wording";

/** Where and how often; `header` is a column's heading, never a value. */
export interface Found {
  readonly place: Place;
  readonly count: number;
  readonly header: string;
  /** Key of the repair's row in Setup, where the engine can mend it. */
  readonly repair?: string;
}

const named = (found: Found): string => (found.header === "" ? "this column" : quoted(found.header));

/** Issues about the cells of one column, by code. */
const cellWordings = {
  "missing-codes": (found: Found): Wording => ({
    severity: "info",
    message: `Cells in ${named(found)} hold a code for a missing score; the reason is kept.`,
    effect: "Not counted as scores.",
  }),
  "text-numbers": (found: Found): Wording => ({
    severity: "info",
    message: `Cells in ${named(found)} hold a number stored as text; it is read as the number.`,
    effect: "Counted as scores.",
  }),
  "marked-numbers": (found: Found): Wording => ({
    severity: "warning",
    message: `Cells in ${named(found)} hold a score with something beside it, such as a star or brackets.`,
    suggestion: "Check that the mark does not mean the score should be left out.",
    effect: "The number is counted as the score.",
  }),
  "censored-values": (found: Found): Wording => ({
    severity: "info",
    message: `Cells in ${named(found)} say “below” or “above” a score; the limit itself is used.`,
    effect: "A little less spread than there really was.",
  }),
  "words-among-scores": (found: Found): Wording => ({
    severity: "warning",
    message: `A score was expected in ${named(found)}; cells hold a word that is no known code.`,
    suggestion: "Type the score, or a code such as Absent.",
    effect: "Counted as missing.",
  }),
  "number-among-words": (found: Found): Wording => ({
    severity: "warning",
    message: `A word of the scale was expected in ${named(found)}; cells hold a number.`,
    suggestion: "Type the word of the scale.",
    effect: "Counted as missing.",
  }),
  "error-values": (found: Found): Wording => ({
    severity: "warning",
    message: `Cells in ${named(found)} hold a formula error.`,
    suggestion: "Mend the formula, or type the value.",
    effect: "Counted as missing.",
  }),
  "dates-not-read": (found: Found): Wording => ({
    severity: "warning",
    message: `A date was expected in ${named(found)}; cells hold text that is no date.`,
    suggestion: "Type the date as day, month, year.",
    effect: "Not used for matching or timing.",
  }),
  "out-of-range": (found: Found): Wording => ({
    severity: "warning",
    message: `Cells in ${named(found)} lie outside what the scale can reach.`,
    suggestion: "Check for a slip in keying; Setup can count them as missing.",
    effect: "Counted as they stand until you decide.",
  }),
  "zero-for-absence": (found: Found): Wording => ({
    severity: "warning",
    message: `Cells in ${named(found)} hold 0, which the scale cannot reach: most likely an absence.`,
    suggestion: "Say yes in Setup to count them as absent.",
    effect: "Zeros pull the average down until you decide.",
  }),
  "reading-age-as-time": (found: Found): Wording => ({
    severity: "warning",
    message: `Cells in ${named(found)} are times of day: Excel took reading ages such as 9:06 for times.`,
    suggestion: "Say yes in Setup to read them as years and months.",
    effect: "Counted as missing until you decide.",
  }),
  "dates-among-scores": (found: Found): Wording => ({
    severity: "warning",
    message: `Cells in ${named(found)} are dates: Excel takes entries such as 5-4 for dates.`,
    suggestion: "Say yes in Setup to read them as the two grades, or type them again as text.",
    effect: "Counted as missing until you decide.",
  }),
  "upn-invalid": (found: Found): Wording => ({
    severity: "warning",
    message: `Pupil numbers in ${named(found)} fail the check letter: a letter or digit is wrong.`,
    suggestion: "Compare with the school's register.",
    effect: "Still matched as they stand; a match may be missed.",
  }),
  "leading-zeros-lost": (found: Found): Wording => ({
    severity: "warning",
    message: `Cells in ${named(found)} are numbers shorter than the other ids: leading zeros were lost.`,
    suggestion: "Say yes in Setup to put the zeros back.",
    effect: "These pupils may not be matched.",
  }),
  "day-and-month-swapped": (found: Found): Wording => ({
    severity: "warning",
    message: `Cells in ${named(found)} look like dates with day and month changed over.`,
    suggestion: "Say yes in Setup to change them back.",
    effect: "Used for review and timing only; scores are not affected.",
  }),
  "keying-outliers": (found: Found): Wording => ({
    severity: "warning",
    message: `Cells in ${named(found)} lie far from all the others: perhaps a digit too many or too few.`,
    suggestion: "Check against the answer paper; Setup can count them as missing.",
    effect: "Counted as they stand until you decide.",
  }),
  "blank-or-no": (found: Found): Wording => ({
    severity: "info",
    message: `${named(found)} has only yes and blanks (blank where nothing is said): does a blank mean no?`,
    suggestion: "Say yes in Setup if a blank means no.",
    effect: "No comparison of this group until you decide.",
  }),
} as const;

export type CellIssueCode = keyof typeof cellWordings;

export function isCellIssueCode(code: string): code is CellIssueCode {
  return Object.hasOwn(cellWordings, code);
}

/** An issue about cells of a column. */
export function cellIssue(code: CellIssueCode, found: Found): Issue {
  const issue: Issue = { code, place: found.place, count: found.count, ...cellWordings[code](found) };
  return found.repair === undefined ? issue : { ...issue, repair: found.repair };
}

/** An issue already mended because Setup says so. */
export function mended(issue: Issue): Issue {
  const { code, place, message, repair, count } = issue;
  const base: Issue = { code, severity: "info", place, message, effect: "Mended, as Setup says." };
  return { ...base, ...(repair === undefined ? {} : { repair }), ...(count === undefined ? {} : { count }) };
}
