import { computed, type Computed, type Interval, undefinedBecause } from "./computed";
import { normalQuantile } from "./distributions/normal";

/** A trial of whole schools: the difference of its arms, how alike pupils of a school are, and the sizes of the schools. */
export interface ClusteredTrial {
  readonly difference: number;
  /** 0 to below 1, of pupils within arms. */
  readonly intraclassCorrelation: number;
  readonly treatedSizes: readonly number[];
  readonly comparisonSizes: readonly number[];
}

export interface ClusteredEffectSize {
  readonly effectSize: number;
  /** Of an unadjusted difference; one adjusted for scores before is more precise than this. */
  readonly standardError: number;
  /** Normal, so meant for twenty schools or more. */
  readonly interval: Interval;
}

/**
 * Hedges' effect size of a trial of whole schools over the total standard deviation σ_T, between and within schools
 * together: d = difference/S_T √(E(S_T²)/σ_T²), S_T the pooled standard deviation of all pupils within arms.
 *
 * S_T² falls short of σ_T² by the part of the variance between schools that the arms' own means take up; without the
 * root d is too large (by 3 % with four unequal schools an arm and ICC .1). To divide by √(between + within) of a model and
 * still multiply by the root, as some software does, corrects twice. Standard error: √(Var(difference)/σ_T² +
 * d²/(2h)), h = 2 E(S_T²)²/Var(S_T²).
 *
 * Undefined: "too-few-groups" under two schools an arm, "no-variation" without a standard deviation, "not-finite". Throws
 * a RangeError for sizes under 1 and correlations outside 0 to below 1.
 * Sources: Hedges (2007), Journal of Educational and Behavioral Statistics 32, 341-370, doi:10.3102/1076998606298043,
 * unequal sizes; h: What Works Clearinghouse (2022), Procedures and Standards Handbook 5.0, eq. E.21.
 * @example clusteredEffectSizeTotal({ difference: 3, intraclassCorrelation: 0.1, treatedSizes: [25, 25, 25, 25, 25, 25], comparisonSizes: [25, 25, 25, 25, 25, 25], pooledStandardDeviation: 10 }).value.effectSize // 0.297574084171437
 */
export function clusteredEffectSizeTotal(
  trial: ClusteredTrial & { readonly pooledStandardDeviation: number },
): Computed<ClusteredEffectSize> {
  const { difference, intraclassCorrelation: correlation, pooledStandardDeviation } = trial;
  const sizes = sizesOf(trial);
  if (sizes === null) return undefinedBecause("too-few-groups");
  if (!(pooledStandardDeviation > 0)) return undefinedBecause("no-variation");
  const freedom = sizes.count - 2;
  const { between, cross } = sizes;
  const expected = freedom - correlation * (freedom - between);
  const spread =
    freedom * (1 - correlation) ** 2 + cross * correlation ** 2 + 2 * between * correlation * (1 - correlation);
  const effectSize = (difference / pooledStandardDeviation) * Math.sqrt(expected / freedom);
  const variance = differenceVariance(sizes, correlation) + (effectSize ** 2 * spread) / (2 * expected ** 2);
  return withInterval(effectSize, Math.sqrt(variance));
}

/**
 * Hedges' effect size of a trial of whole schools over the standard deviation within schools: d = difference/S_W.
 *
 * Standard error: √(Var(difference)/σ_W² + d²/(2(N − M))), N pupils in M schools. Undefined and thrown as
 * {@link clusteredEffectSizeTotal}; "no-degrees-of-freedom" where all schools have one pupil. Source: Hedges (2007),
 * doi:10.3102/1076998606298043.
 * @example clusteredEffectSizeWithin({ difference: 5, intraclassCorrelation: 0, treatedSizes: [20, 20], comparisonSizes: [20, 20], withinStandardDeviation: 15 }).value.standardError // 0.225235419399451
 */
export function clusteredEffectSizeWithin(
  trial: ClusteredTrial & { readonly withinStandardDeviation: number },
): Computed<ClusteredEffectSize> {
  const { difference, intraclassCorrelation: correlation, withinStandardDeviation } = trial;
  const sizes = sizesOf(trial);
  if (sizes === null) return undefinedBecause("too-few-groups");
  if (sizes.count === sizes.schools) return undefinedBecause("no-degrees-of-freedom");
  if (!(withinStandardDeviation > 0)) return undefinedBecause("no-variation");
  const effectSize = difference / withinStandardDeviation;
  const sampling = differenceVariance(sizes, correlation) / (1 - correlation);
  return withInterval(effectSize, Math.sqrt(sampling + effectSize ** 2 / (2 * (sizes.count - sizes.schools))));
}

function withInterval(effectSize: number, standardError: number): Computed<ClusteredEffectSize> {
  const halfWidth = normalQuantile(0.975) * standardError;
  return Number.isFinite(effectSize + standardError)
    ? computed({ effectSize, standardError, interval: { low: effectSize - halfWidth, high: effectSize + halfWidth } })
    : undefinedBecause("not-finite");
}

type Sizes = NonNullable<ReturnType<typeof sizesOf>>;

/** Variance of the difference of the arms' means, in units of the total variance. */
function differenceVariance({ balance, designEffect }: Sizes, correlation: number): number {
  return balance * (1 + (designEffect - 1) * correlation);
}

function sizesOf({ treatedSizes, comparisonSizes, intraclassCorrelation }: ClusteredTrial) {
  if ([...treatedSizes, ...comparisonSizes].some((size) => !(size >= 1)))
    throw new RangeError("A school has one pupil or more.");
  if (!(intraclassCorrelation >= 0 && intraclassCorrelation < 1))
    throw new RangeError("An intraclass correlation lies between 0 and 1.");
  if (treatedSizes.length < 2 || comparisonSizes.length < 2) return null;
  const treated = armOf(treatedSizes);
  const comparison = armOf(comparisonSizes);
  const count = treated.count + comparison.count;
  return {
    count,
    schools: treatedSizes.length + comparisonSizes.length,
    between: treated.between + comparison.between,
    cross: treated.cross + comparison.cross,
    balance: count / (treated.count * comparison.count),
    designEffect:
      (comparison.count * treated.squares) / (treated.count * count) +
      (treated.count * comparison.squares) / (comparison.count * count),
  };
}

function armOf(sizes: readonly number[]) {
  const power = (exponent: number) => sizes.reduce((sum, size) => sum + size ** exponent, 0);
  const [count, squares, cubes] = [power(1), power(2), power(3)];
  return {
    count,
    squares,
    /** ñ(m − 1) of Hedges, ñ the size of equal schools that would do as well. */
    between: (count ** 2 - squares) / count,
    cross: (count ** 2 * squares + squares ** 2 - 2 * count * cubes) / count ** 2,
  };
}
