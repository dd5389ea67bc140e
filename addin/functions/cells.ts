import type { CellValue } from "../../engine";

/** What Excel hands over for a range: its rows of cells. */
export type Cells = readonly (readonly unknown[])[];

/** A data type of Excel (a formatted number, a card): what it stands for is its basic value. */
interface DataType {
  readonly basicType?: unknown;
  readonly basicValue?: unknown;
}

const errorText = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BUSY!|GETTING_DATA)$/;

/**
 * A cell as the engine knows it. Blank cells come as "", null or undefined, errors as objects with a code or as their
 * text, data types as objects with a basic value.
 */
export function cellValue(cell: unknown): CellValue {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : { error: "#NUM!" };
  if (typeof cell === "boolean") return cell;
  if (typeof cell === "string") return cell === "" ? null : errorText.test(cell) ? { error: cell } : cell;
  if (typeof cell !== "object" || cell === null) return null;
  const { basicType, basicValue } = cell as DataType;
  if (basicType === undefined || basicType === "Error") return { error: "#VALUE!" };
  return basicType === "Empty" ? null : cellValue(basicValue);
}

/** The cells of a range, row after row. */
export function inReadingOrder(range: Cells): readonly CellValue[] {
  return range.flatMap((row) => row.map(cellValue));
}

/** Rows by columns. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

export function shapeOf(range: Cells): Shape {
  return { rows: range.length, columns: range[0]?.length ?? 0 };
}

/** The same cells with rows and columns changed over. */
export function turned(range: Cells): Cells {
  return Array.from({ length: shapeOf(range).columns }, (_, column) => range.map((row) => row[column]));
}
