import type { Column, NumberColumn, Study } from "../study";
import { contrastOf, wavesOfMeasure } from "../tables/columns/wavesOfMeasure";
import { overviewForms } from "./forms/runOverview";
import { initiativeForms } from "./initiatives/runEvidenceMatrix";
import { progressForms } from "./progress/progressForms";
import type {
  AnalysisSpec,
  AttainmentSpec,
  OrdinalSpec,
  PlanSpec,
  RegressionSpec,
  RobustnessSpec,
  WavesSpec,
} from "./spec";

export type MeasureSpec = AttainmentSpec | OrdinalSpec;

/** By two taps and by ten items: either is enough. */
const innovationForms = ["innovation-ratings", "innovation-items"];

/** Who was asked, and who named whom. */
const networkForms = ["network-roster", "network-ties"];

/**
 * The analyses a study has columns and entries for, in the order of the report: the declared measure first, then the
 * measures in the order of the sheet, questionnaires, grids, evidence, delivery, progress and overviews.
 */
export function planAnalyses(study: Study): readonly AnalysisSpec[] {
  const measures = measureSpecs(study);
  return [
    ...measures.filter(({ kind }) => kind === "attainment"),
    ...measures.filter(({ kind }) => kind === "ordinal"),
    ...study.questionnaires.map(({ id }) => ({ kind: "questionnaire", questionnaire: id }) as const),
    ...(innovationForms.some((form) => hasEntries(study, form)) ? [{ kind: "innovation-grid" } as const] : []),
    ...(hasEntries(study, "collaboration-ratings") ? [{ kind: "collaboration-grid" } as const] : []),
    ...(hasEntries(study, "evidence") ? [{ kind: "evidence" } as const] : []),
    ...(hasEntries(study, "delivery") ? [{ kind: "delivery" } as const] : []),
    ...(progressForms.some((form) => hasEntries(study, form)) ? [{ kind: "progress" } as const] : []),
    ...(overviewForms.some((form) => hasEntries(study, form)) ? [{ kind: "overview" } as const] : []),
    ...(networkForms.some((form) => hasEntries(study, form)) ? [{ kind: "network" } as const] : []),
    ...(hasEntries(study, "community-members") ? [{ kind: "community" } as const] : []),
    ...(initiativeForms.some((form) => hasEntries(study, form)) ? [{ kind: "evidence-matrix" } as const] : []),
    ...(hasEntries(study, "cases") ? [{ kind: "cases" } as const] : []),
    ...(hasEntries(study, "commissioning") ? [{ kind: "commissioning" } as const] : []),
    ...aboutHeadline(study, measures),
    ...waveSpecs(study, measures),
    ...(hasBenchmark(study, measures) ? [{ kind: "benchmark" } as const] : []),
  ];
}

/** What is asked of the headline measure alone: does it hold, what came by chance, what could be seen at all? */
function aboutHeadline(
  study: Study,
  measures: readonly MeasureSpec[],
): readonly (RobustnessSpec | RegressionSpec | PlanSpec)[] {
  const headline = measures.find(({ kind }) => kind === "attainment");
  if (headline === undefined) return beforeOnly(study);
  const { measure, beforeColumn, afterColumn } = headline;
  const columns = { measure, beforeColumn, afterColumn };
  return [
    { kind: "robustness", ...columns },
    { kind: "chain", ...columns },
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

/** Measures in numbers with three waves or more; levels at more than two moments are shown as their contrast only. */
function waveSpecs({ pupils }: Study, measures: readonly MeasureSpec[]): readonly WavesSpec[] {
  if (pupils === null) return [];
  return measures
    .filter(({ kind, measure }) => kind === "attainment" && wavesOfMeasure(pupils, measure).length >= 3)
    .map((spec) => ({ ...spec, kind: "waves" }));
}

/** A standard, a benchmark entered or a claim to check. */
function hasBenchmark(study: Study, measures: readonly MeasureSpec[]): boolean {
  const { settings } = study;
  return (
    settings.claims !== null ||
    hasEntries(study, "benchmark") ||
    hasEntries(study, "claim-check") ||
    measures.some(({ measure }) => (settings.measures[measure]?.standard ?? null) !== null)
  );
}

function hasEntries(study: Study, form: string): boolean {
  return study.entries.some((entry) => entry.form === form);
}

/** The measures of a study whose averages before and after are compared, the declared one first. */
export function attainmentSpecs(study: Study): readonly AttainmentSpec[] {
  return measureSpecs(study).filter((spec): spec is AttainmentSpec => spec.kind === "attainment");
}

/** Measures of pupils, each before and after: the declared one first, else in the order of the sheet. */
export function measureSpecs(study: Study): readonly MeasureSpec[] {
  const scores = (study.pupils?.columns ?? []).filter(isScore);
  const measures = [...new Set(scores.map(({ measure }) => measure ?? ""))].filter((measure) => measure !== "");
  const specs = measures.flatMap((measure) => measureSpec(study, measure));
  const declared = study.settings.declared.measure;
  return declared === null
    ? specs
    : [...specs.filter(({ measure }) => measure === declared), ...specs.filter(({ measure }) => measure !== declared)];
}

/** The two moments Setup says are to be compared, else the first and the last. */
function measureSpec({ pupils, settings }: Study, measure: string): readonly MeasureSpec[] {
  const waves = pupils === null ? [] : wavesOfMeasure(pupils, measure);
  const contrast = settings.measures[measure]?.contrast ?? null;
  const declared = contrast === null ? null : contrastOf(waves, contrast);
  const before = declared?.from.column ?? waves.find(({ column }) => column.role === "before")?.column;
  const after = declared?.to.column ?? waves.find(({ column }) => column.role === "after")?.column;
  if (before === undefined || after === undefined) return [];
  // Ordered words have no mean: they are counted as movement, not averaged.
  const isOrdinal = before.scale?.ordinal === true || after.scale?.ordinal === true;
  return [{ kind: isOrdinal ? "ordinal" : "attainment", measure, beforeColumn: before.id, afterColumn: after.id }];
}

function isScore(column: Column): column is NumberColumn {
  return column.kind === "number" && (column.role === "before" || column.role === "after");
}
