import type { Estimate } from "../../estimate";
import type { PlanResult, PlanScenario } from "../../results/plan";
import { thresholds } from "../../thresholds";
import { estimateRow } from "../estimateRow";
import type { Layout } from "./designSize";
import { detectableEffect, type DesignSize } from "./detectable";

/** What a plan is about, besides how large it is. */
export interface PlanAbout extends Pick<
  PlanResult,
  "measure" | "label" | "scale" | "stage" | "correlation" | "intraclassCorrelation"
> {
  /** SD of the scores in their own units; null where it is not known. */
  readonly spread: number | null;
}

/** The smallest effect a layout could be expected to detect, and how that changes with its size and assumptions. */
export function planOf(layout: Layout, { spread, ...about }: PlanAbout): PlanResult {
  const size = {
    ...layout,
    correlation: about.correlation.value,
    intraclassCorrelation: about.intraclassCorrelation.value,
  };
  const detectable = detectableEffect(size);
  return {
    kind: "plan",
    ...about,
    design: layout.design,
    schools: layout.schools,
    pupils: layout.pupils,
    pupilsPerSchool: layout.pupilsPerSchool,
    units: layout.units,
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
    estimates: [estimateOfPlan(about.measure, layout, detectable)],
  };
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

function estimateOfPlan(measure: string, layout: Layout, detectable: number | null): Estimate {
  return estimateRow({
    analysis: "plan",
    measure,
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
