/** Scores before and after of those who have both, in the order supplied. */
export interface CompletePairs {
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** Where each pair stood in what was supplied. */
  readonly index: Uint32Array;
  readonly supplied: number;
}

/**
 * Keeps the rows with a number on both sides; null, undefined and NaN are missing.
 *
 * Throws RangeError unless both lists are equally long.
 * @example Array.from(completePairs([1, null, 3], [2, 5, null]).after) // [2]
 */
export function completePairs(before: ArrayLike<number | null>, after: ArrayLike<number | null>): CompletePairs {
  if (before.length !== after.length) throw new RangeError("Scores before and after must be equally many.");
  const supplied = before.length;
  const index: number[] = [];
  for (let row = 0; row < supplied; row += 1) {
    if (isNumber(before[row]) && isNumber(after[row])) index.push(row);
  }
  return {
    before: Float64Array.from(index, (row) => before[row] ?? NaN),
    after: Float64Array.from(index, (row) => after[row] ?? NaN),
    index: Uint32Array.from(index),
    supplied,
  };
}

function isNumber(value: number | null | undefined): boolean {
  return value !== null && value !== undefined && !Number.isNaN(value);
}
