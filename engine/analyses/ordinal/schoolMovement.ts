import type { Estimate } from "../../estimate";
import type { Computed } from "../../stats/computed";
import type { MeanOverSchools, SchoolEstimate } from "../../stats/meanOverSchools";
import { wilsonInterval } from "../../stats/wilsonInterval";
import { rangeOf } from "../estimateRow";
import { thresholds } from "../../thresholds";
import { type OrdinalFrame, ordinalEstimate, type OrdinalRow } from "./frame";

/** Each school's directions and net movement, its own and steadied; under ten pupils only how many there are. */
export function schoolMovement(frame: OrdinalFrame, over: Computed<MeanOverSchools>): readonly Estimate[] {
  const { rows, counts, pairs, moves } = frame;
  if (!rows.hasSchools) return [];
  const movedOf = rows.schools.map((): number[] => []);
  pairs.school.forEach((school, pair) => movedOf[school]?.push(moves[pair] ?? 0));
  return rows.schools.flatMap((school, index) => {
    const moved = movedOf[index] ?? [];
    if (moved.length === 0) return [];
    const sizes = { school, n: moved.length, nSupplied: counts.bySchool[index]?.supplied ?? null };
    const estimate = over.ok ? (over.value.estimates[index] ?? null) : null;
    return schoolRows(sizes, moved, estimate).map((row) => ordinalEstimate(frame, row));
  });
}

function schoolRows(
  sizes: Pick<Estimate, "school" | "n" | "nSupplied">,
  moved: readonly number[],
  estimate: SchoolEstimate | null,
): readonly OrdinalRow[] {
  const row = { ...sizes, average: "pupil", contrast: "after-before" } as const;
  const net = { ...row, statistic: "net-movement", unit: "percentage-points" } as const;
  if (moved.length < thresholds.schoolEffectFrom || estimate === null)
    return [{ ...net, method: "counts-only", reason: "under-ten" }];
  const { shrunken } = estimate;
  return [
    ...directionRows(row, moved),
    {
      ...net,
      method: "paired-t",
      value: estimate.mean,
      ...rangeOf(estimate.ownInterval),
      warnings: ["pupils-share-classes"],
    },
    ...(shrunken.ok
      ? [
          {
            ...net,
            statistic: "shrunken-movement",
            method: "empirical-bayes",
            value: shrunken.value.value,
            ...shrunken.value.interval,
          } as const,
        ]
      : []),
  ];
}

function directionRows(row: Partial<OrdinalRow>, moved: readonly number[]): readonly OrdinalRow[] {
  return (
    [
      ["percent-improved", 1],
      ["percent-same", 0],
      ["percent-declined", -1],
    ] as const
  ).map(([statistic, direction]): OrdinalRow => {
    const count = moved.filter((one) => one === direction).length;
    const range = wilsonInterval({ count, of: moved.length });
    const percent = range.ok ? { low: 100 * range.value.low, high: 100 * range.value.high } : {};
    return { ...row, statistic, unit: "percent", method: "wilson", value: (100 * count) / moved.length, ...percent };
  });
}
