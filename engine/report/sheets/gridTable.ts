import type { Placement } from "../../results/grid";
import { columnLetters } from "../../workbook/cellRange";
import type { Canvas } from "../canvas";
import { type QuadrantMark, quadrantPlot, type QuadrantPlotOptions } from "../charts/quadrantPlot";
import { palette } from "../look/palette";
import { styles } from "../look/styles";

/** Columns of a grid sheet: margin, the picture, a gap, the letter, then the words of each row. */
export const gridColumns = { picture: 1, letter: 3, name: 4, words: 5 } as const;
/** Widths up to the letter; those of the words follow. */
export const gridWidths = [2, 52, 2, 6] as const;
const LEAST_ROWS = 12;
/** About as high as the picture is wide, with room for the axis below. */
const PICTURE_POINTS = 310;
/** Raters who agree on one axis still give a ring, not a line. */
const LEAST_RING = 0.12;

export interface GridRow {
  /** What a person's comment belongs to. */
  readonly key: string;
  readonly name: string;
  /** Right of the name. */
  readonly words: readonly string[];
  /** Where it came from and where it is now. */
  readonly from: Placement | null;
  readonly to: Placement | null;
}

export interface GridTableOptions {
  readonly head: number;
  readonly tableName: string;
  /** From the letter's column on. */
  readonly headings: readonly string[];
  readonly rows: readonly GridRow[];
  readonly plot: Pick<QuadrantPlotOptions, "id" | "altText" | "quadrants" | "xTitle" | "yTitle">;
}

/** The picture of a grid with its lettered table beside it; gives the last row taken. */
export function putGridTable(canvas: Canvas, { head, tableName, headings, rows, plot }: GridTableOptions): number {
  headings.forEach((value, index) =>
    canvas.put({
      row: head,
      column: gridColumns.letter + index,
      value,
      style: index === 0 ? styles.headLeft : styles.headSays,
    }),
  );
  rows.forEach((row, index) => putRow(canvas, head + 1 + index, { ...row, letter: columnLetters(index) }));
  if (rows.length > 0)
    canvas.table({
      name: tableName,
      range: {
        row: head,
        column: gridColumns.letter,
        toRow: head + rows.length,
        toColumn: gridColumns.letter + headings.length - 1,
      },
      columns: headings,
      style: "none",
    });
  const last = head + Math.max(LEAST_ROWS, rows.length);
  for (let row = head + 1; row <= last; row += 1) canvas.atLeast(row, 28);
  canvas.chart(
    quadrantPlot(canvas, {
      ...plot,
      anchor: {
        row: head + 1,
        column: gridColumns.picture,
        toRow: firstRowBelow(canvas, head + 1),
        toColumn: gridColumns.picture + 1,
      },
      marks: rows.map((row, index) => markOf(row, columnLetters(index))),
    }),
  );
  return last;
}

/** Rows grow with their words; the picture keeps its size. */
function firstRowBelow(canvas: Canvas, top: number): number {
  let row = top;
  for (let points = 0; points < PICTURE_POINTS; row += 1) points += canvas.heightOf(row);
  return row;
}

function putRow(
  canvas: Canvas,
  row: number,
  { key, name, words, letter }: GridRow & { readonly letter: string },
): void {
  canvas.key(row, key);
  canvas.put({
    row,
    column: gridColumns.letter,
    value: letter,
    style: { ...styles.cellStrong, color: palette.paper, fill: palette.after, horizontal: "center" },
  });
  const left = { horizontal: "left", indent: 1 } as const;
  canvas.put({ row, column: gridColumns.name, value: name, style: { ...styles.cellStrong, ...left } });
  words.forEach((value, index) =>
    canvas.put({ row, column: gridColumns.words + index, value, style: { ...styles.cell, fontSize: 10, ...left } }),
  );
}

function markOf({ from, to }: GridRow, letter: string): QuadrantMark {
  const spread = to?.spread ?? null;
  return {
    letter,
    from: spot(from),
    to: spot(to),
    spread:
      spread === null || (spread.distance === 0 && spread.extent === 0)
        ? null
        : [Math.max(LEAST_RING, spread.distance), Math.max(LEAST_RING, spread.extent)],
  };
}

function spot(placement: Placement | null): readonly [number, number] | null {
  if (placement === null || placement.distance === null || placement.extent === null) return null;
  return [placement.distance, placement.extent];
}
