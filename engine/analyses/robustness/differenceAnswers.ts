import type { Settings } from "../../settings";
import { baselineThresholds } from "../../stats/baselineDifference";
import { ancova } from "../../stats/ancova";
import { allOf, andThen, computed, type Computed, finiteInterval } from "../../stats/computed";
import { hedgesCorrection } from "../../stats/hedgesCorrection";
import { hedgesGancova } from "../../stats/hedgesGancova";
import { splitByMembership } from "../../stats/membership";
import { midranks } from "../../stats/midranks";
import { type Moments, moments, standardDeviation } from "../../stats/moments";
import { pooledStandardDeviation } from "../../stats/pooledStandardDeviation";
import type { Estimate } from "../../estimate";
import type { Arms } from "../comparison/arms";
import { thresholds } from "../../thresholds";
import { type ArmColumns, type ArmDifference, armDifference, someOf } from "./armDifference";
import type { Answer } from "./choice";
import { withinReach } from "./withinReach";

/** The difference between project and comparison pupils under every choice; "as-reported" first. */
export function differenceAnswers(arms: Arms, { allocation }: Settings): readonly Answer[] {
  const adjusted = armDifference(arms, { response: arms.after, covariates: [arms.before] });
  if (!adjusted.ok) return [];
  const gains = arms.after.map((after, pupil) => after - (arms.before[pupil] ?? 0));
  return [
    ...points("as-reported", adjusted),
    ...points("difference-in-gains", armDifference(arms, { response: gains, covariates: [] })),
    ...(allocation.method === "random" || startAlike(arms)
      ? points("after-only", armDifference(arms, { response: arms.after, covariates: [] }))
      : []),
    // Fair only where chance decided who is in which arm: otherwise differences between schools pass for the arms'.
    ...(arms.layout === "arms-inside-schools" && allocation.method === "random"
      ? points(
          "without-school-terms",
          armDifference(arms, { response: arms.after, covariates: [arms.before], schoolTerms: false }),
        )
      : []),
    ...withoutOneSchool(arms),
    ...points("without-extremes", withoutExtremes(arms, gains)),
    ...inDeviations(arms, adjusted.value),
    ...byRanks(arms),
  ];
}

function points(choice: Answer["choice"], fitted: Computed<ArmDifference>): readonly Answer[] {
  if (!fitted.ok) return [];
  const { difference, interval, n, schools } = fitted.value;
  return [{ choice, value: difference, interval, n, schools }];
}

/** Without chance, scores after alone compare the arms only where these started alike (What Works Clearinghouse 2020). */
function startAlike(arms: Arms): boolean {
  const { members, others } = splitByMembership(arms.before, arms.treated);
  const parts = allOf({ first: moments(members), second: moments(others) });
  if (!parts.ok) return false;
  const spread = pooledStandardDeviation(parts.value.first, parts.value.second);
  const apart = parts.value.first.mean - parts.value.second.mean;
  return spread.ok && Math.abs(apart) / spread.value <= baselineThresholds.needsAdjustment;
}

function withoutOneSchool(arms: Arms): readonly Answer[] {
  const schools = [...new Set(arms.school)];
  if (schools.length < 3 || schools.length > thresholds.schoolsLeftOutAtMost) return [];
  const fitted = schools
    .map((left) =>
      someOf(
        arms,
        keptOf(arms, (pupil) => arms.school[pupil] !== left),
      ),
    )
    .map((some) => armDifference(some, { response: some.after, covariates: [some.before] }))
    .flatMap((one) => (one.ok ? [one.value] : []))
    .sort((one, other) => one.difference - other.difference);
  const [lowest, highest] = [fitted[0], fitted[fitted.length - 1]];
  if (lowest === undefined || highest === undefined) return [];
  return [
    ...points("lowest-without-one-school", computed(lowest)),
    ...points("highest-without-one-school", computed(highest)),
  ];
}

function withoutExtremes(arms: Arms, gains: Float64Array): Computed<ArmDifference> {
  const ofArm = (arm: number): readonly number[] => {
    const pupils = keptOf(arms, (pupil) => arms.treated[pupil] === arm);
    return withinReach(Float64Array.from(pupils, (pupil) => gains[pupil] ?? 0)).map((at) => pupils[at] ?? 0);
  };
  const some = someOf(arms, [...ofArm(1), ...ofArm(0)]);
  return armDifference(some, { response: some.after, covariates: [some.before] });
}

function keptOf(arms: ArmColumns, keeps: (pupil: number) => boolean): readonly number[] {
  return [...arms.treated.keys()].filter(keeps);
}

/** The adjusted difference in SDs of after (Hedges' g), of before and of the comparison pupils after. */
function inDeviations(arms: Arms, adjusted: ArmDifference): readonly Answer[] {
  const spreads = allOf({ after: spreadOf(arms.after, arms), before: spreadOf(arms.before, arms) });
  if (!spreads.ok) return [];
  const { after, before } = spreads.value;
  const correction = hedgesCorrection(adjusted.n - 2);
  const scaled = (choice: Answer["choice"], factor: Computed, named: NonNullable<Answer["inDeviations"]>) =>
    factor.ok ? [{ ...timesFactor(choice, adjusted, factor.value), inDeviations: named }] : [];
  const standardised = { statistic: "hedges-g-ancova", denominator: "pooled-after-sd" } as const;
  return [
    ...scaled(
      "pooled-after-sd",
      andThen(correction, (j) => computed(j / after.pooled)),
      standardised,
    ),
    ...whatWorks(arms, standardised),
    ...scaled(
      "before-sd",
      andThen(correction, (j) => computed(j / before.pooled)),
      { statistic: "hedges-g-ancova", denominator: "before-sd" },
    ),
    ...scaled("comparison-sd", computed(1 / after.comparison), { statistic: "hedges-g-ancova", denominator: null }),
  ];
}

function timesFactor(choice: Answer["choice"], { difference, interval, n, schools }: ArmDifference, factor: number) {
  const scaledInterval = andThen(interval, ({ low, high }) => finiteInterval(factor * low, factor * high));
  return { choice, value: factor * difference, interval: scaledInterval, n, schools };
}

function spreadOf(
  scores: Float64Array,
  arms: ArmColumns,
): Computed<{ readonly pooled: number; readonly comparison: number }> {
  const { members, others } = splitByMembership(scores, arms.treated);
  return andThen(
    allOf({ first: moments(members), second: moments(others) }),
    (parts: { first: Moments; second: Moments }) =>
      allOf({
        pooled: pooledStandardDeviation(parts.first, parts.second),
        comparison: standardDeviation(parts.second),
      }),
  );
}

/** The What Works Clearinghouse's standard error: for pupils allocated one by one in one school only. */
function whatWorks(arms: Arms, named: NonNullable<Answer["inDeviations"]>): readonly Answer[] {
  if (arms.layout !== "one-school" || arms.unit !== null) return [];
  const g = andThen(ancova(arms), hedgesGancova);
  if (!g.ok) return [];
  const interval = andThen(g.value.whatWorks, (said) => computed(said.interval));
  const n = arms.treated.length;
  return [{ choice: "what-works", value: g.value.hedgesG, interval, n, schools: 1, inDeviations: named }];
}

/** Ranks in place of scores, in SDs of the ranks after within arms (Quade 1967, doi:10.1080/01621459.1967.10500925). */
function byRanks(arms: Arms): readonly Answer[] {
  const ranked: ArmColumns = { ...arms, before: midranks(arms.before).ranks, after: midranks(arms.after).ranks };
  const fitted = andThen(allOf({ spread: spreadOf(ranked.after, arms) }), ({ spread }) =>
    andThen(armDifference(ranked, { response: ranked.after, covariates: [ranked.before] }), (difference) =>
      computed(timesFactor("ranks", difference, 1 / spread.pooled)),
    ),
  );
  const named: { statistic: Estimate["statistic"]; denominator: null } = {
    statistic: "ancova-difference",
    denominator: null,
  };
  return fitted.ok ? [{ ...fitted.value, inDeviations: named }] : [];
}
