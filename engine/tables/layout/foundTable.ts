import type { CellRange } from "../../workbook/cellRange";
import type { DroppedRow } from "../../study";
import type { CellColumn } from "../cells/cellColumn";
import type { Profile } from "../cells/profile";
import type { SourceSheet } from "../sourceSheet";

/** A column of a table as found: its cells, not yet understood. */
export interface FoundColumn {
  /** In the sheet, from 0. */
  readonly index: number;
  /** Joined across bands: "Reading › Autumn › SAS"; "" where the column has no heading. */
  readonly header: string;
  readonly parts: readonly string[];
  readonly cells: CellColumn;
  readonly profile: Profile;
}

/** A table as found in a sheet: where it is and its rows, before anything is understood. */
export interface FoundTable {
  readonly source: SourceSheet;
  /** unique in the study */
  readonly id: string;
  /** Headings and rows. */
  readonly range: CellRange;
  /** Lines of text above the headings. */
  readonly titles: readonly string[];
  readonly columns: readonly FoundColumn[];
  /** Sheet row (from 0) of each row kept. */
  readonly rows: Uint32Array;
  readonly rowsSupplied: number;
  readonly dropped: readonly DroppedRow[];
}
