import type { OrdinalResult } from "../../results/ordinal";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";
import { restyled, styles } from "../look/styles";

const LABEL = 1;
/** The chart beside the table needs at least this height, in points. */
const CHART_HEIGHT = 190;

const marks = {
  up: { fill: "DCEAF6", numberFormat: '0" ▲"' },
  same: { fill: palette.band, numberFormat: '0" ="' },
  down: { fill: "FBE3D6", numberFormat: '0" ▼"' },
} as const;

/** Pupils by level before (rows) and after (columns), with totals; gives its last row. */
export function putMovementTable(canvas: Canvas, row: number, { levels, movement }: OrdinalResult): number {
  canvas.put({ row, column: LABEL, value: "Before ↓   After →", style: styles.headLeft });
  levels.forEach((level, index) =>
    canvas.put({ row, column: LABEL + 1 + index, value: level, style: styles.headRight }),
  );
  canvas.put({ row, column: LABEL + 1 + levels.length, value: "All", style: styles.headRight });
  const height = Math.max(22, Math.ceil((CHART_HEIGHT - 30) / (levels.length + 1)));
  movement.forEach((counts, before) => {
    const here = row + 1 + before;
    canvas.atLeast(here, height);
    canvas.key(here, `level:${levels[before] ?? ""}`);
    canvas.put({ row: here, column: LABEL, value: levels[before] ?? "", style: styles.cellStrong });
    counts.forEach((count, after) => {
      const mark = after > before ? marks.up : after < before ? marks.down : marks.same;
      const style = count === 0 ? styles.number : restyled(styles.number, mark);
      canvas.put({ row: here, column: LABEL + 1 + after, value: count, style });
    });
    canvas.put({
      row: here,
      column: LABEL + 1 + levels.length,
      value: counts.reduce((sum, count) => sum + count, 0),
      style: styles.numberStrong,
    });
  });
  const total = row + 1 + levels.length;
  canvas.atLeast(total, height);
  canvas.put({ row: total, column: LABEL, value: "All after", style: styles.totalLeft });
  const afterOf = (level: number): number => movement.reduce((sum, counts) => sum + (counts[level] ?? 0), 0);
  levels.forEach((_, after) =>
    canvas.put({ row: total, column: LABEL + 1 + after, value: afterOf(after), style: styles.totalNumber }),
  );
  canvas.put({
    row: total,
    column: LABEL + 1 + levels.length,
    value: levels.reduce((sum, _, level) => sum + afterOf(level), 0),
    style: styles.totalNumber,
  });
  return total;
}
