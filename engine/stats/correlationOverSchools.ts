import { allFinite, requireSameLength, type NumberSeries } from "./columns";
import { andThen, computed, finiteInterval, undefinedBecause, type Computed, type Interval } from "./computed";
import { normalQuantile } from "./distributions/normal";
import { studentTTwoSided } from "./distributions/studentT";
import { midranks } from "./midranks";
import { pairedMoments } from "./pairedMoments";

/** Schools from which a correlation of two numbers a school is given: below, its range spans nearly everything (own setting). */
export const fewestForCorrelation = 8;

/** How two numbers a school go together over schools; it says nothing about pupils, and nothing about what leads to what. */
export interface CorrelationOverSchools {
  readonly schools: number;
  /** Pearson's r, -1 to 1, with Fisher's interval. */
  readonly pearson: CorrelationEstimate;
  /** Student's t of r = 0 with schools - 2 degrees of freedom, two-sided p; undefined where r is ±1. */
  readonly test: Computed<{ readonly t: number; readonly degreesOfFreedom: number; readonly p: number }>;
  /** Spearman's rank correlation, ties sharing their mean rank, with Bonett and Wright's interval. */
  readonly spearman: CorrelationEstimate;
}

export interface CorrelationEstimate {
  readonly correlation: number;
  /** Undefined "no-variation" where the correlation is ±1: there is nothing around the line to tell the range from. */
  readonly interval: Computed<Interval>;
}

/**
 * Pearson's and Spearman's correlation of two columns with a number a school, from eight schools up.
 *
 * Intervals tanh(atanh r ± z √v), v = 1/(k - 3) for Pearson's and (1 + r²/2)/(k - 3) for Spearman's: they hold 94.7 to
 * 96.6 % in samples of 8 to 30 from a normal distribution (docs/METHODS.md). Every school counts alike, so uneven
 * measurement of small schools draws both towards 0.
 *
 * Undefined: "too-few-groups" below eight schools, "no-variation" where a column does not vary, "not-finite". Throws a
 * RangeError if columns differ in length; schools without either number are left out before.
 * Sources: Fisher (1921), Metron 1, 3-32; Bonett & Wright (2000), Psychometrika 65, 23-28, doi:10.1007/BF02294183.
 * @example correlationOverSchools([1, 2, 2, 3, 4, 5, 6, 8], [7, 7, 5, 6, 3, 3, 1, 2]).value.pearson.correlation // -0.8839403160367291
 */
export function correlationOverSchools(
  first: NumberSeries,
  second: NumberSeries,
  level = 0.95,
): Computed<CorrelationOverSchools> {
  requireSameLength(first, second);
  const schools = first.length;
  if (schools < fewestForCorrelation) return undefinedBecause("too-few-groups");
  if (!allFinite(first) || !allFinite(second)) return undefinedBecause("not-finite");
  const between = 1 / (schools - 3);
  return andThen(pearson(first, second), (linear) =>
    andThen(pearson(midranks(first).ranks, midranks(second).ranks), (ranked) =>
      computed({
        schools,
        pearson: { correlation: linear, interval: fisherInterval({ correlation: linear, variance: between, level }) },
        test: testOfNone(linear, schools),
        spearman: {
          correlation: ranked,
          interval: fisherInterval({ correlation: ranked, variance: (1 + ranked ** 2 / 2) * between, level }),
        },
      }),
    ),
  );
}

/** Columns from their first value and over their largest deviation from it: no offset costs digits, no square overflows. */
function pearson(first: NumberSeries, second: NumberSeries): Computed {
  return andThen(pairedMoments(standardised(first), standardised(second)), ({ correlation }) => correlation);
}

function standardised(values: NumberSeries): Float64Array {
  const start = values[0] ?? 0;
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value - start));
  return Float64Array.from(values, (value) => (largest > 0 ? (value - start) / largest : 0));
}

function fisherInterval(of: { correlation: number; variance: number; level: number }): Computed<Interval> {
  if (Math.abs(of.correlation) > 1 - 4 * Number.EPSILON) return undefinedBecause("no-variation");
  const centre = Math.atanh(of.correlation);
  const margin = normalQuantile((1 + of.level) / 2) * Math.sqrt(of.variance);
  return finiteInterval(Math.tanh(centre - margin), Math.tanh(centre + margin));
}

function testOfNone(correlation: number, schools: number): CorrelationOverSchools["test"] {
  const unexplained = (1 - correlation) * (1 + correlation);
  if (unexplained <= 8 * Number.EPSILON) return undefinedBecause("no-variation");
  const degreesOfFreedom = schools - 2;
  const t = correlation * Math.sqrt(degreesOfFreedom / unexplained);
  return computed({ t, degreesOfFreedom, p: studentTTwoSided(t, degreesOfFreedom) });
}
