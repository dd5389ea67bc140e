import type { MissingReason, TableKind } from "../../../engine/study";
import type { ScaleId } from "../../../engine/scale";

/**
 * A sheet as a school keeps it, one line a row, cells parted by `|` and written as one would type them into Excel:
 * `9:06` becomes a time and `'9:06` stays text, `85%` becomes 0.85 shown as a percentage, `2026-07-01` a date,
 * `'00123` text, `=FORMULA => 5` a formula with its value. The first line of `grid` is row 1.
 */
export interface UnseenSheet {
  readonly name: string;
  readonly grid: string;
  readonly merges?: readonly string[];
  readonly hiddenColumns?: readonly string[];
  readonly visibility?: "visible" | "hidden";
  /** Cells coloured by hand, by colour: "D4 E4 F7". */
  readonly fills?: Readonly<Record<string, string>>;
}

/** Scores of one measure: the letters of its columns in the first sheet (or, in a long layout, the result sets). */
export interface ExpectedMeasure {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly waves?: readonly string[];
  readonly scale: ScaleId;
  /** pupils with a score before and a score after */
  readonly both: number;
  /** by column letter (or result set): how many are missing for which reason */
  readonly missing?: Readonly<Record<string, Partial<Record<MissingReason, number>>>>;
  /** what some cells mean: a reading age of 9:06 is 114 months */
  readonly values?: Readonly<Record<string, number>>;
}

export interface ExpectedTable {
  readonly kind: TableKind;
  /** Rows of the headings, then rows used, by sheet: "8-31,33-40". */
  readonly headings: string;
  readonly rows: Readonly<Record<string, string>>;
  readonly people: number;
  /** Role by column letter of the first sheet; several where more than one reading is right: "ignored|group". */
  readonly columns: Readonly<Record<string, string>>;
  readonly measures: readonly ExpectedMeasure[];
}

export interface ExpectedQuestionnaire {
  readonly level: "pupil" | "professional" | "organisation";
  /** sheets, before first; one sheet twice where both moments stand side by side */
  readonly waves: readonly string[];
  readonly linked: number | "independent";
}

/** What a careful reader would ask or say, and where: "Sheet!D", "Sheet!D12", "Sheet!25:40", "Sheet". */
export interface ExpectedQuestion {
  readonly about: string;
  readonly where: string;
}

export interface UnseenWorkbook {
  readonly name: string;
  /** Whose workbook it is and what is odd about it. */
  readonly story: string;
  readonly sheets: readonly UnseenSheet[];
  readonly expected: {
    readonly tables: readonly ExpectedTable[];
    readonly questionnaires?: readonly ExpectedQuestionnaire[];
    /** Sheets no pupil or answer is to be read from. */
    readonly notRead?: readonly string[];
    readonly asks: readonly ExpectedQuestion[];
  };
}
