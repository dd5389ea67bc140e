import {
  type CasesResult,
  type CommissioningResult,
  type EvidenceMatrixResult,
  type InitiativeEvidence,
  matrixAspects,
  matrixLevels,
} from "../../results/initiatives";
import type { SheetDraft } from "../../workbook/sheetDraft";
import {
  caseHeadings,
  caseNotes,
  casesAnswer,
  commissioningAnswer,
  initiativeText,
  matrixAnswer,
  matrixNotes,
  studyQuestions,
} from "../../words/initiatives";
import { wholeText } from "../../words/numberText";
import type { Canvas } from "../canvas";
import { styles } from "../look/styles";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { sentences } from "../studyFacts";
import { putPlainTable } from "./plainTable";
import { upperFirst } from "../../words/statement";

const left = (text: string) => ({ text, side: "left" }) as const;

/** "Evidence matrix": each initiative by level and aspect, with what is empty. */
export function evidenceMatrixSheet(source: ReportSource, result: EvidenceMatrixResult): SheetDraft {
  const { canvas, row } = startFrame(source, {
    id: "evidence-matrix",
    name: "Evidence by initiative",
    orientation: "landscape",
    widths: [2, 22, 36, 36, 36, 36],
    title: "What do we know of each initiative, and what not?",
    subtitle: sentences([source.settings.title, source.settings.period]),
    answer: matrixAnswer(result),
  });
  const end = result.initiatives.reduce((at, initiative) => putInitiative(canvas, at, initiative), row);
  return canvas.draft({ lastRow: putNotes(canvas, end, matrixNotes) });
}

function putInitiative(canvas: Canvas, row: number, one: InitiativeEvidence): number {
  const name = one.initiativeKind === null ? one.initiative : `${one.initiative} (${one.initiativeKind})`;
  const across = { column: 1, toColumn: canvas.lastColumn };
  canvas.put({ row, ...across, value: name, style: styles.section });
  canvas.put({ row: row + 1, ...across, value: initiativeText(one), style: styles.body });
  const end = putPlainTable(canvas, {
    row: row + 2,
    column: 1,
    headings: [left("Level"), ...matrixAspects.map((aspect) => left(upperFirst(aspect)))],
    rows: matrixLevels.map((level) => ({
      key: `matrix:${one.initiative}:${level}`,
      cells: [upperFirst(level), ...matrixAspects.map((aspect) => cellText(one, { level, aspect }))],
    })),
  });
  const answered = Object.entries(studyQuestions).filter(([id]) => one.answers[id] !== undefined);
  answered.forEach(([id, question], index) => {
    canvas.key(end + index, `matrix:${one.initiative}:${id}`);
    canvas.put({ row: end + index, column: 1, toColumn: 2, value: question, style: styles.cell });
    canvas.put({
      row: end + index,
      column: 3,
      toColumn: canvas.lastColumn,
      value: one.answers[id] ?? "",
      style: styles.cellSays,
    });
  });
  canvas.keepTogether(row, end + answered.length - 1);
  return end + answered.length + 1;
}

function cellText({ entries }: InitiativeEvidence, cell: { readonly level: string; readonly aspect: string }): string {
  const own = entries.filter(({ level, aspect }) => level === cell.level && aspect === cell.aspect);
  if (own.length === 0) return "○ empty";
  return own
    .map(({ claim, evidence, source, stakeholder, volunteered }) => {
      const from = [source, stakeholder, volunteered === true ? "volunteered" : null].filter((part) => part !== null);
      const words = [claim, evidence]
        .filter((part) => part !== null)
        .map(withoutStop)
        .join(": ");
      return from.length === 0 ? words : `${words} (${from.join("; ")})`;
    })
    .join("\n");
}

/** "Cases": one column a case, one row a question, so that they can be compared. */
export function casesSheet(source: ReportSource, result: CasesResult): SheetDraft {
  const { canvas, row } = startFrame(source, {
    id: "cases",
    name: "Cases side by side",
    orientation: "landscape",
    widths: [2, 20, ...result.cases.map(() => Math.max(24, Math.floor(150 / Math.max(1, result.cases.length))))],
    title: "What do our cases have in common?",
    subtitle: sentences([source.settings.title, source.settings.period]),
    answer: casesAnswer(result),
  });
  const end = putPlainTable(canvas, {
    row,
    column: 1,
    headings: [left("Case"), ...result.cases.map(({ caseId }) => left(caseId))],
    rows: Object.entries(caseHeadings).map(([field, heading]) => ({
      key: `case:${field}`,
      cells: [heading, ...result.cases.map(({ told }) => told[field] ?? "–")],
    })),
  });
  return canvas.draft({ lastRow: putNotes(canvas, end, caseNotes) });
}

/** "Commissioning": what was bought in, for what, at which cost, and what came of it. */
export function commissioningSheet(source: ReportSource, result: CommissioningResult): SheetDraft {
  const { canvas, row } = startFrame(source, {
    id: "commissioning",
    name: "What we bought in",
    orientation: "landscape",
    widths: [2, 36, 22, 14, 36, 36, 22],
    title: "What did we buy in, and what came of it?",
    subtitle: sentences([source.settings.title, source.settings.period]),
    answer: commissioningAnswer(result),
  });
  const end = putPlainTable(canvas, {
    row,
    column: 1,
    headings: [
      left("Need"),
      left("Provider"),
      { text: "Cost", side: "right" },
      left("Outcome"),
      left("How we know"),
      left("School"),
    ],
    rows: result.services.map(({ need, provider, pounds, outcome, evaluation, school }, index) => ({
      key: `service:${index}`,
      cells: [
        need,
        provider ?? "–",
        pounds === null ? "not given" : `£${wholeText(pounds)}`,
        outcome ?? "–",
        evaluation ?? "nobody says",
        school ?? "all",
      ],
    })),
  });
  return canvas.draft({
    lastRow: putNotes(canvas, end, ["A cost without an outcome says nothing of whether it was worth it."]),
  });
}

/** What is joined to more words loses its full stop. */
function withoutStop(text: string): string {
  return text.replace(/\.$/, "");
}
