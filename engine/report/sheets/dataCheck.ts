import { groupIssues, type Issue, type IssueGroup, type Severity } from "../../issue";
import { cellAddress } from "../../workbook/cellRange";
import { placesText, placeText } from "../../workbook/place";
import type { LinkDraft, SheetDraft } from "../../workbook/sheetDraft";
import { countText, numberWord, wholeText } from "../../words/numberText";
import type { Canvas } from "../canvas";
import { COUNT_FORMAT, styles } from "../look/styles";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";

const widths = [2, 13, 45, 27, 7, 8, 30, 30];
const at = { severity: 1, issue: 2, place: 3, go: 4, cells: 5, effect: 6, todo: 7 } as const;
const headings = ["Kind", "What we found", "Where", "Link", "How many", "What it does to the results", "What to do"];

const severityWords: Readonly<Record<Severity, string>> = {
  error: "▲ To fix",
  warning: "● To look at",
  info: "○ To know",
};

/** "Data check": what was noticed in the data, with a link to each place; then how many rows of each table were used. */
export function dataCheckSheet(source: ReportSource): SheetDraft {
  const { canvas, row: head } = startFrame(source, {
    id: "data-check",
    name: "Data check",
    orientation: "landscape",
    widths,
    title: "Can we rely on the data?",
    subtitle: "What we noticed while reading this workbook, most pressing first. Nothing in your sheets was changed.",
    answer: answer(groupIssues(source.issues)),
  });
  putHeadings(canvas, head, headings);
  const issues = bySeverity(groupIssues(source.issues));
  issues.forEach((group, index) => putIssue(canvas, head + 1 + index, group));
  if (issues.length === 0)
    canvas.put({ row: head + 1, column: 1, toColumn: at.todo, value: "Nothing was noticed.", style: styles.cell });
  else
    canvas.table({
      name: "EnquiryDataCheck",
      range: { row: head, column: 1, toRow: head + issues.length, toColumn: at.todo },
      columns: headings,
      style: "none",
      filter: true,
    });
  const next = putTables(canvas, head + Math.max(1, issues.length) + 2, source);
  const last = putNotes(canvas, next, [
    "Rows supplied = rows used + rows not used. Rows are not used when they are totals, notes, blanks, repeated headings or repeated pupils.",
  ]);
  return canvas.draft({ lastRow: last, repeatRows: [head, head], freeze: { row: head + 1, column: 0 } });
}

function putHeadings(canvas: Canvas, row: number, texts: readonly string[]): void {
  texts.forEach((value, index) =>
    canvas.put({
      row,
      column: index + 1,
      value,
      style: index + 1 === at.cells ? styles.headRight : index === 0 ? styles.headLeft : styles.headSays,
    }),
  );
}

function putIssue(canvas: Canvas, row: number, { issue, places }: IssueGroup): void {
  const body = { ...styles.cell, horizontal: "left", indent: 1 } as const;
  const link = linkTo(issue);
  canvas.key(row, `issue:${issue.code}:${issue.place === null ? "" : placeText(issue.place)}`);
  canvas.put({ row, column: at.severity, value: severityWords[issue.severity], style: styles.cellStrong });
  canvas.put({ row, column: at.issue, value: issue.message, style: body });
  canvas.put({
    row,
    column: at.place,
    value: places.length === 0 ? "The whole workbook" : placesText(places),
    style: body,
  });
  // A cell of its own: not every host wraps the words of a link.
  canvas.put({
    row,
    column: at.go,
    value: link === null ? "–" : "Go to",
    style: link === null ? body : { ...styles.link, horizontal: "left", indent: 1 },
    ...(link === null ? {} : { link }),
  });
  canvas.put({
    row,
    column: at.cells,
    value: issue.count ?? null,
    style: { ...styles.number, numberFormat: COUNT_FORMAT },
  });
  canvas.put({ row, column: at.effect, value: issue.effect ?? "–", style: body });
  canvas.put({ row, column: at.todo, value: issue.suggestion ?? "–", style: body });
}

/** A link only into this workbook: places of other files are words. */
function linkTo({ place }: Issue): LinkDraft | null {
  if (place === null || place.file !== undefined) return null;
  return { sheet: place.sheet, address: cellAddress(place.row ?? 0, place.column ?? 0) };
}

const order: readonly Severity[] = ["error", "warning", "info"];

function bySeverity(groups: readonly IssueGroup[]): readonly IssueGroup[] {
  return order.flatMap((severity) => groups.filter(({ issue }) => issue.severity === severity));
}

function answer(groups: readonly IssueGroup[]): string {
  const count = (severity: Severity): number => groups.filter(({ issue }) => issue.severity === severity).length;
  const [errors, warnings, notes] = [count("error"), count("warning"), count("info")];
  if (groups.length === 0) return "Nothing in the data needs your attention.";
  const parts = [
    errors > 0 ? `${numberWord(errors)} to fix` : null,
    warnings > 0 ? `${numberWord(warnings)} to look at` : null,
    notes > 0 ? `${numberWord(notes)} to know about` : null,
  ].filter((part) => part !== null);
  const stopped = errors > 0 ? " What needs fixing stopped part of the analysis." : "";
  return `Things we noticed: ${parts.join(", ")}.${stopped}`;
}

function putTables(canvas: Canvas, row: number, source: ReportSource): number {
  canvas.put({ row, column: 1, toColumn: at.todo, value: "Tables we read", style: styles.section });
  source.tables.forEach((table, index) => {
    const here = row + 1 + index;
    const where = `${table.file === null ? "" : `${table.file}, `}${table.sheet}, ${table.range}`;
    canvas.key(here, `table:${table.id}`);
    canvas.put({ row: here, column: 1, toColumn: at.issue, value: where, style: styles.cell });
    canvas.put({
      row: here,
      column: at.place,
      toColumn: at.todo,
      value: `${wholeText(table.rowsUsed)} of ${countText(table.rowsSupplied, "row")} used; ${countText(table.columns.length, "column")} recognised`,
      style: { ...styles.cell, horizontal: "left", indent: 1 },
    });
  });
  return row + 1 + source.tables.length;
}
