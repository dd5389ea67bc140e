import type { Column, Table } from "../../study";

/** The table with only the rows whose `keep` is 1. */
export function takeRows(table: Table, keep: Uint8Array): Table {
  const isKept = (_: unknown, row: number): boolean => keep[row] === 1;
  const columns = table.columns.map((column): Column =>
    column.kind === "number"
      ? { ...column, values: column.values.filter(isKept), missing: column.missing.filter(isKept) }
      : { ...column, codes: column.codes.filter(isKept) },
  );
  const taken = { ...table, columns, rowNumbers: table.rowNumbers.filter(isKept) };
  return table.sourceOf === undefined ? taken : { ...taken, sourceOf: table.sourceOf.filter(isKept) };
}

/** A column whose gaps can be filled from another row of the same pupil; its arrays are copied at the first change. */
export interface FillableColumn {
  readonly isScore: boolean;
  /** Both rows have a value, and not the same. */
  contradicts(first: number, row: number): boolean;
  /** The first row has none, the other has. */
  adds(first: number, row: number): boolean;
  fill(first: number, row: number): void;
  column(): Column;
}

export function fillableColumn(column: Column): FillableColumn {
  const isScore = column.role === "before" || column.role === "after" || column.role === "wave";
  if (column.kind === "number") {
    let { values, missing } = column;
    return {
      isScore,
      contradicts: (first, row) => missing[first] === 0 && missing[row] === 0 && values[first] !== values[row],
      adds: (first, row) => missing[first] !== 0 && missing[row] === 0,
      fill: (first, row) => {
        if (missing[first] === 0 || missing[row] !== 0) return;
        if (values === column.values) [values, missing] = [values.slice(), missing.slice()];
        values[first] = values[row] ?? 0;
        missing[first] = 0;
      },
      column: () => ({ ...column, values, missing }),
    };
  }
  let { codes } = column;
  return {
    isScore: false,
    contradicts: () => false,
    adds: (first, row) => (codes[first] ?? -1) < 0 && (codes[row] ?? -1) >= 0,
    fill: (first, row) => {
      if ((codes[first] ?? -1) >= 0 || (codes[row] ?? -1) < 0) return;
      if (codes === column.codes) codes = codes.slice();
      codes[first] = codes[row] ?? -1;
    },
    column: () => ({ ...column, codes }),
  };
}
