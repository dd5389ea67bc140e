import type { CellRange, CellValue, Sheet } from "../../engine";

type SheetFacts = Omit<
  Sheet,
  "cell" | "numberFormat" | "isFormula" | "isRowHidden" | "isColumnHidden" | "fill" | "rowCount" | "columnCount"
>;

/** Cells as they come from Excel, block by block, kept by column. */
export class ColumnCells {
  private readonly columns: CellValue[][] = [];
  private readonly formats: (string[] | undefined)[] = [];
  private readonly fills: (string[] | undefined)[] = [];
  private formulaAreas: readonly CellRange[] = [];
  private visibleAreas: readonly CellRange[] | null = null;
  private allHidden = false;

  put(row: number, column: number, value: CellValue): void {
    if (value === null) return;
    (this.columns[column] ??= [])[row] = value;
  }

  get(row: number, column: number): CellValue {
    return this.columns[column]?.[row] ?? null;
  }

  putFormat(row: number, column: number, format: string): void {
    if (format !== "General") (this.formats[column] ??= [])[row] = format;
  }

  putFill(row: number, column: number, color: string): void {
    (this.fills[column] ??= [])[row] = color;
  }

  formulasAt(areas: readonly CellRange[]): void {
    this.formulaAreas = areas;
  }

  /** Only told where some rows or columns of the used range are hidden. */
  visibleAt(areas: readonly CellRange[]): void {
    this.visibleAreas = areas;
    this.allHidden = areas.length === 0;
  }

  /** Columns (from 0) that hold a number in some row. */
  numberColumns(): readonly number[] {
    return this.columns.flatMap((cells, column) => (cells.some((value) => typeof value === "number") ? [column] : []));
  }

  firstNumberRow(): number | null {
    const rows = this.columns.map((cells) => cells.findIndex((value) => typeof value === "number"));
    const found = rows.filter((row) => row >= 0);
    return found.length === 0 ? null : Math.min(...found);
  }

  sheet(facts: SheetFacts): Sheet {
    const { columns, formats, fills, formulaAreas } = this;
    const visibleRows = visibleIndexes(this.visibleAreas, "row", "toRow");
    const visibleColumns = visibleIndexes(this.visibleAreas, "column", "toColumn");
    return {
      ...facts,
      rowCount: Math.max(0, ...columns.filter(Boolean).map((cells) => cells.length)),
      columnCount: columns.length,
      cell: (row, column) => columns[column]?.[row] ?? null,
      numberFormat: (row, column) => formats[column]?.[row] ?? "General",
      isFormula: (row, column) => formulaAreas.some((area) => isIn(area, row, column)),
      isRowHidden: (row) => this.allHidden || (visibleRows !== null && this.isUsedRow(row) && !visibleRows.has(row)),
      isColumnHidden: (column) =>
        this.allHidden || (visibleColumns !== null && columns[column] !== undefined && !visibleColumns.has(column)),
      ...(fills.length === 0 ? {} : { fill: (row: number, column: number) => fills[column]?.[row] ?? null }),
    };
  }

  private isUsedRow(row: number): boolean {
    return this.columns.some((cells) => row < cells.length);
  }
}

function visibleIndexes(
  areas: readonly CellRange[] | null,
  from: "row" | "column",
  to: "toRow" | "toColumn",
): ReadonlySet<number> | null {
  if (areas === null) return null;
  const visible = new Set<number>();
  for (const area of areas) for (let index = area[from]; index <= area[to]; index++) visible.add(index);
  return visible;
}

function isIn({ row, column, toRow, toColumn }: CellRange, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow <= toRow && atColumn >= column && atColumn <= toColumn;
}
