import type { AttainmentResult } from "../result";
import type { SheetDraft } from "../workbook/sheetDraft";
import type { ReportSource } from "./report";
import { aboutTheseSumsSheet } from "./sheets/aboutTheseSums";
import { aboutThisCopySheet } from "./sheets/aboutThisCopy";
import { allNumbersSheet } from "./sheets/allNumbers";
import { allianceOverviewSheet } from "./sheets/allianceOverview";
import { answerListSheet, listedQuestionnaires } from "./sheets/answerList";
import { byGroupSheet } from "./sheets/byGroup";
import { beforeYouStartSheet } from "./sheets/beforeYouStart";
import { benchmarkSheet } from "./sheets/benchmark";
import { bySchoolSheet } from "./sheets/bySchool";
import { collaborationGridSheet } from "./sheets/collaborationGrid";
import { communitySheet } from "./sheets/community";
import { comparedWithOthersSheet } from "./sheets/comparedWithOthers";
import { dataCheckSheet } from "./sheets/dataCheck";
import { doesItHoldSheet } from "./sheets/doesItHold";
import { enquiryProgressSheet } from "./sheets/enquiryProgress";
import { enquiryRecordSheet } from "./sheets/enquiryRecord";
import { evidenceRegisterSheet } from "./sheets/evidenceRegister";
import { changeCheck, hasItChangedSheet } from "./sheets/hasItChanged";
import { impactSummarySheet } from "./sheets/impactSummary";
import { chainSheet } from "./sheets/chain";
import { casesSheet, commissioningSheet, evidenceMatrixSheet } from "./sheets/initiatives";
import { innovationGridSheet } from "./sheets/innovationGrid";
import { levelsSheet } from "./sheets/levels";
import { methodAndAuditSheet } from "./sheets/methodAndAudit";
import { listsPupils, pupilListSheet, pupilTable } from "./sheets/pupilList";
import { networkSheet } from "./sheets/network";
import { ourEnquirySheet } from "./sheets/ourEnquiry";
import { pupilsOverallSheet } from "./sheets/pupilsOverall";
import { questionnairesSheet } from "./sheets/questionnaires";
import { trendSheet } from "./sheets/trend";
import { whereAreWeNowSheet } from "./sheets/whereAreWeNow";
import {
  collaborationResult,
  communityResult,
  enquiryUnderWay,
  evidenceResult,
  gridResult,
  headlineResult,
  benchmarkResult,
  wavesResults,
  networkResult,
  ordinalResults,
  overviewResult,
  planResult,
  progressResult,
  questionnaireResults,
  regressionResult,
  robustnessResult,
} from "./studyFacts";

/** A working copy with its pupils at hand, a copy for others, or a report made of schools' sums. */
type ReportKind = "working" | "share-copy" | "sums";

/** A sheet and the reports it belongs to: one that names no copy for others can never slip into one. */
interface ReportSheet {
  readonly in: readonly ReportKind[];
  /** Nothing where there is no evidence for it. */
  readonly draft: (source: ReportSource, headline: AttainmentResult | null) => readonly SheetDraft[];
}

const everywhere: readonly ReportKind[] = ["working", "share-copy", "sums"];
const copies: readonly ReportKind[] = ["working", "share-copy"];
const workingOnly: readonly ReportKind[] = ["working"];

/** All result sheets in the order in which they are read. */
const reportSheets: readonly ReportSheet[] = [
  { in: everywhere, draft: (source) => [impactSummarySheet(source)] },
  { in: workingOnly, draft: (source) => [dataCheckSheet(source)] },
  {
    in: workingOnly,
    draft: (source) => {
      const plan = planResult(source);
      return plan === null || plan.stage === "finished" ? [] : [beforeYouStartSheet(source, plan)];
    },
  },
  { in: everywhere, draft: (source, headline) => of(headline, (result) => pupilsOverallSheet(source, result)) },
  {
    in: everywhere,
    draft: (source, headline) =>
      source.disclosure?.schoolRows === "none" ? [] : of(headline, (result) => bySchoolSheet(source, result)),
  },
  {
    in: everywhere,
    draft: (source, headline) =>
      headline === null ? [] : of(headline.comparison, (arms) => comparedWithOthersSheet(source, headline, arms)),
  },
  {
    in: workingOnly,
    draft: (source, headline) => {
      const found = { robustness: robustnessResult(source), regression: regressionResult(source) };
      const isSilent = found.robustness === null && found.regression === null;
      return isSilent ? [] : of(headline, (result) => doesItHoldSheet(source, result, found));
    },
  },
  {
    in: everywhere,
    draft: (source, headline) =>
      of(headline, (result) => (result.groups.length === 0 ? null : byGroupSheet(source, result))),
  },
  {
    in: workingOnly,
    draft: (source, headline) => {
      const pupils = pupilTable(source);
      if (headline === null || pupils === null || !listsPupils(source, headline)) return [];
      return [pupilListSheet(source, headline, pupils)];
    },
  },
  { in: copies, draft: (source) => any(ordinalResults(source), (results) => levelsSheet(source, results)) },
  { in: copies, draft: (source) => any(wavesResults(source), (results) => trendSheet(source, results)) },
  { in: copies, draft: (source) => of(benchmarkResult(source), (result) => benchmarkSheet(source, result)) },
  {
    in: copies,
    draft: (source) => any(questionnaireResults(source), (results) => questionnairesSheet(source, results)),
  },
  {
    in: workingOnly,
    draft: (source) => any(listedQuestionnaires(source), (listed) => answerListSheet(source, listed)),
  },
  { in: workingOnly, draft: (source) => of(progressResult(source), (result) => whereAreWeNowSheet(source, result)) },
  {
    in: workingOnly,
    draft: (source) => of(enquiryUnderWay(source), (enquiry) => enquiryProgressSheet(source, enquiry)),
  },
  { in: copies, draft: (source) => of(gridResult(source), (result) => innovationGridSheet(source, result)) },
  {
    in: copies,
    draft: (source) => of(collaborationResult(source), (result) => collaborationGridSheet(source, result)),
  },
  { in: copies, draft: (source) => of(communityResult(source), (result) => communitySheet(source, result)) },
  { in: copies, draft: (source) => of(networkResult(source), (result) => networkSheet(source, result)) },
  { in: workingOnly, draft: (source) => of(evidenceResult(source), (result) => evidenceRegisterSheet(source, result)) },
  { in: workingOnly, draft: matrixSheets },
  { in: copies, draft: (source) => of(overviewResult(source), (result) => allianceOverviewSheet(source, result)) },
  {
    in: workingOnly,
    draft: (source) => of(source.study, (study) => ourEnquirySheet(source, { study, enquiry: source.enquiry ?? null })),
  },
  {
    in: workingOnly,
    draft: (source) =>
      of(source.study, (study) => (study.entries.length === 0 ? null : enquiryRecordSheet(source, study))),
  },
  { in: workingOnly, draft: (source) => [methodAndAuditSheet(source)] },
  { in: workingOnly, draft: (source) => any(changeCheck(source), (sums) => hasItChangedSheet(source, sums)) },
  { in: ["share-copy"], draft: (source) => of(source.disclosure, (notes) => aboutThisCopySheet(source, notes)) },
  { in: ["share-copy"], draft: (source) => of(source.disclosure, (notes) => allNumbersSheet(source, notes)) },
  { in: ["sums"], draft: (source) => of(source.sums, (sums) => aboutTheseSumsSheet(source, sums)) },
];

/** The result sheets of a report, in the order in which they are read; a sheet without its evidence is left out. */
export function layOut(source: ReportSource): readonly SheetDraft[] {
  const kind = kindOf(source);
  const headline = headlineResult(source);
  return reportSheets.filter((sheet) => sheet.in.includes(kind)).flatMap(({ draft }) => draft(source, headline));
}

function kindOf({ disclosure, sums }: ReportSource): ReportKind {
  if (disclosure !== undefined) return "share-copy";
  return sums === undefined ? "working" : "sums";
}

function of<T>(found: T | null | undefined, draft: (found: T) => SheetDraft | null): readonly SheetDraft[] {
  const sheet = found === null || found === undefined ? null : draft(found);
  return sheet === null ? [] : [sheet];
}

function any<T>(found: readonly T[], draft: (found: readonly T[]) => SheetDraft): readonly SheetDraft[] {
  return found.length === 0 ? [] : [draft(found)];
}

/** Initiatives, cases and what was bought in, where anybody wrote of them. */
function matrixSheets(source: ReportSource): readonly SheetDraft[] {
  return source.results.flatMap((result): readonly SheetDraft[] => {
    switch (result.kind) {
      case "evidence-matrix":
        return [evidenceMatrixSheet(source, result)];
      case "chain":
        return [chainSheet(source, result)];
      case "cases":
        return [casesSheet(source, result)];
      case "commissioning":
        return [commissioningSheet(source, result)];
      default:
        return [];
    }
  });
}
