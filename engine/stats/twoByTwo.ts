import { computed, undefinedBecause, type Computed } from "./computed";
import { chiSquareUpperTail } from "./distributions/chiSquare";
import type { Count } from "./wilsonInterval";

/** Ratios of probabilities that equal counts of the observed one, as R's fisher.test has it. */
const rounding = 1 + 1e-7;

/**
 * Pearson's χ² of two independent shares, without continuity correction, 1 degree of freedom.
 *
 * χ² = N(ad − bc)² / ((a + b)(c + d)(a + c)(b + d)). Undefined: "no-values" if a group is empty, "no-variation" if all
 * or none are counted. Source: Pearson (1900), doi:10.1080/14786440009463897.
 * @example pearsonChiSquare({ count: 10, of: 20 }, { count: 5, of: 20 }) // { ok: true, value: { chiSquare: 2.6666666666666665 } }
 */
export function pearsonChiSquare(first: Count, second: Count): Computed<{ chiSquare: number; p: number }> {
  const [a, b, c, d] = cellsOf(first, second);
  if (first.of === 0 || second.of === 0) return undefinedBecause("no-values");
  if (a + c === 0 || b + d === 0) return undefinedBecause("no-variation");
  const chiSquare = ((first.of + second.of) * (a * d - b * c) ** 2) / (first.of * second.of) / ((a + c) * (b + d));
  return computed({ chiSquare, p: chiSquareUpperTail(chiSquare, 1) });
}

/**
 * Fisher's exact two-sided p: all tables with these margins no likelier than the observed one.
 *
 * The hypergeometric weights are multiplied up from the likeliest table outwards and divided by their sum, so no
 * logarithm of a large factorial is needed. Undefined: "no-values" if a group is empty. Throws a RangeError for counts
 * that are not whole. Source: Fisher (1935), doi:10.2307/2342435.
 * @example fisherExactP({ count: 3, of: 4 }, { count: 1, of: 4 }) // { ok: true, value: 0.4857142857142857 }
 */
export function fisherExactP(first: Count, second: Count): Computed {
  if (![first.count, first.of, second.count, second.of].every(Number.isInteger))
    throw new RangeError("Fisher's test needs whole counts.");
  if (first.of === 0 || second.of === 0) return undefinedBecause("no-values");
  const counted = first.count + second.count;
  const lowest = Math.max(0, counted - second.of);
  const highest = Math.min(first.of, counted);
  const mode = Math.floor(((first.of + 1) * (counted + 1)) / (first.of + second.of + 2));
  const start = Math.min(highest, Math.max(lowest, mode));
  const weights = new Float64Array(highest - lowest + 1);
  weights[start - lowest] = 1;
  const step = (x: number) => ((first.of - x) * (counted - x)) / ((x + 1) * (second.of - counted + x + 1));
  for (let x = start; x < highest; x++) weights[x + 1 - lowest] = (weights[x - lowest] ?? 0) * step(x);
  for (let x = start; x > lowest; x--) weights[x - 1 - lowest] = (weights[x - lowest] ?? 0) / step(x - 1);
  const observed = (weights[first.count - lowest] ?? 0) * rounding;
  const ascending = weights.sort();
  const total = ascending.reduce((sum, weight) => sum + weight, 0);
  return computed(Math.min(1, ascending.reduce((sum, weight) => sum + (weight <= observed ? weight : 0), 0) / total));
}

function cellsOf(first: Count, second: Count): [number, number, number, number] {
  return [first.count, first.of - first.count, second.count, second.of - second.count];
}
