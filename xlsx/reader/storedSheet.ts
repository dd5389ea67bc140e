import type { CellComment, CellValue, Sheet, SheetMark, SheetTable } from "../../engine";
import { BLANK, BOOLEAN, ERROR, FORMULA, KIND, NUMBER, TEXT, type StoredCells } from "./cellStore";
import type { SheetPart } from "./sheetPart";

export interface StoredSheetOptions {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly mark: SheetMark | null;
  readonly part: SheetPart;
  readonly tables: readonly SheetTable[];
  readonly comments: readonly CellComment[];
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  /** The fill of each format. */
  readonly fills: readonly (string | null)[];
}

/** A sheet over stored cells. Cells without a value have the number format "General". */
export function storedSheet(options: StoredSheetOptions): Sheet {
  const { part, texts, formats, fills } = options;
  const { cells } = part;
  const codeOf = (row: number, column: number) => {
    const position = cells.find(row, column);
    return position < 0 ? BLANK : cells.codeAt(position);
  };
  return {
    name: options.name,
    visibility: options.visibility,
    mark: options.mark,
    ...usedSize(cells),
    merges: part.merges,
    tables: options.tables,
    comments: options.comments,
    cell(row, column): CellValue {
      const position = cells.find(row, column);
      if (position < 0) return null;
      const number = cells.numberAt(position);
      switch (cells.codeAt(position) & KIND) {
        case NUMBER:
          return number;
        case TEXT:
          return texts[number] ?? null;
        case BOOLEAN:
          return number === 1;
        case ERROR:
          return { error: texts[number] ?? "" };
        default:
          return null;
      }
    },
    numberFormat: (row, column) => formats[codeOf(row, column) >>> 4] ?? "General",
    isFormula: (row, column) => (codeOf(row, column) & FORMULA) !== 0,
    isRowHidden: (row) => part.hiddenRows.has(row),
    isColumnHidden: (column) => part.hiddenColumns.has(column),
    ...(fills.some((fill) => fill !== null)
      ? { fill: (row: number, column: number) => fills[codeOf(row, column) >>> 4] ?? null }
      : {}),
  };
}

function usedSize(cells: StoredCells): { rowCount: number; columnCount: number } {
  let rowCount = 0;
  let columnCount = 0;
  cells.rows.forEach((row, index) => {
    const from = cells.rowStarts[index] ?? 0;
    for (let position = (cells.rowStarts[index + 1] ?? 0) - 1; position >= from; position -= 1) {
      if ((cells.codeAt(position) & KIND) === BLANK) continue;
      rowCount = row + 1;
      columnCount = Math.max(columnCount, cells.columnAt(position) + 1);
      break;
    }
  });
  return { rowCount, columnCount };
}
