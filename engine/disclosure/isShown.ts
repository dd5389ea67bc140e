import type { Result } from "../result";
import type { QuestionnaireResult } from "../results/questionnaire";
import type { Study, Table } from "../study";
import type { DisclosureRules } from "./disclosureRules";
import { type MeasurePeople, peopleOf } from "./measurePeople";
import { isSafeStudy, isSafeTotal } from "./safeTotal";
import type { SchoolLabels } from "./schoolLabels";
import type { SchoolPeople } from "./schoolPeople";

export interface ShownOptions {
  readonly study: Study;
  readonly rules: DisclosureRules;
  readonly people: MeasurePeople;
  readonly labels: SchoolLabels;
  readonly leftOut: readonly string[];
}

/** Whether a copy may say anything of a result at all; what it may say of it is each kind's own matter. */
export function isShown(result: Result, { study, rules, people, labels, leftOut }: ShownOptions): boolean {
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
    // Where only some schools are compared, the others are what is left of all: a safe number too, or nobody.
    const others = project.filter((_, school) => (comparison[school] ?? 0) === 0);
    const hasOthers = others.some((count) => count > 0);
    if (isInside && hasOthers && labels === null && !isSafeTotal(withLeftOut(others), rules)) return false;
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
