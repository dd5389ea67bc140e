import type { Canvas } from "../canvas";
import { restyled, styles } from "../look/styles";

/** A column of a list: over how many columns of the sheet it runs; 0: all that are left. */
export interface ListColumn {
  readonly heading: string;
  readonly span: number;
}

export interface List {
  readonly title: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly string[])[];
}

export function listOf(title: string, columns: readonly ListColumn[], rows: List["rows"]): List {
  return { title, columns, rows };
}

/** A titled list over the whole width of a sheet; gives the first free row. */
export function putList(canvas: Canvas, row: number, list: List & { readonly key: string }): number {
  const { title, columns, rows, key } = list;
  canvas.atLeast(row, 8);
  canvas.put({ row: row + 1, column: 1, toColumn: canvas.lastColumn, value: title, style: styles.section });
  canvas.atLeast(row + 1, 20);
  const spans = spansOf(canvas, columns);
  columns.forEach(({ heading }, index) => {
    const style = index === 0 ? styles.headLeft : styles.headSays;
    canvas.put({ row: row + 2, ...spanAt(spans, index), value: heading, style });
  });
  rows.forEach((cells, line) => {
    const here = row + 3 + line;
    canvas.atLeast(here, 18);
    canvas.key(here, `${key}:${cells.slice(0, -1).join(":")}:${line}`);
    cells.forEach((value, index) => {
      const style = index === 0 ? styles.cellStrong : restyled(styles.cell, { horizontal: "left", indent: 1 });
      canvas.put({ row: here, ...spanAt(spans, index), value, style: restyled(style, { fontSize: 10 }) });
    });
  });
  return row + 3 + rows.length;
}

type Span = readonly [column: number, toColumn: number];

function spansOf(canvas: Canvas, columns: readonly ListColumn[]): readonly Span[] {
  let next = 1;
  return columns.map(({ span }): Span => {
    const column = next;
    next = span === 0 ? canvas.lastColumn + 1 : column + span;
    return [column, next - 1];
  });
}

function spanAt(spans: readonly Span[], index: number): { readonly column: number; readonly toColumn: number } {
  const [column = 1, toColumn = column] = spans[index] ?? [];
  return { column, toColumn };
}
