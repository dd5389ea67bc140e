import type { AxisDraft, ChartAnchor, ChartDraft } from "../../workbook/chartDraft";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";
import { type AxisLimits, axisLimits } from "./axisLimits";
import { drawPoints, type PointSeries } from "./points";

/** A school as a dot; `mark` is its letter in the table below, null where there are too many to mark. */
export interface ChainDot {
  readonly mark: string | null;
  readonly across: number;
  readonly up: number;
}

export interface ChainPlotOptions {
  readonly id: string;
  readonly title: string;
  readonly altText: string;
  readonly anchor: ChartAnchor;
  readonly dots: readonly ChainDot[];
  readonly across: { readonly title: string; readonly zeroLine: boolean; readonly digits: number };
  readonly up: { readonly title: string };
}

/** How far beside its dot a letter begins, of the width. */
const LABEL = 0.01;

/** Schools as dots: pupil change up, what staff said or did across; thin lines where there was no change. No line of fit. */
export function chainPlot(canvas: Canvas, options: ChainPlotOptions): ChartDraft {
  const { dots, across, up } = options;
  const x = axisLimits([...(across.zeroLine ? [0] : []), ...dots.map((dot) => dot.across)], 5);
  const y = axisLimits([0, ...dots.map((dot) => dot.up)], 5);
  const named = dots.filter(({ mark }) => mark !== null);
  const marker = { symbol: "circle", size: 9, fill: palette.school, outline: palette.after } as const;
  return {
    kind: "scatter",
    id: options.id,
    title: options.title,
    altText: options.altText,
    anchor: options.anchor,
    legend: false,
    plot: { left: 0.12, top: 0.12, width: 0.84, height: 0.68 },
    x: { ...axisOf(x, across.digits), title: across.title },
    y: { ...axisOf(y, 1), title: up.title },
    series: drawPoints(canvas, [
      ...zeroLines({ x, y, zeroLine: across.zeroLine, title: options.title }),
      {
        name: `${options.title}: schools`,
        points: dots.map((dot) => [dot.across, dot.up]),
        marker,
      },
      ...named.map((dot) => letter(dot, x)),
    ]),
  };
}

/** Right of its dot, at the right edge left of it: outside the axes a label is not drawn. */
function letter({ mark, across, up }: ChainDot, { minimum, maximum }: AxisLimits): PointSeries {
  const beside = LABEL * (maximum - minimum);
  const isAtEdge = across + 3 * beside > maximum;
  return {
    name: mark ?? "",
    points: [[isAtEdge ? across - beside : across + beside, up]],
    labels: { show: "series-name", position: isAtEdge ? "left" : "right", color: palette.ink },
  };
}

function axisOf(limits: AxisLimits, digits: number): AxisDraft {
  const decimals = limits.majorUnit < 1 ? Math.max(1, digits) : 0;
  const places = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
  return { ...limits, labels: true, gridlines: false, numberFormat: `${places};−${places};0` };
}

interface ZeroLines {
  readonly x: AxisLimits;
  readonly y: AxisLimits;
  readonly zeroLine: boolean;
  readonly title: string;
}

function zeroLines({ x, y, zeroLine, title }: ZeroLines): readonly PointSeries[] {
  const line = { color: palette.slate, width: 1, dash: "dash" } as const;
  return [
    {
      name: `${title}: no change of pupils`,
      points: [
        [x.minimum, 0],
        [x.maximum, 0],
      ],
      line,
    },
    ...(zeroLine
      ? [
          {
            name: `${title}: no change of staff`,
            points: [
              [0, y.minimum],
              [0, y.maximum],
            ],
            line,
          } satisfies PointSeries,
        ]
      : []),
  ];
}
