import type { CellRange } from "./workbook/cellRange";
import type { Place } from "./workbook/place";
import type { AnswerSet } from "./answerSet";
import type { Form, FormEntry } from "./form";
import type { DisadvantageUse } from "./results/disadvantage";
import type { Issue } from "./issue";
import type { Scale } from "./scale";
import type { Settings, SetupEntry } from "./settings";

/** What a column is, as the analyses use it. */
export type Role =
  | "upn"
  | "local-id"
  | "surname"
  | "forename"
  | "name"
  | "birth-date"
  | "email"
  | "respondent-code"
  | "school"
  | "year-group"
  | "class"
  | "teacher"
  | "arm"
  | "sex"
  | "pupil-premium"
  | "send"
  | "eal"
  | "ethnicity"
  | "looked-after"
  | "first-language"
  | "service-child"
  | "belief"
  | "safeguarding"
  | "health"
  | "group"
  | "enrolment-status"
  | "before"
  | "after"
  | "wave"
  | "test-date"
  | "attendance"
  | "item"
  | "open-answer"
  | "multi-select"
  | "timestamp"
  | "subject"
  | "result-set"
  | "result"
  | "ignored";

/** Roles whose values name or point to one person: matched on, never printed, never written out. */
export const identityRoles: readonly Role[] = [
  "upn",
  "local-id",
  "surname",
  "forename",
  "name",
  "birth-date",
  "email",
  "respondent-code",
];

/**
 * Roles of sensitive columns: recognised, and analysed only where Setup asks for them with a reason. Special categories
 * of personal data (UK GDPR, article 9) and what schools treat alike: SEND, being looked after, safeguarding.
 */
export const specialRoles: readonly Role[] = [
  "ethnicity",
  "looked-after",
  "send",
  "first-language",
  "service-child",
  "belief",
  "safeguarding",
  "health",
];

/** Why a value is not there; the reason is kept apart from a plain blank. */
export type MissingReason =
  | "blank"
  | "absent"
  | "left"
  | "not-entered"
  | "disapplied"
  | "no-access"
  | "below-test"
  | "lost"
  | "not-applicable"
  | "do-not-know"
  | "error"
  | "not-a-number"
  | "out-of-range"
  | "zero-for-absence"
  | "other";

/** Index into this list is what `NumberColumn.missing` holds, plus one; 0 means present. */
export const missingReasons: readonly MissingReason[] = [
  "blank",
  "absent",
  "left",
  "not-entered",
  "disapplied",
  "no-access",
  "below-test",
  "lost",
  "not-applicable",
  "do-not-know",
  "error",
  "not-a-number",
  "out-of-range",
  "zero-for-absence",
  "other",
];

interface ColumnBase {
  /** unique in its table */
  readonly id: string;
  /** As in the sheet, joined across bands: "Reading › Autumn › SAS". */
  readonly header: string;
  readonly place: Place;
  readonly role: Role;
  /** 0 to 1 */
  readonly confidence: number;
  /** A code: "header", "content", "neighbours", "title" (a line above the table), "setup", "template". */
  readonly reason: string;
  /** The folded stem a before and an after column share ("mrt sas"); a questionnaire's id for items; else null. */
  readonly measure: string | null;
  /** Moment of a score (or test date): its order among the waves of the measure, 0 first. Scores between before and after have role "wave". */
  readonly wave: number | null;
  /** The measure as a person wrote it, without its moment: "MRT SAS". */
  readonly measureLabel?: string;
  /** The moment of a score as its heading, sheet or title says it: "Autumn 1". */
  readonly momentLabel?: string;
}

/** Scores: `values[i]` counts only where `missing[i]` is 0. */
export interface NumberColumn extends ColumnBase {
  readonly kind: "number";
  readonly values: Float64Array;
  readonly missing: Uint8Array;
  readonly scale: Scale | null;
  /**
   * For questionnaire items: is a higher stored value more agreement or more of what is wanted? null: not said. Of
   * answers such as "often" that is whether the highest is a good sign.
   */
  readonly direction: "higher-is-better" | "lower-is-better" | null;
  /** Declared reversed (questionnaire items); `values` are as answered, not yet reversed. */
  readonly reversed: boolean;
  /** For questionnaire items: the answers people chose from. */
  readonly answers?: AnswerSet;
}

/** Codes into `levels`: -1 is missing. Right for schools, groups and also for ids (all levels different). */
export interface TextColumn extends ColumnBase {
  readonly kind: "text";
  readonly codes: Int32Array;
  readonly levels: readonly string[];
  /** For an arm: which level is the project ("treatment") and which the comparison; for yes/no groups: which is yes. */
  readonly meaning?: Readonly<Record<string, "treatment" | "comparison" | "yes" | "no">>;
}

export type Column = NumberColumn | TextColumn;

export type TableKind = "pupils" | "questionnaire" | "form" | "other";

/** A row of the sheet that is not used, and why. */
export interface DroppedRow {
  readonly rowNumber: number;
  /** A code: "total", "note", "repeated-header", "signature", "duplicate", "joined" (its scores went into another row). */
  readonly reason: string;
  /** Index into the table's `sources` where it has several. */
  readonly source?: number;
}

/** A table found in a sheet, column by column. All columns have `rowNumbers.length` values. */
export interface Table {
  readonly id: string;
  readonly file: string | null;
  readonly sheet: string;
  readonly range: CellRange;
  readonly kind: TableKind;
  readonly columns: readonly Column[];
  /** Row number in the sheet (from 1) of each row; for united tables see `sources`. */
  readonly rowNumbers: Uint32Array;
  /** Where each row comes from when several sheets or files were united: index into `sources`; absent for one sheet. */
  readonly sourceOf?: Uint16Array;
  readonly sources?: readonly { readonly file: string | null; readonly sheet: string }[];
  /** Rows below the header that hold anything, before any was dropped. */
  readonly rowsSupplied: number;
  /** Rows that went into `rowNumbers`, where several rows make one (long layouts); else the same number. */
  readonly rowsUsed?: number;
  readonly dropped: readonly DroppedRow[];
}

/** A questionnaire found in one or two tables (before, after). */
export interface QuestionnaireTables {
  readonly id: string;
  readonly title: string;
  /** "pupil" | "professional" | "organisation": whose answers these are. */
  readonly level: "pupil" | "professional" | "organisation";
  /** What people chose from: the same for all its statements. */
  readonly answers: AnswerSet;
  readonly waves: readonly { readonly label: string; readonly table: Table }[];
  /** Column ids of the answers' id in each wave's table where waves can be linked; null: independent groups. */
  readonly linkedBy: readonly (string | null)[] | null;
}

/** Sums over the numbers in two columns of cells as they stand, text, blanks and truth values counting as 0. */
export interface CellSums {
  readonly countBefore: number;
  readonly countAfter: number;
  readonly sumBefore: number;
  readonly sumAfter: number;
  readonly squaresBefore: number;
  readonly squaresAfter: number;
  /** Σ before × after, row by row: a column sorted on its own shows here. */
  readonly products: number;
}

/** What the score cells of one school (or of a whole table) held when they were read. */
export interface SourceSums {
  readonly sheet: string;
  /** As a person wrote the measure. */
  readonly measure: string;
  /** The school's cell; null: all rows of the table. */
  readonly school: string | null;
  readonly before: CellRange;
  /** null: one column holds all results (long layout); it is set against the number of its row instead. */
  readonly after: CellRange | null;
  readonly schools: CellRange | null;
  readonly sums: CellSums;
}

/** Who was taken out: known only so that copies can be searched for them. */
export interface Withdrawn {
  readonly pupils: number;
  /** Folded names of the schools they were in, by code unit. */
  readonly schools: readonly string[];
  /** Numbers, codes and names as listed and as found; never shown. */
  readonly identities: readonly string[];
}

/** Everything read from the workbooks of one study, ready for the analyses. */
export interface Study {
  readonly tables: readonly Table[];
  /** The table of pupils the attainment analyses use (united over sheets and files); null where there is none. */
  readonly pupils: Table | null;
  readonly questionnaires: readonly QuestionnaireTables[];
  readonly entries: readonly FormEntry[];
  readonly forms: readonly Form[];
  /** Schools the forms name, with answers or only a column of their own. */
  readonly formSchools?: readonly string[];
  readonly settings: Settings;
  /** The rows of the Setup sheet as found; absent where there is none. */
  readonly setup?: readonly SetupEntry[];
  /** Hidden sheets, with or without their rows read, as Setup names them. */
  readonly hiddenSheets?: readonly string[];
  /** What the score cells of this workbook held when they were read, for a live check that they still do. */
  readonly sourceSums?: readonly SourceSums[];
  /** Which definitions of disadvantage the lists follow; absent where no column says who is disadvantaged. */
  readonly disadvantage?: DisadvantageUse;
  /** Pupils taken out as withdrawn; absent where nobody was. */
  readonly withdrawn?: Withdrawn;
  readonly issues: readonly Issue[];
}
