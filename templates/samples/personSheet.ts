import {
  FICTIONAL_BANNER,
  type CellDraft,
  type CellRange,
  type CellStyle,
  type RowDraft,
  type SheetDraft,
} from "../../engine";

/** A cell as a person keys it: text or number, a date or time with its format, a formula with its value. */
export type KeyedCell =
  | string
  | number
  | boolean
  | null
  | { readonly value: number | string; readonly format: string }
  | { readonly formula: string; readonly value: number };

export interface KeyedRow {
  readonly cells: readonly KeyedCell[];
  readonly style?: CellStyle;
}

export interface PersonSheet {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly KeyedRow[];
  /** characters, by column; 12 where not given */
  readonly widths?: readonly number[];
  readonly merges?: readonly CellRange[];
  /** Rows kept in view. */
  readonly freezeRow?: number;
}

export const bannerRow: KeyedRow = { cells: [FICTIONAL_BANNER], style: { italic: true, color: "7A4B00" } };
export const titleStyle: CellStyle = { bold: true, fontSize: 14 };
export const headingStyle: CellStyle = { bold: true, fill: "E7E6E6", bottom: { style: "thin", color: "7F7F7F" } };
export const totalStyle: CellStyle = { bold: true, top: { style: "thin", color: "7F7F7F" } };

export const DATE_FORMAT = "dd/mm/yyyy";

/** A sheet as a school would keep it: plain rows, a few bold ones, nothing of ours. */
export function personSheet(sheet: PersonSheet): SheetDraft {
  const columnCount = Math.max(...sheet.rows.map((row) => row.cells.length));
  return {
    id: sheet.id,
    name: sheet.name,
    columns: Array.from({ length: columnCount }, (_, column) => ({ column, width: sheet.widths?.[column] ?? 12 })),
    rows: sheet.rows.map(draftRow),
    merges: sheet.merges ?? [],
    tables: [],
    charts: [],
    ...(sheet.freezeRow === undefined ? {} : { freeze: { row: sheet.freezeRow, column: 0 } }),
    page: {
      orientation: "landscape",
      printArea: { row: 0, column: 0, toRow: sheet.rows.length - 1, toColumn: columnCount - 1 },
      fitToWidth: 1,
      fitToHeight: 0,
      footerLeft: "Fictional sample",
    },
    gridlines: true,
  };
}

function draftRow({ cells, style }: KeyedRow, row: number): RowDraft {
  return {
    row,
    cells: cells.flatMap((cell, column) => (cell === null ? [] : [[column, draftCell(cell, style)] as const])),
  };
}

function draftCell(cell: Exclude<KeyedCell, null>, style: CellStyle | undefined): CellDraft {
  if (typeof cell !== "object") return style ? { value: cell, style } : { value: cell };
  if ("formula" in cell) return { value: cell, style: { ...style, numberFormat: "0.0" } };
  return { value: cell.value, style: { ...style, numberFormat: cell.format } };
}
