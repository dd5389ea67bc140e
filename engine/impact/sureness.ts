import { thresholds } from "../thresholds";
import type { Sureness } from "../result";

export interface SurenessEvidence {
  readonly design: "one-group" | "chosen-comparison" | "random-comparison";
  /** Width of the likely range in SDs; null where there is no range. */
  readonly width: number | null;
  /** Share of people supplied who are not in the comparison, 0 to 1; null where it cannot be known. */
  readonly missingShare: number | null;
  /** A test, document or somebody outside the enquiry, not its participants' word alone. */
  readonly independent: boolean;
}

/**
 * How sure, in four parts of 1 to 3 each: design (one group, chosen comparison, random), precision (range over .6, to
 * .6, to .3 SD), missing (over 20 %, to 20 %, to 10 %), independence (participants only, others or a test).
 */
export function surenessOf(evidence: SurenessEvidence): Sureness {
  return {
    design: evidence.design === "one-group" ? 1 : evidence.design === "chosen-comparison" ? 2 : 3,
    precision: threeSteps(evidence.width, thresholds.precisionHigh, thresholds.precisionMiddle),
    missing: threeSteps(evidence.missingShare, thresholds.missingHigh, thresholds.missingMiddle),
    independence: evidence.independent ? 3 : 1,
  };
}

function threeSteps(value: number | null, high: number, middle: number): 1 | 2 | 3 {
  if (value === null) return 1;
  return value <= high ? 3 : value <= middle ? 2 : 1;
}

const parts = ["design", "precision", "missing", "independence"] as const;

/** How sure = the lowest of the four; the first of the lowest is named. */
export function weakestPart(sureness: Sureness): { readonly sure: 1 | 2 | 3; readonly weakest: keyof Sureness } {
  const sure = Math.min(...parts.map((part) => sureness[part])) as 1 | 2 | 3;
  return { sure, weakest: parts.find((part) => sureness[part] === sure) ?? "design" };
}
