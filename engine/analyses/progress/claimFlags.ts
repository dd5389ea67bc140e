import type { AttainmentResult, ClaimFlag, ProgressStatement, Result } from "../../result";
import { thresholds } from "../thresholds";

/** The statement that claims evidence from pupils. */
const PUPIL_EVIDENCE = "impact.pupils";
/** "Agree" of strongly disagree 1 to strongly agree 5. */
const AGREES = 4;

/**
 * Claim against evidence: schools of which somebody agrees that there is evidence from pupils while they have no
 * matched scores, too few to show, or scores that fell.
 */
export function claimFlags(statements: readonly ProgressStatement[], results: readonly Result[]): readonly ClaimFlag[] {
  const claim = statements.find(({ id }) => id === PUPIL_EVIDENCE);
  const measures = results.filter((result): result is AttainmentResult => result.kind === "attainment");
  return (claim?.bySchool ?? []).flatMap(({ school, answers }): readonly ClaimFlag[] => {
    if (school === null || !answers.some(({ value }) => value >= AGREES)) return [];
    const reason = notBorneOut(school, measures);
    return reason === null ? [] : [{ school, statement: PUPIL_EVIDENCE, reason }];
  });
}

function notBorneOut(school: string, measures: readonly AttainmentResult[]): ClaimFlag["reason"] | null {
  const counts = measures.map((measure) => measure.schools.find((one) => folded(one.school) === folded(school)));
  const most = Math.max(0, ...counts.map((count) => count?.both ?? 0));
  if (most === 0) return "no-matched-scores";
  if (most < thresholds.countsOnlyBelow) return "under-ten";
  const [headline] = measures;
  const judged = Object.entries(headline?.schoolJudgements ?? {}).find(([name]) => folded(name) === folded(school));
  return judged?.[1].verdict === "decline" ? "scores-fell" : null;
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}
