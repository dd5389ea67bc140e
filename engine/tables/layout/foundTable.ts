import type { CellRange } from "../../workbook/cellRange";
import type { DroppedRow } from "../../study";
import type { CellColumn } from "../cells/cellColumn";
import type { Profile } from "../cells/profile";
import type { SourceSheet } from "../sourceSheet";

/** Between the parts of a header joined across bands. */
export const BAND_SEPARATOR = " › ";

/** A column of a table as found: its cells, not yet understood. */
export interface FoundColumn {
  /** In the sheet, from 0. */
  readonly index: number;
  /** Joined across bands: "Reading › Autumn › SAS"; "" where the column has no heading. */
  readonly header: string;
  readonly parts: readonly string[];
  readonly cells: CellColumn;
  readonly profile: Profile;
  /** Sheet row (from 0) of each cell where it is not the table's: columns made from long layouts. */
  readonly rows?: Uint32Array;
  /** Set where the column is of a shorter table beside the list: not read. */
  readonly isAside?: true;
  /** Set where the column stands in no column of the sheet but was made from titles above the rows. */
  readonly caption?: Caption;
}

/** A line of text above headings or between rows, with its cell; rows and columns count from 0. */
export interface Caption {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A table as found in a sheet: where it is and its rows, before anything is understood. */
export interface FoundTable {
  readonly source: SourceSheet;
  /** unique in the study */
  readonly id: string;
  /** First row of the headings, bands included. */
  readonly headerRow: number;
  /** The lowest row of headings and the rows below. */
  readonly range: CellRange;
  /** Lines of text above the headings. */
  readonly titles: readonly string[];
  /** The same lines with their cells, and the lines that part the rows, from top to bottom. */
  readonly captions: readonly Caption[];
  readonly columns: readonly FoundColumn[];
  /** Sheet row (from 0) of each row kept. */
  readonly rows: Uint32Array;
  readonly rowsSupplied: number;
  /** Rows that went into `rows` where several make one. */
  readonly rowsUsed?: number;
  readonly dropped: readonly DroppedRow[];
}
