import { allFinite, type NumberSeries } from "./columns";
import { computed, undefinedBecause, type Computed } from "./computed";
import { midranks } from "./midranks";
import { studentInference, type StudentInference } from "./studentInference";

export interface BrunnerMunzel {
  /** P(first > second) + ½ P(first = second) */
  readonly probabilityOfSuperiority: number;
  /** About ½: t of the difference from ½; its interval is that of the probability. */
  readonly inference: Computed<StudentInference>;
}

/**
 * Brunner and Munzel's test that neither group tends to higher values, without assuming equal spreads.
 *
 * df = (n₁v₁ + n₂v₂)² / ((n₁v₁)²/(n₁ − 1) + (n₂v₂)²/(n₂ − 1)), vᵢ the variance of (rank in all − rank in group).
 * Undefined: "one-group-empty", "not-finite"; inference "too-few-values" with one value in a group,
 * "perfect-separation" without overlap, "no-variation" if nobody differs in placement.
 * Source: Brunner & Munzel (2000), doi:10.1002/(SICI)1521-4036(200001)42:1<17::AID-BIMJ17>3.0.CO;2-U.
 * @example brunnerMunzel([3, 4, 5], [1, 2, 3]) // { ok: true, value: { probabilityOfSuperiority: 0.9444444444444444 } }
 */
export function brunnerMunzel(first: NumberSeries, second: NumberSeries): Computed<BrunnerMunzel> {
  if (first.length === 0 || second.length === 0) return undefinedBecause("one-group-empty");
  if (!allFinite(first) || !allFinite(second)) return undefinedBecause("not-finite");
  const all = midranks([...first, ...second]).ranks;
  const ofFirst = placements(all.subarray(0, first.length), midranks(first).ranks);
  const ofSecond = placements(all.subarray(first.length), midranks(second).ranks);
  const probabilityOfSuperiority = ofFirst.mean / second.length;
  return computed({ probabilityOfSuperiority, inference: inferenceOf(probabilityOfSuperiority, ofFirst, ofSecond) });
}

interface Placements {
  readonly count: number;
  readonly mean: number;
  readonly sumOfSquares: number;
}

/** How many of the other group lie below each value, equal ones counted half. */
function placements(inAll: Float64Array, inGroup: Float64Array): Placements {
  const below = inAll.map((rank, row) => rank - (inGroup[row] ?? 0));
  const mean = below.reduce((sum, value) => sum + value, 0) / below.length;
  return { count: below.length, mean, sumOfSquares: below.reduce((sum, value) => sum + (value - mean) ** 2, 0) };
}

function inferenceOf(probability: number, first: Placements, second: Placements): Computed<StudentInference> {
  if (first.count < 2 || second.count < 2) return undefinedBecause("too-few-values");
  if (probability === 0 || probability === 1) return undefinedBecause("perfect-separation");
  const firstPart = (first.count * first.sumOfSquares) / (first.count - 1);
  const secondPart = (second.count * second.sumOfSquares) / (second.count - 1);
  const sum = firstPart + secondPart;
  if (!(sum > 0)) return undefinedBecause("no-variation");
  const degreesOfFreedom = sum ** 2 / (firstPart ** 2 / (first.count - 1) + secondPart ** 2 / (second.count - 1));
  const standardError = Math.sqrt(sum) / (first.count * second.count);
  const about = studentInference({ estimate: probability - 0.5, standardError, degreesOfFreedom });
  const interval = { low: about.interval.low + 0.5, high: about.interval.high + 0.5 };
  return computed({ ...about, interval });
}
