import type { ChangeLabel, Judgement } from "../../result";
import { thresholds } from "../../thresholds";
import { type Ceiling, underCeiling } from "./ceiling";
import { type Better, changeLabel, type LikelyRange, verdictTowards } from "./changeLabel";

export interface Evidence {
  /** Likely range of the headline change; null where the rules give none. */
  readonly range: LikelyRange | null;
  /** Smallest change worth noticing, same units; null where it cannot be known. */
  readonly smallest: number | null;
  /** People the range rests on. */
  readonly people: number;
  readonly ceiling: Ceiling;
  /** Which way the measure is better: higher unless told; null: nobody knows, and nothing is a gain or a decline. */
  readonly better?: Better;
}

/**
 * What may be said of a change: the label of its likely range, lowered by the size of the group (under 10 nothing, 10
 * to 29 at most "leans"), then by the ceiling of the design. `reasons` say what lowered it, in that order.
 */
export function judge(evidence: Evidence): Judgement {
  const { range, smallest, people, ceiling, better = "higher" } = evidence;
  if (people < thresholds.countsOnlyBelow) return { label: null, verdict: "cannot-tell", reasons: ["under-ten"] };
  if (range === null || smallest === null) return { label: null, verdict: "cannot-tell", reasons: ["no-range"] };
  const full = changeLabel(range, smallest);
  const label = people < thresholds.smallGroupBelow ? atMostLeans(full) : full;
  const said = verdictTowards(label, better);
  const verdict = underCeiling(said, ceiling);
  const lowered = verdict !== said;
  return {
    label,
    verdict,
    reasons: [
      ...(label === full ? [] : ["small-group"]),
      ...(better === null ? ["direction-unknown"] : []),
      ...(lowered || ceiling.most !== "clear-gain" ? ceiling.reasons : []),
    ],
  };
}

function atMostLeans(label: ChangeLabel): ChangeLabel {
  switch (label) {
    case "clear-rise":
    case "rise-may-be-tiny":
      return "leans-up";
    case "clear-fall":
    case "fall-may-be-tiny":
      return "leans-down";
    default:
      return label;
  }
}
