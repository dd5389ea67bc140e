import type { CellStyle } from "../../workbook/cellStyle";
import type { Canvas } from "../canvas";
import { styles } from "../look/styles";

export interface PlainRow {
  /** What a person's comment belongs to. */
  readonly key: string;
  readonly cells: readonly (string | number | null)[];
  readonly strong?: boolean;
}

export interface PlainTableOptions {
  readonly row: number;
  readonly column: number;
  /** Text stands left, numbers and short figures right. */
  readonly headings: readonly { readonly text: string; readonly side: "left" | "right" }[];
  readonly rows: readonly PlainRow[];
  readonly tableName?: string;
}

/** Headings and rows of words and figures; gives the first free row. */
export function putPlainTable(canvas: Canvas, { row, column, headings, rows, tableName }: PlainTableOptions): number {
  headings.forEach(({ text, side }, index) =>
    canvas.put({
      row,
      column: column + index,
      value: text,
      style: side === "right" ? styles.headRight : index === 0 ? styles.headLeft : styles.headSays,
    }),
  );
  rows.forEach(({ key, cells, strong }, down) => {
    canvas.key(row + 1 + down, key);
    cells.forEach((value, index) =>
      canvas.put({
        row: row + 1 + down,
        column: column + index,
        value,
        style: lookOf({ index, side: headings[index]?.side ?? "left", strong: strong === true }),
      }),
    );
  });
  if (tableName !== undefined && rows.length > 0)
    canvas.table({
      name: tableName,
      range: { row, column, toRow: row + rows.length, toColumn: column + headings.length - 1 },
      columns: headings.map(({ text }) => text),
      style: "none",
    });
  return row + 1 + rows.length;
}

function lookOf({
  index,
  side,
  strong,
}: {
  readonly index: number;
  readonly side: "left" | "right";
  readonly strong: boolean;
}): CellStyle {
  if (side === "right") return strong ? styles.numberStrong : styles.number;
  if (index === 0) return strong ? styles.cellStrong : styles.cell;
  return styles.cellSays;
}
