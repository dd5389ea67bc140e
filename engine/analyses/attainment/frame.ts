import type { Estimate, Unit } from "../../estimate";
import type { MatchedPairs } from "../../result";
import type { Scale } from "../../scale";
import type { PairedMoments } from "../../stats/pairedMoments";
import { estimateRow } from "../estimateRow";
import type { PupilCounts } from "./counts";
import type { PupilRows } from "./pupilRows";

/** Everything the parts of an attainment analysis share, computed once. */
export interface AttainmentFrame {
  readonly measure: string;
  readonly rows: PupilRows;
  readonly scale: Scale;
  readonly counts: PupilCounts;
  readonly pairs: MatchedPairs;
  /** after - before, one for each pair */
  readonly changes: Float64Array;
  readonly moments: PairedMoments;
  readonly severalSchools: boolean;
  /** Only what follows from sums is wanted. */
  readonly sumsOnly: boolean;
  /** Fewer are better: then going down is improving. */
  readonly lowerIsBetter: boolean;
}

/** The reason a pupil-level interval is not given: pupils of several schools are not independent. */
export const NOT_INDEPENDENT = "pupils-not-independent";

/** Units of levels and of changes on a scale. */
export function unitsOf(scale: Scale): { readonly level: Unit; readonly change: Unit } {
  switch (scale.unit) {
    case "months":
      return { level: "months", change: "months" };
    case "percent":
      return { level: "percent", change: "percentage-points" };
    case "count":
      return { level: "count", change: "count" };
    default:
      return { level: "points", change: "points" };
  }
}

type Row = Parameters<typeof estimateRow>[0];

/** An estimate of this measure. */
export function attainmentEstimate(frame: AttainmentFrame, row: Omit<Row, "analysis" | "measure">): Estimate {
  return estimateRow({ analysis: "attainment", measure: frame.measure, ...row });
}
