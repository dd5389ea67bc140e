import { computed, undefinedBecause, type Computed } from "./computed";

/** Least share of a scale's items a person must have answered. */
export const leastAnsweredShare = 0.5;

/** An answer on a scale from `low` to `high` turned round: low + high − answer. */
export function reverseAnswer(answer: number, bounds: { readonly low: number; readonly high: number }): number {
  return bounds.low + bounds.high - answer;
}

/**
 * A person's score on a scale: the mean of the answered items, if at least half are answered (Schafer & Graham 2002,
 * doi:10.1037/1082-989X.7.2.147, on when averaging what is there is tolerable).
 *
 * @param answers one an item, turned the same way, null where there is none
 *
 * Undefined: "too-few-items" if none or under half is answered; "not-finite".
 *
 * @example scaleScore([4, null, 5, 3]) // { ok: true, value: 4 }
 */
export function scaleScore(answers: readonly (number | null)[]): Computed {
  const given = answers.filter((answer) => answer !== null);
  if (given.length === 0 || given.length < leastAnsweredShare * answers.length)
    return undefinedBecause("too-few-items");
  const mean = given.reduce((sum, answer) => sum + answer, 0) / given.length;
  return Number.isFinite(mean) ? computed(mean) : undefinedBecause("not-finite");
}
