import type { Estimate } from "../../estimate";
import type { MatchedPairs } from "../../result";
import { directionOf } from "../../stats/directionsOfChange";
import type { PupilCounts } from "../attainment/counts";
import type { PupilRows } from "../attainment/pupilRows";
import { estimateRow } from "../estimateRow";
import type { LevelsInUse } from "./levels";

/** Everything the parts of an ordinal analysis share, computed once. */
export interface OrdinalFrame {
  readonly measure: string;
  readonly rows: PupilRows;
  readonly counts: PupilCounts;
  readonly pairs: MatchedPairs;
  readonly levels: LevelsInUse;
  readonly lowerIsBetter: boolean;
  /** +1 moved to a better level, 0 stayed, -1 moved to a worse one; one for each pair */
  readonly moves: Int8Array;
  readonly severalSchools: boolean;
}

export type OrdinalRow = Omit<Parameters<typeof estimateRow>[0], "analysis" | "measure">;

/** An estimate of this measure. */
export function ordinalEstimate({ measure }: Pick<OrdinalFrame, "measure">, row: OrdinalRow): Estimate {
  return estimateRow({ analysis: "ordinal", measure, ...row });
}

/** Which way each pupil moved. */
export function movesOf(
  { before, after }: Pick<MatchedPairs, "before" | "after">,
  { lowerIsBetter }: { readonly lowerIsBetter: boolean },
): Int8Array {
  const sign = lowerIsBetter ? -1 : 1;
  return Int8Array.from(before, (from, pair) => sign * directionOf(from, after[pair] ?? 0));
}
