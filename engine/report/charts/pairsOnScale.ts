import type { AttainmentResult } from "../../result";

/** Pupils whose scores the test can give: a zero keyed for an absence would squeeze all others together. */
export function pairsOnScale({
  pairs,
  scale,
}: Pick<AttainmentResult, "pairs" | "scale">): Pick<AttainmentResult["pairs"], "before" | "after"> {
  const possible = (score: number): boolean =>
    (scale.minimum === null || score >= scale.minimum) && (scale.maximum === null || score <= scale.maximum);
  const kept = [...pairs.before.keys()].filter(
    (pair) => possible(pairs.before[pair] ?? 0) && possible(pairs.after[pair] ?? 0),
  );
  return {
    before: Float64Array.from(kept, (pair) => pairs.before[pair] ?? 0),
    after: Float64Array.from(kept, (pair) => pairs.after[pair] ?? 0),
  };
}
