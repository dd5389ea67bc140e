import type { ChartAnchor, ChartDraft } from "../../workbook/chartDraft";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";
import { countSeries } from "./countedSpots";
import { drawPoints, type Point, type PointSeries, segments } from "./points";

type XY = readonly [x: number, y: number];

/** A lettered place with where it came from and how far its raters spread; axes 1 to 5. */
export interface QuadrantMark {
  readonly letter: string;
  readonly from: XY | null;
  readonly to: XY | null;
  /** Half axes of the ring of ratings. */
  readonly spread: XY | null;
}

export interface QuadrantPlotOptions {
  readonly id: string;
  readonly altText: string;
  readonly anchor: ChartAnchor;
  readonly marks: readonly QuadrantMark[];
  /** Bottom left, bottom right, top left, top right. */
  readonly quadrants: readonly [string, string, string, string];
  readonly xTitle: string;
  readonly yTitle: string;
}

const MIDDLE = 3;
const LOW = 0.7;
const HIGH = 5.3;
/** Free space an arrow leaves before a dot. */
const TRIM = 0.13;
/** How far a letter's middle stands from its dot. */
const LABEL = 0.2;

/** More letters than this hide each other: dots with numbers take their place. */
const MOST_LETTERED = 24;

/** Whether the picture counts marks by spot instead of lettering each. */
export function isCounted(marks: readonly unknown[]): boolean {
  return marks.length > MOST_LETTERED;
}

/** Two axes of 1 to 5 cut at 3: a grey dot where it was aimed, a lettered dot where it came out, an arrow between. */
export function quadrantPlot(canvas: Canvas, options: QuadrantPlotOptions): ChartDraft {
  const marks = apart(options.marks);
  const axis = {
    minimum: LOW,
    maximum: HIGH,
    majorUnit: HIGH - LOW,
    labels: false,
    gridlines: false,
    line: false,
  } as const;
  return {
    kind: "scatter",
    id: options.id,
    altText: options.altText,
    anchor: options.anchor,
    legend: false,
    plot: { left: 0.06, top: 0.01, width: 0.93, height: 0.91 },
    x: { ...axis, title: options.xTitle },
    y: { ...axis, title: options.yTitle },
    series: drawPoints(canvas, [
      frame(),
      ...quadrantNames(options),
      ...(isCounted(options.marks)
        ? countSeries(options.marks)
        : [...ringSeries(marks), ...arrows(marks), ...dots(marks)]),
    ]),
  };
}

function frame(): PointSeries {
  const box: readonly XY[] = [
    [LOW, LOW],
    [HIGH, LOW],
    [HIGH, HIGH],
    [LOW, HIGH],
    [LOW, LOW],
  ];
  const lines = [
    box,
    [
      [MIDDLE, LOW],
      [MIDDLE, HIGH],
    ],
    [
      [LOW, MIDDLE],
      [HIGH, MIDDLE],
    ],
  ] as const;
  return { name: "Quadrants", points: segments(lines), line: { color: palette.slate, width: 1 } };
}

function quadrantNames({ quadrants }: QuadrantPlotOptions): readonly PointSeries[] {
  const places: readonly XY[] = [
    [LOW + 0.05, LOW + 0.15],
    [MIDDLE + 0.05, LOW + 0.15],
    [LOW + 0.05, HIGH - 0.15],
    [MIDDLE + 0.05, HIGH - 0.15],
  ];
  return quadrants.map((name, index): PointSeries => ({
    name: name.toUpperCase(),
    points: [places[index] ?? [LOW, LOW]],
    labels: { show: "series-name", position: "right", color: palette.slate },
  }));
}

function ringSeries(marks: readonly QuadrantMark[]): readonly PointSeries[] {
  const rings = marks.flatMap(({ to, spread }) => (to === null || spread === null ? [] : [ring(to, spread)]));
  return [{ name: "Range of ratings", points: segments(rings), line: { color: palette.agree, width: 1.25 } }];
}

function ring([x, y]: XY, [a, b]: XY): readonly XY[] {
  const steps = 24;
  return Array.from({ length: steps + 1 }, (_, index): XY => {
    const angle = (2 * Math.PI * index) / steps;
    return [inside(x + a * Math.cos(angle)), inside(y + b * Math.sin(angle))];
  });
}

function inside(value: number): number {
  return Math.min(HIGH, Math.max(LOW, Number(value.toFixed(3))));
}

/** A line trimmed short of both dots, with two strokes as its head. */
function arrows(marks: readonly QuadrantMark[]): readonly PointSeries[] {
  const lines = marks.flatMap(({ from, to }): readonly (readonly XY[])[] => {
    if (from === null || to === null) return [];
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (length < 3 * TRIM) return [];
    const [ux, uy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
    const start: XY = [from[0] + ux * TRIM, from[1] + uy * TRIM];
    const end: XY = [to[0] - ux * TRIM, to[1] - uy * TRIM];
    const barb = (side: -1 | 1): XY => [end[0] - 0.12 * ux + side * 0.07 * uy, end[1] - 0.12 * uy - side * 0.07 * ux];
    return [
      [start, end],
      [barb(-1), end, barb(1)],
    ].map((line) => line.map(([x, y]): XY => [inside(x), inside(y)]));
  });
  return [{ name: "Aimed to achieved", points: segments(lines), line: { color: palette.slate, width: 1.5 } }];
}

function dots(marks: readonly QuadrantMark[]): readonly PointSeries[] {
  const aimed = marks.flatMap(({ from }): readonly Point[] => (from === null ? [] : [from]));
  return [
    {
      name: "Aimed for",
      points: aimed,
      marker: { symbol: "circle", size: 8, fill: palette.before, outline: palette.slate },
    },
    ...marks.map(({ letter, from, to }): PointSeries => ({
      name: letter,
      points: to === null ? (from === null ? [] : [from]) : [to],
      ...(to === null ? {} : { marker: { symbol: "circle", size: 11, fill: palette.after } as const }),
      labels: {
        show: "series-name",
        position: freeSide(to ?? from, marks),
        color: to === null ? palette.slate : palette.after,
      },
    })),
  ];
}

type Side = "right" | "left" | "above" | "below";
const sides: readonly (readonly [side: Side, x: number, y: number])[] = [
  ["right", 1, 0],
  ["left", -1, 0],
  ["above", 0, 1],
  ["below", 0, -1],
];

/** The side of a dot on which its letter keeps furthest from every other dot and every arrow. */
function freeSide(at: XY | null, marks: readonly QuadrantMark[]): Side {
  if (at === null) return "right";
  const taken = marks.flatMap(({ from, to }): readonly XY[] => {
    const ends = [from, to].filter((spot): spot is XY => spot !== null && spot !== at);
    if (from === null || to === null) return ends;
    const along = Array.from({ length: 21 }, (_, step): XY => [
      from[0] + ((to[0] - from[0]) * step) / 20,
      from[1] + ((to[1] - from[1]) * step) / 20,
    ]);
    return [...ends, ...along];
  });
  const room = ([, x, y]: (typeof sides)[number]): number => {
    const label: XY = [at[0] + LABEL * x, at[1] + LABEL * y];
    const nearest = Math.min(...taken.map((spot) => Math.hypot(spot[0] - label[0], spot[1] - label[1])));
    // Beyond a letter's own size more room is no better: the usual side stays.
    return Math.min(nearest, LABEL);
  };
  return [...sides].sort((one, other) => room(other) - room(one))[0]?.[0] ?? "right";
}

/** Marks on the same spot are set side by side around it, so that each can be seen. */
function apart(marks: readonly QuadrantMark[]): readonly QuadrantMark[] {
  const spots = new Map<string, number>();
  const taken = new Map<string, number>();
  const keyOf = ([x, y]: XY): string => `${x.toFixed(1)}|${y.toFixed(1)}`;
  for (const { from, to } of marks)
    for (const spot of [from, to]) if (spot !== null) spots.set(keyOf(spot), (spots.get(keyOf(spot)) ?? 0) + 1);
  const moved = (spot: XY | null): XY | null => {
    if (spot === null) return null;
    const count = spots.get(keyOf(spot)) ?? 1;
    if (count === 1) return spot;
    const index = taken.get(keyOf(spot)) ?? 0;
    taken.set(keyOf(spot), index + 1);
    const angle = (2 * Math.PI * index) / count;
    const radius = 0.13 + 0.03 * count;
    return [inside(spot[0] + radius * Math.cos(angle)), inside(spot[1] + radius * Math.sin(angle))];
  };
  return marks.map((mark) => ({ ...mark, from: moved(mark.from), to: moved(mark.to) }));
}
