import type { Analysed } from "./analyse";
import type { Issue } from "./issue";
import { practiceEntries } from "./practiceEntries";
import type { Result } from "./result";
import type { Placement } from "./results/grid";
import type { Settings } from "./settings";
import type { Column, Table } from "./study";
import { rangeAddress } from "./workbook/cellRange";
import { placeText } from "./workbook/place";

/** A file of the study as the JSON names it. */
export interface DocumentInput {
  readonly file: string;
  readonly sha256: string;
}

export interface WrittenSheet {
  readonly id: string;
  readonly name: string;
}

/**
 * The whole analysis as plain JSON, schema "enquiry-impact/1": unrounded numbers, codes instead of sentences (but for
 * issues and for what people wrote in forms), places as text, no value of any person.
 */
export function analysisDocument(
  analysed: Analysed,
  inputs: readonly DocumentInput[],
  sheets: readonly WrittenSheet[],
): Readonly<Record<string, unknown>> {
  const { study, results, impact, issues } = analysed;
  return {
    schema: "enquiry-impact/1",
    inputs,
    settings: study?.settings ?? null,
    issues: issues.map(issueEntry),
    tables: study === null ? [] : study.tables.map(tableEntry),
    fingerprint: analysed.fingerprint,
    estimates: results.flatMap((result) => ("estimates" in result ? result.estimates : [])),
    placements: results.flatMap(placementsOf),
    movements: results.flatMap(movementOf),
    questionnaires: results.flatMap(questionnaireOf),
    claims: results.flatMap((result) => (result.kind === "benchmark" ? result.claims : [])),
    ...practiceEntries(results),
    verdicts: (impact?.levels ?? []).map(({ level, verdict, sure, weakest, because }) => ({
      level,
      verdict,
      sure,
      weakest,
      because,
    })),
    sheets,
  };
}

/** What a report without its study tells: a copy for others, or schools' sums put together. */
export type ReportWithoutStudy = Pick<Analysed, "results" | "impact" | "drafts" | "answer"> & {
  readonly settings: Settings;
  readonly issues?: readonly Issue[];
};

/** The JSON of a report without its study: the same schema, without inputs, sources and fingerprint. */
export function documentWithoutStudy({
  settings,
  issues = [],
  ...report
}: ReportWithoutStudy): Readonly<Record<string, unknown>> {
  const sheets = report.drafts.map(({ id, name }) => ({ id, name }));
  const analysed = { ...report, study: null, enquiry: null, issues, fingerprint: null, cards: [] };
  return { ...analysisDocument(analysed, [], sheets), settings };
}

/** The text of the JSON: two spaces, one newline at the end, the same bytes for the same analysis. */
export function documentText(document: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function issueEntry({ code, severity, place, message, suggestion }: Issue) {
  return { code, severity, place: place === null ? null : placeText(place), message, suggestion: suggestion ?? null };
}

function tableEntry(table: Table) {
  return {
    id: table.id,
    sheet: table.sheet,
    range: rangeAddress(table.range),
    kind: table.kind,
    rowsSupplied: table.rowsSupplied,
    rowsUsed: table.rowsUsed ?? table.rowNumbers.length,
    columns: table.columns.map(columnEntry),
  };
}

function columnEntry(column: Column) {
  return {
    header: column.header,
    place: placeText(column.place),
    role: column.role,
    scale: column.kind === "number" ? (column.scale?.id ?? null) : null,
    direction: column.kind === "number" ? column.direction : null,
    ...(column.kind === "number" && column.answers !== undefined ? { answers: column.answers.answers } : {}),
    confidence: column.confidence,
    reason: column.reason,
  };
}

/** What "agree" stands for in the estimates of a questionnaire: the upper answers, in the words people answered in. */
function questionnaireOf(result: Result) {
  if (result.kind !== "questionnaire") return [];
  const { id, title, level, answers } = result;
  return [{ id, title, level, answers: answers.answers, counted: answers.answers.slice(-answers.upper) }];
}

/** Pupils by level before (rows) and after (columns); nothing in share copies. */
function movementOf(result: Result) {
  if (result.kind !== "ordinal" || result.movement.length === 0) return [];
  const { measure, levels, movement } = result;
  return [{ measure, levels, counts: movement }];
}

function placementsOf(result: Result) {
  const isGrid = result.kind === "innovation-grid" || result.kind === "collaboration-grid";
  return isGrid ? result.placements.map(placementEntry) : [];
}

function placementEntry(placement: Placement) {
  const { grid, strategy, school, when, distance, extent, quadrant, raters, borderline } = placement;
  return { grid, strategy, school, when, distance, extent, quadrant, raters, borderline };
}
