import type { AttainmentResult } from "../../result";
import type { Assumption, PlanResult } from "../../results/plan";
import { moments, standardDeviation } from "../../stats/moments";
import type { Scale } from "../../scale";
import type { Study, Table } from "../../study";
import { matchedPairs } from "../attainment/matchedPairs";
import { type PupilRows, pupilRows } from "../attainment/pupilRows";
import { unknownScale } from "../attainment/unknownScale";
import { usualSchools } from "../regression/otherSchools";
import type { PlanSpec } from "../spec";
import { thresholds } from "../../thresholds";
import { designSize } from "./designSize";
import { planOf } from "./planOf";

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
  const scale = started.before.scale ?? unknownScale;
  const label = started.before.measureLabel ?? spec.measure;
  return planOf(layout, {
    measure: spec.measure,
    label: attainment?.label ?? label,
    scale,
    stage: attainment === null ? "before-only" : "finished",
    correlation,
    intraclassCorrelation,
    spread: spreadOf(started, scale),
  });
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
