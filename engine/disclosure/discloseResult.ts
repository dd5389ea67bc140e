import type { Result } from "../result";
import type { Study } from "../study";
import { answersBySchool } from "./answersBySchool";
import { discloseAttainment } from "./discloseAttainment";
import { discloseBenchmark } from "./discloseBenchmark";
import { discloseCollaboration, discloseDelivery, discloseEvidence, discloseGrid } from "./discloseGrid";
import { discloseCommunity } from "./discloseCommunity";
import { discloseNetwork } from "./discloseNetwork";
import { discloseOrdinal } from "./discloseOrdinal";
import { discloseOverview } from "./discloseOverview";
import { discloseQuestionnaire } from "./discloseQuestionnaire";
import { discloseWaves } from "./discloseWaves";
import type { DisclosureRules } from "./disclosureRules";
import { type MeasurePeople, peopleOf } from "./measurePeople";
import type { SchoolLabels } from "./schoolLabels";

export interface ResultDisclosure {
  readonly study: Study;
  readonly rules: DisclosureRules;
  readonly labels: SchoolLabels;
  readonly people: MeasurePeople;
  readonly leftOut: readonly string[];
  readonly namesChecked: boolean;
  /** Results the copy may say something of; a number that rests on another is shown only with it. */
  readonly shown: readonly Result[];
}

/** A result as a share copy may show it, by the rules of its kind; nothing where too little would be left. */
export function discloseResult(result: Result, disclosure: ResultDisclosure): readonly Result[] {
  const { rules, people } = disclosure;
  switch (result.kind) {
    case "attainment":
      return [discloseAttainment(result, { ...disclosure, people: peopleOf(people, result) })];
    case "ordinal":
      return [discloseOrdinal(result, { ...disclosure, people: peopleOf(people, result) })];
    case "waves":
      return discloseWaves(result, disclosure);
    case "benchmark":
      return discloseBenchmark(result, disclosure);
    case "questionnaire":
      return [discloseQuestionnaire(result, { rules, answersOf: answersBySchool(disclosure.study, result.id) })];
    case "innovation-grid": {
      const grid = discloseGrid(result, disclosure);
      return grid.placements.length === 0 ? [] : [grid];
    }
    case "collaboration-grid": {
      const grid = discloseCollaboration(result, disclosure);
      return grid.placements.length === 0 ? [] : [grid];
    }
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
    case "overview":
      return discloseOverview(result, {
        ...disclosure,
        schoolsMayBeNamed: disclosure.study.settings.schoolsMayBeNamed === true,
      });
    default:
      // Whatever has no rule here stays in the working copy: answers school by school, texts of meetings.
      return [];
  }
}
