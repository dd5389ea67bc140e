import type { CellRange } from "./cellRange";

/** One line of cells on the chart's own sheet; the values are those of the cells, so that cache and cells agree. */
export interface SeriesCells {
  readonly range: CellRange;
  /** As drafted in the cells; null is a truly empty cell and breaks a line. */
  readonly values: readonly (number | string | null)[];
}

export interface LineLook {
  /** RRGGBB */
  readonly color: string;
  /** points */
  readonly width: number;
  readonly dash?: "solid" | "dash" | "dot";
}

export interface MarkerLook {
  readonly symbol: "circle" | "square" | "diamond" | "triangle" | "dash" | "x";
  /** 2 to 72 points */
  readonly size: number;
  /** RRGGBB */
  readonly fill: string;
  readonly outline?: string;
}

export interface ScatterSeriesDraft {
  readonly name: string;
  readonly x: SeriesCells;
  readonly y: SeriesCells;
  /** absent: no line. Gaps break it. */
  readonly line?: LineLook;
  /** absent: no marker */
  readonly marker?: MarkerLook;
  /** Short labels beside the points: the y or x value. */
  readonly labels?: {
    readonly show: "x" | "y" | "series-name";
    readonly position: "left" | "right" | "above" | "below";
    readonly numberFormat?: string;
    readonly color?: string;
  };
}

export interface BarSeriesDraft {
  readonly name: string;
  readonly values: SeriesCells;
  readonly fill: string;
  readonly outline?: string;
  readonly pattern?: "none" | "light-diagonal" | "dotted";
}

export interface AxisDraft {
  /** Always given: a chart's limits never depend on the host. */
  readonly minimum: number;
  readonly maximum: number;
  readonly majorUnit: number;
  readonly title?: string;
  readonly numberFormat?: string;
  /** false: no numbers along the axis */
  readonly labels: boolean;
  readonly gridlines: boolean;
  /** Where the other axis crosses this one; its minimum where not given. */
  readonly crossesAt?: number;
  readonly line?: boolean;
}

/** Position on the sheet: from the top left of one cell, with offsets in points, to the same of another. */
export interface ChartAnchor {
  readonly row: number;
  readonly column: number;
  readonly toRow: number;
  readonly toColumn: number;
}

interface ChartBase {
  /** unique on the sheet: "forest" */
  readonly id: string;
  readonly title?: string;
  /** One or two sentences for someone who cannot see it. */
  readonly altText: string;
  readonly anchor: ChartAnchor;
  readonly legend: boolean;
  /** "none": what lies in the cells below shows through; white where not given. */
  readonly background?: "none";
  /** Inner plot area as fractions of the chart, so that it lies over the rows beside it. */
  readonly plot?: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

/**
 * A chart as data, drawn alike in DrawingML and by Office.js. Special charts (intervals, arrows, rings, quadrants,
 * dumbbells, slopes) are all one XY scatter of lines with gaps and marker series.
 */
export type ChartDraft =
  | (ChartBase & {
      readonly kind: "scatter";
      readonly x: AxisDraft;
      readonly y: AxisDraft;
      readonly series: readonly ScatterSeriesDraft[];
    })
  | (ChartBase & {
      readonly kind: "stacked-bar";
      readonly categories: SeriesCells;
      readonly value: AxisDraft;
      readonly series: readonly BarSeriesDraft[];
      /** gap between bars in per cent of a bar */
      readonly gapWidth: number;
      /** First category at the top, as in the rows of the sheet. */
      readonly reverseCategories: boolean;
      /** Names along the bars; where not given, only when `plot` is not, as names beside it are then in cells. */
      readonly categoryLabels?: boolean;
    });
