import type { SheetDraft } from "../workbook/sheetDraft";
import type { ReportSource } from "./report";
import { aboutThisCopySheet } from "./sheets/aboutThisCopy";
import { collaborationGridSheet } from "./sheets/collaborationGrid";
import { communitySheet } from "./sheets/community";
import { comparedWithOthersSheet } from "./sheets/comparedWithOthers";
import { byGroupSheet } from "./sheets/byGroup";
import { benchmarkSheet } from "./sheets/benchmark";
import { bySchoolSheet } from "./sheets/bySchool";
import { impactSummarySheet } from "./sheets/impactSummary";
import { innovationGridSheet } from "./sheets/innovationGrid";
import { levelsSheet } from "./sheets/levels";
import { networkSheet } from "./sheets/network";
import { pupilsOverallSheet } from "./sheets/pupilsOverall";
import { trendSheet } from "./sheets/trend";
import { questionnairesSheet } from "./sheets/questionnaires";
import {
  collaborationResult,
  communityResult,
  networkResult,
  gridResult,
  headlineResult,
  benchmarkResult,
  wavesResults,
  ordinalResults,
  questionnaireResults,
} from "./studyFacts";

/** The sheets of a share copy, from results that are hidden and rounded already: no pupil, source or formula in them. */
export function layOutShareCopy(source: ReportSource): readonly SheetDraft[] {
  const { disclosure } = source;
  if (disclosure === undefined) throw new RangeError("a share copy needs disclosed results");
  const headline = headlineResult(source);
  const ordinal = ordinalResults(source);
  const benchmark = benchmarkResult(source);
  const waves = wavesResults(source);
  const questionnaires = questionnaireResults(source);
  const grid = gridResult(source);
  const collaboration = collaborationResult(source);
  const community = communityResult(source);
  const network = networkResult(source);
  const hasSchools = disclosure.schoolRows !== "none";
  return [
    impactSummarySheet(source),
    ...(headline === null ? [] : [pupilsOverallSheet(source, headline)]),
    ...(headline === null || !hasSchools ? [] : [bySchoolSheet(source, headline)]),
    ...(headline === null || headline.comparison === null
      ? []
      : [comparedWithOthersSheet(source, headline, headline.comparison)]),
    ...(headline === null || headline.groups.length === 0 ? [] : [byGroupSheet(source, headline)]),
    ...(ordinal.length === 0 ? [] : [levelsSheet(source, ordinal)]),
    ...(waves.length === 0 ? [] : [trendSheet(source, waves)]),
    ...(benchmark === null ? [] : [benchmarkSheet(source, benchmark)]),
    ...(questionnaires.length === 0 ? [] : [questionnairesSheet(source, questionnaires)]),
    ...(grid === null ? [] : [innovationGridSheet(source, grid)]),
    ...(collaboration === null ? [] : [collaborationGridSheet(source, collaboration)]),
    ...(community === null ? [] : [communitySheet(source, community)]),
    ...(network === null ? [] : [networkSheet(source, network)]),
    aboutThisCopySheet(source, disclosure),
  ];
}
