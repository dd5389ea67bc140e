import { estimateOf, type Estimate, type StatisticName } from "../estimate";
import type { AttainmentResult } from "../result";
import { digitsFor } from "./numberText";

/** The numbers of a measure the words and sheets are made from: nothing computed, only found. */
export interface ChangeFigures {
  /** The average school where there are several, else the average pupil. */
  readonly change: Estimate | null;
  readonly pupilChange: Estimate | null;
  readonly before: number | null;
  readonly after: number | null;
  /** Standardised by the average of both SDs. */
  readonly effect: Estimate | null;
  readonly digits: number;
}

export function changeFigures(result: AttainmentResult): ChangeFigures {
  return {
    change: headline(result, "mean-change"),
    pupilChange: overall(result, "mean-change", "pupil"),
    before: overall(result, "mean-before", "pupil")?.value ?? null,
    after: overall(result, "mean-after", "pupil")?.value ?? null,
    effect: headline(result, "hedges-g-av"),
    digits: digitsFor(result.smallestChange?.value ?? null),
  };
}

/** The average school's estimate where it has a value, else the average pupil's. */
export function headline(result: AttainmentResult, statistic: StatisticName): Estimate | null {
  const school = overall(result, statistic, "school");
  return hasValue(school) ? school : overall(result, statistic, "pupil");
}

/** An estimate over all schools and pupils of the measure. */
export function overall(
  result: AttainmentResult,
  statistic: StatisticName,
  average: "school" | "pupil",
): Estimate | null {
  return estimateOf(result.estimates, { statistic, average, school: null, group: null });
}

/** Both ends of an estimate's likely range, where it has one. */
export function likelyRange(estimate: Estimate | null): { readonly low: number; readonly high: number } | null {
  if (estimate === null || estimate.low === null || estimate.high === null) return null;
  return { low: estimate.low, high: estimate.high };
}

/** A figure with its likely range, to be drawn beside "no change". */
export interface DrawnFigure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What can be drawn of an estimate; null without a value or a likely range. */
export function drawnFigure(estimate: Estimate | null): DrawnFigure | null {
  const range = likelyRange(estimate);
  return range !== null && hasValue(estimate) ? { value: estimate.value, ...range } : null;
}

/** True of an estimate that is there and defined. */
export function hasValue(estimate: Estimate | null): estimate is Estimate & { readonly value: number } {
  return estimate !== null && estimate.value !== null;
}
