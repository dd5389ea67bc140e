import type { PairSums } from "./pairSums";

/** Scores before and after, as columns. */
export interface RestoredPairs {
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/**
 * Made-up pairs of scores that have exactly these sums: what follows from sums is the same for them as for the people
 * the sums were taken of; nothing else of those people is in them.
 *
 * before = mean + √S_x · u, after = mean + (S_xy/√S_x) · u + √(S_y − S_xy²/S_x) · v, with u and v the orthonormal
 * linear and quadratic contrasts of n equally spaced points. n: people; sums in the units of the scores. Throws a
 * RangeError where no n people can have the sums (n not whole, squares negative, S_xy² > S_x S_y beyond rounding).
 * Source: orthogonal polynomials, Fisher & Yates (1963), Statistical Tables, table XXIII.
 * @example Array.from(pairsWithSums({ n: 2, meanBefore: 2, meanAfter: 4, squaresBefore: 2, squaresAfter: 8, products: 4 }).before) // [1, 3]
 */
export function pairsWithSums(sums: PairSums): RestoredPairs {
  const { n, meanBefore, meanAfter, squaresBefore, squaresAfter, products } = sums;
  if (!possibleSums(sums)) throw new RangeError("No group of people can have these sums.");
  // Where scores before do not differ, those after may lie along any contrast; two people have only the linear one.
  const alongBefore = squaresBefore === 0 ? Math.sqrt(squaresAfter) : products / Math.sqrt(squaresBefore);
  const aside = Math.sqrt(Math.max(0, squaresAfter - alongBefore ** 2));
  const linear = contrast(n, (point) => point);
  const centre = (n * n - 1) / 12;
  const quadratic = contrast(n, (point) => point * point - centre);
  return {
    before: linear.map((u) => meanBefore + Math.sqrt(squaresBefore) * u),
    after: linear.map((u, index) => meanAfter + alongBefore * u + aside * (quadratic[index] ?? 0)),
  };
}

/**
 * Can a group of people have these sums? Whole n, finite means, squares not negative, products within √(S_x S_y), none
 * at all for one person, and both on one line for two.
 * @example possibleSums({ n: 1, meanBefore: 2, meanAfter: 4, squaresBefore: 2, squaresAfter: 0, products: 0 }) // false
 */
export function possibleSums({ n, meanBefore, meanAfter, squaresBefore, squaresAfter, products }: PairSums): boolean {
  if (!Number.isInteger(n) || n < 1) return false;
  if (![meanBefore, meanAfter, squaresBefore, squaresAfter, products].every(Number.isFinite)) return false;
  if (squaresBefore < 0 || squaresAfter < 0) return false;
  const most = Math.sqrt(squaresBefore) * Math.sqrt(squaresAfter);
  const rounding = 1e-9 * most;
  if (Math.abs(products) > most + rounding) return false;
  if (n === 1) return squaresBefore === 0 && squaresAfter === 0;
  return n > 2 || Math.abs(products) >= most - rounding;
}

/** Values of a polynomial at n equally spaced points about 0, scaled to unit length; zeros where it vanishes there. */
function contrast(n: number, polynomial: (point: number) => number): Float64Array {
  const values = Float64Array.from({ length: n }, (_, index) => polynomial(index - (n - 1) / 2));
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? values : values.map((value) => value / length);
}
