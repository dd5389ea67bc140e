import type { Estimate } from "../../estimate";
import { cohensDav } from "../../stats/cohensDav";
import { cohensDz } from "../../stats/cohensDz";
import { directionOf } from "../../stats/directionsOfChange";
import { andThen, computed, type Computed, type Interval } from "../../stats/computed";
import type { EffectSize } from "../../stats/effectSize";
import { glassDeltaBefore } from "../../stats/glassDeltaBefore";
import { groupMoments } from "../../stats/groupMoments";
import { hattiesD } from "../../stats/hattiesD";
import { averageScale, hedgesGav, hedgesGavOverSchools } from "../../stats/hedgesGav";
import { type MeanOverSchools, meanOverSchools } from "../../stats/meanOverSchools";
import { shareOverSchools } from "../../stats/shareOverSchools";
import { rangeOf, valueOf } from "../estimateRow";
import { type AttainmentFrame, attainmentEstimate, NOT_INDEPENDENT, unitsOf } from "./frame";

/** The mean change over schools of the frame's pupils. */
export function changeOverSchools(frame: AttainmentFrame): Computed<MeanOverSchools> {
  return meanOverSchools(
    groupMoments({ values: frame.changes, groups: frame.pairs.school, groupCount: frame.rows.schools.length }),
  );
}

/** Codes of how an average over schools was made. */
export const overSchoolsMethod = {
  "one-school": "paired-t",
  "school-means": "school-means-t",
  "random-effects": "random-effects-reml-hartung-knapp",
} as const;

/** All estimates over all pupils of the project: levels, changes on both averages, effect sizes, shares, schools. */
export function overallEstimates(frame: AttainmentFrame, over: Computed<MeanOverSchools>): readonly Estimate[] {
  return [
    ...levels(frame),
    ...meanChange(frame, over),
    ...effectSizes(frame, over),
    ...shares(frame),
    ...betweenSchools(frame, over),
  ];
}

function sizes(frame: AttainmentFrame) {
  return { n: frame.pairs.before.length, nSupplied: frame.counts.supplied };
}

function levels(frame: AttainmentFrame): readonly Estimate[] {
  const { before, after, sdBefore, sdAfter, sdChange, correlation } = frame.moments;
  const units = unitsOf(frame.scale);
  const row = { ...sizes(frame), average: "pupil" as const, schools: schoolsWithPairs(frame) };
  const rows: readonly Row[] = [
    { ...row, statistic: "mean-before", unit: units.level, method: "mean", value: before.mean },
    { ...row, statistic: "mean-after", unit: units.level, method: "mean", value: after.mean },
    { ...row, statistic: "sd-before", unit: units.change, method: "sd", ...valueOf(sdBefore) },
    { ...row, statistic: "sd-after", unit: units.change, method: "sd", ...valueOf(sdAfter) },
    { ...row, statistic: "sd-change", unit: units.change, method: "sd", ...valueOf(sdChange) },
    { ...row, statistic: "correlation", unit: "none", method: "pearson", ...valueOf(correlation) },
  ];
  return rows.map((estimate) => attainmentEstimate(frame, estimate));
}

type Row = Parameters<typeof attainmentEstimate>[1];

/** Schools with at least one pupil with both scores. */
export function schoolsWithPairs(frame: AttainmentFrame): number {
  return new Set(frame.pairs.school).size;
}

/** Both averages of a change: the school's with its interval, the pupil's value only; one school: the pupil's whole. */
function meanChange(frame: AttainmentFrame, over: Computed<MeanOverSchools>): readonly Estimate[] {
  const row = {
    ...sizes(frame),
    contrast: "after-before",
    statistic: "mean-change",
    unit: unitsOf(frame.scale).change,
  } as const;
  if (!over.ok) return [attainmentEstimate(frame, { ...row, average: "pupil", method: "mean", reason: over.reason })];
  const { method, mean, pupilMean, interval, schools } = over.value;
  const shared = { ...row, schools };
  const whole = { ...shared, ...rangeOf(interval), method: overSchoolsMethod[method] };
  if (!frame.severalSchools) {
    const warnings = ["pupils-share-classes"];
    return [attainmentEstimate(frame, { ...whole, average: "pupil", value: pupilMean, warnings })];
  }
  return [
    attainmentEstimate(frame, { ...whole, average: "school", value: mean, warnings: fewSchools(schools) }),
    attainmentEstimate(frame, {
      ...shared,
      average: "pupil",
      value: pupilMean,
      method: "mean",
      reason: NOT_INDEPENDENT,
    }),
  ];
}

function fewSchools(schools: number): readonly string[] {
  return schools < 2 ? ["one-school"] : schools < 5 ? ["few-schools"] : [];
}

function effectSizes(frame: AttainmentFrame, over: Computed<MeanOverSchools>): readonly Estimate[] {
  const { moments } = frame;
  const row = { ...sizes(frame), contrast: "after-before", unit: "sd", schools: schoolsWithPairs(frame) } as const;
  const pupil = (
    statistic: "cohens-d-av" | "hedges-g-av" | "cohens-d-hattie" | "cohens-d-z" | "glass-delta-before",
  ) => {
    const denominator =
      statistic === "glass-delta-before" ? "before-sd" : statistic === "cohens-d-z" ? null : "average-sd";
    return attainmentEstimate(frame, {
      ...row,
      statistic,
      average: "pupil",
      denominator,
      ...effect(effectOf[statistic](moments), frame.severalSchools),
    });
  };
  return [
    ...(frame.severalSchools ? [schoolEffect(frame, over)] : []),
    pupil("hedges-g-av"),
    pupil("cohens-d-av"),
    pupil("cohens-d-hattie"),
    pupil("cohens-d-z"),
    pupil("glass-delta-before"),
  ];
}

const effectOf = {
  "cohens-d-av": cohensDav,
  "hedges-g-av": hedgesGav,
  "cohens-d-hattie": hattiesD,
  "cohens-d-z": cohensDz,
  "glass-delta-before": glassDeltaBefore,
} as const;

function effect(size: Computed<EffectSize | number>, severalSchools: boolean) {
  if (!size.ok) return { method: "not-computed", reason: size.reason };
  if (typeof size.value === "number") return { value: size.value, method: "no-interval", reason: "value-only" };
  const { value, interval, intervalMethod } = size.value;
  if (severalSchools) return { value, method: "all-pupils", reason: NOT_INDEPENDENT };
  return { value, ...rangeOf(interval), method: intervalMethod };
}

/** g_av of the average school: J times the school-level mean and interval over S_av of all matched pupils. */
function schoolEffect(frame: AttainmentFrame, over: Computed<MeanOverSchools>): Estimate {
  const row = {
    ...sizes(frame),
    statistic: "hedges-g-av",
    average: "school",
    contrast: "after-before",
    unit: "sd",
    denominator: "average-sd",
  } as const;
  const effectSize = andThen(over, (machine) =>
    andThen(averageScale(frame.moments), (scale) =>
      computed({ ...hedgesGavOverSchools(machine, scale), schools: machine.schools, method: machine.method }),
    ),
  );
  if (!effectSize.ok) return attainmentEstimate(frame, { ...row, method: "not-computed", reason: effectSize.reason });
  const { value, interval, schools, method } = effectSize.value;
  return attainmentEstimate(frame, { ...row, value, ...rangeOf(interval), schools, method: overSchoolsMethod[method] });
}

const directions = [
  { statistic: "percent-improved", direction: 1 },
  { statistic: "percent-same", direction: 0 },
  { statistic: "percent-declined", direction: -1 },
] as const;

function shares(frame: AttainmentFrame): readonly Estimate[] {
  const { pairs, rows } = frame;
  const moved = Int8Array.from(pairs.before, (score, pair) => directionOf(score, pairs.after[pair] ?? 0));
  return directions.flatMap(({ statistic, direction }) => {
    const bySchool = rows.schools.map(() => ({ count: 0, of: 0 }));
    moved.forEach((one, pair) => {
      const school = bySchool[pairs.school[pair] ?? -1];
      if (school === undefined) return;
      school.of += 1;
      if (one === direction) school.count += 1;
    });
    return shareRows(frame, statistic, bySchool);
  });
}

function shareRows(
  frame: AttainmentFrame,
  statistic: (typeof directions)[number]["statistic"],
  bySchool: readonly { readonly count: number; readonly of: number }[],
): readonly Estimate[] {
  const share = shareOverSchools(bySchool);
  const row = { ...sizes(frame), statistic, contrast: "after-before", unit: "percent" } as const;
  if (!share.ok)
    return [attainmentEstimate(frame, { ...row, average: "pupil", method: "share", reason: share.reason })];
  const { schools, interval, pupilShare } = share.value;
  const range = rangeOf(andThen(interval, percent));
  if (!frame.severalSchools) {
    return [
      attainmentEstimate(frame, {
        ...row,
        average: "pupil",
        schools,
        value: 100 * pupilShare,
        ...range,
        method: "wilson",
      }),
    ];
  }
  return [
    attainmentEstimate(frame, {
      ...row,
      average: "school",
      schools,
      value: 100 * share.value.share,
      ...range,
      method: "wilson-effective-n",
    }),
    attainmentEstimate(frame, {
      ...row,
      average: "pupil",
      schools,
      value: 100 * pupilShare,
      method: "share",
      reason: NOT_INDEPENDENT,
    }),
  ];
}

function percent({ low, high }: Interval): Computed<Interval> {
  return computed({ low: 100 * low, high: 100 * high });
}

function betweenSchools(frame: AttainmentFrame, over: Computed<MeanOverSchools>): readonly Estimate[] {
  if (!over.ok || over.value.randomEffects === null) return [];
  const { schools, randomEffects } = over.value;
  const { tauSquared, tauSquaredInterval, iSquared, predictionInterval } = randomEffects;
  const row = { ...sizes(frame), schools, contrast: "after-before" };
  const unit = unitsOf(frame.scale).change;
  const rows: readonly Row[] = [
    {
      ...row,
      statistic: "tau-squared",
      unit: "none",
      method: "reml-q-profile",
      value: tauSquared,
      ...rangeOf(tauSquaredInterval),
    },
    { ...row, statistic: "i-squared", unit: "percent", method: "typical-sampling-variance", value: 100 * iSquared },
    { ...row, statistic: "prediction-interval", unit, method: "t-k-minus-2", ...rangeOf(predictionInterval) },
  ];
  return rows.map((estimate) => attainmentEstimate(frame, estimate));
}
