/**
 * after - before, pair by pair; NaN where one of them is missing.
 * @example Array.from(differences([1, 2], [4, 3])) // [3, 1]
 */
export function differences(before: ArrayLike<number>, after: ArrayLike<number>): Float64Array {
  const changes = new Float64Array(before.length);
  for (let index = 0; index < changes.length; index += 1)
    changes[index] = (after[index] ?? NaN) - (before[index] ?? NaN);
  return changes;
}
