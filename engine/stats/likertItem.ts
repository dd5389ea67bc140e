import { computed, undefinedBecause, type Computed, type Interval } from "./computed";
import { moments, standardDeviation } from "./moments";
import { netAgreement, type NetAgreement } from "./netAgreement";
import { median } from "./quantile";
import { wilsonInterval } from "./wilsonInterval";
import type { NumberSeries } from "./columns";

export interface LikertItem {
  readonly respondents: number;
  /** How many chose each point, lowest first. */
  readonly counts: readonly number[];
  readonly mean: number;
  readonly median: number;
  /** "too-few-values" for one respondent. */
  readonly standardDeviation: Computed;
  /** Shares: of the highest point, the two highest (with Wilson's interval, for independent people), the two lowest. */
  readonly topBox: number;
  readonly topTwo: number;
  readonly topTwoInterval: Interval;
  readonly bottomTwo: number;
  /** Of the two highest against the two lowest points. */
  readonly netAgreement: NetAgreement;
}

/**
 * How the answers to one item of a scale with points 1 to `points` fall.
 *
 * @param answers whole numbers from 1 to `points`, at least four points (with fewer the two highest and the two lowest
 * overlap)
 *
 * Undefined: "no-values"; "not-applicable" if an answer is no point of the scale. Throws a RangeError under four points.
 *
 * @example likertItem([1, 4, 5, 5], 5) // { ok: true, value: { counts: [1, 0, 0, 1, 2], topBox: 0.5, topTwo: 0.75, median: 4.5 } }
 */
export function likertItem(answers: NumberSeries, points: number): Computed<LikertItem> {
  if (!(Number.isInteger(points) && points >= 4)) throw new RangeError("A scale of four points or more is needed.");
  const counts = new Array<number>(points).fill(0);
  for (const answer of answers) {
    if (!(Number.isInteger(answer) && answer >= 1 && answer <= points)) return undefinedBecause("not-applicable");
    counts[answer - 1] = (counts[answer - 1] ?? 0) + 1;
  }
  const of = answers.length;
  const [top, second] = [counts[points - 1] ?? 0, counts[points - 2] ?? 0];
  const agree = top + second;
  const disagree = (counts[0] ?? 0) + (counts[1] ?? 0);
  const summary = moments(answers);
  const middle = median(answers);
  const topTwoInterval = wilsonInterval({ count: agree, of });
  const net = netAgreement({ agree, disagree, of });
  if (!summary.ok) return summary;
  if (!middle.ok) return middle;
  if (!topTwoInterval.ok) return topTwoInterval;
  if (!net.ok) return net;
  return computed({
    respondents: of,
    counts,
    mean: summary.value.mean,
    median: middle.value,
    standardDeviation: standardDeviation(summary.value),
    topBox: top / of,
    topTwo: agree / of,
    topTwoInterval: topTwoInterval.value,
    bottomTwo: disagree / of,
    netAgreement: net.value,
  });
}
