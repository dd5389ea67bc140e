import type { SeededRandom } from "./seededRandom";

/** What the scores of a group must come out as. SDs with n - 1. */
export interface PlantedScores {
  readonly meanBefore: number;
  readonly standardDeviation: number;
  /** Mean change in units of the standard deviation, which is the same before and after (so d_av). */
  readonly effect: number;
  readonly correlation: number;
  /** Mean change of members minus mean change of the others, in the same units. */
  readonly memberEffect: number;
  readonly minimum: number;
  readonly maximum: number;
}

export interface ScorePair {
  before: number;
  after: number;
}

/**
 * Whole scores before and after for a group, drawn at random and then adjusted until mean, SD, effect, correlation and
 * the members' smaller effect are those asked for, as closely as whole scores allow. Members start a third of an SD
 * lower. Needs at least 4 pupils and a correlation under 1.
 */
export function plantScores(random: SeededRandom, members: readonly boolean[], planted: PlantedScores): ScorePair[] {
  const scores = plantRoughly(random, members, planted);
  nudge(scores, members, planted);
  return scores;
}

/** The same without the adjusting, for large samples: off by no more than rounding to whole scores leaves. */
export function plantRoughly(random: SeededRandom, members: readonly boolean[], planted: PlantedScores): ScorePair[] {
  if (members.length < 4) throw new RangeError("at least 4 pupils are needed to plant a correlation");
  return drawExactly(random, members, planted).map(({ before, after }) => ({
    before: clamp(Math.round(before), planted),
    after: clamp(Math.round(after), planted),
  }));
}

/** A pair of scores of one more pupil of such a group, not counted in what was planted. */
export function drawScores(random: SeededRandom, planted: PlantedScores): ScorePair {
  const { meanBefore, standardDeviation: sd, effect, correlation } = planted;
  const before = random.normal();
  const after = correlation * before + Math.sqrt(1 - correlation * correlation) * random.normal();
  return {
    before: clamp(Math.round(meanBefore + sd * before), planted),
    after: clamp(Math.round(meanBefore + sd * (after + effect)), planted),
  };
}

/**
 * Real-valued scores with exactly the planted moments: start = a·member + b·w, change = effect + α·member + β·w + γ·e,
 * where w and e are orthogonal to membership and to each other; β and γ follow from the correlation and equal SDs.
 */
function drawExactly(random: SeededRandom, members: readonly boolean[], planted: PlantedScores): ScorePair[] {
  const { meanBefore, standardDeviation: sd, effect, correlation, memberEffect } = planted;
  const count = members.length;
  const share = members.filter(Boolean).length / count;
  const memberSpread = Math.sqrt((share * (1 - share) * count) / (count - 1));
  const member = members.map((is) => (memberSpread === 0 ? 0 : ((is ? 1 : 0) - share) / memberSpread));
  const w = standardised(
    members.map(() => random.normal()),
    [member],
  );
  const e = standardised(
    members.map(() => random.normal()),
    [member, w],
  );
  const a = -0.33 * memberSpread;
  const b = Math.sqrt(1 - a * a);
  const alpha = memberEffect * memberSpread;
  const beta = (-(1 - correlation) - alpha * a) / b;
  const gamma = Math.sqrt(Math.max(0, 2 * (1 - correlation) - alpha * alpha - beta * beta));
  return members.map((_, index) => {
    const m = member[index] ?? 0;
    const before = a * m + b * (w[index] ?? 0);
    const change = effect + alpha * m + beta * (w[index] ?? 0) + gamma * (e[index] ?? 0);
    return { before: meanBefore + sd * before, after: meanBefore + sd * (before + change) };
  });
}

/** Mean 0, SD 1 and uncorrelated with each of the others, which are so themselves (or all zero). */
function standardised(values: readonly number[], others: readonly (readonly number[])[]): number[] {
  const mean = average(values);
  let rest = values.map((value) => value - mean);
  for (const other of others) {
    const weight = dot(other, other);
    if (weight === 0) continue;
    const slope = dot(rest, other) / weight;
    rest = rest.map((value, index) => value - slope * (other[index] ?? 0));
  }
  const spread = Math.sqrt(dot(rest, rest) / (rest.length - 1));
  return rest.map((value) => value / spread);
}

/** Moves single scores by one point as long as that brings the whole nearer to what is planted. */
function nudge(scores: ScorePair[], members: readonly boolean[], planted: PlantedScores): void {
  let distance = distanceFrom(scores, members, planted);
  for (let pass = 0; pass < 12 && distance > 1e-9; pass++) {
    const start = distance;
    for (const score of scores) {
      for (const moment of ["before", "after"] as const) {
        for (const step of [1, -1]) {
          const moved = score[moment] + step;
          if (moved < planted.minimum || moved > planted.maximum) continue;
          score[moment] = moved;
          const now = distanceFrom(scores, members, planted);
          if (now < distance) distance = now;
          else score[moment] = moved - step;
        }
      }
    }
    if (distance === start) return;
  }
}

function distanceFrom(scores: readonly ScorePair[], members: readonly boolean[], planted: PlantedScores): number {
  const found = describeScores(scores, members);
  const sd = planted.standardDeviation;
  const hasBoth = members.includes(true) && members.includes(false);
  return (
    ((found.meanBefore - planted.meanBefore) / sd) ** 2 +
    (found.deviationBefore / sd - 1) ** 2 +
    (found.deviationAfter / sd - 1) ** 2 +
    (found.effect - planted.effect) ** 2 +
    (found.correlation - planted.correlation) ** 2 +
    (hasBoth ? 0.25 * (found.memberEffect - planted.memberEffect) ** 2 : 0)
  );
}

/** The moments of pairs of scores, in the terms they are planted in. */
export function describeScores(scores: readonly ScorePair[], members: readonly boolean[]) {
  const before = scores.map((score) => score.before);
  const after = scores.map((score) => score.after);
  const [meanBefore, meanAfter] = [average(before), average(after)];
  const centredBefore = before.map((value) => value - meanBefore);
  const centredAfter = after.map((value) => value - meanAfter);
  const degrees = scores.length - 1;
  const deviationBefore = Math.sqrt(dot(centredBefore, centredBefore) / degrees);
  const deviationAfter = Math.sqrt(dot(centredAfter, centredAfter) / degrees);
  const averageDeviation = Math.sqrt((deviationBefore ** 2 + deviationAfter ** 2) / 2);
  const changeOf = (is: boolean) =>
    average(scores.filter((_, index) => members[index] === is).map((score) => score.after - score.before));
  return {
    meanBefore,
    deviationBefore,
    deviationAfter,
    effect: (meanAfter - meanBefore) / averageDeviation,
    correlation: dot(centredBefore, centredAfter) / degrees / (deviationBefore * deviationAfter),
    memberEffect: (changeOf(true) - changeOf(false)) / averageDeviation,
  };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
}

function clamp(value: number, { minimum, maximum }: PlantedScores): number {
  return Math.min(maximum, Math.max(minimum, value));
}
