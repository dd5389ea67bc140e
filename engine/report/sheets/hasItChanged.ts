import type { CellSums, SourceSums } from "../../study";
import { cellAddress } from "../../workbook/cellRange";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { auditNames } from "../audit/auditNames";
import { sumFormulas } from "../audit/sumFormulas";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";
import { styles } from "../look/styles";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";

const widths = [2, 34, 24, 9, 9, 9, 15, 15, 17, 17, 17, 14];
const at = { school: 1, measure: 2, when: 3, first: 4, verdict: 11 } as const;
const quantities: readonly (readonly [name: keyof CellSums, heading: string])[] = [
  ["countBefore", "Scores before"],
  ["countAfter", "Scores after"],
  ["sumBefore", "Sum before"],
  ["sumAfter", "Sum after"],
  ["squaresBefore", "Sum of before²"],
  ["squaresAfter", "Sum of after²"],
  ["products", "Sum of before × after"],
];
const headings = ["School or sheet", "Measure", "When", ...quantities.map(([, heading]) => heading), "Is it the same?"];

export const unchangedText = "The scores are as they were when this was made.";
export const changedText = "Data has changed since this was made. Analyse again.";

/** The sums there are to check: in the working copy only, for they name schools and lead to cells. */
export function changeCheck({ study, settings }: ReportSource): readonly SourceSums[] {
  return settings.mode === "working" ? (study?.sourceSums ?? []) : [];
}

/** "Has it changed": live sums over the score cells, school by school, beside what they were when they were read. */
export function hasItChangedSheet(source: ReportSource, sums: readonly SourceSums[]): SheetDraft {
  const { canvas, row } = startFrame(source, {
    id: "has-it-changed",
    name: "Has it changed",
    orientation: "landscape",
    widths,
    title: "Has the data changed since this was made?",
    subtitle: `Made by Enquiry Impact ${source.version}; fingerprint ${source.fingerprint}.`,
    answer: null,
    tabColor: palette.slate,
  });
  const head = row + 2;
  const last = head + 2 * sums.length;
  const verdicts = `${cellAddress(head + 1, at.verdict)}:${cellAddress(last, at.verdict)}`;
  canvas.key(row, "answer");
  canvas.put({
    row,
    column: at.school,
    toColumn: at.verdict,
    value: {
      formula: `IF(COUNTIF(${verdicts},"CHANGED")>0,"${changedText}","${unchangedText}")`,
      value: unchangedText,
    },
    style: styles.answer,
  });
  canvas.atLeast(row + 1, 10);
  headings.forEach((value, index) =>
    canvas.put({
      row: head,
      column: at.school + index,
      value,
      style: index < 3 ? styles.headLeft : index === headings.length - 1 ? styles.headSays : styles.headRight,
    }),
  );
  sums.forEach((of, index) => putSums(canvas, head + 1 + 2 * index, of));
  canvas.conditionalFormat({
    range: { row: head + 1, column: at.verdict, toRow: last, toColumn: at.verdict },
    formula: `${cellAddress(head + 1, at.verdict)}="CHANGED"`,
    style: { bold: true, color: palette.fall },
  });
  const end = putNotes(canvas, last + 1, [
    "“As read” is what the cells held, “now” what they hold. If one column is sorted on its own, counts and sums stay but before × after changes. A long list with one column of results is set against its row numbers.",
    "Not watched: scores written as words (“9:06”, “EXS”), and columns that hold error values.",
    "A changed cell alone says nothing of which answer is right: analyse again and compare.",
  ]);
  return canvas.draft({
    lastRow: end,
    repeatRows: [head, head],
    freeze: { row: head + 1, column: 0 },
    names: [{ name: auditNames.changed, range: { row, column: at.school, toRow: row, toColumn: at.school } }],
  });
}

function putSums(canvas: Canvas, row: number, of: SourceSums): void {
  const formulas = sumFormulas(of);
  const text = { ...styles.cell, fontSize: 10 };
  const number = { ...styles.number, fontSize: 10, numberFormat: "General" };
  const withoutRule = { ...styles.body, fontSize: 10, horizontal: "right", numberFormat: "General" } as const;
  const name = of.school === null ? of.sheet : of.school === "" ? `${of.sheet}, no school` : of.school;
  const bare = { fontSize: 10, color: palette.ink } as const;
  canvas.key(row, `sums:${of.sheet}:${of.school ?? ""}:${of.measure}:read`);
  canvas.key(row + 1, `sums:${of.sheet}:${of.school ?? ""}:${of.measure}:now`);
  canvas.put({ row, column: at.school, value: name, style: { ...styles.strong, ...bare } });
  canvas.put({ row, column: at.measure, value: of.measure, style: { ...styles.body, ...bare } });
  canvas.put({ row: row + 1, column: at.school, value: null, style: text });
  canvas.put({ row: row + 1, column: at.measure, value: null, style: text });
  canvas.put({ row, column: at.when, value: "as read", style: { ...styles.body, ...bare } });
  canvas.put({ row: row + 1, column: at.when, value: "now", style: text });
  quantities.forEach(([quantity], index) => {
    const column = at.first + index;
    const value = of.sums[quantity];
    canvas.put({ row, column, value, style: withoutRule });
    canvas.put({ row: row + 1, column, value: { formula: formulas[quantity], value }, style: number });
  });
  const same = quantities.map((_, index) => {
    const [read, now] = [cellAddress(row, at.first + index), cellAddress(row + 1, at.first + index)];
    return `ABS(${now}-${read})<=1E-9*MAX(1,ABS(${read}))`;
  });
  canvas.put({ row, column: at.verdict, value: null, style: { ...styles.body, fontSize: 10 } });
  canvas.put({
    row: row + 1,
    column: at.verdict,
    value: {
      formula: `IF(ISERROR(SUM(${cellAddress(row + 1, at.first)}:${cellAddress(row + 1, at.verdict - 1)})),"CHANGED",IF(AND(${same.join(",")}),"the same","CHANGED"))`,
      value: "the same",
    },
    style: { ...styles.cellSays, fontSize: 10 },
  });
}
