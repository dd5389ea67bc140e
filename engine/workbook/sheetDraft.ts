import type { CellRange } from "./cellRange";
import type { CellStyle } from "./cellStyle";
import type { ChartDraft } from "./chartDraft";

/** A live formula with the value the engine computed for it, which is cached in the file. No leading `=`. */
export interface FormulaDraft {
  readonly formula: string;
  readonly value: string | number | boolean | null;
}

/** Where a link leads: a cell of this workbook, or an http, https or mailto address. */
export type LinkDraft = { readonly sheet: string; readonly address: string } | { readonly url: string };

/** A piece of text with a look of its own inside a cell. */
export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
}

export interface CellDraft {
  /** Text is always written as text, never as a formula, whatever it begins with. */
  readonly value: string | number | boolean | null | FormulaDraft | readonly TextRun[];
  readonly style?: CellStyle;
  readonly link?: LinkDraft;
  /** A note shown on hover. */
  readonly note?: string;
}

export interface RowDraft {
  /** index from 0 */
  readonly row: number;
  /** points; the host's default where not given */
  readonly height?: number;
  /** The height is only a beginning: the row grows with what is typed into it. */
  readonly grows?: boolean;
  readonly hidden?: boolean;
  /** Stable identity of what the row shows ("school:Wispmoor Junior"): a person's comments follow it. */
  readonly key?: string;
  /** By column index. */
  readonly cells: readonly (readonly [column: number, cell: CellDraft])[];
}

export interface ColumnDraft {
  readonly column: number;
  /** characters of the default font, as Excel counts */
  readonly width: number;
  readonly hidden?: boolean;
}

/** An Excel table object; its header cells must be drafted as texts too. */
export interface TableDraft {
  /** unique in the workbook, letters, digits and underscores */
  readonly name: string;
  readonly range: CellRange;
  readonly columns: readonly string[];
  readonly style?: "none" | "light";
  readonly filter?: boolean;
}

export type ValidationDraft = {
  readonly range: CellRange;
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly error?: { readonly title: string; readonly text: string };
  /** true: offers and explains, but refuses nothing. */
  readonly advisory?: boolean;
} & (
  | { readonly kind: "list"; readonly choices: readonly string[] }
  /** choices in cells: `'Lists'!$A$2:$A$9` */
  | { readonly kind: "list-range"; readonly formula: string }
  | { readonly kind: "whole" | "decimal"; readonly minimum: number; readonly maximum: number }
  | { readonly kind: "date" }
  | { readonly kind: "text"; readonly maximumLength: number }
);

export interface ConditionalFormatDraft {
  readonly range: CellRange;
  /** relative to the top left cell of the range, no leading `=` */
  readonly formula: string;
  readonly style: Pick<CellStyle, "bold" | "italic" | "color" | "fill">;
}

export interface PageDraft {
  readonly orientation: "portrait" | "landscape";
  readonly printArea: CellRange;
  /** Rows repeated on each page, inclusive. */
  readonly repeatRows?: readonly [from: number, to: number];
  /** Columns repeated on each page, inclusive: for sheets several pages wide. */
  readonly repeatColumns?: readonly [from: number, to: number];
  /** Pages side by side; 1 for all but forms with many schools. */
  readonly fitToWidth: number;
  /** 0: as many pages as it takes */
  readonly fitToHeight: 0 | 1;
  /** Rows a new page begins with, ascending; where not given hosts part pages as they like. */
  readonly breaks?: readonly number[];
  /** Set in the middle between left and right margin. */
  readonly centred?: boolean;
  readonly footerLeft: string;
  /** Stands before the page number. */
  readonly footerRight?: string;
}

/** One sheet as the engine wants it: values, look, tables, charts, print set-up. The hosts paint it, nothing more. */
export interface SheetDraft {
  /** Fixed English id, the sheet's mark: "by-school". */
  readonly id: string;
  /** Wanted name, at most 31 characters. */
  readonly name: string;
  readonly visibility?: "visible" | "hidden";
  /** RRGGBB */
  readonly tabColor?: string;
  readonly columns: readonly ColumnDraft[];
  readonly rows: readonly RowDraft[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly TableDraft[];
  readonly charts: readonly ChartDraft[];
  readonly validations?: readonly ValidationDraft[];
  readonly conditionalFormats?: readonly ConditionalFormatDraft[];
  /** Rows and columns kept in view: the first that scrolls. */
  readonly freeze?: { readonly row: number; readonly column: number };
  readonly page: PageDraft;
  readonly gridlines: boolean;
  /** Headings and formulas locked without a password; cells with `locked: false` can be filled in. */
  readonly protect?: boolean;
  /** Workbook-scoped names of cells of this sheet. */
  readonly names?: readonly { readonly name: string; readonly range: CellRange }[];
}
