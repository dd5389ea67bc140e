import type { Estimate } from "../../estimate";
import type { StandardChange } from "../../results/benchmark";
import type { Scale } from "../../scale";
import { noMeasureSettings, type Settings } from "../../settings";
import { andThen, computed, type Computed, type Interval } from "../../stats/computed";
import { groupMoments } from "../../stats/groupMoments";
import { type MeanOverSchools, meanOverSchools } from "../../stats/meanOverSchools";
import { pairedProportion } from "../../stats/pairedProportion";
import type { Table } from "../../study";
import { placeAmong } from "../../tables/scales/orderedWords";
import { oneGroupDesign } from "../attainment/design";
import { unknownScale } from "../attainment/unknownScale";
import { countPupils } from "../attainment/counts";
import { matchedPairs } from "../attainment/matchedPairs";
import { overSchoolsMethod } from "../attainment/meanChange";
import { labelOf } from "../attainment/measureLabel";
import { pupilRows } from "../attainment/pupilRows";
import { estimateRow, rangeOf } from "../estimateRow";
import { ceilingByDesign } from "../judgement/ceiling";
import { judge } from "../judgement/judge";
import type { MeasureSpec } from "../plan";
import { countBySchool, shareRows } from "../shareRows";

export interface AtStandard {
  readonly change: StandardChange;
  /** Of the change, as a share. */
  readonly interval: Computed<Interval>;
  readonly estimates: readonly Estimate[];
}

/** The score or level from which pupils are at the standard; null where the words mean none on this scale. */
export function standardValue(scale: Scale | null, standard: string): number | null {
  if (scale?.levels !== undefined) {
    const place = placeAmong(scale.levels, standard);
    return place < 0 ? null : place;
  }
  const number = Number(standard);
  return Number.isFinite(number) && standard.trim() !== "" ? number : null;
}

/**
 * How many of the same pupils reached the standard before and after: shares of the project's pupils with both scores,
 * their change over schools by the one machine, Newcombe's paired interval in one school. Null without two such pupils.
 */
export function standardChange(
  { table, spec, settings }: { readonly table: Table; readonly spec: MeasureSpec; readonly settings: Settings },
  from: number,
): AtStandard | null {
  const own = settings.measures[spec.measure] ?? noMeasureSettings;
  const rows = pupilRows(table, spec.beforeColumn, spec.afterColumn);
  const pairs = matchedPairs(rows, 1);
  if (pairs.before.length < 2) return null;
  const isAt = (score: number): boolean => (own.better === "lower" ? score <= from : score >= from);
  const before = Uint8Array.from(pairs.before, (score) => (isAt(score) ? 1 : 0));
  const after = Uint8Array.from(pairs.after, (score) => (isAt(score) ? 1 : 0));
  const moves = Float64Array.from(after, (at, pair) => at - (before[pair] ?? 0));
  const over = meanOverSchools(groupMoments({ values: moves, groups: pairs.school, groupCount: rows.schools.length }));
  if (!over.ok) return null;
  const { schools, mean, pupilMean } = over.value;
  const interval = schools === 1 ? pairedInterval(before, after) : over.value.interval;
  const counts = countPupils(rows);
  const people = before.length;
  const scale = rows.after.scale ?? rows.before.scale;
  const isTeachersWord = scale?.ordinal === true && own.judgedBy !== "others" && own.judgedBy !== "test";
  const share = (at: Uint8Array): number => (100 * at.reduce((sum, one) => sum + one, 0)) / people;
  const range = interval.ok ? { low: 100 * interval.value.low, high: 100 * interval.value.high } : null;
  const design = oneGroupDesign(scale ?? unknownScale, settings, counts);
  const ceiling = ceilingByDesign(design, { clearsExpectedRegression: null });
  const smallest = settings.smallestChange.percentagePoints;
  return {
    interval,
    change: {
      measure: spec.measure,
      label: labelOf(rows.before, spec.measure),
      standard: own.standard ?? "",
      people,
      schools,
      before: share(before),
      after: share(after),
      change: 100 * (schools === 1 ? pupilMean : mean),
      range,
      judgement: judge({ range, smallest, people, ceiling }),
      isTeachersWord,
    },
    estimates: [
      ...shareEstimates(before, { pairs, schools: rows.schools.length, contrast: "before" }),
      ...shareEstimates(after, { pairs, schools: rows.schools.length, contrast: "after" }),
      ...changeEstimates(over.value, interval),
    ].map((row) =>
      estimateRow({ analysis: "benchmark", measure: spec.measure, n: people, nSupplied: counts.supplied, ...row }),
    ),
  };
}

type Row = Omit<Parameters<typeof estimateRow>[0], "analysis" | "measure">;

function shareEstimates(
  at: Uint8Array,
  {
    pairs,
    schools,
    contrast,
  }: { readonly pairs: { readonly school: Int32Array }; readonly schools: number; readonly contrast: string },
): readonly Row[] {
  const counts = countBySchool(pairs.school, schools, (pair) => at[pair] === 1);
  const severalSchools = counts.filter(({ of }) => of > 0).length > 1;
  return shareRows({ statistic: "percent-at-standard", unit: "percent", contrast }, { counts, severalSchools });
}

function changeEstimates(over: MeanOverSchools, interval: Computed<Interval>): readonly Row[] {
  const { schools, mean, pupilMean, method } = over;
  const percent = rangeOf(andThen(interval, ({ low, high }) => computed({ low: 100 * low, high: 100 * high })));
  const row = {
    statistic: "percent-at-standard",
    contrast: "after-before",
    unit: "percentage-points",
    schools,
  } as const;
  if (schools === 1)
    return [{ ...row, average: "pupil", value: 100 * pupilMean, method: "newcombe-paired", ...percent }];
  return [
    { ...row, average: "school", value: 100 * mean, method: overSchoolsMethod[method], ...percent },
    { ...row, average: "pupil", value: 100 * pupilMean, method: "share", reason: "pupils-not-independent" },
  ];
}

function pairedInterval(before: Uint8Array, after: Uint8Array): Computed<Interval> {
  const count = (first: number, second: number): number =>
    before.reduce((sum, one, pair) => sum + (one === first && after[pair] === second ? 1 : 0), 0);
  const counts = { both: count(1, 1), beforeOnly: count(1, 0), afterOnly: count(0, 1), neither: count(0, 0) };
  return andThen(pairedProportion(counts), ({ interval }) => computed(interval));
}
