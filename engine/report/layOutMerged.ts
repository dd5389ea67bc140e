import type { SheetDraft } from "../workbook/sheetDraft";
import type { ReportSource } from "./report";
import { aboutTheseSumsSheet } from "./sheets/aboutTheseSums";
import { byGroupSheet } from "./sheets/byGroup";
import { bySchoolSheet } from "./sheets/bySchool";
import { comparedWithOthersSheet } from "./sheets/comparedWithOthers";
import { impactSummarySheet } from "./sheets/impactSummary";
import { pupilsOverallSheet } from "./sheets/pupilsOverall";
import { headlineResult } from "./studyFacts";

/** The sheets of a report made from schools' sums: what needs no pupil. */
export function layOutMerged(source: ReportSource): readonly SheetDraft[] {
  const { sums } = source;
  if (sums === undefined) throw new RangeError("a merged report needs to know whose sums it is made of");
  const headline = headlineResult(source);
  return [
    impactSummarySheet(source),
    ...(headline === null ? [] : [pupilsOverallSheet(source, headline), bySchoolSheet(source, headline)]),
    ...(headline === null || headline.comparison === null
      ? []
      : [comparedWithOthersSheet(source, headline, headline.comparison)]),
    ...(headline === null || headline.groups.length === 0 ? [] : [byGroupSheet(source, headline)]),
    aboutTheseSumsSheet(source, sums),
  ];
}
