import type { CellRange } from "../../workbook/cellRange";
import type { ChartAnchor, ChartDraft } from "../../workbook/chartDraft";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";
import { axisLimits } from "./axisLimits";
import { drawPoints } from "./points";

interface Scores {
  readonly before: Float64Array;
  readonly after: Float64Array;
}

export interface BeforeByAfterOptions {
  readonly id: string;
  readonly altText: string;
  readonly anchor: ChartAnchor;
  /** Cells of the list itself: the dots are drawn from them. */
  readonly before: CellRange;
  readonly after: CellRange;
  readonly pairs: Scores;
  /** What the axes hold: a dot outside them is not drawn. */
  readonly drawn: Scores;
  readonly label: string;
}

/** Every pupil's score after by the score before, with the line of no change; both axes alike. */
export function beforeByAfter(
  canvas: Canvas,
  { id, altText, anchor, before, after, pairs, drawn, label }: BeforeByAfterOptions,
): ChartDraft {
  const limits = axisLimits([...drawn.before, ...drawn.after], 6);
  const axis = { ...limits, labels: true, gridlines: true, numberFormat: "General" } as const;
  return {
    kind: "scatter",
    id,
    altText,
    anchor,
    legend: false,
    x: { ...axis, title: `${label} before` },
    y: { ...axis, title: `${label} after` },
    series: [
      {
        name: "Pupils",
        x: { range: before, values: [...pairs.before] },
        y: { range: after, values: [...pairs.after] },
        marker: { symbol: "circle", size: 4, fill: palette.school },
      },
      ...drawPoints(canvas, [
        {
          name: "No change",
          points: [
            [limits.minimum, limits.minimum],
            [limits.maximum, limits.maximum],
          ],
          line: { color: palette.ink, width: 1 },
        },
      ]),
    ],
  };
}
