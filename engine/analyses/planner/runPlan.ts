import type { Estimate } from "../../estimate";
import type { AttainmentResult } from "../../result";
import type { Assumption, PlanResult, PlanScenario } from "../../results/plan";
import { moments, standardDeviation } from "../../stats/moments";
import type { Scale } from "../../scale";
import type { Study, Table } from "../../study";
import { matchedPairs } from "../attainment/matchedPairs";
import { type PupilRows, pupilRows } from "../attainment/pupilRows";
import { unknownScale } from "../attainment/unknownScale";
import { estimateRow } from "../estimateRow";
import { usualSchools } from "../regression/otherSchools";
import type { PlanSpec } from "../spec";
import { thresholds } from "../../thresholds";
import { designSize, type Layout } from "./designSize";
import { detectableEffect, type DesignSize } from "./detectable";

/**
 * What the design could be expected to detect, from whoever has a score before: never from the effect that was found.
 * Where scores after are there, how they go together with those before is measured (the middle school), else assumed.
 */
export function runPlan(spec: PlanSpec, study: Study, attainment: AttainmentResult | null): PlanResult | null {
  if (study.pupils === null) return null;
  const started = pupilRows(study.pupils, spec.beforeColumn, spec.beforeColumn);
  if (attainment === null && hasScoresAfter(spec, study.pupils)) return null;
  const layout = designSize(started, {
    allocation: study.settings.allocation,
    wholeGroup: attainment !== null,
  });
  if (layout === null) return null;
  const correlation = correlationOf(attainment);
  const intraclassCorrelation: Assumption = { value: thresholds.gainCorrelationWithinSchools, origin: "assumed" };
  const size = { ...layout, correlation: correlation.value, intraclassCorrelation: intraclassCorrelation.value };
  const detectable = detectableEffect(size);
  const scale = started.before.scale ?? unknownScale;
  const spread = spreadOf(started, scale);
  const label = started.before.measureLabel ?? spec.measure;
  return {
    kind: "plan",
    measure: spec.measure,
    label: attainment?.label ?? label,
    scale,
    stage: attainment === null ? "before-only" : "finished",
    design: layout.design,
    schools: layout.schools,
    pupils: layout.pupils,
    pupilsPerSchool: layout.pupilsPerSchool,
    units: layout.units,
    correlation,
    intraclassCorrelation,
    detectable,
    detectableInUnits: detectable === null || spread === null ? null : detectable * spread,
    scenarios: scenariosOf(size),
    bySchools: bySchools(size),
    sensitivity: {
      correlations: thresholds.plannedCorrelations,
      intraclassCorrelations: thresholds.gainCorrelationRange,
      detectable: thresholds.plannedCorrelations.map((r) =>
        thresholds.gainCorrelationRange.map((icc) =>
          detectableEffect({ ...size, correlation: r, intraclassCorrelation: icc }),
        ),
      ),
    },
    schoolsNeeded: thresholds.plannedEffects.map((effect) => ({ effect, schools: schoolsNeeded(size, effect) })),
    estimates: [estimateOfPlan(spec, layout, detectable)],
  };
}

/** Scores after that could not be analysed are another matter: then nothing is planned. */
function hasScoresAfter({ beforeColumn, afterColumn }: PlanSpec, pupils: Table): boolean {
  if (afterColumn === null) return false;
  return pupilRows(pupils, beforeColumn, afterColumn).after.missing.includes(0);
}

function correlationOf(attainment: AttainmentResult | null): Assumption {
  const measured = attainment === null ? null : usualSchools(attainment, new Set()).correlation;
  return measured === null || measured >= 1
    ? { value: thresholds.correlationOfTests, origin: "assumed" }
    : { value: measured, origin: "measured" };
}

function spreadOf(started: PupilRows, scale: Scale): number | null {
  if (scale.normStandardDeviation !== null) return scale.normStandardDeviation;
  const scores = moments(matchedPairs(started, 1).before);
  const spread = scores.ok ? standardDeviation(scores.value) : null;
  return spread?.ok === true ? spread.value : null;
}

function scenariosOf(size: DesignSize): readonly PlanScenario[] {
  const scenario = (change: PlanScenario["change"], other: Partial<DesignSize>): PlanScenario => {
    const changed = { ...size, ...other };
    const { schools, pupilsPerSchool } = changed;
    return { change, schools, pupilsPerSchool, detectable: detectableEffect(changed) };
  };
  const { schools, pupilsPerSchool, pupilsPerClass } = size;
  return [
    scenario("as-planned", {}),
    ...(size.design === "one-school" ? [] : [scenario("twice-the-schools", { schools: 2 * schools })]),
    scenario("twice-the-pupils", { pupilsPerSchool: 2 * pupilsPerSchool, pupilsPerClass: 2 * pupilsPerClass }),
    ...(size.design === "one-group"
      ? [scenario("with-comparison-schools", { design: "whole-schools", schools: 2 * schools, treatedShare: 0.5 })]
      : []),
  ];
}

function bySchools(size: DesignSize): PlanResult["bySchools"] {
  if (size.design === "one-school") return [];
  const most = Math.min(thresholds.plannedSchoolsAtMost, Math.max(20, 2 * size.schools));
  return Array.from({ length: most - 1 }, (_, index) => index + 2).flatMap((schools) => {
    const detectable = detectableEffect({ ...size, schools });
    // With two or three schools the curve leaves every page.
    return detectable === null || detectable > thresholds.plannedEffectDrawn ? [] : [{ schools, detectable }];
  });
}

/** The fewest schools like these, of the same design, that would show the effect. */
function schoolsNeeded(size: DesignSize, effect: number): number | null {
  if (size.design === "one-school") return null;
  for (let schools = 2; schools <= thresholds.plannedSchoolsAtMost; schools += 1) {
    const detectable = detectableEffect({ ...size, schools });
    if (detectable !== null && detectable <= effect) return schools;
  }
  return null;
}

function estimateOfPlan(spec: PlanSpec, layout: Layout, detectable: number | null): Estimate {
  return estimateRow({
    analysis: "plan",
    measure: spec.measure,
    contrast: layout.units === null ? "after-before" : "project-comparison",
    statistic: "smallest-detectable-effect",
    unit: "sd",
    method: layout.design,
    value: detectable,
    ...(detectable === null ? { reason: "too-few-groups" } : {}),
    n: layout.pupils,
    schools: layout.schools,
  });
}
