import type { ChartDraft } from "../../workbook/chartDraft";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";
import { changeFormat } from "../look/styles";
import { alignedPlot, type AlignedRows, rowMiddles } from "./alignedPlot";
import { type AxisLimits, axisLimits } from "./axisLimits";
import { drawPoints, type Point, type PointSeries, segments } from "./points";

export interface Interval {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** One row of a forest plot: what was measured in the school itself, and the steadied estimate beside it. */
export interface ForestRow {
  readonly row: number;
  readonly own: Interval | null;
  readonly steadied: Interval | null;
}

export interface ForestOptions {
  readonly id: string;
  readonly altText: string;
  readonly rows: readonly ForestRow[];
  /** The average of all schools, drawn as a diamond, and its smallest change worth noticing. */
  readonly average: ForestRow | null;
  readonly averagePupil: { readonly row: number; readonly value: number } | null;
  readonly smallestChange: number | null;
  readonly place: AlignedRows;
  readonly axisTitle: string;
}

/** Points by which the two marks of a row stand above and below its middle. */
const ROW_SHIFT = 4;

/** A forest plot in the units of the change, each mark over its row of the table. */
export function forestChart(canvas: Canvas, options: ForestOptions): ChartDraft {
  const { place } = options;
  const { total } = rowMiddles(canvas, place.firstRow, place.lastRow);
  const limits = forestLimits(options);
  return {
    kind: "scatter",
    id: options.id,
    altText: options.altText,
    legend: false,
    background: "none",
    ...alignedPlot(canvas, place),
    x: {
      ...limits,
      labels: true,
      gridlines: true,
      numberFormat: changeFormat(limits.majorUnit < 0.1 ? 2 : limits.majorUnit < 1 ? 1 : 0),
      title: options.axisTitle,
    },
    y: { minimum: 0, maximum: total, majorUnit: total, labels: false, gridlines: false, line: false },
    series: drawPoints(canvas, [
      ...upright(options, total),
      ...schoolMarks(canvas, options),
      ...averageMarks(canvas, options),
    ]),
  };
}

function forestLimits({ rows, average, averagePupil }: ForestOptions): AxisLimits {
  const intervals = rows.flatMap(({ own, steadied }) => [own, steadied]);
  const ends = [...intervals, average?.steadied ?? null].flatMap((one) => [
    one?.low ?? null,
    one?.value ?? null,
    one?.high ?? null,
  ]);
  return axisLimits([0, averagePupil?.value ?? null, ...ends], 6);
}

/** The line of no change and, fainter, the smallest changes worth noticing. */
function upright({ smallestChange }: ForestOptions, total: number): readonly PointSeries[] {
  const at = (x: number): readonly (readonly [number, number])[] => [
    [x, 0],
    [x, total],
  ];
  const noticed = smallestChange === null ? [] : [at(-smallestChange), at(smallestChange)];
  return [
    { name: "No change", points: at(0), line: { color: palette.ink, width: 1 } },
    {
      name: "Smallest change worth noticing",
      points: segments(noticed),
      line: { color: palette.before, width: 0.75, dash: "dash" },
    },
  ];
}

/** A school's own range above, grey and thin; the steadied one the verdict rests on below, blue. */
function schoolMarks(canvas: Canvas, { rows, place }: ForestOptions): readonly PointSeries[] {
  const { middleOf } = rowMiddles(canvas, place.firstRow, place.lastRow);
  // A row with one mark has it in its middle.
  const shift = rows.some((row) => row.own !== null && row.steadied !== null) ? ROW_SHIFT : 0;
  const own = rows.map((row) => ({ interval: row.own, y: middleOf(row.row) + shift }));
  const steadied = rows.map((row) => ({ interval: row.steadied, y: middleOf(row.row) - shift }));
  return [
    { name: "School's own range", points: lines(own), line: { color: palette.before, width: 1.25 } },
    {
      name: "School's own change",
      points: dots(own),
      marker: { symbol: "circle", size: 5, fill: palette.before, outline: palette.slate },
    },
    { name: "Steadied range", points: lines(steadied), line: { color: palette.school, width: 2.25 } },
    { name: "Steadied change", points: dots(steadied), marker: { symbol: "circle", size: 8, fill: palette.school } },
  ];
}

function averageMarks(canvas: Canvas, { average, averagePupil, place }: ForestOptions): readonly PointSeries[] {
  const { middleOf } = rowMiddles(canvas, place.firstRow, place.lastRow);
  const marks: PointSeries[] = [];
  if (average !== null && hasRange(average.steadied)) {
    const { value, low, high } = average.steadied;
    const y = middleOf(average.row);
    marks.push(
      {
        name: "All schools: range",
        points: [
          [low, y],
          [high, y],
        ],
        line: { color: palette.after, width: 3 },
      },
      { name: "All schools", points: [[value, y]], marker: { symbol: "diamond", size: 12, fill: palette.after } },
    );
  }
  if (averagePupil !== null) {
    const points: readonly Point[] = [[averagePupil.value, middleOf(averagePupil.row)]];
    marks.push({ name: "All pupils", points, marker: { symbol: "square", size: 7, fill: palette.after } });
  }
  return marks;
}

interface Placed {
  readonly interval: Interval | null;
  readonly y: number;
}

function lines(placed: readonly Placed[]): readonly Point[] {
  return segments(
    placed.flatMap(({ interval, y }) =>
      hasRange(interval) ? [[[interval.low, y] as const, [interval.high, y] as const]] : [],
    ),
  );
}

function dots(placed: readonly Placed[]): readonly Point[] {
  return placed.flatMap(({ interval, y }): readonly Point[] =>
    interval === null || interval.value === null ? [] : [[interval.value, y]],
  );
}

function hasRange(interval: Interval | null): interval is { value: number; low: number; high: number } {
  return interval !== null && interval.value !== null && interval.low !== null && interval.high !== null;
}
