import type { WaveLine, WavePoint, WavesResult } from "../../results/waves";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { countText } from "../../words/numberText";
import { unitWord } from "../../words/units";
import { changeText, lineSays, wavesAnswer } from "../../words/waves";
import type { Canvas } from "../canvas";
import { type TrendRow, trendLines } from "../charts/trendLines";
import { twoTrends } from "../charts/twoTrends";
import { COUNT_FORMAT, plainFormat, styles } from "../look/styles";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { sentences } from "../studyFacts";

const NAME = 1;
const PUPILS = 2;
const FIRST_WAVE = 3;
const ROW_HEIGHT = 24;
/** Characters the waves and their picture share. */
const WAVES_AND_PICTURE = 105;
const NARROWEST_PICTURE = 40;

/** "Trend": each measure over its waves, all pupils beside the same pupils, schools and thirds as small lines. */
export function trendSheet(source: ReportSource, results: readonly WavesResult[]): SheetDraft {
  const waves = Math.max(2, ...results.map(({ all }) => all.length));
  const picture = Math.max(NARROWEST_PICTURE, WAVES_AND_PICTURE - 13 * waves);
  const { canvas, row: first } = startFrame(source, {
    id: "trend",
    name: "Trend",
    orientation: "landscape",
    widths: [2, 30, 9, ...Array.from({ length: waves }, () => 13), picture, 22, 24],
    title: "How did it go over time?",
    subtitle: sentences([source.settings.title, source.settings.period, results.map(({ label }) => label).join(", ")]),
    answer: null,
  });
  let row = first;
  for (const result of results) row = putMeasure(canvas, { result, row, picture: FIRST_WAVE + waves });
  return canvas.draft({ lastRow: putNotes(canvas, row - 1, howToRead) });
}

interface Block {
  readonly result: WavesResult;
  readonly row: number;
  /** Column of the pictures; what a row says stands in the two after it. */
  readonly picture: number;
}

function putMeasure(canvas: Canvas, { result, row, picture }: Block): number {
  const across = { column: NAME, toColumn: picture + 2 };
  canvas.put({ row, ...across, value: result.label, style: styles.section });
  canvas.put({ row: row + 1, ...across, value: wavesAnswer(result), style: styles.answer });
  canvas.atLeast(row + 2, 8);
  const afterAll = putWaves(canvas, { result, row: row + 3, picture });
  const afterSchools = putLines(canvas, { result, row: afterAll, picture, lines: result.schools, heading: "School" });
  const from = result.all[1]?.label ?? "";
  const to = result.all[result.all.length - 1]?.label ?? "";
  return putLines(canvas, {
    result,
    row: afterSchools,
    picture,
    lines: result.bands,
    heading: `Change from ${from} to ${to}`,
    contrast: [1, result.all.length - 1],
  });
}

function putHead(canvas: Canvas, { result, row, picture }: Block, [name, change]: readonly [string, string]): void {
  canvas.put({ row, column: NAME, value: name, style: styles.headLeft });
  canvas.put({ row, column: PUPILS, value: "Pupils", style: styles.headRight });
  result.all.forEach(({ label }, wave) =>
    canvas.put({
      row,
      column: FIRST_WAVE + wave,
      value: result.contrast.includes(wave) ? `${label} ◆` : label,
      style: styles.headRight,
    }),
  );
  canvas.put({ row, column: picture, value: `Averages in ${unitWord(result.scale)}`, style: styles.headSays });
  canvas.put({ row, column: picture + 1, value: change, style: styles.headRight });
  canvas.put({ row, column: picture + 2, value: "What this says", style: styles.headSays });
}

function putWaves(canvas: Canvas, { result, row, picture }: Block): number {
  putHead(canvas, { result, row, picture }, ["Which pupils", "Change ◆ to ◆"]);
  const change = changeText(result.change, result.range);
  const rows = [
    {
      name: "The same pupils each time",
      points: result.throughout,
      change,
      says: lineSays(result.change, result.range),
    },
    ...(result.all.some(({ mean }) => mean !== null)
      ? [{ name: "All pupils of each time", points: result.all, change: "–", says: "Not the same children" }]
      : []),
    ...result.earlier.map(({ name, points }) => ({
      name,
      points,
      change: changeText(changeOf(points, result.contrast), null),
      says: "Other children, a year or more before",
    })),
  ];
  rows.forEach(({ name, points, change: said, says }, index) => {
    const here = row + 1 + 2 * index;
    const number = { ...styles.number, numberFormat: plainFormat(1) };
    canvas.atLeast(here, 48);
    canvas.atLeast(here + 1, 22);
    canvas.put({ row: here, column: NAME, value: name, style: styles.cellStrong });
    canvas.put({ row: here + 1, column: NAME, value: "how many", style: styles.cellSays });
    points.forEach((point, wave) => {
      canvas.put({ row: here, column: FIRST_WAVE + wave, value: point.mean, style: number });
      canvas.put({
        row: here + 1,
        column: FIRST_WAVE + wave,
        value: point.pupils,
        style: { ...styles.number, numberFormat: COUNT_FORMAT },
      });
    });
    canvas.put({ row: here, column: picture + 1, value: said, style: styles.numberStrong });
    canvas.put({ row: here, column: picture + 2, value: says, style: styles.cellSays });
  });
  canvas.chart(
    twoTrends(canvas, {
      id: `trend-${result.measure}`,
      altText: `Averages of ${result.label} at ${countText(result.all.length, "time")}: the same pupils each time as a dark line, all pupils of each time dashed. The numbers are beside it.`,
      anchor: { row: row + 1, column: picture, toRow: row + 5, toColumn: picture + 1 },
      all: result.all.map(({ mean }) => mean),
      throughout: result.throughout.map(({ mean }) => mean),
      unit: unitWord(result.scale),
    }),
  );
  const next = row + 1 + 2 * Math.max(2, rows.length);
  canvas.atLeast(next, 12);
  return next + 1;
}

/** Of the same earlier pupils each time; null where they are too few. */
function changeOf(points: readonly WavePoint[], [from, to]: WavesResult["contrast"]): number | null {
  const [first, last] = [points[from]?.mean ?? null, points[to]?.mean ?? null];
  return first === null || last === null ? null : last - first;
}

interface LinesBlock extends Block {
  readonly lines: readonly WaveLine[];
  readonly heading: string;
  readonly contrast?: readonly [number, number];
}

function putLines(
  canvas: Canvas,
  { result, row, picture, lines, heading, contrast = result.contrast }: LinesBlock,
): number {
  if (lines.length === 0) return row;
  const isBand = heading !== "School";
  putHead(canvas, { result: { ...result, contrast }, row, picture }, [
    isBand ? "Where pupils began" : heading,
    "Change ◆ to ◆",
  ]);
  const drawn: TrendRow[] = [];
  lines.forEach((line, index) => {
    const here = row + 1 + index;
    canvas.atLeast(here, ROW_HEIGHT);
    canvas.key(here, `trend:${result.measure}:${line.name}`);
    canvas.put({ row: here, column: NAME, value: line.name, style: styles.cellStrong });
    canvas.put({
      row: here,
      column: PUPILS,
      value: line.hidden === true ? "c" : line.pupils,
      style: { ...styles.number, numberFormat: COUNT_FORMAT },
    });
    result.all.forEach((_, wave) =>
      canvas.put({
        row: here,
        column: FIRST_WAVE + wave,
        value: line.means[wave] ?? null,
        style: { ...styles.number, numberFormat: plainFormat(1) },
      }),
    );
    canvas.put({ row: here, column: picture, value: null, style: styles.cell });
    canvas.put({ row: here, column: picture + 1, value: changeText(line.change, line.range), style: styles.number });
    const says = line.hidden === true ? "Hidden to protect people" : lineSays(line.change, line.range);
    canvas.put({ row: here, column: picture + 2, value: says, style: styles.cellSays });
    if (line.means.length > 1) drawn.push({ row: here, means: line.means });
  });
  const last = row + lines.length;
  canvas.atLeast(last + 1, 12);
  if (drawn.length > 0)
    canvas.chart(
      trendLines(canvas, {
        id: `${isBand ? "bands" : "schools"}-${result.measure}`,
        altText: `A small line of averages over ${countText(result.all.length, "time")} beside each of ${drawn.length} rows, all on one scale; the numbers are in the row.`,
        rows: drawn,
        waves: result.all.length,
        contrast,
        place: { firstRow: row + 1, lastRow: last, axisRow: last + 1, column: picture, toColumn: picture },
      }),
    );
  return last + 2;
}

const howToRead: readonly string[] = [
  "How to read it: ◆ marks the two times that are compared, as Setup says; else the first and the last. Lines and ranges are of pupils with a score every time, so the same children.",
  "The small lines share one scale, each about its own middle: compare their slopes, not their heights. From five schools up a school’s range is that of its change drawn towards the average.",
  "Thirds are made from the first time’s scores. By chance alone low ones then rise and high ones fall, so their change is taken from the second time on.",
  "Likely range = 95% interval. A line that goes up does not say why.",
];
