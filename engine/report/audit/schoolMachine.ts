import type { AttainmentResult } from "../../result";

/** What the mean over schools is made of, a row a school, from the same pairs as the engine's own. */
export interface SchoolMachine {
  readonly schools: readonly {
    readonly school: string;
    readonly n: number;
    readonly mean: number;
    readonly weight: number;
  }[];
  readonly pooledVariance: number;
  readonly tauSquared: number;
  /** Σw(m − b)² / (k − 1) */
  readonly q: number;
  readonly standardError: number;
  /** Derivative of the restricted likelihood at τ²: 0 at its maximum, below 0 where τ² is held at 0. */
  readonly score: number;
}

/**
 * Weights w = 1/(τ² + s_p²/n), mean b = Σwm/Σw, SE² = max(1, q)/Σw of the random-effects mean over schools, for the
 * cached values of the audit's live formulas; of the change or of what `valueOf` makes of it (1 where it went up). Null
 * where the engine did not use it.
 */
export function schoolMachine(
  result: AttainmentResult,
  tauSquared: number,
  valueOf: (change: number) => number = (change) => change,
): SchoolMachine | null {
  const { before, after, school } = result.pairs;
  const changes = Array.from(after, (value, pair) => valueOf(value - (before[pair] ?? 0)));
  const groups = result.schools.map((_, index) => changes.filter((__, pair) => school[pair] === index));
  const entering = groups.flatMap((values, index) =>
    values.length === 0
      ? []
      : [{ school: result.schools[index]?.school ?? "", values, mean: sum(values) / values.length }],
  );
  const degrees = changes.length - entering.length;
  if (degrees <= 0 || entering.length < 2) return null;
  const pooledVariance =
    sum(entering.map(({ values, mean }) => sum(values.map((value) => (value - mean) ** 2)))) / degrees;
  const schools = entering.map(({ school: name, values, mean }) => ({
    school: name,
    n: values.length,
    mean,
    weight: 1 / (tauSquared + pooledVariance / values.length),
  }));
  const weights = sum(schools.map(({ weight }) => weight));
  const b = sum(schools.map(({ weight, mean }) => weight * mean)) / weights;
  const squares = schools.map(({ weight, mean }) => weight * (mean - b) ** 2);
  const q = sum(squares) / (schools.length - 1);
  const squaredWeights = schools.map(({ weight }) => weight ** 2);
  const score =
    (-weights + sum(schools.map(({ weight, mean }) => weight ** 2 * (mean - b) ** 2)) + sum(squaredWeights) / weights) /
    2;
  return { schools, pooledVariance, tauSquared, q, standardError: Math.sqrt(Math.max(1, q) / weights), score };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
