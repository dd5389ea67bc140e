import type { Estimate } from "../../estimate";
import type { Computed } from "../../stats/computed";
import { directionOf } from "../../stats/directionsOfChange";
import { hedgesGav } from "../../stats/hedgesGav";
import type { MeanOverSchools, SchoolEstimate } from "../../stats/meanOverSchools";
import { type PairedMoments, pairedMoments } from "../../stats/pairedMoments";
import { valuesAt } from "../../stats/valuesAt";
import { wilsonInterval } from "../../stats/wilsonInterval";
import { rangeOf, valueOf } from "../estimateRow";
import { thresholds } from "../../thresholds";
import { type AttainmentFrame, attainmentEstimate, unitsOf } from "./frame";

/** Estimates of each school, by name; under ten pupils with both scores only their number. */
export function schoolEstimates(frame: AttainmentFrame, over: Computed<MeanOverSchools>): readonly Estimate[] {
  if (!frame.rows.hasSchools) return [];
  const pairsOf = pairsBySchool(frame);
  return frame.rows.schools.flatMap((school, index) => {
    const pairs = pairsOf[index] ?? [];
    const nSupplied = frame.counts.bySchool[index]?.supplied ?? null;
    const row = { school, average: "pupil", n: pairs.length, nSupplied, schools: 1 } as const;
    if (pairs.length < thresholds.schoolEffectFrom) {
      const unit = unitsOf(frame.scale).change;
      const counted = { ...row, contrast: "after-before", unit, method: "counts-only", reason: "under-ten" } as const;
      return [attainmentEstimate(frame, { ...counted, statistic: "mean-change" })];
    }
    const [before, after] = [valuesAt(frame.pairs.before, pairs), valuesAt(frame.pairs.after, pairs)];
    const moments = pairedMoments(before, after);
    const estimate = over.ok ? (over.value.estimates[index] ?? null) : null;
    if (!moments.ok || estimate === null) return [];
    const moved = frame.sumsOnly
      ? []
      : pairs.map((_, pair) => (frame.lowerIsBetter ? -1 : 1) * directionOf(before[pair] ?? 0, after[pair] ?? 0));
    return ofSchool({ frame, row, moments: moments.value, estimate, moved });
  });
}

function pairsBySchool(frame: AttainmentFrame): readonly (readonly number[])[] {
  const pairs: number[][] = frame.rows.schools.map(() => []);
  frame.pairs.school.forEach((school, pair) => pairs[school]?.push(pair));
  return pairs;
}

type SchoolRow = Pick<Estimate, "school" | "average" | "n" | "nSupplied" | "schools">;
type Row = Parameters<typeof attainmentEstimate>[1];

interface OneSchool {
  readonly frame: AttainmentFrame;
  readonly row: SchoolRow;
  readonly moments: PairedMoments;
  readonly estimate: SchoolEstimate;
  /** 1 up, 0 the same, -1 down, one a pair. */
  readonly moved: readonly number[];
}

function ofSchool({ frame, row, moments, estimate, moved }: OneSchool): readonly Estimate[] {
  const units = unitsOf(frame.scale);
  const change = { ...row, contrast: "after-before" };
  const rows: readonly Row[] = [
    { ...row, statistic: "mean-before", unit: units.level, method: "mean", value: moments.before.mean },
    { ...row, statistic: "mean-after", unit: units.level, method: "mean", value: moments.after.mean },
    { ...row, statistic: "sd-before", unit: units.change, method: "sd", ...valueOf(moments.sdBefore) },
    { ...row, statistic: "sd-after", unit: units.change, method: "sd", ...valueOf(moments.sdAfter) },
    { ...row, statistic: "correlation", unit: "none", method: "pearson", ...valueOf(moments.correlation) },
    {
      ...change,
      statistic: "mean-change",
      unit: units.change,
      method: "paired-t",
      value: estimate.mean,
      ...rangeOf(estimate.ownInterval),
      warnings: SHARED_CLASSES,
    },
    ...shrunkenRow(estimate, {
      ...change,
      statistic: "shrunken-change",
      unit: units.change,
      method: "empirical-bayes",
    }),
    { ...change, statistic: "hedges-g-av", unit: "sd", denominator: "average-sd", ...effectOfSchool(moments) },
    ...(frame.sumsOnly ? [] : directionRows(change, moved)),
  ];
  return rows.map((one) => attainmentEstimate(frame, one));
}

const SHARED_CLASSES = ["pupils-share-classes"];

function shrunkenRow({ shrunken }: SchoolEstimate, row: Row): readonly Row[] {
  return shrunken.ok ? [{ ...row, value: shrunken.value.value, ...shrunken.value.interval }] : [];
}

function effectOfSchool(moments: PairedMoments): Pick<Row, "method"> & Partial<Row> {
  const g = hedgesGav(moments);
  if (!g.ok) return { method: "not-computed", reason: g.reason };
  return {
    method: g.value.intervalMethod,
    value: g.value.value,
    ...rangeOf(g.value.interval),
    warnings: SHARED_CLASSES,
  };
}

function directionRows(row: SchoolRow & Pick<Estimate, "contrast">, moved: readonly number[]): readonly Row[] {
  const count = (direction: number) => moved.filter((one) => one === direction).length;
  return [
    { statistic: "percent-improved", count: count(1) } as const,
    { statistic: "percent-same", count: count(0) } as const,
    { statistic: "percent-declined", count: count(-1) } as const,
  ].map(({ statistic, count }) => {
    const range = wilsonInterval({ count, of: moved.length });
    const percent = range.ok ? { low: 100 * range.value.low, high: 100 * range.value.high } : {};
    return { ...row, statistic, unit: "percent", method: "wilson", value: (100 * count) / moved.length, ...percent };
  });
}
