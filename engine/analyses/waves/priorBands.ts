/** Pupils in one third by where they began. */
export interface PriorBand {
  readonly name: string;
  /** rows of the table */
  readonly pupils: readonly number[];
}

const names = ["Began in the lowest third", "Began in the middle third", "Began in the highest third"] as const;
/** Thirds of fewer pupils than this show nothing. */
const FEWEST = 30;

/**
 * Thirds by the first wave's scores; pupils with one score stay in one third, the lower one. None where there are fewer
 * than thirty pupils.
 * @example priorBands([0, 1, 2], [90, 100, 110]) // []
 */
export function priorBands(pupils: readonly number[], first: ArrayLike<number>): readonly PriorBand[] {
  if (pupils.length < FEWEST) return [];
  const sorted = pupils.map((row) => first[row] ?? 0).sort((a, b) => a - b);
  const cut = (third: number): number => sorted[Math.ceil((third * sorted.length) / 3) - 1] ?? Infinity;
  const [low, middle] = [cut(1), cut(2)];
  const bandOf = (score: number): number => (score <= low ? 0 : score <= middle ? 1 : 2);
  return names.map((name, band) => ({ name, pupils: pupils.filter((row) => bandOf(first[row] ?? 0) === band) }));
}
