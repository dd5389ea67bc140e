import type { BarSeriesDraft, ChartAnchor, ChartDraft } from "../../workbook/chartDraft";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";

/** From the worst level to the best; more levels than colours share them in order, fewer take both ends first. */
const fills = [
  palette.fall,
  palette.disagree,
  palette.uncertain,
  palette.agree,
  palette.school,
  palette.after,
] as const;

export interface LevelBarsOptions {
  readonly id: string;
  readonly altText: string;
  readonly anchor: ChartAnchor;
  readonly levels: readonly string[];
  /** Shares of each level, 0 to 1, worst first. */
  readonly bars: readonly { readonly name: string; readonly shares: readonly number[] }[];
}

/** One bar a moment, cut into the shares of pupils at each level. */
export function levelBars(canvas: Canvas, { id, altText, anchor, levels, bars }: LevelBarsOptions): ChartDraft {
  return {
    kind: "stacked-bar",
    id,
    altText,
    anchor,
    legend: true,
    background: "none",
    categories: canvas.helperCells(
      "Moment",
      bars.map(({ name }) => name),
    ),
    categoryLabels: true,
    value: { minimum: 0, maximum: 100, majorUnit: 20, labels: true, gridlines: false, numberFormat: '0"%"' },
    series: levels.map((name, level): BarSeriesDraft => ({
      name,
      values: canvas.helperCells(
        name,
        bars.map(({ shares }) => 100 * (shares[level] ?? 0)),
      ),
      fill: fills[Math.round((level * (fills.length - 1)) / Math.max(1, levels.length - 1))] ?? palette.uncertain,
      outline: palette.slate,
    })),
    gapWidth: 40,
    reverseCategories: true,
  };
}
