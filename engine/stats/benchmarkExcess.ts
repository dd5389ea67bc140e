import { computed, undefinedBecause, type Computed, type Interval } from "./computed";
import { newcombeInterval } from "./newcombeInterval";
import { normalQuantile } from "./distributions/normal";
import type { Count } from "./wilsonInterval";

/** Under this change of the national share, 2 percentage points, no ratio to it is given. */
export const leastNationalChange = 0.02;

/** Shares at two times here, and nationally. */
export interface Benchmark {
  readonly before: Count;
  readonly after: Count;
  readonly nationalBefore: number;
  readonly nationalAfter: number;
  /** How much less people of the same schools tell than as many independent ones; 1 unless told. */
  readonly designEffect?: number;
  /** Standard error of the national change if it is itself a sample's; 0, a census, unless told. */
  readonly nationalStandardError?: number;
}

export interface BenchmarkExcess {
  readonly change: number;
  /** Newcombe, counts over the design effect. */
  readonly changeInterval: Interval;
  readonly nationalChange: number;
  /** Our change − the national change: the headline. */
  readonly excess: number;
  readonly excessInterval: Interval;
  /** Our change / the national change; "not-applicable" where that is under 2 points or not above 0. */
  readonly ratio: Computed<{ readonly ratio: number; readonly interval: Computed<Interval> }>;
}

/**
 * How much more a share changed here than nationally, in shares (not per cent).
 *
 * With a sampled national change the interval of the excess adds its square error, and the ratio's is Fieller's.
 * Undefined: "no-values". Throws a RangeError for a design effect under 1. Sources: Newcombe (1998),
 * doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I; Fieller (1954),
 * doi:10.1111/j.2517-6161.1954.tb00159.x.
 * @example benchmarkExcess({ before: { count: 50, of: 100 }, after: { count: 60, of: 100 }, nationalBefore: 0.5, nationalAfter: 0.55 }) // { ok: true, value: { excess: 0.05 } }
 */
export function benchmarkExcess(benchmark: Benchmark): Computed<BenchmarkExcess> {
  const { designEffect = 1, nationalStandardError = 0, nationalBefore, nationalAfter } = benchmark;
  if (!(designEffect >= 1)) throw new RangeError("A design effect is 1 or more.");
  const before = effective(benchmark.before, designEffect);
  const after = effective(benchmark.after, designEffect);
  const interval = newcombeInterval(after, before);
  if (!interval.ok) return interval;
  const change = after.count / after.of - before.count / before.of;
  return computed(
    excessOver({
      change,
      changeInterval: interval.value,
      nationalChange: nationalAfter - nationalBefore,
      nationalStandardError,
    }),
  );
}

/**
 * The excess of a change with an interval of its own (Newcombe's, or of paired shares over schools) over the national
 * one; in shares. Sources as `benchmarkExcess`.
 * @example excessOver({ change: 0.09, changeInterval: { low: 0.03, high: 0.15 }, nationalChange: 0.03, nationalStandardError: 0 }).excess // 0.06
 */
export function excessOver(of: {
  readonly change: number;
  readonly changeInterval: Interval;
  readonly nationalChange: number;
  readonly nationalStandardError: number;
}): BenchmarkExcess {
  const { change, changeInterval, nationalChange, nationalStandardError } = of;
  const excess = change - nationalChange;
  const nationalHalf = normalQuantile(0.975) * nationalStandardError;
  const below = Math.hypot(change - changeInterval.low, nationalHalf);
  const above = Math.hypot(changeInterval.high - change, nationalHalf);
  return {
    change,
    changeInterval,
    nationalChange,
    excess,
    excessInterval: { low: excess - below, high: excess + above },
    ratio:
      nationalChange < leastNationalChange
        ? undefinedBecause("not-applicable")
        : computed({
            ratio: change / nationalChange,
            interval: ratioInterval({ change, interval: changeInterval, nationalChange, nationalHalf }),
          }),
  };
}

function effective({ count, of }: Count, designEffect: number): Count {
  return { count: count / designEffect, of: of / designEffect };
}

/** Fieller's interval with each side's half-width of our change in place of z·SE; with a known divisor, plain division. */
function ratioInterval(of: {
  readonly change: number;
  readonly interval: Interval;
  readonly nationalChange: number;
  readonly nationalHalf: number;
}): Computed<Interval> {
  const { change, interval, nationalChange, nationalHalf } = of;
  const divisor = nationalChange ** 2 - nationalHalf ** 2;
  if (!(divisor > 0)) return undefinedBecause("zero-denominator");
  const product = change * nationalChange;
  const reach = (half: number) => Math.sqrt(Math.max(0, product ** 2 - (change ** 2 - half ** 2) * divisor));
  return computed({
    low: (product - reach(change - interval.low)) / divisor,
    high: (product + reach(interval.high - change)) / divisor,
  });
}
