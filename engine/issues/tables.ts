import type { Issue } from "../issue";
import type { Place } from "../workbook/place";

/** How many, in words for a sentence: "1 cell", "12 cells". */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Where and how often; `header` is a column's heading, never a value. */
export interface Found {
  readonly place: Place;
  readonly count: number;
  readonly header: string;
  /** Key of the repair's row in Setup, where the engine can mend it. */
  readonly repair?: string;
}

type Wording = Pick<Issue, "severity" | "message" | "suggestion" | "effect">;

const named = (found: Found): string => (found.header === "" ? "this column" : `“${found.header}”`);

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

export function noTable(place: Place | null): Issue {
  return {
    code: "no-table",
    severity: "error",
    place,
    message: "No table was found: expected a row of headings with rows of pupils or answers under it.",
    suggestion: "Put headings such as UPN, School, Before and After in one row above the data.",
  };
}

export function hiddenSheet(place: Place): Issue {
  return {
    code: "hidden-sheet",
    severity: "info",
    place,
    message: "This sheet is hidden and was not read.",
    suggestion: "Unhide it, or say yes for it in Setup.",
  };
}

export function sheetWithoutTable(place: Place): Issue {
  return {
    code: "sheet-without-table",
    severity: "info",
    place,
    message: "No row of headings with rows under it was found on this sheet; it was not read.",
  };
}

export function summaryNotRead(place: Place): Issue {
  return {
    code: "summary-not-read",
    severity: "info",
    place,
    message: "This table has a row for each class or group with its averages, and no pupils; it was not read.",
  };
}

const droppedWords: Readonly<Record<string, string>> = {
  total: "totals or averages",
  note: "notes",
  signature: "signatures or dates",
  "repeated-header": "headings repeated",
  duplicate: "rows given twice",
};

export function rowsDropped(place: Place, reason: string, count: number): Issue {
  return {
    code: "rows-dropped",
    severity: "info",
    place,
    count,
    message: `Rows not used: ${droppedWords[reason] ?? reason}.`,
  };
}

export function hiddenRowsUsed(place: Place, count: number): Issue {
  return {
    code: "hidden-rows-used",
    severity: "info",
    place,
    count,
    message: "Rows hidden by hand or by a filter are used like the others.",
  };
}

export function hiddenColumnsUsed(place: Place, count: number): Issue {
  return {
    code: "hidden-columns-used",
    severity: "info",
    place,
    count,
    message: "Hidden columns are read like the others.",
  };
}

export function unnamedColumn(place: Place): Issue {
  return {
    code: "unnamed-column",
    severity: "info",
    place,
    message: "This column has values but no heading; it was not used.",
    suggestion: "Give it a heading.",
  };
}

export function columnNotUsed(place: Place, header: string): Issue {
  return {
    code: "column-not-used",
    severity: "info",
    place,
    message: `“${header}” was not recognised and is not used.`,
    suggestion: "Setup can say what it is.",
  };
}

export function specialCategoryNotUsed(place: Place, header: string): Issue {
  return {
    code: "special-category-not-used",
    severity: "info",
    place,
    message: `“${header}” is sensitive personal data: recognised, and left out unless Setup asks for it.`,
  };
}

export function wordsWhereScores(place: Place, header: string): Issue {
  return {
    code: "words-where-scores",
    severity: "error",
    place,
    message: `Scores were expected under “${header}”; it holds words in no known order.`,
    suggestion: "Use the column with the scores, or give the words' order in Setup.",
    effect: "This measure is left out.",
  };
}

export function oneMomentOnly(place: Place, header: string): Issue {
  return {
    code: "one-moment-only",
    severity: "warning",
    place,
    message: `“${header}” has no partner at another time: a score before and a score after are needed.`,
    suggestion: "Add the other column, or say in Setup which two belong together.",
    effect: "No change can be worked out for it.",
  };
}

export function pairedByPosition(place: Place, header: string, partner: string): Issue {
  return {
    code: "paired-by-position",
    severity: "warning",
    place,
    message: `“${header}” was taken with “${partner}” as before and after because they are the only two.`,
    suggestion: "Check in Setup that they measure the same thing.",
  };
}

export function onePupil(place: Place): Issue {
  return {
    code: "one-pupil",
    severity: "error",
    place,
    message: "There is only one pupil with both scores: nothing can be said about a group.",
    suggestion: "Add the other pupils' scores.",
  };
}

export function allEqual(place: Place, header: string): Issue {
  return {
    code: "all-equal",
    severity: "error",
    place,
    message: `All scores under “${header}” are the same: there is no spread to compare with.`,
    suggestion: "Check that the right column was filled in.",
  };
}

/** Issues about pupils (rows) found at cells of a column, by code. */
const pupilWordings = {
  leavers: {
    severity: "info",
    message: "Pupils with a score before and none after.",
    effect: "Not in the change; counted as missing.",
  },
  joiners: {
    severity: "info",
    message: "Pupils with a score after and none before.",
    effect: "Not in the change; counted as missing.",
  },
  "duplicate-rows": {
    severity: "warning",
    message: "Rows repeat a pupil already listed; the first is used.",
    suggestion: "Delete the repeated rows.",
    effect: "Each pupil counts once.",
  },
  "duplicate-conflict": {
    severity: "warning",
    message: "Rows give a pupil another score than an earlier row; the first is used.",
    suggestion: "Keep the right row of each pupil.",
    effect: "Each pupil counts once, with the first score.",
  },
  "pupil-moved": {
    severity: "warning",
    message: "These pupils are on the lists of two schools; their scores are joined under the first.",
    suggestion: "Check which school they should count for.",
    effect: "Each pupil counts once.",
  },
  "same-name-and-birth-date": {
    severity: "info",
    message: "Rows share name and birth date with another pupil but not the number.",
    suggestion: "Check whether they are the same child; they are never joined by name.",
  },
} as const satisfies Readonly<Record<string, Wording>>;

/** An issue about pupils at a place. */
export function pupilIssue(code: keyof typeof pupilWordings, place: Place, count: number): Issue {
  return { code, place, count, ...pupilWordings[code] };
}

export function afterScoresOfLowestOnly(place: Place, count: number): Issue {
  return {
    code: "after-scores-of-lowest-only",
    severity: "warning",
    place,
    count,
    message: "Only the pupils lowest before have a score after; those higher up have none.",
    suggestion: "Test the others too. Low scores tend to rise on a second test whatever is done.",
    effect: "A rise here may be chance alone.",
  };
}

export function headerRowsJoined(place: Place): Issue {
  return {
    code: "header-rows-joined",
    severity: "info",
    place,
    message: "The headings stand in more than one row; they were read together, column by column.",
  };
}

export function namesInOneColumn(place: Place, header: string): Issue {
  return {
    code: "names-in-one-column",
    severity: "info",
    place,
    message: `“${header}” holds surname and forename together; names are used for review only.`,
  };
}

export function longLayout(place: Place): Issue {
  return {
    code: "long-layout",
    severity: "info",
    place,
    message: "This table has one row a result; it was turned into one row a pupil.",
  };
}

export function scalesDiffer(place: Place, header: string): Issue {
  return {
    code: "scales-differ",
    severity: "warning",
    place,
    message: `“${header}” is on another scale here than on the other sheets.`,
    suggestion: "Use one test for all, or give the measures different headings.",
  };
}

export function directionUnknown(place: Place, header: string): Issue {
  return {
    code: "direction-unknown",
    severity: "warning",
    place,
    message: `Answers to “${header}” are numbers: it is not said whether 5 or 1 means “strongly agree”.`,
    suggestion: "Say in Setup which end is agreement.",
    effect: "Until then the larger number is read as more agreement.",
  };
}

export function itemAgainstOthers(place: Place, header: string): Issue {
  return {
    code: "item-against-others",
    severity: "warning",
    place,
    message: `Answers to “${header}” run against the other statements: perhaps agreeing is a bad sign here.`,
    suggestion: "If so, say in Setup that it is reversed.",
    effect: "It is added up as it stands.",
  };
}

export function wavesLinked(place: Place, title: string, matched: number): Issue {
  return {
    code: "waves-linked",
    severity: "info",
    place,
    count: matched,
    message:
      `${title}: ${counted(matched, "person")} answered each time and could be linked by a code or number.`.replace(
        "persons",
        "people",
      ),
  };
}

export function wavesIndependent(place: Place, title: string): Issue {
  return {
    code: "waves-independent",
    severity: "info",
    place,
    message: `${title}: answers before and after cannot be linked, so they are compared as two groups of people.`,
  };
}

export function setupNotRead(place: Place): Issue {
  return {
    code: "setup-not-read",
    severity: "warning",
    place,
    message: "The Setup sheet has lost its headings (Setting, Applies to, Value, id); nothing on it was used.",
    suggestion: "Delete the sheet; a new one is made on the next run.",
  };
}

export function setupUnknownRow(place: Place): Issue {
  return {
    code: "setup-unknown-row",
    severity: "warning",
    place,
    message: "This row of Setup is none the product knows; it was not used.",
    suggestion: "Check the grey id at the end of the row.",
  };
}

export function setupDoubledRow(place: Place): Issue {
  return {
    code: "setup-doubled-row",
    severity: "warning",
    place,
    message: "This row of Setup repeats an earlier one; the first is used.",
    suggestion: "Delete one of them.",
  };
}

export function setupValue(place: Place, expects: string): Issue {
  return {
    code: "setup-value",
    severity: "warning",
    place,
    message: `The Value here was expected to be ${expects}; it was not used.`,
    suggestion: "Choose from the list, or leave it blank.",
  };
}

export function columnSorted(place: Place, header: string, isLow: boolean): Issue {
  return {
    code: "column-sorted",
    severity: isLow ? "warning" : "info",
    place,
    message: isLow
      ? `Scores under “${header}” hardly go with the other scores of the same pupils: has a column been sorted on its own?`
      : `Scores under “${header}” stand in order while the others do not: has a column been sorted on its own?`,
    suggestion: "Compare a few pupils with the answer papers.",
    effect: isLow ? "If so, every change worked out for a pupil is wrong." : "If whole rows were sorted, all is well.",
  };
}

export function columnsSwapped(place: Place, header: string, other: string): Issue {
  return {
    code: "columns-swapped",
    severity: "warning",
    place,
    message: `Most dates under “${header}” are later than those under “${other}”: are before and after the wrong way round?`,
    suggestion: "If so, choose Score before and Score after for the right columns in Setup.",
    effect: "A rise would be shown as a fall.",
  };
}

/** An issue already mended because Setup says so. */
export function mended(issue: Issue): Issue {
  const { code, place, message, repair, count } = issue;
  const base: Issue = { code, severity: "info", place, message, effect: "Mended, as Setup says." };
  return { ...base, ...(repair === undefined ? {} : { repair }), ...(count === undefined ? {} : { count }) };
}

export function afterScoresMissing(place: Place, count: number): Issue {
  return {
    code: "after-scores-missing",
    severity: "warning",
    place,
    count,
    message: "Pupils tested before have no score after; in this school they are more than one in ten.",
    suggestion: "Find out who they are and why: if they differ from the others, the change is skewed.",
    effect: "Not in the change; lowers how sure the answer is.",
  };
}

export function smallSchool(place: Place, count: number): Issue {
  return {
    code: "small-school",
    severity: "info",
    place,
    count,
    message: `This school has ${counted(count, "pupil")}: its own figures say little, and are hidden in public.`,
  };
}

export function schoolInTwoFiles(place: Place, count: number): Issue {
  return {
    code: "school-in-two-files",
    severity: "warning",
    place,
    count,
    message: "One file for each school was expected; a school on this sheet is in two files.",
    suggestion: "Leave out the older file, or check that the two hold different pupils.",
    effect: "Pupils in both files count once, with the scores read first.",
  };
}
