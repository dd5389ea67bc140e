import type { Place } from "../../workbook/place";

/** Rows of one column at which something was noticed, by code; turned into issues when the column is done. */
export interface ColumnNotes {
  add(code: string, row: number): void;
  readonly byCode: ReadonlyMap<string, readonly number[]>;
}

export function columnNotes(): ColumnNotes {
  const byCode = new Map<string, number[]>();
  return {
    byCode,
    add: (code, row) => {
      const rows = byCode.get(code);
      if (rows === undefined) byCode.set(code, [row]);
      else rows.push(row);
    },
  };
}

/** A block of a column with the number of cells meant. */
export interface PlacedRows {
  readonly place: Place;
  readonly count: number;
}

/** More separate blocks than this are told as one block from the first row to the last. */
const MOST_BLOCKS = 20;

/** Rows of a column as places, adjacent ones merged; `rows` are indexes of the sheet, rising. */
export function placesOfRows(rows: readonly number[], column: Place): readonly PlacedRows[] {
  const whole: Place = column.file === undefined ? { sheet: column.sheet } : { file: column.file, sheet: column.sheet };
  const at = column.column === undefined ? whole : { ...whole, column: column.column };
  const blocks: { row: number; toRow: number }[] = [];
  for (const row of rows) {
    const last = blocks[blocks.length - 1];
    if (last?.toRow === row - 1) last.toRow = row;
    else blocks.push({ row, toRow: row });
  }
  if (blocks.length > MOST_BLOCKS) {
    const [row, toRow] = [rows[0] ?? 0, rows[rows.length - 1] ?? 0];
    return [{ place: { ...at, row, toRow }, count: rows.length }];
  }
  return blocks.map(({ row, toRow }) => ({
    place: row === toRow ? { ...at, row } : { ...at, row, toRow },
    count: toRow - row + 1,
  }));
}
