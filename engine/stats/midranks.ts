import type { NumberSeries } from "./columns";

export interface Midranks {
  /** Rank of each value, 1 the lowest; equal values share the mean of their ranks. */
  readonly ranks: Float64Array;
  /** Sizes of the groups of equal values, in rising order of value. */
  readonly ties: readonly number[];
}

/**
 * Ranks of the values, ties sharing their mean rank.
 *
 * @example Array.from(midranks([10, 20, 10]).ranks) // [1.5, 3, 1.5]
 */
export function midranks(values: NumberSeries): Midranks {
  const order = Array.from(values, (_, row) => row).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Float64Array(order.length);
  const ties: number[] = [];
  for (let first = 0; first < order.length;) {
    let next = first + 1;
    while (next < order.length && values[order[next] ?? 0] === values[order[first] ?? 0]) next++;
    for (let place = first; place < next; place++) ranks[order[place] ?? 0] = (first + 1 + next) / 2;
    ties.push(next - first);
    first = next;
  }
  return { ranks, ties };
}
