import type { MatchedPairs } from "../../result";
import { allOf, andThen, computed, type Computed, finiteInterval, type Interval } from "../../stats/computed";
import { groupMoments } from "../../stats/groupMoments";
import { averageScale } from "../../stats/hedgesGav";
import { hodgesLehmann } from "../../stats/hodgesLehmann";
import { hodgesLehmannInterval } from "../../stats/hodgesLehmannInterval";
import { meanOverSchools, type MeanOverSchools } from "../../stats/meanOverSchools";
import { changeAdjustedForMissing } from "../../stats/missingScores";
import { pairedMoments } from "../../stats/pairedMoments";
import type { PupilRows } from "../attainment/pupilRows";
import { thresholds } from "../../thresholds";
import type { Answer } from "./choice";
import { withinReach } from "./withinReach";

/** The change of the project pupils under every choice; "as-reported" first. */
export function changeAnswers(rows: PupilRows, pairs: MatchedPairs): readonly Answer[] {
  const groupCount = rows.schools.length;
  const changes = pairs.after.map((after, pair) => after - (pairs.before[pair] ?? 0));
  const reported = meanOverSchools(groupMoments({ values: changes, groups: pairs.school, groupCount }));
  if (!reported.ok) return [];
  const { n, schools } = reported.value;
  const several = schools > 1;
  return [
    ofMachine("as-reported", reported.value),
    ...(reported.value.method === "random-effects"
      ? [
          {
            choice: "schools-equal",
            value: reported.value.schoolMeans.mean,
            interval: reported.value.schoolMeans.interval,
            n,
            schools,
          } as const,
        ]
      : []),
    ...withoutOneSchool(changes, pairs.school, groupCount),
    several ? ranksOverSchools(changes, pairs.school, groupCount) : ranksOfOneSchool(changes),
    withoutExtremes(changes, pairs.school, groupCount),
    ...missingByBaseline(rows),
    ...inDeviations(pairs, reported.value),
  ];
}

function ofMachine(choice: Answer["choice"], over: MeanOverSchools): Answer {
  return { choice, value: over.mean, interval: over.interval, n: over.n, schools: over.schools };
}

function none(choice: Answer["choice"], reason: string): Answer {
  return { choice, value: null, interval: null, n: 0, schools: 0, reason };
}

/** The lowest and the highest answer of all that leave one school out: no single school should carry the conclusion. */
function withoutOneSchool(changes: Float64Array, school: Int32Array, groupCount: number): readonly Answer[] {
  const groups = groupMoments({ values: changes, groups: school, groupCount });
  const present = groups.filter(({ n }) => n > 0);
  if (present.length < 3 || present.length > thresholds.schoolsLeftOutAtMost) return [];
  const answers = present
    .map((left) => meanOverSchools(present.filter((group) => group !== left)))
    .flatMap((over) => (over.ok ? [over.value] : []))
    .sort((one, other) => one.mean - other.mean);
  const [lowest, highest] = [answers[0], answers[answers.length - 1]];
  if (lowest === undefined || highest === undefined) return [];
  return [ofMachine("lowest-without-one-school", lowest), ofMachine("highest-without-one-school", highest)];
}

/** The centre by ranks (Hodges and Lehmann) of each school, then the plain mean of schools with t(k - 1). */
function ranksOverSchools(changes: Float64Array, school: Int32Array, groupCount: number): Answer {
  if (changes.length > thresholds.ranksUpTo) return none("ranks", "not-applicable");
  const ofSchool: number[][] = Array.from({ length: groupCount }, () => []);
  changes.forEach((change, pair) => ofSchool[school[pair] ?? -1]?.push(change));
  const centres = ofSchool.flatMap((values) => {
    const centre = hodgesLehmann(values);
    return centre.ok ? [centre.value] : [];
  });
  const groups = groupMoments({
    values: centres,
    groups: centres.map((_, index) => index),
    groupCount: centres.length,
  });
  const over = meanOverSchools(groups);
  if (!over.ok) return none("ranks", over.reason);
  const { mean, interval } = over.value.schoolMeans;
  return { choice: "ranks", value: mean, interval, n: changes.length, schools: centres.length };
}

function ranksOfOneSchool(changes: Float64Array): Answer {
  const centre = hodgesLehmann(changes);
  if (!centre.ok) return none("ranks", centre.reason);
  return {
    choice: "ranks",
    value: centre.value,
    interval: hodgesLehmannInterval(changes),
    n: changes.length,
    schools: 1,
  };
}

function withoutExtremes(changes: Float64Array, school: Int32Array, groupCount: number): Answer {
  const kept = withinReach(changes);
  const over = meanOverSchools(
    groupMoments({
      values: Float64Array.from(kept, (pair) => changes[pair] ?? 0),
      groups: Int32Array.from(kept, (pair) => school[pair] ?? -1),
      groupCount,
    }),
  );
  return over.ok ? ofMachine("without-extremes", over.value) : none("without-extremes", over.reason);
}

/** Every project pupil with a score before, as they would be had all been tested after. */
function missingByBaseline({ before, after, schoolOf, armOf, schools }: PupilRows): readonly Answer[] {
  const started = [...armOf.keys()].filter(
    (row) => armOf[row] === 1 && before.missing[row] === 0 && (schoolOf[row] ?? -1) >= 0,
  );
  if (started.every((row) => after.missing[row] === 0)) return [];
  const adjusted = changeAdjustedForMissing({
    before: Float64Array.from(started, (row) => before.values[row] ?? NaN),
    after: started.map((row) => (after.missing[row] === 0 ? (after.values[row] ?? null) : null)),
    groups: Int32Array.from(started, (row) => schoolOf[row] ?? -1),
    groupCount: schools.length,
  });
  return adjusted.ok ? [ofMachine("missing-by-baseline", adjusted.value.overSchools)] : [];
}

/** The same change in SDs: of both times with Hedges' correction, of both times as the Visible Learning sheet, of before. */
function inDeviations(pairs: MatchedPairs, over: MeanOverSchools): readonly Answer[] {
  const moments = pairedMoments(pairs.before, pairs.after);
  if (!moments.ok) return [];
  const average = averageScale(moments.value);
  const spreads = allOf({ before: moments.value.sdBefore, after: moments.value.sdAfter });
  const scaled = (
    choice: Answer["choice"],
    factor: Computed,
    named: NonNullable<Answer["inDeviations"]>,
  ): readonly Answer[] =>
    factor.ok && Number.isFinite(factor.value)
      ? [
          {
            ...ofMachine(choice, over),
            value: factor.value * over.mean,
            interval: timesInterval(over.interval, factor.value),
            inDeviations: named,
          },
        ]
      : [];
  return [
    ...scaled(
      "average-sd",
      andThen(average, ({ correction, standardDeviation }) => computed(correction / standardDeviation)),
      { statistic: "hedges-g-av", denominator: "average-sd" },
    ),
    ...scaled(
      "hattie-sd",
      andThen(spreads, ({ before, after }) => computed(2 / (before + after))),
      { statistic: "cohens-d-hattie", denominator: "average-sd" },
    ),
    ...scaled(
      "before-sd",
      andThen(spreads, ({ before }) => computed(1 / before)),
      { statistic: "glass-delta-before", denominator: "before-sd" },
    ),
  ];
}

function timesInterval(interval: Computed<Interval>, factor: number): Computed<Interval> {
  return andThen(interval, ({ low, high }) => finiteInterval(factor * low, factor * high));
}
