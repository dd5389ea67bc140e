import { cohensDav, hedgesGav } from "../../engine";
import { answer, answerOf, then, type Answer } from "./answer";
import { pairsOf, type ScoreRanges } from "./pairs";

/** Mean of after − before over everybody with both scores. */
export function meanChangeOf(ranges: ScoreRanges): Answer<number> {
  return then(pairsOf(ranges), ({ moments }) => answer(moments.change.mean));
}

/** Hedges' g_av of everybody with both scores. */
export function hedgesGOf(ranges: ScoreRanges): Answer<number> {
  return then(pairsOf(ranges), ({ moments }) => then(answerOf(hedgesGav(moments)), ({ value }) => answer(value)));
}

/** Cohen's d_av of everybody with both scores. */
export function cohensDavOf(ranges: ScoreRanges): Answer<number> {
  return then(pairsOf(ranges), ({ moments }) => then(answerOf(cohensDav(moments)), ({ value }) => answer(value)));
}
