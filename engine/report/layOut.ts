import type { SheetDraft } from "../workbook/sheetDraft";
import type { ReportSource } from "./report";
import { allianceOverviewSheet } from "./sheets/allianceOverview";
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

/** The result sheets of a report, in the order in which they are read; a sheet without its evidence is left out. */
export function layOut(source: ReportSource): readonly SheetDraft[] {
  const headline = headlineResult(source);
  const ordinal = ordinalResults(source);
  const benchmark = benchmarkResult(source);
  const waves = wavesResults(source);
  const questionnaires = questionnaireResults(source);
  const grid = gridResult(source);
  const collaboration = collaborationResult(source);
  const community = communityResult(source);
  const network = networkResult(source);
  const progress = progressResult(source);
  const evidence = evidenceResult(source);
  const overview = overviewResult(source);
  const enquiry = enquiryUnderWay(source);
  const { study } = source;
  const pupils = pupilTable(source);
  const plan = planResult(source);
  const sums = changeCheck(source);
  const found = { robustness: robustnessResult(source), regression: regressionResult(source) };
  return [
    impactSummarySheet(source),
    dataCheckSheet(source),
    ...(plan === null || plan.stage === "finished" ? [] : [beforeYouStartSheet(source, plan)]),
    ...(headline === null ? [] : [pupilsOverallSheet(source, headline), bySchoolSheet(source, headline)]),
    ...(headline === null || headline.comparison === null
      ? []
      : [comparedWithOthersSheet(source, headline, headline.comparison)]),
    ...(headline === null || (found.robustness === null && found.regression === null)
      ? []
      : [doesItHoldSheet(source, headline, found)]),
    ...(headline === null || headline.groups.length === 0 ? [] : [byGroupSheet(source, headline)]),
    ...(headline === null || pupils === null || !listsPupils(source, headline)
      ? []
      : [pupilListSheet(source, headline, pupils)]),
    ...(ordinal.length === 0 ? [] : [levelsSheet(source, ordinal)]),
    ...(waves.length === 0 ? [] : [trendSheet(source, waves)]),
    ...(benchmark === null ? [] : [benchmarkSheet(source, benchmark)]),
    ...(questionnaires.length === 0 ? [] : [questionnairesSheet(source, questionnaires)]),
    ...(progress === null ? [] : [whereAreWeNowSheet(source, progress)]),
    ...(enquiry === null ? [] : [enquiryProgressSheet(source, enquiry)]),
    ...(grid === null ? [] : [innovationGridSheet(source, grid)]),
    ...(collaboration === null ? [] : [collaborationGridSheet(source, collaboration)]),
    ...(community === null ? [] : [communitySheet(source, community)]),
    ...(network === null ? [] : [networkSheet(source, network)]),
    ...(evidence === null ? [] : [evidenceRegisterSheet(source, evidence)]),
    ...matrixSheets(source),
    ...(overview === null ? [] : [allianceOverviewSheet(source, overview)]),
    ...(study === null || study.entries.length === 0 ? [] : [enquiryRecordSheet(source, study)]),
    methodAndAuditSheet(source),
    ...(sums.length === 0 ? [] : [hasItChangedSheet(source, sums)]),
  ];
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
