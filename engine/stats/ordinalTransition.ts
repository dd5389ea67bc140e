import { LuDecomposition, Matrix, solve } from "ml-matrix";
import { computed, undefinedBecause, type Computed } from "./computed";
import { chiSquareUpperTail } from "./distributions/chiSquare";

/** How people moved between ordered levels: `counts[before][after]`, lowest level first. */
export type MovementTable = readonly (readonly number[])[];

export interface ChiSquareTest {
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
}

export interface OrdinalTransition {
  readonly people: number;
  readonly up: number;
  readonly same: number;
  readonly down: number;
  /** (up − down) / people */
  readonly netMovement: number;
  /** √((u + d)/n² − (u − d)²/n³), people independent */
  readonly netMovementStandardError: number;
  readonly beforeShares: readonly number[];
  readonly afterShares: readonly number[];
  /** P(after > before) + ½ P(equal) for two people drawn apart, from the margins. */
  readonly probabilityOfSuperiority: number;
  /** Did the margins change? "singular" if levels in use cannot be told apart, "no-variation" if nobody moved. */
  readonly stuartMaxwell: Computed<ChiSquareTest>;
  /** Is the table symmetric? Over pairs of levels somebody moved between; "no-variation" if nobody moved. */
  readonly bowker: Computed<ChiSquareTest>;
}

/**
 * Movement between ordered levels (bands, stages, grades) of the same people; no mean of 1, 2, 3.
 *
 * Undefined: "no-values" for an empty table. Throws a RangeError unless the table is square with counts from 0.
 * Sources: Stuart (1955), doi:10.1093/biomet/42.3-4.412; Maxwell (1970), doi:10.1192/bjp.116.535.651; Bowker (1948),
 * doi:10.1080/01621459.1948.10483284; net movement: multinomial variance of a difference of two shares.
 * @example ordinalTransition([[5, 3], [1, 6]]) // { ok: true, value: { people: 15, up: 3, same: 11, down: 1 } }
 */
export function ordinalTransition(counts: MovementTable): Computed<OrdinalTransition> {
  const levels = counts.length;
  if (counts.some((row) => row.length !== levels || row.some((count) => !(count >= 0 && count < Infinity))))
    throw new RangeError("A square table of counts is needed.");
  const cell = (before: number, after: number) => counts[before]?.[after] ?? 0;
  const indexes = counts.map((_, level) => level);
  const sumOver = (include: (before: number, after: number) => boolean) =>
    indexes.reduce((sum, i) => sum + indexes.reduce((inner, j) => inner + (include(i, j) ? cell(i, j) : 0), 0), 0);
  const people = sumOver(() => true);
  if (people === 0) return undefinedBecause("no-values");
  const up = sumOver((before, after) => after > before);
  const down = sumOver((before, after) => after < before);
  const before = indexes.map((level) => sumOver((from) => from === level));
  const after = indexes.map((level) => sumOver((_, to) => to === level));
  const superior = before.reduce(
    (sum, from, i) => sum + from * after.reduce((inner, to, j) => inner + to * (i < j ? 1 : i === j ? 0.5 : 0), 0),
    0,
  );
  return computed({
    people,
    up,
    same: people - up - down,
    down,
    netMovement: (up - down) / people,
    netMovementStandardError: Math.sqrt((up + down) / people ** 2 - (up - down) ** 2 / people ** 3),
    beforeShares: before.map((count) => count / people),
    afterShares: after.map((count) => count / people),
    probabilityOfSuperiority: superior / people ** 2,
    stuartMaxwell: stuartMaxwell(counts, before, after),
    bowker: bowker(counts),
  });
}

/** d′V⁻¹d over the levels in use but the last; d the differences of the margins. */
function stuartMaxwell(
  counts: MovementTable,
  before: readonly number[],
  after: readonly number[],
): Computed<ChiSquareTest> {
  const moved = (i: number, j: number) => (counts[i]?.[j] ?? 0) + (counts[j]?.[i] ?? 0);
  // A level that nobody left or entered has no part in the change and would make V singular.
  const used = counts.flatMap((_, i) => ((before[i] ?? 0) + (after[i] ?? 0) > moved(i, i) ? [i] : []));
  if (used.length < 2) return undefinedBecause("no-variation");
  const kept = used.slice(0, -1);
  const covariances = new Matrix(
    kept.map((i) => kept.map((j) => (i === j ? (before[i] ?? 0) + (after[i] ?? 0) - moved(i, i) : -moved(i, j)))),
  );
  const differences = Matrix.columnVector(kept.map((i) => (before[i] ?? 0) - (after[i] ?? 0)));
  const size = covariances.diagonal().reduce((product, value) => product * value, 1);
  if (!(determinantOf(covariances) > 1e-12 * size)) return undefinedBecause("singular");
  const chiSquare = differences.transpose().mmul(solve(covariances, differences)).get(0, 0);
  return computed(test(chiSquare, kept.length));
}

function bowker(counts: MovementTable): Computed<ChiSquareTest> {
  let chiSquare = 0;
  let pairs = 0;
  counts.forEach((row, i) => {
    row.slice(0, i).forEach((down, j) => {
      const up = counts[j]?.[i] ?? 0;
      if (up + down === 0) return;
      chiSquare += (up - down) ** 2 / (up + down);
      pairs += 1;
    });
  });
  return pairs === 0 ? undefinedBecause("no-variation") : computed(test(chiSquare, pairs));
}

function test(chiSquare: number, degreesOfFreedom: number): ChiSquareTest {
  return { chiSquare, degreesOfFreedom, p: chiSquareUpperTail(Math.max(0, chiSquare), degreesOfFreedom) };
}

function determinantOf(matrix: Matrix): number {
  return new LuDecomposition(matrix).determinant;
}
