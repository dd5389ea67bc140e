import type { Judgement, Verdict } from "../../result";
import { type Better, changeLabel, type LikelyRange, verdictTowards } from "./changeLabel";

/** The same question answered another way that is as defensible as the headline's. */
export interface SecondAnswer {
  /** Null where it cannot be given. */
  readonly range: LikelyRange | null;
  /** In the units of the range; null where it cannot be known. */
  readonly smallest: number | null;
  /** Why it may differ, as a reason of the judgement: "depends-on-adjustment", "depends-on-missing". */
  readonly reason: string;
  /** Higher unless told. */
  readonly better?: Better;
}

/**
 * A gain or a decline stands only where the second answer says the same; otherwise the answer hangs on which
 * assumption is right, and nobody can tell. Other verdicts stay.
 */
export function confirmed(
  judgement: Judgement,
  { range, smallest, reason, better = "higher" }: SecondAnswer,
): Judgement {
  const said = direction(judgement.verdict);
  if (said === 0) return judgement;
  const second =
    range === null || smallest === null ? 0 : direction(verdictTowards(changeLabel(range, smallest), better));
  if (second === said) return judgement;
  return { ...judgement, verdict: "cannot-tell", reasons: [reason, ...judgement.reasons] };
}

function direction(verdict: Verdict): -1 | 0 | 1 {
  if (verdict === "decline") return -1;
  return verdict === "clear-gain" || verdict === "some-sign-of-gain" ? 1 : 0;
}
