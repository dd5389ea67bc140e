import type { Column, NumberColumn, Study } from "../study";
import { overviewForms } from "./forms/runOverview";
import { progressForms } from "./progress/runProgress";
import type { AnalysisSpec, AttainmentSpec, PlanSpec, RegressionSpec, RobustnessSpec } from "./spec";

/** By two taps and by ten items: either is enough. */
const innovationForms = ["innovation-ratings", "innovation-items"];

/**
 * The analyses a study has columns and entries for, in the order of the report: the declared measure first, then the
 * measures in the order of the sheet, questionnaires, grid, evidence, then what is held against the results before it.
 */
export function planAnalyses(study: Study): readonly AnalysisSpec[] {
  return [
    ...attainmentSpecs(study),
    ...study.questionnaires.map(({ id }) => ({ kind: "questionnaire", questionnaire: id }) as const),
    ...(innovationForms.some((form) => hasEntries(study, form)) ? [{ kind: "innovation-grid" } as const] : []),
    ...(hasEntries(study, "collaboration-ratings") ? [{ kind: "collaboration-grid" } as const] : []),
    ...(hasEntries(study, "evidence") ? [{ kind: "evidence" } as const] : []),
    ...(hasEntries(study, "delivery") ? [{ kind: "delivery" } as const] : []),
    ...(progressForms.some((form) => hasEntries(study, form)) ? [{ kind: "progress" } as const] : []),
    ...(overviewForms.some((form) => hasEntries(study, form)) ? [{ kind: "overview" } as const] : []),
    ...aboutHeadline(study),
  ];
}

/** What is asked of the headline measure alone: does it hold, what came by chance, what could be seen at all? */
function aboutHeadline(study: Study): readonly (RobustnessSpec | RegressionSpec | PlanSpec)[] {
  const headline = attainmentSpecs(study)[0];
  if (headline === undefined) return beforeOnly(study);
  const { measure, beforeColumn, afterColumn } = headline;
  const columns = { measure, beforeColumn, afterColumn };
  return [
    { kind: "robustness", ...columns },
    { kind: "regression-to-the-mean", ...columns },
    { kind: "plan", ...columns },
  ];
}

/** Nobody has a score after yet: the declared measure, else the first, is planned with. */
function beforeOnly(study: Study): readonly PlanSpec[] {
  const scores = (study.pupils?.columns ?? []).filter(isScore);
  const waiting = scores.filter(
    ({ role, scale, measure }) =>
      role === "before" &&
      scale?.ordinal !== true &&
      !scores.some((other) => other.role === "after" && other.measure === measure),
  );
  const column = waiting.find(({ measure }) => measure === study.settings.declared.measure) ?? waiting[0];
  return column === undefined
    ? []
    : [{ kind: "plan", measure: column.measure ?? column.header, beforeColumn: column.id, afterColumn: null }];
}

function hasEntries(study: Study, form: string): boolean {
  return study.entries.some((entry) => entry.form === form);
}

function attainmentSpecs(study: Study): readonly AttainmentSpec[] {
  const scores = (study.pupils?.columns ?? []).filter(isScore);
  const measures = [...new Set(scores.map(({ measure }) => measure ?? ""))].filter((measure) => measure !== "");
  const specs = measures.flatMap((measure): AttainmentSpec[] => {
    const before = scores.find((column) => column.measure === measure && column.role === "before");
    const after = scores.find((column) => column.measure === measure && column.role === "after");
    // Ordered words have no mean: they are counted as movement, not averaged.
    if (before?.scale?.ordinal === true || after?.scale?.ordinal === true) return [];
    return before && after ? [{ kind: "attainment", measure, beforeColumn: before.id, afterColumn: after.id }] : [];
  });
  const declared = study.settings.declared.measure;
  return declared === null
    ? specs
    : [...specs.filter(({ measure }) => measure === declared), ...specs.filter(({ measure }) => measure !== declared)];
}

function isScore(column: Column): column is NumberColumn {
  return column.kind === "number" && (column.role === "before" || column.role === "after");
}
