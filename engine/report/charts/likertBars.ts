import type { BarSeriesDraft, ChartDraft } from "../../workbook/chartDraft";
import type { AnswerShares } from "../../words/answerShares";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";
import { alignedPlot, type AlignedRows } from "./alignedPlot";

/** One row of the table: what was answered, or null for a heading row without a bar. */
export interface LikertRow {
  readonly name: string;
  readonly shares: AnswerShares | null;
}

export interface LikertOptions {
  readonly id: string;
  readonly altText: string;
  /** One for each row of the table, all equally high. */
  readonly rows: readonly LikertRow[];
  readonly points: number;
  readonly place: AlignedRows;
}

interface Look {
  readonly name: string;
  readonly fill: string;
  readonly outline: string;
}

const agreeing: readonly Look[] = [
  { name: "agree", fill: palette.agree, outline: palette.after },
  { name: "strongly agree", fill: palette.after, outline: palette.after },
];
const disagreeing: readonly Look[] = [
  { name: "disagree", fill: palette.disagree, outline: palette.fall },
  { name: "strongly disagree", fill: palette.fall, outline: palette.fall },
];

/** Agreement to the right of the middle, disagreement to the left; what lies between is in `uncertainBars`. */
export function likertBars(canvas: Canvas, options: LikertOptions): ChartDraft {
  const { id, altText, rows, points, place } = options;
  const half = Math.floor(points / 2);
  // From the middle outwards: index of the answer, counted from 0.
  const outwards = Array.from({ length: half }, (_, step) => step);
  const series = [
    ...outwards.map((step) => ({ look: lookAt(disagreeing, step, half), sign: -1, answer: half - 1 - step })),
    ...outwards.map((step) => ({ look: lookAt(agreeing, step, half), sign: 1, answer: points - half + step })),
  ];
  const extent = Math.max(
    20,
    ...rows.flatMap(({ shares }) => (shares === null ? [] : [shares.agree, shares.disagree])),
  );
  const limit = Math.ceil(extent / 20) * 20;
  return {
    kind: "stacked-bar",
    id,
    altText,
    legend: false,
    background: "none",
    ...alignedPlot(canvas, place),
    categories: canvas.helperCells(
      "Row",
      rows.map(({ name }) => name),
    ),
    value: {
      minimum: -limit,
      maximum: limit,
      majorUnit: 20,
      labels: true,
      gridlines: false,
      numberFormat: '0"%";0"%"',
      crossesAt: 0,
    },
    series: series.map(({ look, sign, answer }): BarSeriesDraft => ({
      name: look.name,
      values: canvas.helperCells(
        look.name,
        rows.map(({ shares }) => (shares === null ? null : sign * (shares.each[answer] ?? 0))),
      ),
      fill: look.fill,
      outline: look.outline,
    })),
    gapWidth: 30,
    reverseCategories: true,
  };
}

/** The middle answer in bars of its own, from its own left edge: it is not half an agreement. */
export function uncertainBars(canvas: Canvas, { id, altText, rows, place }: LikertOptions): ChartDraft {
  const extent = Math.max(20, ...rows.map(({ shares }) => shares?.uncertain ?? 0));
  return {
    kind: "stacked-bar",
    id,
    altText,
    legend: false,
    background: "none",
    ...alignedPlot(canvas, place),
    categories: canvas.helperCells(
      "Row",
      rows.map(({ name }) => name),
    ),
    value: {
      minimum: 0,
      maximum: Math.ceil(extent / 20) * 20,
      majorUnit: 20,
      labels: true,
      gridlines: false,
      numberFormat: '0"%"',
    },
    series: [
      {
        name: "uncertain",
        values: canvas.helperCells(
          "uncertain",
          rows.map(({ shares }) => shares?.uncertain ?? null),
        ),
        fill: palette.uncertain,
        outline: palette.slate,
      },
    ],
    gapWidth: 30,
    reverseCategories: true,
  };
}

/** The outermost answer has the strongest look; scales of more than five points repeat the inner one. */
function lookAt(looks: readonly Look[], step: number, half: number): Look {
  const [inner, outer] = looks;
  const look = step === half - 1 && half > 1 ? outer : inner;
  if (look === undefined) throw new RangeError("two looks are needed");
  return look;
}
