import type { Estimate } from "../../estimate";
import type { EarlierCohort, WaveLine, WavePoint, WavesResult } from "../../results/waves";
import type { Scale } from "../../scale";
import { groupMoments } from "../../stats/groupMoments";
import { meanOverSchools } from "../../stats/meanOverSchools";
import type { Study } from "../../study";
import { type Wave, wavesOfMeasure } from "../../tables/columns/wavesOfMeasure";
import { thresholds } from "../../thresholds";
import { unitsOf } from "../attainment/frame";
import { foldedId } from "../attainment/groupPairs";
import { unknownScale } from "../attainment/unknownScale";
import { overSchoolsMethod } from "../attainment/meanChange";
import { labelOf } from "../attainment/measureLabel";
import { byCodeUnit, type PupilRows, pupilRows } from "../attainment/pupilRows";
import { estimateRow } from "../estimateRow";
import type { WavesSpec } from "../spec";
import { priorBands } from "./priorBands";

/**
 * A measure over three waves or more: all pupils beside those present throughout, the declared contrast over schools,
 * each school's line, and thirds by where pupils began. Describes; the verdict is that of the contrast's own analysis.
 */
export function runWaves(spec: WavesSpec, study: Study): WavesResult {
  if (study.pupils === null) throw new RangeError("waves need a table of pupils");
  const rows = pupilRows(study.pupils, spec.beforeColumn, spec.afterColumn);
  const waves = wavesOfMeasure(study.pupils, spec.measure);
  const at = (id: string): number => waves.findIndex(({ column }) => column.id === id);
  const contrast = [at(spec.beforeColumn), at(spec.afterColumn)] as const;
  const present = (row: number): boolean => waves.every(({ column }) => column.missing[row] === 0);
  const project = projectRows(rows);
  const throughout = project.filter(present);
  const change = changeBetween(waves, { rows, pupils: throughout, contrast });
  const scale = rows.after.scale ?? rows.before.scale ?? unknownScale;
  const all = waves.map((wave) => pointOf(wave, project));
  const same = waves.map((wave) => pointOf(wave, throughout));
  const earlier = study.settings.earlierCohorts ? earlierCohorts(waves, rows, present) : [];
  return {
    kind: "waves",
    measure: spec.measure,
    label: labelOf(rows.before, spec.measure),
    scale,
    better: study.settings.measures[spec.measure]?.better ?? "higher",
    all,
    throughout: same,
    earlier,
    contrast,
    change: change.value,
    range: change.range,
    schools: rows.hasSchools
      ? rows.schools.map((name, school) => {
          const pupils = throughout.filter((row) => rows.schoolOf[row] === school);
          const line = lineOf(name, waves, { rows, pupils, contrast });
          const steadied = change.steadied[school] ?? null;
          return steadied === null || line.change === null ? line : { ...line, range: steadied };
        })
      : [],
    bands: priorBands(throughout, waves[0]?.column.values ?? []).map(({ name, pupils }) =>
      lineOf(name, waves, { rows, pupils, contrast: [1, waves.length - 1] }),
    ),
    estimates: estimatesOf(spec.measure, { all, same, earlier, scale, contrast, change }),
  };
}

/** The project's pupils; pupils without a school count overall, as everywhere. */
function projectRows({ armOf }: PupilRows): readonly number[] {
  return [...armOf.keys()].filter((row) => armOf[row] === 1);
}

/** Each earlier year of the comparison arm, earliest first: those with a score each time. */
function earlierCohorts(
  waves: readonly Wave[],
  { arm, armOf }: PupilRows,
  present: (row: number) => boolean,
): readonly EarlierCohort[] {
  if (arm === null) return [];
  return arm.levels
    .flatMap((name, level): EarlierCohort[] => {
      const own = [...armOf.keys()].filter((row) => armOf[row] === 0 && arm.codes[row] === level && present(row));
      return own.length === 0 ? [] : [{ name, points: waves.map((wave) => pointOf(wave, own)) }];
    })
    .sort((one, other) => byCodeUnit(one.name, other.name));
}

function pointOf({ label, column }: Wave, pupils: readonly number[]): WavePoint {
  const scored = pupils.filter((row) => column.missing[row] === 0);
  const sum = scored.reduce((total, row) => total + (column.values[row] ?? 0), 0);
  const few = scored.length < thresholds.countsOnlyBelow;
  return { label, pupils: scored.length, mean: few ? null : sum / scored.length };
}

interface Contrasted {
  readonly rows: PupilRows;
  readonly pupils: readonly number[];
  readonly contrast: readonly [from: number, to: number];
}

interface Change {
  /** Of each school, drawn towards the average; null where schools are too few for that. */
  readonly steadied: readonly WavesResult["range"][];
  readonly value: number | null;
  readonly pupilValue: number | null;
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly method: string;
  readonly schools: number;
  readonly reason: string | null;
}

/** The mean change between two waves over schools; nothing under ten pupils. */
function changeBetween(waves: readonly Wave[], { rows, pupils, contrast }: Contrasted): Change {
  const none = { value: null, pupilValue: null, range: null, schools: 0, steadied: [] };
  if (pupils.length < thresholds.countsOnlyBelow) return { ...none, method: "counts-only", reason: "under-ten" };
  const [from, to] = contrast.map((wave) => waves[wave]?.column.values);
  const over = meanOverSchools(
    groupMoments({
      values: pupils.map((row) => (to?.[row] ?? 0) - (from?.[row] ?? 0)),
      groups: pupils.map((row) => rows.schoolOf[row] ?? -1),
      groupCount: rows.schools.length,
    }),
  );
  if (!over.ok) return { ...none, method: "not-computed", reason: over.reason };
  const { interval, mean, pupilMean, method, schools, estimates } = over.value;
  return {
    steadied: estimates.map((estimate) => (estimate?.shrunken.ok ? estimate.shrunken.value.interval : null)),
    value: mean,
    pupilValue: pupilMean,
    range: interval.ok ? interval.value : null,
    method: overSchoolsMethod[method],
    schools,
    reason: interval.ok ? null : interval.reason,
  };
}

function lineOf(name: string, waves: readonly Wave[], of: Contrasted): WaveLine {
  const { pupils } = of;
  if (pupils.length < thresholds.countsOnlyBelow)
    return { name, pupils: pupils.length, means: [], change: null, range: null };
  const { value, range } = changeBetween(waves, of);
  return {
    name,
    pupils: pupils.length,
    means: waves.map((wave) => pointOf(wave, pupils).mean ?? NaN).filter((mean) => Number.isFinite(mean)),
    change: value,
    range,
  };
}

interface Numbers {
  readonly all: readonly WavePoint[];
  readonly same: readonly WavePoint[];
  readonly earlier: readonly EarlierCohort[];
  readonly scale: Scale;
  readonly contrast: readonly [number, number];
  readonly change: Change;
}

function estimatesOf(measure: string, { all, same, earlier, scale, contrast, change }: Numbers): readonly Estimate[] {
  const units = unitsOf(scale);
  const base = { analysis: "waves", measure } as const;
  const points = [
    ["present:any", all],
    ["present:throughout", same],
    ...earlier.map((cohort) => [`cohort:${foldedId(cohort.name)}`, cohort.points] as const),
  ] as const;
  const [from, to] = contrast;
  const n = same[from]?.pupils ?? 0;
  const named = `wave${to + 1}-wave${from + 1}`;
  const row = { ...base, statistic: "mean-change", unit: units.change, contrast: named } as const;
  const [first, last] = [all[from]?.mean ?? null, all[to]?.mean ?? null];
  return [
    ...points.flatMap(([group, list]) =>
      list.map(({ pupils, mean }, wave) =>
        estimateRow({
          ...base,
          statistic: "wave-mean",
          group,
          average: "pupil",
          contrast: `wave${wave + 1}`,
          unit: units.level,
          method: mean === null ? "counts-only" : "mean",
          value: mean,
          n: pupils,
          reason: mean === null ? "under-ten" : null,
        }),
      ),
    ),
    estimateRow({
      ...row,
      group: "present:throughout",
      average: change.schools > 1 ? "school" : "pupil",
      n,
      schools: change.schools,
      method: change.method,
      value: change.value,
      low: change.range?.low ?? null,
      high: change.range?.high ?? null,
      reason: change.reason,
    }),
    ...(change.schools > 1
      ? [
          estimateRow({
            ...row,
            group: "present:throughout",
            average: "pupil",
            n,
            schools: change.schools,
            method: "mean",
            value: change.pupilValue,
            reason: "pupils-not-independent",
          }),
        ]
      : []),
    estimateRow({
      ...row,
      group: "present:any",
      average: "pupil",
      n: all[to]?.pupils ?? 0,
      method: "difference-of-means",
      value: first === null || last === null ? null : last - first,
      reason: "other-children",
    }),
  ];
}
