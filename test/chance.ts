import type { RandomBytes } from "../engine";

/** Chance that is the same in every run: a linear congruential generator (Numerical Recipes, 1992, p. 284). */
export function chance(seed: number): RandomBytes {
  let state = seed;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
}
