import type { SeededRandom } from "../../seededRandom";

/** Answers of one person at one time: 1 to 5 as answered, null where an item was left out. */
export type Answers = (number | null)[];

/** Respondents before and after; the first `linked` of each list are the same people, in the same order. */
export interface PlantedWaves {
  readonly before: readonly Answers[];
  readonly after: readonly Answers[];
}

export interface SurveyPlan {
  readonly items: number;
  /** Items where agreeing is the unwanted answer, counted from 0. */
  readonly reversed: readonly number[];
  readonly before: number;
  readonly after: number;
  /** People who answered both times; 0: two independent groups. */
  readonly linked: number;
  /** Mean change of the scale score in SDs: of the linked people, or without any of the two groups. */
  readonly effect: number;
}

const LEFT_OUT = 0.012;

/**
 * Draws answers that hang together (one trait, one error an item) and then moves single answers after by one point
 * until the planted effect is met within a thousandth.
 */
export function plantAnswers(random: SeededRandom, plan: SurveyPlan): PlantedWaves {
  const traits = Array.from({ length: plan.before }, () => random.normal());
  const before = traits.map((trait) => answer(random, plan, trait));
  const after = Array.from({ length: plan.after }, (_, index) => {
    const earlier = index < plan.linked ? traits[index] : undefined;
    const trait = earlier === undefined ? random.normal() : 0.75 * earlier + 0.66 * random.normal();
    return answer(random, plan, trait + plan.effect);
  });
  nudge(random, { before, after }, plan);
  return { before, after };
}

/** The planted effect as it stands in answers: change of the mean scale score over the average SD. */
export function effectOf(waves: PlantedWaves, plan: Pick<SurveyPlan, "linked" | "reversed">): number {
  const scores = (wave: readonly Answers[]) =>
    (plan.linked === 0 ? wave : wave.slice(0, plan.linked)).map((answers) => scaleScore(answers, plan.reversed));
  const [before, after] = [scores(waves.before), scores(waves.after)];
  return (mean(after) - mean(before)) / Math.sqrt((variance(before) + variance(after)) / 2);
}

/** Mean of the items answered, reversed ones turned round; people here never leave out half of them. */
export function scaleScore(answers: Answers, reversed: readonly number[]): number {
  const turned = answers.flatMap((value, item) =>
    value === null ? [] : [reversed.includes(item) ? 6 - value : value],
  );
  return mean(turned);
}

function answer(random: SeededRandom, plan: SurveyPlan, trait: number): Answers {
  let leftOut = 0;
  return Array.from({ length: plan.items }, (_, item) => {
    const agreement = clamp(Math.round(3.3 + 0.75 * trait + 0.2 * ((item % 3) - 1) + 0.75 * random.normal()));
    if (random.unit() < LEFT_OUT && leftOut++ === 0) return null;
    return plan.reversed.includes(item) ? 6 - agreement : agreement;
  });
}

function nudge(random: SeededRandom, waves: PlantedWaves, plan: SurveyPlan): void {
  const people = plan.linked === 0 ? waves.after.length : plan.linked;
  for (let tries = 0; tries < 20_000; tries++) {
    const now = effectOf(waves, plan);
    if (Math.abs(now - plan.effect) < 0.001) return;
    const answers = waves.after[random.below(people)];
    const item = random.below(plan.items);
    const value = answers?.[item];
    if (answers === undefined || value === undefined || value === null) continue;
    const up = now < plan.effect !== plan.reversed.includes(item);
    answers[item] = clamp(value + (up ? 1 : -1));
    if (Math.abs(effectOf(waves, plan) - plan.effect) >= Math.abs(now - plan.effect)) answers[item] = value;
  }
}

function clamp(value: number): number {
  return Math.min(5, Math.max(1, value));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}
