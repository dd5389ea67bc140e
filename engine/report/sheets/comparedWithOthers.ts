import { estimateOf, type Estimate } from "../../estimate";
import type { AttainmentResult, ComparisonFacts } from "../../result";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { comparedPupils, comparisonAnswer, comparisonLines } from "../../words/arms";
import { changeFigures, hasValue, likelyRange } from "../../words/figures";
import { rangeText, signedText } from "../../words/numberText";
import { unitWord } from "../../words/units";
import type { Canvas } from "../canvas";
import { dumbbellChart } from "../charts/dumbbells";
import { forestChart, type ForestRow } from "../charts/forest";
import { changeFormat, COUNT_FORMAT, plainFormat, styles } from "../look/styles";
import type { ReportSource } from "../report";
import { comparedAt as at, putGroupLines } from "./aboutTheGroups";
import { putNotes, startFrame } from "../sheetFrame";
import { sentences } from "../studyFacts";

const widths = [2, 36, 9, 9, 9, 10, 46, 21, 36];
const ROW = 28;

/** "Compared with others": both arms before and after, and the difference between them, allowed for where they started. */
export function comparedWithOthersSheet(
  source: ReportSource,
  result: AttainmentResult,
  facts: ComparisonFacts,
): SheetDraft {
  const { canvas, row: head } = startFrame(source, {
    id: "compared-with-others",
    name: "Compared with others",
    orientation: "landscape",
    widths,
    title: "Did project pupils gain more than others?",
    subtitle: sentences([
      `${result.label} (${result.scale.label})${source.settings.period === null ? "" : `, ${source.settings.period}`}`,
      source.settings.cohort,
      comparedPupils(facts),
    ]),
    answer: comparisonAnswer(result, facts),
  });
  const afterArms = putArms(canvas, head, { result, facts });
  const afterDifference = putDifference(canvas, afterArms + 1, result);
  const afterLines = putGroupLines(canvas, afterDifference + 1, comparisonLines(result, facts, source));
  return canvas.draft({ lastRow: putNotes(canvas, afterLines, howToRead(result, facts)) });
}

interface ArmsShown {
  readonly result: AttainmentResult;
  readonly facts: ComparisonFacts;
}

function putArms(canvas: Canvas, head: number, { result, facts }: ArmsShown): number {
  const unit = unitWord(result.scale);
  const heads = [
    "Group",
    "Pupils",
    "Before",
    "After",
    "Change",
    "Average score: grey dot = before, dark dot = after",
    "Without both scores",
    "What it is",
  ];
  putHeads(canvas, head, at.name, heads);
  const arms = [
    {
      group: "arm:project",
      name: labelled("Project pupils", facts.treatmentLabel),
      pupils: facts.treatmentPupils,
      supplied: facts.suppliedPerArm?.[0] ?? null,
    },
    {
      group: "arm:comparison",
      name: labelled(facts.earlierYears === true ? "Earlier pupils" : "Comparison pupils", facts.comparisonLabel),
      pupils: facts.comparisonPupils,
      supplied: facts.suppliedPerArm?.[1] ?? null,
    },
  ];
  const marks = arms.flatMap(({ group, name, pupils, supplied }, index) => {
    const row = head + 1 + index;
    const find = (statistic: "mean-before" | "mean-after" | "mean-change"): number | null =>
      estimateOf(result.estimates, { statistic, group, average: "pupil", school: null })?.value ?? null;
    const [before, after] = [find("mean-before"), find("mean-after")];
    putRow(canvas, row, {
      key: group,
      result,
      name,
      levels: { pupils, before, after },
      change: find("mean-change"),
      range: supplied === null ? "–" : `${supplied - pupils} of ${supplied}`,
      says: before === null ? "Fewer than 10 pupils: counts only" : "Averages of all its pupils",
    });
    return before === null || after === null ? [] : [{ row, before, after }];
  });
  canvas.table({
    name: "EnquiryComparedWithOthers",
    range: { row: head, column: at.name, toRow: head + arms.length, toColumn: at.says },
    columns: heads,
    style: "none",
  });
  const axisRow = head + arms.length + 1;
  canvas.atLeast(axisRow, 36);
  if (marks.length > 0)
    canvas.chart(
      dumbbellChart(canvas, {
        id: "arms",
        altText: "Average scores before and after of project pupils and of comparison pupils, beside the table's rows.",
        rows: marks,
        place: { firstRow: head + 1, lastRow: axisRow - 1, axisRow, column: at.picture, toColumn: at.picture },
        axisTitle: `average score (${unit})`,
        reference: null,
      }),
    );
  return axisRow + 1;
}

function labelled(name: string, label: string): string {
  return label === "" ? name : `${name} (${label})`;
}

function putDifference(canvas: Canvas, head: number, result: AttainmentResult): number {
  const { digits } = changeFigures(result);
  const find = (statistic: Estimate["statistic"]): Estimate | null =>
    estimateOf(result.estimates, { statistic, school: null, group: null });
  const adjusted = find("ancova-difference");
  const rows = [
    { name: "Difference, starting points allowed for", estimate: adjusted, says: "The headline" },
    {
      name: "Difference of the two changes",
      estimate: find("difference-in-differences"),
      says: "Beside it, nothing allowed for",
    },
  ].filter(({ estimate }) => hasValue(estimate));
  if (rows.length === 0) return head;
  const named = { row: head, column: at.name, toColumn: at.after };
  canvas.put({ ...named, value: "Project less comparison", style: styles.headLeft });
  putHeads(canvas, head, at.change, [
    "Difference",
    `Picture of the difference in ${unitWord(result.scale)}`,
    "Likely range",
    "What it is",
  ]);
  const marks = rows.map(({ name, estimate, says }, index): ForestRow => {
    const row = head + 1 + index;
    const range = likelyRange(estimate);
    putRow(canvas, row, {
      key: `difference:${estimate?.statistic ?? ""}`,
      result,
      name,
      levels: null,
      change: estimate?.value ?? null,
      range: range === null ? "–" : rangeText(range, digits),
      says,
    });
    return index === 0
      ? { row, own: null, steadied: estimate }
      : { row, own: estimate === null ? null : { ...estimate, low: null, high: null }, steadied: null };
  });
  const axisRow = head + rows.length + 1;
  canvas.atLeast(axisRow, 36);
  canvas.chart(
    forestChart(canvas, {
      id: "difference",
      altText: `Difference between project and comparison pupils with its likely range: ${hasValue(adjusted) ? signedText(adjusted.value, digits) : "none"} ${unitWord(result.scale)}.`,
      rows: marks,
      average: null,
      averagePupil: null,
      smallestChange: result.smallestChange?.value ?? null,
      place: { firstRow: head + 1, lastRow: axisRow - 1, axisRow, column: at.picture, toColumn: at.picture },
      axisTitle: `◀ less     ${unitWord(result.scale)}     more ▶`,
    }),
  );
  return axisRow + 1;
}

function putHeads(canvas: Canvas, row: number, from: number, names: readonly string[]): void {
  names.forEach((value, index) => {
    const column = from + index;
    const says = column === at.picture || column === at.says;
    const style = column === at.name ? styles.headLeft : says ? styles.headSays : styles.headRight;
    canvas.put({ row, column, value, style });
  });
}

interface Row {
  readonly key: string;
  readonly result: AttainmentResult;
  readonly name: string;
  /** null: the name takes their cells too. */
  readonly levels: { readonly pupils: number; readonly before: number | null; readonly after: number | null } | null;
  readonly change: number | null;
  readonly range: string;
  readonly says: string;
}

function putRow(canvas: Canvas, row: number, line: Row): void {
  const { digits } = changeFigures(line.result);
  const plain = { ...styles.number, numberFormat: plainFormat(digits) };
  canvas.atLeast(row, ROW);
  canvas.key(row, line.key);
  if (line.levels === null) {
    canvas.put({ row, column: at.name, toColumn: at.after, value: line.name, style: styles.cellStrong });
  } else {
    const { pupils, before, after } = line.levels;
    canvas.put({ row, column: at.name, value: line.name, style: styles.cellStrong });
    canvas.put({ row, column: at.pupils, value: pupils, style: { ...styles.number, numberFormat: COUNT_FORMAT } });
    canvas.put({ row, column: at.before, value: before, style: plain });
    canvas.put({ row, column: at.after, value: after, style: plain });
  }
  canvas.put({
    row,
    column: at.change,
    value: line.change,
    style: { ...styles.numberStrong, numberFormat: changeFormat(digits) },
  });
  canvas.put({ row, column: at.picture, value: null, style: styles.cell });
  canvas.put({ row, column: at.range, value: line.range, style: styles.number });
  canvas.put({ row, column: at.says, value: line.says, style: styles.cellSays });
}

function howToRead(result: AttainmentResult, { method }: ComparisonFacts): readonly string[] {
  const noted = result.smallestChange;
  const { digits } = changeFigures(result);
  const dashed =
    noted === null
      ? ""
      : ` Dashed lines mark the smallest difference worth noticing (${rangeText({ low: -noted.value, high: noted.value }, digits)} ${unitWord(result.scale)}).`;
  const inside =
    method === "arms-inside-schools"
      ? " Only schools with both kinds of pupils enter; pupils are set against others of their own school."
      : "";
  return [
    `How to read it: both groups may go up in any year. What counts is how much further one went than the other: the blue dot, with its likely range as a line.${dashed}`,
    `Starting points are allowed for: scores after are compared among pupils who started alike.${inside} Likely range = 95% interval: ranges made this way hold the true value about 95 times in 100.`,
  ];
}
