/** a · y ≤ slack, in unknowns y that may be negative; y = 0, the truth, meets it. */
export interface Constraint {
  readonly a: readonly number[];
  readonly slack: number;
}

const TINY = 1e-9;

/**
 * How far `objective` · y can rise from the truth under the constraints; Infinity where nothing stops it. Simplex from
 * the truth itself (slacks are never negative there), each unknown as the difference of two, entering by Bland's rule.
 */
export function mostRise(objective: readonly number[], constraints: readonly Constraint[]): number {
  const unknowns = objective.length;
  const columns = 2 * unknowns + constraints.length;
  const rows = constraints.map(({ a, slack }, row) => [
    ...a,
    ...a.map((one) => -one),
    ...constraints.map((_, other) => (other === row ? 1 : 0)),
    Math.max(0, slack),
  ]);
  const gains = [...objective, ...objective.map((one) => -one), ...constraints.map(() => 0), 0];
  const basis = constraints.map((_, row) => 2 * unknowns + row);
  for (let step = 0; step < 20_000; step += 1) {
    const entering = gains.findIndex((gain, column) => column < columns && gain > TINY);
    if (entering < 0) return -(gains[columns] ?? 0);
    const leaving = tightest(rows, basis, entering);
    if (leaving < 0) return Infinity;
    pivot(rows, gains, { leaving, entering });
    basis[leaving] = entering;
  }
  throw new Error("the search did not end");
}

function tightest(rows: readonly number[][], basis: readonly number[], entering: number): number {
  let found = -1;
  let least = Infinity;
  rows.forEach((row, index) => {
    const by = row[entering] ?? 0;
    if (by <= TINY) return;
    const ratio = (row[row.length - 1] ?? 0) / by;
    const isFirst = ratio < least + TINY && (basis[index] ?? 0) < (basis[found] ?? Infinity);
    if (ratio < least - TINY || isFirst) {
      least = Math.min(least, ratio);
      found = index;
    }
  });
  return found;
}

function pivot(rows: number[][], gains: number[], { leaving, entering }: { leaving: number; entering: number }): void {
  const own = rows[leaving] ?? [];
  const by = own[entering] ?? 1;
  for (let column = 0; column < own.length; column += 1) own[column] = (own[column] ?? 0) / by;
  for (const row of [...rows.filter((one) => one !== own), gains]) {
    const times = row[entering] ?? 0;
    if (times === 0) continue;
    for (let column = 0; column < row.length; column += 1)
      row[column] = (row[column] ?? 0) - times * (own[column] ?? 0);
  }
}
