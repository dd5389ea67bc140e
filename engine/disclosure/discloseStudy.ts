import { settingsFromForms } from "../analyses/forms/settingsFromForms";
import { planAnalyses } from "../analyses/plan";
import { runAnalyses } from "../analyses/run";
import { summarise } from "../impact/summarise";
import type { DisclosureNotes } from "../report/report";
import type { Impact, Result } from "../result";
import type { Settings } from "../settings";
import type { Study } from "../study";
import { heldBackSentences } from "../words/heldBack";
import { leftOutSentences } from "../words/leftOut";
import { heldBack } from "./compareCopies";
import { copyFigures, subjectOf } from "./copyFigures";
import { discloseResult } from "./discloseResult";
import { discloseSettings } from "./discloseSettings";
import { type DisclosureRules, disclosureRules } from "./disclosureRules";
import type { EarlierCopy } from "./earlierCopy";
import { holdBack, isWhole } from "./holdBack";
import { isShown } from "./isShown";
import { measurePeople, schoolsMeasured, smallSchools } from "./measurePeople";
import { onlySchool, schoolsOfPupils } from "./onlySchool";
import { type SchoolLabels, schoolLabels } from "./schoolLabels";
import { whoMayHaveLeft } from "./whoMayHaveLeft";
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
  /** Copies made before, all of them: no number may differ from theirs so that a person shows. */
  readonly earlier?: readonly EarlierCopy[];
}

/**
 * Analyses the study again without the pupils of schools that are too small to show, then hides and rounds. Totals
 * never hold what a row hides, so no hidden number follows from them on any sheet.
 */
export function discloseStudy(
  whole: Study,
  { mode, fingerprint, school, earlier = [] }: DisclosureOptions,
): DisclosedStudy {
  const rules = disclosureRules(mode);
  const own = school === undefined ? whole : onlySchool(whole, school);
  if (own === null) throw new RangeError("no pupil is in a school of this name");
  const study = { ...own, settings: settingsFromForms(own) };
  const leftOut = smallSchools(study, rules);
  const kept = withoutSchools(study, leftOut);
  const people = measurePeople(kept);
  const mayBeNamed = study.settings.schoolsMayBeNamed === true;
  const labels = schoolLabels(schoolsMeasured(people), { rules, mayBeNamed, fingerprint });
  const shown = runAnalyses(kept).results.filter((result) =>
    isShown(result, { study, rules, people, labels, leftOut }),
  );
  const namesChecked = study.settings.namesChecked === true;
  const disclosed = shown.flatMap((result) =>
    discloseResult(result, { study: kept, rules, labels, people, leftOut, namesChecked, shown }),
  );
  const held = heldBack(copyFigures(disclosed), earlier, { rules, ...whoMayHaveLeft(study, people, labels) });
  const results = holdBack(disclosed, held);
  return {
    settings: discloseSettings(study.settings, mode),
    results,
    impact: summarise(holdBack(shown, held.filter(isWhole)), study.settings),
    notes: {
      mode,
      minimum: rules.minimum,
      schoolRows: labels === null ? "none" : mode === "alliance" ? "named" : "letters",
      leftOut: [
        ...heldBackSentences(held, { minimum: rules.minimum, labelOf: (subject) => labelOf(disclosed, subject) }),
        ...whatIsLeftOut({
          study,
          rules,
          labels,
          results: disclosed,
          smallSchools: leftOut.length,
          isOneSchool: school !== undefined,
        }),
      ],
      figures: copyFigures(results),
      comparedWith: earlier.length,
    },
  };
}

/** What a person calls a measure or a questionnaire. */
function labelOf(results: readonly Result[], subject: string): string {
  const found = results.find((result) => subject !== "" && subjectOf(result) === subject);
  if (found === undefined) return "";
  return "label" in found ? found.label : "title" in found ? found.title : "";
}

interface LeftOutFacts {
  readonly study: Study;
  readonly rules: DisclosureRules;
  readonly labels: SchoolLabels;
  readonly results: readonly Result[];
  readonly smallSchools: number;
  readonly isOneSchool: boolean;
}

/** What there was material for, less what the copy shows. */
function whatIsLeftOut({ study, rules, labels, results, ...facts }: LeftOutFacts): readonly string[] {
  const plan = planAnalyses(study);
  const missing = (...kinds: readonly Result["kind"][]): number =>
    plan.filter(({ kind }) => kinds.includes(kind)).length - results.filter(({ kind }) => kinds.includes(kind)).length;
  return leftOutSentences({
    ...facts,
    ...rules,
    noSchoolRows: labels === null && schoolsOfPupils(study).length > 1,
    measures: missing("attainment", "ordinal"),
    questionnaires: missing("questionnaire"),
    innovationGrid: missing("innovation-grid") > 0,
    collaborationGrid: missing("collaboration-grid") > 0,
    network: missing("network") > 0,
    community: missing("community") > 0,
    overview: missing("overview") > 0,
    namesChecked: study.settings.namesChecked === true,
  });
}
