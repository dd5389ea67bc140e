import { allOf, computed, undefinedBecause, type Computed, type Interval } from "./computed";
import { betaCdf } from "./distributions/beta";
import { chiSquareUpperTail } from "./distributions/chiSquare";
import { wilsonInterval } from "./wilsonInterval";

/** The same people counted twice: yes both times, yes only before, yes only after, neither. */
export interface PairedCounts {
  readonly both: number;
  readonly beforeOnly: number;
  readonly afterOnly: number;
  readonly neither: number;
}

export interface PairedProportion {
  readonly people: number;
  readonly before: number;
  readonly after: number;
  /** after − before */
  readonly change: number;
  /** Newcombe's method 10. */
  readonly interval: Interval;
  /** McNemar; "zero-denominator" if nobody changed. */
  readonly mcNemar: Computed<{ readonly chiSquare: number; readonly p: number; readonly chiSquareCorrected: number }>;
  /** Two-sided, from the binomial distribution of those who changed; 1 if nobody did. */
  readonly pExact: number;
  /** The same counting half of the observed outcome; "zero-denominator" if nobody changed. */
  readonly pMid: Computed;
  /** afterOnly / beforeOnly; "zero-denominator" if nobody went back. */
  readonly oddsRatio: Computed;
}

/**
 * Change of a share among the same people, one school.
 *
 * Undefined: "no-values". Throws a RangeError for counts under 0. Sources: Newcombe (1998),
 * doi:10.1002/(SICI)1097-0258(19981130)17:22<2635::AID-SIM954>3.0.CO;2-C, method 10; McNemar (1947),
 * doi:10.1007/BF02295996; mid-p: Fagerland, Lydersen & Laake (2013), doi:10.1186/1471-2288-13-91.
 * @example pairedProportion({ both: 43, beforeOnly: 0, afterOnly: 1, neither: 4 }) // { ok: true, value: { change: 0.020833333333333332, pExact: 1 } }
 */
export function pairedProportion(counts: PairedCounts): Computed<PairedProportion> {
  const { both, beforeOnly, afterOnly, neither } = counts;
  if (![both, beforeOnly, afterOnly, neither].every((count) => count >= 0 && Number.isFinite(count)))
    throw new RangeError("Counts are 0 or more.");
  const people = both + beforeOnly + afterOnly + neither;
  const changed = beforeOnly + afterOnly;
  const interval = newcombePairedInterval(counts);
  if (!interval.ok) return interval;
  const fewer = Math.min(beforeOnly, afterOnly);
  const upTo = (k: number) => (k < 0 ? 0 : k >= changed ? 1 : betaCdf(0.5, { alpha: changed - k, beta: k + 1 }));
  const chiSquare = (beforeOnly - afterOnly) ** 2 / changed;
  const corrected = Math.max(0, Math.abs(beforeOnly - afterOnly) - 1) ** 2 / changed;
  const none = undefinedBecause("zero-denominator");
  return computed({
    people,
    before: (both + beforeOnly) / people,
    after: (both + afterOnly) / people,
    change: (afterOnly - beforeOnly) / people,
    interval: interval.value,
    mcNemar:
      changed === 0
        ? none
        : computed({ chiSquare, p: chiSquareUpperTail(chiSquare, 1), chiSquareCorrected: corrected }),
    pExact: changed === 0 ? 1 : Math.min(1, 2 * upTo(fewer)),
    pMid: changed === 0 ? none : computed(upTo(fewer) + upTo(fewer - 1)),
    oddsRatio: beforeOnly === 0 ? none : computed(afterOnly / beforeOnly),
  });
}

/** Newcombe's method 10 for after − before: Wilson's intervals of both shares with their correlation φ. */
function newcombePairedInterval({ both, beforeOnly, afterOnly, neither }: PairedCounts): Computed<Interval> {
  const of = both + beforeOnly + afterOnly + neither;
  const shares = allOf({
    before: wilsonInterval({ count: both + beforeOnly, of }),
    after: wilsonInterval({ count: both + afterOnly, of }),
  });
  if (!shares.ok) return shares;
  const before = (both + beforeOnly) / of;
  const after = (both + afterOnly) / of;
  const margins = (both + beforeOnly) * (afterOnly + neither) * (both + afterOnly) * (beforeOnly + neither);
  const cross = both * neither - beforeOnly * afterOnly;
  const shrunk = cross > of / 2 ? cross - of / 2 : Math.min(cross, 0);
  const phi = margins === 0 ? 0 : shrunk / Math.sqrt(margins);
  const length = (first: number, second: number) =>
    Math.sqrt(Math.max(0, first * first - 2 * phi * first * second + second * second));
  const { before: b, after: a } = shares.value;
  return computed({
    low: after - before - length(after - a.low, b.high - before),
    high: after - before + length(a.high - after, before - b.low),
  });
}
