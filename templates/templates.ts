import { coverForm, type Form } from "../engine";
import {
  benchmark,
  cases,
  claimCheck,
  commissioning,
  evidenceMatrix,
  initiatives,
  initiativeTraits,
  issuesLog,
} from "./forms/cases";
import { claims } from "./forms/claims";
import { collaborationRatings } from "./forms/collaboration";
import { communityMembers, communityThemes } from "./forms/community";
import { delivery } from "./forms/delivery";
import { ethics } from "./forms/ethics";
import { evidence } from "./forms/evidence";
import { facilitatorNotes, facilitatorReview } from "./forms/facilitator";
import { actionLog, sharingPlan, timeFrame, workingAgreement } from "./forms/groupWork";
import { innovationBefore, innovationItems, innovationRatings } from "./forms/innovationRatings";
import { collectionPlan, methodChoice, methodFit } from "./forms/methods";
import {
  approaches,
  instructionalRounds,
  learningWalk,
  lessonStudy,
  otherEnquiries,
  peerTriad,
} from "./forms/waysOfEnquiring";
import { networkRoster, networkTies } from "./forms/network";
import { dpia, dpiaRisks, pupilWithdrawals } from "./forms/governance";
import { overview1, overview2, overview3, withdrawals } from "./forms/overviews";
import { phase1, phase2, phase3 } from "./forms/phases";
import { progressImpact, progressImplementation, progressInnovation } from "./forms/progress";
import { criteria, focus, impactCheck, question, signOff } from "./forms/question";
import { reporting, synthesis, themes } from "./forms/synthesis";
import { pupilScores } from "./tables/pupilScores";
import { pupilQuestionnaire, schoolQuestionnaire, staffQuestionnaire } from "./tables/questionnaires";
import type { TableTemplate } from "./tables/tableTemplate";

/** What a template's workbook holds, sheet by sheet. */
interface Template {
  readonly forms: readonly Form[];
  readonly tables: readonly TableTemplate[];
}

const formsOnly = (...forms: readonly Form[]): Template => ({ forms, tables: [] });
const tablesOnly = (...tables: readonly TableTemplate[]): Template => ({ forms: [], tables });

/** What can be asked for by name (`enquiry-impact template NAME`). */
export const templates = {
  "pupil-scores": tablesOnly(pupilScores),
  questionnaire: tablesOnly(pupilQuestionnaire, staffQuestionnaire, schoolQuestionnaire),
  progress: formsOnly(progressImplementation, progressInnovation, progressImpact),
  "innovation-ratings": formsOnly(innovationBefore, innovationRatings, innovationItems),
  "collaboration-ratings": formsOnly(collaborationRatings),
  evidence: formsOnly(evidence),
  phases: formsOnly(workingAgreement, timeFrame, phase1, phase2, phase3, actionLog, sharingPlan),
  facilitator: formsOnly(facilitatorNotes, facilitatorReview),
  overviews: formsOnly(overview1, overview2, overview3, withdrawals),
  governance: formsOnly(pupilWithdrawals),
  dpia: formsOnly(dpia, dpiaRisks),
  question: formsOnly(focus, question, signOff, criteria, impactCheck, synthesis, themes, reporting),
  ethics: formsOnly(ethics),
  methods: formsOnly(
    methodFit,
    methodChoice,
    collectionPlan,
    approaches,
    learningWalk,
    instructionalRounds,
    peerTriad,
    lessonStudy,
    otherEnquiries,
  ),
  claims: formsOnly(claims),
  delivery: formsOnly(delivery),
  community: formsOnly(communityMembers, communityThemes),
  network: formsOnly(networkRoster, networkTies),
  cases: formsOnly(
    cases,
    evidenceMatrix,
    initiatives,
    initiativeTraits,
    issuesLog,
    commissioning,
    benchmark,
    claimCheck,
  ),
} as const satisfies Readonly<Record<string, Template>>;

export type TemplateName = keyof typeof templates;

export const templateNames = Object.keys(templates) as readonly TemplateName[];

/** Every form of the facilitator's, as the engine takes them; the cover of a school's own workbook comes last. */
export const forms: readonly Form[] = [...templateNames.flatMap((name) => templates[name].forms), coverForm];

/** The forms of one template, in the order of its sheets. */
export function templateForms(name: TemplateName): readonly Form[] {
  return templates[name].forms;
}
