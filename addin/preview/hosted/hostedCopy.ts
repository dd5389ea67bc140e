import type { CellValue } from "../../../engine";
import { columnOfKey, rowOfKey, usedRange, type HostCell, type HostSheet } from "../../host";
import { isErrorText } from "../../host/enteredValue";
import type { SheetCopy } from "../../port/sheetCopy";
import { hostedMark } from "./hostedMark";

/** A sheet of the host as the grid knows sheets; its cells are gathered when they are looked at. */
export function hostedCopy(sheet: HostSheet): SheetCopy {
  const { name, visibility, merges, hiddenRows, hiddenColumns } = sheet;
  let gathered: Gathered | null = null;
  const cells = () => (gathered ??= gather(sheet));
  return {
    name,
    visibility: visibility === "Visible" ? "visible" : visibility === "Hidden" ? "hidden" : "very-hidden",
    mark: hostedMark(sheet),
    merges,
    tables: sheet.tables.map((table) => ({ name: table.name, range: table.range, totalsRow: table.showTotals })),
    comments: sheet.comments.map(({ row, column, author, content }) => ({ row, column, author, text: content })),
    hiddenRows,
    hiddenColumns,
    get rowCount() {
      return cells().rows.length;
    },
    get columnCount() {
      return cells().columnCount;
    },
    get rows() {
      return cells().rows;
    },
    get formats() {
      return cells().formats;
    },
    get formatCodes() {
      return cells().formatCodes;
    },
    get fills() {
      return cells().fills;
    },
    get fillCodes() {
      return cells().fillCodes;
    },
    get formulas() {
      return cells().formulas;
    },
  };
}

type Gathered = Pick<
  SheetCopy,
  "rows" | "columnCount" | "formats" | "formatCodes" | "fills" | "fillCodes" | "formulas"
>;

function gather(sheet: HostSheet): Gathered {
  const used = usedRange(sheet, true);
  const rowCount = used === null ? 0 : used.toRow + 1;
  const formats = new Map([["General", 0]]);
  const rows: CellValue[][] = Array.from({ length: rowCount }, () => []);
  const formatCodes: number[][] = Array.from({ length: rowCount }, () => []);
  const fills = new Map<string | null, number>([[null, 0]]);
  const fillCodes: number[][] = Array.from({ length: rowCount }, () => []);
  const formulas = new Map<number, Set<number>>();
  for (const [key, cell] of sheet.cells) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    const [cells, codes, colours] = [rows[row], formatCodes[row], fillCodes[row]];
    const value = cellValueOf(cell);
    if (cells === undefined || codes === undefined || colours === undefined || value === null) continue;
    cells[column] = value;
    if (!formats.has(cell.numberFormat)) formats.set(cell.numberFormat, formats.size);
    codes[column] = formats.get(cell.numberFormat) ?? 0;
    const fill = cell.look["fill.color"];
    if (typeof fill === "string") {
      if (!fills.has(fill)) fills.set(fill, fills.size);
      colours[column] = fills.get(fill) ?? 0;
    }
    if (cell.formula !== null) formulas.set(row, (formulas.get(row) ?? new Set()).add(column));
  }
  const columnCount = used === null ? 0 : used.toColumn + 1;
  return {
    rows,
    columnCount,
    formats: [...formats.keys()],
    formatCodes,
    fills: [...fills.keys()],
    fillCodes,
    formulas,
  };
}

/** What a cell of the host holds, as the port gives it. */
function cellValueOf({ value, isText }: HostCell): CellValue {
  if (value === "") return null;
  return !isText && typeof value === "string" && isErrorText(value) ? { error: value } : value;
}
