import type { BenchmarkComparison, BenchmarkResult, StandardChange } from "../../results/benchmark";
import type { SheetDraft } from "../../workbook/sheetDraft";
import {
  benchmarkAnswer,
  comparisonSays,
  comparisonSentences,
  excessText,
  placeOf,
  ratioText,
  standardSays,
} from "../../words/benchmark";
import { claimWords } from "../../words/claims";
import { rangeText } from "../../words/numberText";
import type { Canvas } from "../canvas";
import { dumbbellChart } from "../charts/dumbbells";
import { changeFormat, COUNT_FORMAT, plainFormat, styles } from "../look/styles";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { sentences } from "../studyFacts";

const widths = [2, 34, 11, 11, 11, 11, 44, 26, 36];
const at = { name: 1, pupils: 2, before: 3, after: 4, change: 5, picture: 6, range: 7, says: 8 } as const;
const percentNumber = { ...styles.number, numberFormat: plainFormat(0) };

/** "Benchmark": pupils at the standard, our change beside the change elsewhere, and the claims held against all results. */
export function benchmarkSheet(source: ReportSource, result: BenchmarkResult): SheetDraft {
  const { canvas, row: first } = startFrame(source, {
    id: "benchmark",
    name: "Benchmark and claims",
    orientation: "landscape",
    widths,
    title: "Did more reach the standard, and more than elsewhere?",
    subtitle: sentences([source.settings.title, source.settings.period, ...sourcesOf(result)]),
    answer: benchmarkAnswer(result),
  });
  let row = first;
  if (result.standards.length > 0) row = putStandards(canvas, row, result.standards);
  if (result.comparisons.length > 0) row = putComparisons(canvas, row, result.comparisons);
  if (result.claims.length > 0) row = putClaims(canvas, row, result);
  return canvas.draft({ lastRow: putNotes(canvas, row - 1, howToRead(result)) });
}

function sourcesOf({ comparisons }: BenchmarkResult): readonly string[] {
  return [...new Set(comparisons.flatMap(({ source }) => source ?? []))];
}

function putSection(canvas: Canvas, row: number, title: string): number {
  canvas.put({ row, column: at.name, toColumn: at.says, value: title, style: styles.section });
  return row + 1;
}

function putHead(canvas: Canvas, row: number, heads: readonly string[]): void {
  heads.forEach((value, index) => {
    const column = index + 1;
    const style =
      column === at.name
        ? styles.headLeft
        : column === at.picture || column === at.says
          ? styles.headSays
          : styles.headRight;
    canvas.put({ row, column, value, style });
  });
}

function putStandards(canvas: Canvas, row: number, standards: readonly StandardChange[]): number {
  const head = putSection(canvas, row, "At the standard, the same pupils before and after");
  putHead(canvas, head, [
    "Measure and standard",
    "Pupils",
    "Before %",
    "After %",
    "Change",
    "",
    "Likely range",
    "What this says",
  ]);
  standards.forEach((one, index) => {
    const here = head + 1 + index;
    const few = one.people < 10;
    canvas.atLeast(here, 24);
    canvas.key(here, `standard:${one.measure}`);
    const cells: readonly (readonly [number, string | number | null, typeof percentNumber])[] = [
      [at.pupils, one.people, { ...styles.number, numberFormat: COUNT_FORMAT }],
      [at.before, few ? null : one.before, percentNumber],
      [at.after, few ? null : one.after, percentNumber],
      [at.change, few ? null : one.change, { ...styles.number, numberFormat: changeFormat(0) }],
      [at.picture, null, percentNumber],
      [at.range, few || one.range === null ? "–" : rangeText(one.range, 0), percentNumber],
    ];
    canvas.put({
      row: here,
      column: at.name,
      value: `${one.label}: ${one.standard} or above`,
      style: styles.cellStrong,
    });
    cells.forEach(([column, value, style]) => canvas.put({ row: here, column, value, style }));
    canvas.put({ row: here, column: at.says, value: standardSays(one), style: styles.cellSays });
  });
  canvas.atLeast(head + standards.length + 1, 10);
  return head + standards.length + 2;
}

function putComparisons(canvas: Canvas, row: number, comparisons: readonly BenchmarkComparison[]): number {
  const head = putSection(canvas, row, "Beside the change elsewhere");
  putHead(canvas, head, [
    "Who",
    "Pupils",
    "Before %",
    "After %",
    "Change",
    "Before (grey) to after (dark), per cent",
    "More than elsewhere, points",
    "What this says",
  ]);
  const drawn: { readonly row: number; readonly before: number; readonly after: number }[] = [];
  let here = head + 1;
  const first = here;
  for (const comparison of comparisons) {
    const name = `${comparison.school ?? "Our schools"}: ${comparison.measure}`;
    putPlace(canvas, here, { name, pupils: comparison.people[1], shares: comparison.ours, change: comparison.change });
    canvas.key(here, `benchmark:${comparison.measure}:${comparison.school ?? ""}`);
    canvas.put({ row: here, column: at.range, value: excessText(comparison), style: styles.numberStrong });
    canvas.put({ row: here, column: at.says, value: comparisonSays(comparison), style: styles.cellSays });
    drawn.push({ row: here, before: comparison.ours[0], after: comparison.ours[1] });
    const change = comparison.elsewhereChange;
    putPlace(canvas, here + 1, { name: placeOf(comparison), pupils: null, shares: comparison.elsewhere, change });
    canvas.put({ row: here + 1, column: at.range, value: null, style: styles.number });
    canvas.put({ row: here + 1, column: at.says, value: ratioText(comparison), style: styles.cellSays });
    drawn.push({ row: here + 1, before: comparison.elsewhere[0], after: comparison.elsewhere[1] });
    here += 2;
  }
  canvas.atLeast(here, 34);
  canvas.chart(
    dumbbellChart(canvas, {
      id: "benchmark",
      altText: `Shares at the standard before and after of ${comparisons.length} of ours and as many elsewhere, a line each beside its row.`,
      rows: drawn,
      place: {
        firstRow: first,
        lastRow: here - 1,
        axisRow: here,
        column: at.picture,
        toColumn: at.picture,
        inset: 0.06,
      },
      axisTitle: "per cent at the standard",
      reference: null,
    }),
  );
  const said =
    comparisons.length === 1 ? [] : comparisons.map((one) => `${one.measure}: ${comparisonSentences(one).join(" ")}`);
  return putNotes(canvas, here, said) + 1;
}

interface PlaceRow {
  readonly name: string;
  readonly pupils: number | null;
  readonly shares: readonly [number, number];
  readonly change: number;
}

function putPlace(canvas: Canvas, row: number, { name, pupils, shares, change }: PlaceRow): void {
  canvas.atLeast(row, 28);
  canvas.put({ row, column: at.name, value: name, style: styles.cellStrong });
  canvas.put({ row, column: at.pupils, value: pupils, style: { ...styles.number, numberFormat: COUNT_FORMAT } });
  canvas.put({ row, column: at.before, value: shares[0], style: percentNumber });
  canvas.put({ row, column: at.after, value: shares[1], style: percentNumber });
  canvas.put({ row, column: at.change, value: change, style: { ...styles.number, numberFormat: changeFormat(0) } });
  canvas.put({ row, column: at.picture, value: null, style: styles.cell });
}

function putClaims(canvas: Canvas, row: number, { claims }: BenchmarkResult): number {
  const head = putSection(canvas, row, "Can we say this?");
  canvas.put({ row: head, column: at.name, toColumn: at.before, value: "The sentence", style: styles.headLeft });
  canvas.put({ row: head, column: at.after, toColumn: at.change, value: "Answer", style: styles.headSays });
  canvas.put({
    row: head,
    column: at.picture,
    toColumn: at.says,
    value: "What can be defended",
    style: styles.headSays,
  });
  claims.forEach((claim, index) => {
    const here = head + 1 + index;
    const { verdict, sentence } = claimWords(claim);
    canvas.atLeast(here, 24);
    canvas.key(here, `claim:${claim.claim}`);
    canvas.put({ row: here, column: at.name, toColumn: at.before, value: claim.claim, style: styles.cellStrong });
    canvas.put({ row: here, column: at.after, toColumn: at.change, value: verdict, style: styles.cell });
    canvas.put({ row: here, column: at.picture, toColumn: at.says, value: sentence, style: styles.cell });
  });
  canvas.atLeast(head + claims.length + 1, 10);
  return head + claims.length + 2;
}

function howToRead({ comparisons, claims }: BenchmarkResult): readonly string[] {
  return [
    "How to read it: only pupils with both scores are counted where the shares come from their rows. Likely range = 95% interval; over several schools it counts schools, not pupils.",
    ...(comparisons.length > 0
      ? [
          "The difference in points comes first. “Times as much” jumps when the change elsewhere is small: under 2 points no ratio is given. Its range stands in brackets.",
          "Figures from elsewhere are of other children in other schools: they show what happened there, not what would have happened here.",
        ]
      : []),
    ...(claims.length > 0
      ? [
          "Supported: the whole likely range bears it out, or it is the estimate and the range is narrow. Not supported: beyond the range, or more than the design can give.",
        ]
      : []),
  ];
}
