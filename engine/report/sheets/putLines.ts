import type { Canvas } from "../canvas";
import { styles } from "../look/styles";

/** A name and what is to be said of it. */
export type Line = readonly [name: string, text: string];

/** A title and lines under it, name beside text; gives the first free row. */
export function putLines(
  canvas: Canvas,
  row: number,
  { title, lines }: { readonly title: string; readonly lines: readonly Line[] },
): number {
  canvas.put({ row, column: 1, toColumn: 2, value: title, style: styles.section });
  lines.forEach(([name, text], index) => {
    const here = row + 1 + index;
    canvas.put({ row: here, column: 1, value: name, style: { ...styles.cellStrong, fontSize: 10 } });
    canvas.put({ row: here, column: 2, value: text, style: { ...styles.cell, fontSize: 10 } });
  });
  canvas.atLeast(row + 1 + lines.length, 10);
  return row + 2 + lines.length;
}
