import type { Form } from "../engine";
import { evidence } from "./forms/evidence";
import { innovationBefore, innovationItems, innovationRatings } from "./forms/innovationRatings";
import { progressImpact, progressImplementation, progressInnovation } from "./forms/progress";
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
  evidence: formsOnly(evidence),
} as const satisfies Readonly<Record<string, Template>>;

export type TemplateName = keyof typeof templates;

export const templateNames = Object.keys(templates) as readonly TemplateName[];

/** Every form of the facilitator's, as the engine takes them. */
export const forms: readonly Form[] = templateNames.flatMap((name) => templates[name].forms);
