/** A column of finite numbers, complete: whoever calls leaves missing values out first. */
export type NumberSeries = ArrayLike<number> & Iterable<number>;
/** A column of labels, such as the names of schools, one a person. */
export type LabelSeries = ArrayLike<string | number>;

/** Throws a RangeError unless all columns have as many rows as the first. */
export function requireSameLength(first: ArrayLike<unknown>, ...others: readonly ArrayLike<unknown>[]): void {
  for (const other of others) {
    if (other.length !== first.length)
      throw new RangeError(`Columns differ in length: ${String(first.length)} and ${String(other.length)} rows.`);
  }
}

/** Is every value of the column a finite number? */
export function allFinite(column: NumberSeries): boolean {
  for (const value of column) {
    if (!Number.isFinite(value)) return false;
  }
  return true;
}
