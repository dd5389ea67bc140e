import type { AttainmentResult } from "../../result";
import { machineOf, type SchoolMachine, sum } from "./machineOf";

/**
 * The mean over schools of the change, or of what `valueOf` makes of it (1 where it went up), from the same pairs as the
 * engine's own. Null where the engine took none.
 */
export function schoolMachine(
  result: AttainmentResult,
  tauSquared: number,
  valueOf: (change: number) => number = (change) => change,
): SchoolMachine | null {
  const { before, after, school } = result.pairs;
  return machineOfValues({
    schools: result.schools.map((one) => one.school),
    values: Array.from(after, (value, pair) => valueOf(value - (before[pair] ?? 0))),
    school,
    tauSquared,
  });
}

/** The mean over schools of any variable, a value a person with the index of the school; null under two schools. */
export function machineOfValues(of: {
  readonly schools: readonly string[];
  readonly values: readonly number[];
  readonly school: ArrayLike<number>;
  readonly tauSquared: number;
}): SchoolMachine | null {
  const { values, school, tauSquared } = of;
  const groups = of.schools.map((_, index) => values.filter((__, person) => school[person] === index));
  const means = groups.flatMap((own, index) =>
    own.length === 0 ? [] : [{ school: of.schools[index] ?? "", n: own.length, mean: sum(own) / own.length, own }],
  );
  const degrees = values.length - means.length;
  if (degrees <= 0 || means.length < 2) return null;
  const squares = means.map(({ own, mean }) => sum(own.map((value) => (value - mean) ** 2)));
  return machineOf({
    means: means.map(({ school: name, n, mean }) => ({ school: name, n, mean })),
    pooledVariance: sum(squares) / degrees,
    tauSquared,
  });
}
