import { completePairs, pairedMoments, type PairedMoments } from "../../engine";
import { answer, answerOf, then, unavailable, type Answer } from "./answer";
import type { Cells } from "./cells";
import { numbersOf, samePlaces } from "./numbers";
import { refusals } from "./refusals";

/** Scores before and after of everybody who has both. */
export interface ScorePairs {
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** Where each pair stands in the ranges, in reading order. */
  readonly index: Uint32Array;
  readonly moments: PairedMoments;
}

/** Two ranges of scores of the same people, cell by cell. */
export interface ScoreRanges {
  readonly before: Cells;
  readonly after: Cells;
}

/** What the ranges are called in a sentence. */
export interface ScoreNames {
  readonly before: string;
  readonly after: string;
}

const plainNames: ScoreNames = { before: "before", after: "after" };

/** Pairs the cells of two ranges; a pair counts where both cells hold a number and `counts` says so. */
export function pairsOf(
  { before, after }: ScoreRanges,
  { names = plainNames, counts = () => true }: { names?: ScoreNames; counts?: (index: number) => boolean } = {},
): Answer<ScorePairs> {
  return then(samePlaces({ range: before, name: names.before }, { range: after, name: names.after }), () =>
    then(numbersOf(before, names.before), (first) =>
      then(numbersOf(after, names.after), (second) => {
        const pairs = completePairs(
          first.map((score, index) => (counts(index) ? score : null)),
          second,
        );
        if (pairs.index.length === 0) return unavailable(refusals.noPairs);
        return then(answerOf(pairedMoments(pairs.before, pairs.after)), (moments) => answer({ ...pairs, moments }));
      }),
    ),
  );
}
