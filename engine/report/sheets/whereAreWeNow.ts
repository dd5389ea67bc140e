import type { ClaimFlag, ProgressAnswers, ProgressResult, ProgressStatement } from "../../result";
import type { CellStyle } from "../../workbook/cellStyle";
import type { SheetDraft } from "../../workbook/sheetDraft";
import {
  agreeingText,
  answersCount,
  answersText,
  flagText,
  letterKey,
  phaseName,
  progressAnswer,
  type Stance,
  stanceOf,
} from "../../words/progress";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";
import { restyled, styles } from "../look/styles";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { sentences } from "../studyFacts";

/** Over this many schools, schools become rows and statements columns. */
const MOST_COLUMNS = 12;
/** Over this many columns they are narrower, so that print stays readable. */
const MOST_WIDE_COLUMNS = 8;
const NARROW = 11;
const NAMES = 1;
const FIRST = 2;

const fills: Readonly<Record<Stance, CellStyle>> = {
  "strongly-agree": { fill: palette.after, color: palette.paper },
  agree: { fill: palette.agree },
  uncertain: { fill: palette.uncertain },
  disagree: { fill: palette.disagree },
  "strongly-disagree": { fill: palette.fall, color: palette.paper },
};
const gap = { style: "thin", color: palette.paper } as const;
const blank: CellStyle = { ...styles.cell, fontSize: 10, horizontal: "center" };

/** "Where are we now": the statements of each phase by school, as letter, shape and fill. */
export function whereAreWeNowSheet(source: ReportSource, result: ProgressResult): SheetDraft {
  const wide = result.schools.length <= MOST_COLUMNS;
  const columns = wide ? result.schools.length : result.statements.length;
  const { canvas, row: head } = startFrame(source, {
    id: "where-are-we-now",
    name: "Where are we now",
    orientation: "landscape",
    widths: [
      2,
      wide ? 44 : 24,
      ...Array.from({ length: columns }, () => (columns <= MOST_WIDE_COLUMNS ? 14 : NARROW)),
      ...(wide ? [15] : []),
    ],
    title: "Where are we now?",
    subtitle: sentences([source.settings.title, answersCount(result), letterKey]),
    answer: progressAnswer(result),
  });
  const afterTable = wide ? putStatementRows(canvas, head, result) : putSchoolRows(canvas, head, result);
  const afterFlags = putFlags(canvas, afterTable, result.flags);
  const last = putNotes(canvas, afterFlags, [
    "How to read it: each cell has letters, a shape and a fill, so it can be read without colour. Two answers of one school are both shown. Blank: the phase has not begun there, or nobody answered. A school agrees where everybody who answered for it does.",
    "These are people’s own views of progress, not a measure of quality. Having chosen more strategies to try is neither good nor bad.",
  ]);
  return canvas.draft({
    lastRow: last,
    repeatRows: [head, wide ? head : head + 1],
    freeze: { row: wide ? head + 1 : head + 2, column: FIRST },
  });
}

function putStatementRows(canvas: Canvas, head: number, result: ProgressResult): number {
  canvas.put({ row: head, column: NAMES, value: "Statement", style: styles.headLeft });
  const centred = restyled(styles.headRight, { horizontal: "center" });
  result.schools.forEach((school, index) =>
    canvas.put({ row: head, column: FIRST + index, value: nameOf(school), style: centred }),
  );
  const last = FIRST + result.schools.length;
  canvas.put({ row: head, column: last, value: "Schools that agree", style: styles.headRight });
  let row = head + 1;
  let phase: ProgressStatement["phase"] | null = null;
  for (const statement of result.statements) {
    if (statement.phase !== phase) {
      phase = statement.phase;
      canvas.atLeast(row, 24);
      canvas.put({
        row,
        column: NAMES,
        value: phaseName(phase),
        style: restyled(styles.strong, { color: palette.after, vertical: "bottom" }),
      });
      row += 1;
    }
    canvas.atLeast(row, 22);
    canvas.key(row, `statement:${statement.id}`);
    canvas.put({ row, column: NAMES, value: statement.text, style: styles.cell });
    statement.bySchool.forEach((answers, index) =>
      putAnswers(canvas, { row, column: FIRST + index, answers, flagged: isFlagged(result, statement, answers) }),
    );
    canvas.put({ row, column: last, value: agreeingText(statement), style: styles.number });
    row += 1;
  }
  return row;
}

/** Schools down, statements across under the name of their phase. */
function putSchoolRows(canvas: Canvas, top: number, result: ProgressResult): number {
  const head = top + 1;
  for (const phase of new Set(result.statements.map((statement) => statement.phase))) {
    const own = result.statements.flatMap((statement, index) => (statement.phase === phase ? [FIRST + index] : []));
    const [column = FIRST] = own;
    const style = restyled(styles.section, { horizontal: "center" });
    canvas.put({ row: top, column, toColumn: own.at(-1) ?? column, value: phaseName(phase), style });
  }
  canvas.put({ row: head, column: NAMES, value: "School", style: styles.headLeft });
  const heading = restyled(styles.headRight, { horizontal: "center", fontSize: 9 });
  result.statements.forEach((statement, index) =>
    canvas.put({
      row: head,
      column: FIRST + index,
      value: statement.text,
      style: heading,
    }),
  );
  result.schools.forEach((school, index) => {
    const row = head + 1 + index;
    canvas.atLeast(row, 20);
    canvas.key(row, `school:${school ?? ""}`);
    canvas.put({ row, column: NAMES, value: nameOf(school), style: styles.cellStrong });
    result.statements.forEach((statement, column) => {
      const answers = statement.bySchool[index];
      if (answers !== undefined)
        putAnswers(canvas, { row, column: FIRST + column, answers, flagged: isFlagged(result, statement, answers) });
    });
  });
  const total = head + 1 + result.schools.length;
  canvas.put({ row: total, column: NAMES, value: "Schools that agree", style: styles.totalLeft });
  result.statements.forEach((statement, index) =>
    canvas.put({
      row: total,
      column: FIRST + index,
      value: agreeingText(statement),
      style: restyled(styles.totalNumber, { horizontal: "center" }),
    }),
  );
  return total + 1;
}

function nameOf(school: string | null): string {
  return school ?? "The alliance";
}

function isFlagged({ flags }: ProgressResult, { id }: ProgressStatement, { school }: ProgressAnswers): boolean {
  return flags.some((flag) => flag.statement === id && flag.school === school);
}

interface AnswerCell {
  readonly row: number;
  readonly column: number;
  readonly answers: ProgressAnswers;
  readonly flagged: boolean;
}

function putAnswers(canvas: Canvas, { row, column, answers, flagged }: AnswerCell): void {
  const stance = stanceOf(answers);
  const border = flagged ? ({ style: "medium", color: palette.fall } as const) : gap;
  const edges = { top: border, bottom: border, left: border, right: border };
  const text = answersText(answers);
  canvas.put({
    row,
    column,
    value: text === "" ? null : flagged ? `! ${text}` : text,
    style: stance === null ? blank : restyled(blank, { ...fills[stance], ...edges }),
  });
}

/** Claims of evidence from pupils that the scores do not bear out, on amber and in words. */
function putFlags(canvas: Canvas, row: number, flags: readonly ClaimFlag[]): number {
  if (flags.length === 0) return row;
  canvas.atLeast(row, 10);
  canvas.put({
    row: row + 1,
    column: NAMES,
    toColumn: canvas.lastColumn,
    value: "! Says it has evidence of a change for pupils: look again together",
    style: styles.section,
  });
  flags.forEach((flag, index) => {
    const here = row + 2 + index;
    canvas.atLeast(here, 20);
    canvas.key(here, `flag:${flag.school ?? ""}`);
    const amber = restyled(styles.cell, { fill: palette.attention });
    canvas.put({ row: here, column: NAMES, value: nameOf(flag.school), style: restyled(amber, { bold: true }) });
    canvas.put({ row: here, column: FIRST, toColumn: canvas.lastColumn, value: flagText(flag), style: amber });
  });
  return row + 2 + flags.length;
}
