import type { Denominator, Estimate } from "../../estimate";
import type { GroupPair, MatchedPairs } from "../../result";
import { andThen, computed, type Computed } from "../../stats/computed";
import { differences } from "../../stats/differences";
import { gapAt, gapChange, type Gap } from "../../stats/gap";
import { type GapOverSchools, gapOverSchools } from "../../stats/gapOverSchools";
import { groupMoments } from "../../stats/groupMoments";
import { averageScale, hedgesGav, hedgesGavOverSchools } from "../../stats/hedgesGav";
import { meanOverSchools } from "../../stats/meanOverSchools";
import { pairedMoments } from "../../stats/pairedMoments";
import { rowsWhere } from "../../stats/valuesAt";
import { rangeOf } from "../estimateRow";
import { thresholds } from "../../thresholds";
import { type AttainmentFrame, attainmentEstimate, NOT_INDEPENDENT, unitsOf } from "./frame";
import type { GroupMembership } from "./groupPairs";
import { pairsAt } from "./matchedPairs";
import { overSchoolsMethod } from "./meanChange";

type Row = Parameters<typeof attainmentEstimate>[1];

/**
 * Each pair of groups: the named group and the others before, after and change, then the gap before, after and its
 * change on both averages. Under ten pupils in either group only numbers of pupils.
 */
export function groupEstimates(frame: AttainmentFrame, groups: readonly GroupMembership[]): readonly Estimate[] {
  return groups.flatMap(({ pair, memberOf }) => {
    const of = Int8Array.from(frame.pairs.row, (row) => memberOf[row] ?? -1);
    return [
      ...sideRows(
        frame,
        pair.id,
        subset(frame, (index) => of[index] === 1),
      ),
      ...sideRows(
        frame,
        `${pair.id}:others`,
        subset(frame, (index) => of[index] === 0),
      ),
      ...gapRows(frame, pair, of),
    ].map((row) => attainmentEstimate(frame, row));
  });
}

/** The pairs of the frame that are wanted, as columns. */
function subset({ pairs }: AttainmentFrame, wanted: (index: number) => boolean): MatchedPairs {
  return pairsAt(pairs, rowsWhere(pairs.row.length, wanted));
}

/** Levels, change and g_av of one side of a pair of groups (or of one arm). */
export function sideRows(frame: AttainmentFrame, group: string, pairs: MatchedPairs): readonly Row[] {
  const units = unitsOf(frame.scale);
  const n = pairs.before.length;
  const change = { group, n, contrast: "after-before", statistic: "mean-change", unit: units.change } as const;
  if (n < thresholds.countsOnlyBelow) {
    return [{ ...change, average: "pupil", method: "counts-only", reason: "under-ten" }];
  }
  const moments = pairedMoments(pairs.before, pairs.after);
  if (!moments.ok) return [{ ...change, average: "pupil", method: "not-computed", reason: moments.reason }];
  const changes = differences(pairs.before, pairs.after);
  const over = meanOverSchools(
    groupMoments({ values: changes, groups: pairs.school, groupCount: frame.rows.schools.length }),
  );
  const schools = new Set(pairs.school).size;
  const level = { group, n, schools, average: "pupil", unit: units.level, method: "mean" } as const;
  const levels: readonly Row[] = [
    { ...level, statistic: "mean-before", value: moments.value.before.mean },
    { ...level, statistic: "mean-after", value: moments.value.after.mean },
  ];
  if (!over.ok) return [...levels, { ...change, average: "pupil", method: "not-computed", reason: over.reason }];
  const { method, mean, interval, pupilMean } = over.value;
  const effect = { ...change, schools, statistic: "hedges-g-av", unit: "sd", denominator: "average-sd" } as const;
  if (!frame.severalSchools) {
    const g = hedgesGav(moments.value);
    return [
      ...levels,
      { ...change, schools, average: "pupil", method: "paired-t", value: pupilMean, ...rangeOf(interval) },
      g.ok
        ? {
            ...effect,
            average: "pupil",
            method: g.value.intervalMethod,
            value: g.value.value,
            ...rangeOf(g.value.interval),
          }
        : { ...effect, average: "pupil", method: "not-computed", reason: g.reason },
    ];
  }
  const g = andThen(averageScale(moments.value), (scale) => computed(hedgesGavOverSchools(over.value, scale)));
  return [
    ...levels,
    { ...change, schools, average: "school", method: overSchoolsMethod[method], value: mean, ...rangeOf(interval) },
    { ...change, schools, average: "pupil", method: "mean", value: pupilMean, reason: NOT_INDEPENDENT },
    g.ok
      ? {
          ...effect,
          average: "school",
          method: overSchoolsMethod[method],
          value: g.value.value,
          ...rangeOf(g.value.interval),
        }
      : { ...effect, average: "school", method: "not-computed", reason: g.reason },
  ];
}

function gapRows(frame: AttainmentFrame, pair: GroupPair, of: Int8Array): readonly Row[] {
  const known = subset(frame, (index) => (of[index] ?? -1) >= 0);
  const member = of.filter((one) => one >= 0);
  const changes = differences(known.before, known.after);
  const unit = unitsOf(frame.scale).change;
  const base = { group: pair.id, n: member.length, nSupplied: frame.counts.supplied, unit } as const;
  if (Math.min(pair.members, pair.others) < thresholds.countsOnlyBelow) {
    return [
      { ...base, statistic: "gap-change", contrast: "members-others", method: "counts-only", reason: "under-ten" },
    ];
  }
  const contrast = "members-others";
  return [
    { statistic: "gap-before", values: known.before, alone: gapAt(known.before, member) } as const,
    { statistic: "gap-after", values: known.after, alone: gapAt(known.after, member) } as const,
    {
      statistic: "gap-change",
      values: changes,
      alone: gapChange({ before: known.before, after: known.after, member }),
    } as const,
  ].flatMap(({ statistic, values, alone }) => [
    ...(frame.severalSchools
      ? [
          {
            ...base,
            statistic,
            contrast,
            average: "school" as const,
            ...within(gapOverSchools({ values, member, school: known.school })),
          },
        ]
      : []),
    { ...base, statistic, contrast, average: "pupil" as const, ...allPupils(alone, frame.severalSchools) },
    { ...base, statistic, contrast, average: "pupil" as const, ...inSds(alone) },
  ]);
}

/** Members against others of their own school; CR2 by school. */
function within(gap: Computed<GapOverSchools>): Pick<Row, "method"> & Partial<Row> {
  if (!gap.ok) return { method: "not-computed", reason: gap.reason };
  const { coefficient, inference, schools, observationCount } = gap.value;
  const range = andThen(inference, ({ interval }) => computed(interval));
  return { method: "school-terms-cr2", value: coefficient, schools, n: observationCount, ...rangeOf(range) };
}

function allPupils(gap: Computed<Gap>, severalSchools: boolean): Pick<Row, "method"> & Partial<Row> {
  if (!gap.ok) return { method: "not-computed", reason: gap.reason };
  if (severalSchools) return { method: "difference-of-means", value: gap.value.gap, reason: NOT_INDEPENDENT };
  const range = andThen(gap.value.inference, ({ interval }) => computed(interval));
  return { method: "welch", value: gap.value.gap, ...rangeOf(range) };
}

/** The same gap in SDs of its own moment: it can go another way than the gap in points. */
function inSds(gap: Computed<Gap>): Pick<Row, "method" | "unit"> & Partial<Row> {
  const row = { unit: "sd", method: "pooled-sd", denominator: null as Denominator | null } as const;
  if (!gap.ok) return { ...row, reason: gap.reason };
  return gap.value.hedgesG.ok
    ? { ...row, value: gap.value.hedgesG.value, reason: "value-only" }
    : { ...row, reason: gap.value.hedgesG.reason };
}
