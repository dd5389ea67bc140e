import type { SheetDraft } from "../workbook/sheetDraft";
import type { ReportSource } from "./report";
import { bySchoolSheet } from "./sheets/bySchool";
import { impactSummarySheet } from "./sheets/impactSummary";
import { headlineResult } from "./studyFacts";

/** The result sheets of a report, in the order in which they are read. */
export function layOut(source: ReportSource): readonly SheetDraft[] {
  const headline = headlineResult(source);
  return [impactSummarySheet(source), ...(headline === null ? [] : [bySchoolSheet(source, headline)])];
}
