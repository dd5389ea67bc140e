import { type AnswerSet, lowerCount } from "../../answerSet";
import type { BarSeriesDraft, ChartDraft } from "../../workbook/chartDraft";
import { middleName } from "../../words/answerNames";
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
  readonly answers: AnswerSet;
  readonly place: AlignedRows;
}

interface Look {
  readonly fill: string;
  readonly outline: string;
}

/** The inner look, then that of the outermost answer. */
const upperLooks: readonly Look[] = [
  { fill: palette.agree, outline: palette.after },
  { fill: palette.after, outline: palette.after },
];
const lowerLooks: readonly Look[] = [
  { fill: palette.disagree, outline: palette.fall },
  { fill: palette.fall, outline: palette.fall },
];

/** Upper answers to the right of the middle, lower ones to the left; what lies between is in `middleBars`. */
export function likertBars(canvas: Canvas, options: LikertOptions): ChartDraft {
  const { id, altText, rows, answers, place } = options;
  const points = answers.answers.length;
  // From the middle outwards: index of the answer, counted from 0. Where shares stand for groups, each has one answer.
  const outwards = (count: number): readonly number[] => Array.from({ length: count }, (_, step) => step);
  const [lower, upper] = [lowerCount(answers), answers.upper];
  const series = [
    ...outwards(lower).map((step) => ({ look: lookAt(lowerLooks, step, lower), sign: -1, answer: lower - 1 - step })),
    ...outwards(upper).map((step) => ({
      look: lookAt(upperLooks, step, upper),
      sign: 1,
      answer: points - upper + step,
    })),
  ];
  const nameOf = (answer: number): string => (answers.answers[answer] ?? "").toLowerCase();
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
      name: nameOf(answer),
      values: canvas.helperCells(
        nameOf(answer),
        rows.map(({ shares }) => (shares === null ? null : sign * (shares.each[answer] ?? 0))),
      ),
      fill: look.fill,
      outline: look.outline,
    })),
    gapWidth: 30,
    reverseCategories: true,
  };
}

/** What lies between in bars of its own, from its own left edge: it is not half an agreement. */
export function middleBars(canvas: Canvas, { id, altText, rows, answers, place }: LikertOptions): ChartDraft {
  const name = (middleName(answers) ?? "").toLowerCase();
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
        name,
        values: canvas.helperCells(
          name,
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

/** The outermost answer has the strongest look; of more than two on a side those inside look alike. */
function lookAt(looks: readonly Look[], step: number, count: number): Look {
  const [inner, outer] = looks;
  const look = step === count - 1 && count > 1 ? outer : inner;
  if (look === undefined) throw new RangeError("two looks are needed");
  return look;
}
