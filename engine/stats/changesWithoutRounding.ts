/**
 * after - before, where changes that differ only by the rounding of the scores are made equal and tiny ones 0.
 *
 * 0.3 - 0.2 and 0.2 - 0.1 differ in the last digit; for ranks they must tie. Tolerance: four units in the last place of
 * the largest score. Throws RangeError unless both lists are equally long.
 * @example Array.from(changesWithoutRounding([0.1, 0.2], [0.2, 0.3])) // [0.1, 0.1]
 */
export function changesWithoutRounding(before: ArrayLike<number>, after: ArrayLike<number>): Float64Array {
  if (before.length !== after.length) throw new RangeError("Scores before and after must be equally many.");
  let largest = 0;
  const changes = Float64Array.from(before, (value, index) => {
    const later = after[index] ?? NaN;
    largest = Math.max(largest, Math.abs(value), Math.abs(later));
    return later - value;
  });
  const tolerance = 4 * Number.EPSILON * largest;
  const order = Uint32Array.from(changes, (_, index) => index).sort(
    (a, b) => Math.abs(changes[a] ?? 0) - Math.abs(changes[b] ?? 0),
  );
  let size = 0;
  for (const index of order) {
    const change = changes[index] ?? 0;
    // Sizes within the tolerance of the smallest of their run, starting from 0, become that size.
    if (Math.abs(change) - size > tolerance) size = Math.abs(change);
    changes[index] = Math.sign(change) * size;
  }
  return changes;
}
