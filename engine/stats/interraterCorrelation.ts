import { finiteThroughout } from "./finiteThroughout";
import { undefinedBecause, type Computed, type Interval } from "./computed";
import { fisherFQuantile, fisherFUpperTail } from "./distributions/fisherF";

export interface InterraterCorrelation {
  readonly correlation: number;
  readonly f: number;
  readonly numeratorDegrees: number;
  readonly denominatorDegrees: number;
  readonly p: number;
  readonly interval: Interval;
}

/** Shrout and Fleiss' six: one rater or the mean of k; raters different for each, drawn at random, or fixed. */
export interface InterraterCorrelations {
  /** ICC(1,1): each unit rated by other raters. */
  readonly oneWay: InterraterCorrelation;
  /** ICC(2,1): raters a random sample; absolute agreement. The product's choice. */
  readonly randomRaters: InterraterCorrelation;
  /** ICC(3,1): these raters only; consistency. */
  readonly fixedRaters: InterraterCorrelation;
  readonly oneWayMean: InterraterCorrelation;
  readonly randomRatersMean: InterraterCorrelation;
  readonly fixedRatersMean: InterraterCorrelation;
}

/**
 * Intraclass correlations of raters, every unit rated by every rater.
 *
 * @param ratings one row a unit, one number a rater
 *
 * Undefined: "no-values"; "too-few-groups" under two units or two raters; "no-variation" if raters agree without
 * exception or units do not differ; "not-finite". Throws a RangeError if rows differ in length.
 * Source: Shrout & Fleiss (1979), doi:10.1037/0033-2909.86.2.420.
 * @example interraterCorrelations([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]) // { ok: true, value: { randomRaters: { correlation: 0.2897637795275591 } } }
 */
export function interraterCorrelations(ratings: readonly (readonly number[])[]): Computed<InterraterCorrelations> {
  const n = ratings.length;
  const k = ratings[0]?.length ?? 0;
  if (ratings.some((row) => row.length !== k)) throw new RangeError("Every unit needs a rating by every rater.");
  if (n === 0 || k === 0) return undefinedBecause("no-values");
  if (!ratings.flat().every(Number.isFinite)) return undefinedBecause("not-finite");
  if (n < 2 || k < 2) return undefinedBecause("too-few-groups");
  const squares = meanSquares(ratings);
  const { units, raters, within, error } = squares;
  if (!(units > 0) || !(within > 0) || !(error > 1e-26 * units)) return undefinedBecause("no-variation");
  const one = { f: units / within, numerator: n - 1, denominator: n * (k - 1) };
  const two = { f: units / error, numerator: n - 1, denominator: (n - 1) * (k - 1) };
  const ofOne = ratioInterval(one);
  const ofTwo = ratioInterval(two);
  const single = (bound: number) => (bound - 1) / (bound + k - 1);
  const mean = (bound: number) => 1 - 1 / bound;
  const random = (units - error) / (units + (k - 1) * error + (k * (raters - error)) / n);
  const randomInterval = intervalOfRandom({ n, k, random, ...squares });
  const stepUp = (correlation: number) => (correlation * k) / (1 + correlation * (k - 1));
  return finiteThroughout({
    oneWay: result(single(one.f), one, transform(ofOne, single)),
    randomRaters: result(random, two, randomInterval),
    fixedRaters: result(single(two.f), two, transform(ofTwo, single)),
    oneWayMean: result(mean(one.f), one, transform(ofOne, mean)),
    randomRatersMean: result((units - error) / (units + (raters - error) / n), two, transform(randomInterval, stepUp)),
    fixedRatersMean: result(mean(two.f), two, transform(ofTwo, mean)),
  });
}

interface VarianceRatio {
  readonly f: number;
  readonly numerator: number;
  readonly denominator: number;
}

interface MeanSquares {
  readonly units: number;
  readonly raters: number;
  /** Within units, raters and error together. */
  readonly within: number;
  readonly error: number;
}

function meanSquares(ratings: readonly (readonly number[])[]): MeanSquares {
  const n = ratings.length;
  const k = ratings[0]?.length ?? 0;
  const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const unitMeans = ratings.map(average);
  const raterMeans = Array.from({ length: k }, (_, j) => average(ratings.map((row) => row[j] ?? 0)));
  const grand = average(unitMeans);
  const squaresAbout = (means: readonly number[]) => means.reduce((sum, mean) => sum + (mean - grand) ** 2, 0);
  let within = 0;
  let error = 0;
  ratings.forEach((row, i) => {
    row.forEach((rating, j) => {
      within += (rating - (unitMeans[i] ?? 0)) ** 2;
      error += (rating - (unitMeans[i] ?? 0) - (raterMeans[j] ?? 0) + grand) ** 2;
    });
  });
  return {
    units: (k * squaresAbout(unitMeans)) / (n - 1),
    raters: (n * squaresAbout(raterMeans)) / (k - 1),
    within: within / (n * (k - 1)),
    error: error / ((n - 1) * (k - 1)),
  };
}

function ratioInterval({ f, numerator, denominator }: VarianceRatio): Interval {
  return {
    low: f / fisherFQuantile(0.975, { numerator, denominator }),
    high: f * fisherFQuantile(0.975, { numerator: denominator, denominator: numerator }),
  };
}

function transform({ low, high }: Interval, by: (bound: number) => number): Interval {
  return { low: by(low), high: by(high) };
}

function result(correlation: number, { f, numerator, denominator }: VarianceRatio, interval: Interval) {
  const p = fisherFUpperTail(f, { numerator, denominator });
  return { correlation, f, numeratorDegrees: numerator, denominatorDegrees: denominator, p, interval };
}

/** Satterthwaite's degrees of freedom of the ICC(2,1)'s denominator, then the bounds (Shrout & Fleiss 1979). */
function intervalOfRandom(
  of: MeanSquares & { readonly n: number; readonly k: number; readonly random: number },
): Interval {
  const { n, k, random, units, raters, error } = of;
  const ratio = raters / error;
  const rest = n * (1 + (k - 1) * random) - k * random;
  const degrees =
    ((k - 1) * (n - 1) * (k * random * ratio + rest) ** 2) / ((n - 1) * k ** 2 * random ** 2 * ratio ** 2 + rest ** 2);
  const upper = fisherFQuantile(0.975, { numerator: n - 1, denominator: degrees });
  const lower = fisherFQuantile(0.975, { numerator: degrees, denominator: n - 1 });
  const spread = k * raters + (k * n - k - n) * error;
  return {
    low: (n * (units - upper * error)) / (upper * spread + n * units),
    high: (n * (lower * units - error)) / (spread + n * lower * units),
  };
}
