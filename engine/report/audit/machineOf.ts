/** What the mean over schools is made of, a row a school. */
export interface SchoolMachine {
  readonly schools: readonly {
    readonly school: string;
    /** How many people its mean counts for. */
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
 * cached values of the audit's live formulas.
 */
export function machineOf(options: {
  readonly means: readonly { readonly school: string; readonly n: number; readonly mean: number }[];
  readonly pooledVariance: number;
  readonly tauSquared: number;
}): SchoolMachine {
  const { means, pooledVariance, tauSquared } = options;
  const schools = means.map((one) => ({ ...one, weight: 1 / (tauSquared + pooledVariance / one.n) }));
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

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
