import { planAnalyses } from "../analyses/plan";
import { runAnalyses } from "../analyses/run";
import type { AttainmentSpec, OrdinalSpec } from "../analyses/spec";
import { summarise } from "../impact/summarise";
import type { DisclosureNotes } from "../report/report";
import type { AttainmentResult, Impact, ProgressResult, QuestionnaireResult, Result } from "../result";
import type { CollaborationGridResult, GridResult } from "../results/grid";
import type { OrdinalResult } from "../results/ordinal";
import type { Settings } from "../settings";
import type { Study, Table } from "../study";
import { countText } from "../words/numberText";
import { discloseAttainment } from "./discloseAttainment";
import { discloseCollaboration, discloseDelivery, discloseEvidence, discloseGrid } from "./discloseGrid";
import { discloseBenchmark } from "./discloseBenchmark";
import { discloseCommunity, discloseNetwork } from "./discloseNetwork";
import { discloseOrdinal } from "./discloseOrdinal";
import { discloseQuestionnaire } from "./discloseQuestionnaire";
import { discloseSettings } from "./discloseSettings";
import { discloseWaves } from "./discloseWaves";
import { type DisclosureRules, disclosureRules } from "./disclosureRules";
import { onlySchool, schoolsOfPupils } from "./onlySchool";
import { isSafeStudy, isSafeTotal, schoolsLeftOut } from "./safeTotal";
import { type SchoolLabels, schoolLabels } from "./schoolLabels";
import { type SchoolPeople, schoolPeople } from "./schoolPeople";
import { withoutSchools } from "./withoutSchools";

/** What a share copy may know of a study: every number rounded, small ones gone, no person and no file in it. */
export interface DisclosedStudy {
  readonly settings: Settings;
  readonly results: readonly Result[];
  readonly impact: Impact;
  readonly notes: DisclosureNotes;
}

export interface DisclosureOptions {
  readonly mode: "alliance" | "public";
  /** Of the study: orders the letters of schools. */
  readonly fingerprint: string;
  /** Only this school's pupils and people: a copy for one school out of an alliance. */
  readonly school?: string;
}

/**
 * Analyses the study again without the pupils of schools that are too small to show, then hides and rounds. Totals
 * never hold what a row hides, so no hidden number follows from them on any sheet.
 */
export function discloseStudy(whole: Study, { mode, fingerprint, school }: DisclosureOptions): DisclosedStudy {
  const rules = disclosureRules(mode);
  const study = school === undefined ? whole : onlySchool(whole, school);
  if (study === null) throw new RangeError("no pupil is in a school of this name");
  const leftOut = smallSchools(study, rules);
  const kept = withoutSchools(study, leftOut);
  const people = peopleByMeasure(kept);
  const mayBeNamed = study.settings.schoolsMayBeNamed === true;
  const labels = schoolLabels(firstOf(people)?.schools ?? [], { rules, mayBeNamed, fingerprint });
  const shown = runAnalyses(kept)
    .results.filter(leavesTheWorkbook)
    .filter((result) => isShown(result, { study, rules, people, labels, leftOut }));
  const namesChecked = study.settings.namesChecked === true;
  const disclosed = shown.flatMap((result): readonly Result[] => {
    switch (result.kind) {
      case "attainment":
        return [discloseAttainment(result, { rules, labels, people: peopleOf(people, result), leftOut })];
      case "ordinal":
        return [discloseOrdinal(result, { rules, labels, people: peopleOf(people, result), leftOut })];
      case "waves":
        return discloseWaves(result, { rules, shown });
      case "benchmark":
        return discloseBenchmark(result, { rules, shown, namesChecked });
      case "questionnaire":
        return [discloseQuestionnaire(result, rules)];
      case "innovation-grid":
        return [discloseGrid(result, { rules, labels, namesChecked })];
      case "collaboration-grid":
        return [discloseCollaboration(result, { rules, labels, namesChecked })];
      case "evidence":
        return [discloseEvidence(result)];
      case "delivery":
        return [discloseDelivery(result)];
      case "network": {
        const network = discloseNetwork(result, rules);
        return network === null ? [] : [network];
      }
      case "community": {
        const community = discloseCommunity(result, rules);
        return community === null ? [] : [community];
      }
      default:
        // Whatever has no rule here stays in the working copy: answers school by school, texts of meetings.
        return [];
    }
  });
  const results = disclosed.filter((result) => !isGrid(result) || result.placements.length > 0);
  return {
    settings: discloseSettings(study.settings, mode),
    results,
    impact: summarise(shown, study.settings),
    notes: {
      mode,
      minimum: rules.minimum,
      schoolRows: labels === null ? "none" : mode === "alliance" ? "named" : "letters",
      leftOut: [
        ...(school === undefined
          ? []
          : ["The other schools: this copy is of one school only, and holds no total over several."]),
        ...sentences({ study, rules, leftOut, before: runKinds(study), results, labels }),
      ],
    },
  };
}

function isGrid(result: Result): result is GridResult | CollaborationGridResult {
  return result.kind === "innovation-grid" || result.kind === "collaboration-grid";
}

function measureSpecs(study: Study): readonly (AttainmentSpec | OrdinalSpec)[] {
  if (study.pupils === null) return [];
  return planAnalyses(study).filter(
    (spec): spec is AttainmentSpec | OrdinalSpec => spec.kind === "attainment" || spec.kind === "ordinal",
  );
}

function peopleByMeasure(study: Study): ReadonlyMap<string, SchoolPeople> {
  const { pupils, settings } = study;
  if (pupils === null) return new Map();
  return new Map(measureSpecs(study).map((spec) => [spec.measure, schoolPeople(pupils, spec, settings)]));
}

function smallSchools(study: Study, rules: DisclosureRules): readonly string[] {
  const people = [...peopleByMeasure(study).values()];
  const schools = people[0]?.schools ?? [];
  const small = schoolsLeftOut(
    people.map(({ project, comparison }) =>
      project.map((count, school) => (comparison === null ? count : fewest(count, comparison[school] ?? 0))),
    ),
    rules,
  );
  return small.map((school) => schools[school] ?? "");
}

/** With two arms the smaller one that is there counts: either may stand alone in a row. */
function fewest(project: number, comparison: number): number {
  if (project === 0) return comparison;
  return comparison === 0 ? project : Math.min(project, comparison);
}

/** Progress questionnaires are one or two people's answers a school: they stay in the workbook. */
function leavesTheWorkbook(result: Result): result is Exclude<Result, ProgressResult> {
  return result.kind !== "progress";
}

interface ShownOptions {
  readonly study: Study;
  readonly rules: DisclosureRules;
  readonly people: ReadonlyMap<string, SchoolPeople>;
  readonly labels: SchoolLabels;
  readonly leftOut: readonly string[];
}

function isShown(result: Result, { study, rules, people, labels, leftOut }: ShownOptions): boolean {
  if (result.kind === "attainment" || result.kind === "ordinal")
    return isMeasureShown(peopleOf(people, result), { rules, labels, leftOut });
  if (result.kind === "questionnaire") return isQuestionnaireShown(result, study, rules);
  return true;
}

/** Where schools have rows of their own their sum gives nothing away; else every arm must be a safe total. */
function isMeasureShown(
  { project, comparison }: SchoolPeople,
  { rules, labels, leftOut }: Pick<ShownOptions, "rules" | "labels" | "leftOut">,
): boolean {
  // One school left of several is not a study of one school.
  const withLeftOut = (counts: readonly number[]): readonly number[] => [...counts, ...leftOut.map(() => 0)];
  const total = project.reduce((sum, count) => sum + count, 0);
  if (total < rules.minimum) return false;
  // Without anybody in the other arm nothing of it is said.
  if (comparison?.some((count) => count > 0)) {
    const entering = project.map((count, school) => ((comparison[school] ?? 0) > 0 ? count : 0));
    const isInside = entering.some((count) => count > 0);
    if (!isSafeTotal(withLeftOut(comparison), rules)) return false;
    if (isInside && !isSafeTotal(withLeftOut(entering), rules)) return false;
  }
  return labels !== null || isSafeStudy(withLeftOut(project), rules);
}

function isQuestionnaireShown(result: QuestionnaireResult, study: Study, rules: DisclosureRules): boolean {
  const waves = study.questionnaires.find(({ id }) => id === result.id)?.waves ?? [];
  return waves.every(({ table }) => isSafeTotal(respondentsBySchool(table), rules));
}

function respondentsBySchool(table: Table): readonly number[] {
  const column = table.columns.find(({ role, kind }) => role === "school" && kind === "text");
  if (column?.kind !== "text") return [table.rowNumbers.length];
  const counts = [...column.levels.map(() => 0), 0];
  for (const code of column.codes) {
    const at = code < 0 ? column.levels.length : code;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.filter((count) => count > 0);
}

function peopleOf(
  people: ReadonlyMap<string, SchoolPeople>,
  { measure }: AttainmentResult | OrdinalResult,
): SchoolPeople {
  const own = people.get(measure);
  if (own === undefined) throw new RangeError(`no measure ${measure}`);
  return own;
}

function firstOf<T>(values: ReadonlyMap<string, T>): T | undefined {
  return [...values.values()][0];
}

interface Kinds {
  readonly measures: number;
  readonly questionnaires: number;
  readonly hasGrid: boolean;
  readonly hasCollaboration: boolean;
  readonly hasNetwork: boolean;
  readonly hasCommunity: boolean;
}

function runKinds(study: Study): Kinds {
  const plan = planAnalyses(study);
  return {
    measures: plan.filter(({ kind }) => kind === "attainment" || kind === "ordinal").length,
    questionnaires: plan.filter(({ kind }) => kind === "questionnaire").length,
    hasGrid: plan.some(({ kind }) => kind === "innovation-grid"),
    hasNetwork: plan.some(({ kind }) => kind === "network"),
    hasCommunity: plan.some(({ kind }) => kind === "community"),
    hasCollaboration: plan.some(({ kind }) => kind === "collaboration-grid"),
  };
}

interface LeftOutFacts {
  readonly study: Study;
  readonly rules: DisclosureRules;
  readonly leftOut: readonly string[];
  readonly before: Kinds;
  readonly results: readonly Result[];
  readonly labels: SchoolLabels;
}

/** What is missing from the copy, so that nobody takes it for nothing. */
function sentences({ study, rules, leftOut, before, results, labels }: LeftOutFacts): readonly string[] {
  const count = (kind: Result["kind"]): number => results.filter((result) => result.kind === kind).length;
  const measures = before.measures - count("attainment") - count("ordinal");
  const questionnaires = before.questionnaires - count("questionnaire");
  return [
    ...(leftOut.length > 0
      ? [
          `${countText(leftOut.length, "school")} with fewer than ${rules.minimum} pupils in a measure: left out of every number on pupils, averages and totals too.`,
        ]
      : []),
    ...(labels === null && schoolsOfPupils(study).length > 1 ? [noRows(rules)] : []),
    ...(measures > 0
      ? [
          `${countText(measures, "measure")} of pupils: too few pupils or schools. A school could work out the others' results from its own.`,
        ]
      : []),
    ...(questionnaires > 0
      ? [`${countText(questionnaires, "questionnaire")}: too few people, or people of fewer than three schools.`]
      : []),
    ...(before.hasGrid && count("innovation-grid") === 0
      ? [`The innovation grid: fewer than ${rules.minimum} people rated each placement, or schools are not named here.`]
      : []),
    ...(before.hasCollaboration && count("collaboration-grid") === 0
      ? [`The collaboration grid: fewer than ${rules.minimum} people rated each school, or schools are not named here.`]
      : []),
    ...(before.hasNetwork && count("network") === 0
      ? ["The network: too few people, or people of fewer than three schools."]
      : []),
    ...(before.hasCommunity && count("community") === 0
      ? ["The inquiry community: too few people, or people of fewer than three schools."]
      : []),
    ...(study.settings.namesChecked === true
      ? []
      : ["Texts that people wrote: Setup does not say that names were checked."]),
    "Pupil list, pictures of single pupils, lowest and highest scores, Data check, and Method and audit: in the working copy only.",
  ];
}

function noRows({ mode, schoolsForLetters }: DisclosureRules): string {
  return mode === "alliance"
    ? "Rows of single schools: Setup does not say that the agreement lets schools be named."
    : `Rows of single schools: a public copy shows them from ${schoolsForLetters ?? ""} schools up only.`;
}
