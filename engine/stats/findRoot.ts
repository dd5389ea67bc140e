/** Ends of a bracket in which the function changes its sign. */
export interface Bracket {
  readonly low: number;
  readonly high: number;
}

/**
 * Root of a continuous function inside a bracket, by Ridders' method, to the last digits that the function resolves.
 *
 * Null where the ends have the same sign or the function is not a number.
 * Source: Ridders (1979), IEEE Transactions on Circuits and Systems 26, 979-980, doi:10.1109/TCS.1979.1084580.
 * @example findRoot((x) => x * x - 2, { low: 0, high: 2 }) // 1.4142135623730951
 */
export function findRoot(f: (x: number) => number, bracket: Bracket): number | null {
  let { low, high } = bracket;
  let atLow = f(low);
  let atHigh = f(high);
  if (atLow === 0) return low;
  if (atHigh === 0) return high;
  if (!(atLow * atHigh < 0) && Math.sign(atLow) * Math.sign(atHigh) !== -1) return null;
  for (let step = 0; step < 300; step += 1) {
    const middle = low + (high - low) / 2;
    if (middle === low || middle === high) return middle;
    const atMiddle = f(middle);
    if (atMiddle === 0) return middle;
    if (Number.isNaN(atMiddle)) return null;
    const discriminant = Math.sqrt(atMiddle * atMiddle - atLow * atHigh);
    const shift = discriminant > 0 ? ((middle - low) * Math.sign(atLow - atHigh) * atMiddle) / discriminant : 0;
    const next = Math.min(Math.max(middle + shift, low), high);
    const atNext = f(next);
    if (atNext === 0) return next;
    const ends = [
      { x: low, y: atLow },
      { x: middle, y: atMiddle },
      { x: next, y: atNext },
      { x: high, y: atHigh },
    ].sort((a, b) => a.x - b.x);
    const crossing = ends.findIndex((end, index) => Math.sign(end.y) !== Math.sign(ends[index + 1]?.y ?? end.y));
    const left = ends[crossing];
    const right = ends[crossing + 1];
    if (left === undefined || right === undefined) return next;
    const before = high - low;
    low = left.x;
    atLow = left.y;
    high = right.x;
    atHigh = right.y;
    if (high - low <= 2 * Number.EPSILON * Math.max(Math.abs(low), Math.abs(high)) || high - low >= before) {
      return Math.abs(atLow) < Math.abs(atHigh) ? low : high;
    }
  }
  return low + (high - low) / 2;
}
