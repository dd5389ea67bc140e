import { estimateOf, type Estimate } from "../../estimate";
import type { Design, Judgement } from "../../result";
import { ceilingByDesign } from "../judgement/ceiling";
import type { LikelyRange } from "../judgement/changeLabel";
import { judge } from "../judgement/judge";

export interface JudgedAttainment {
  readonly overall: Judgement;
  /** Of the change itself, whatever it was compared with. */
  readonly change: Judgement;
  readonly bySchool: Readonly<Record<string, Judgement>>;
}

export interface JudgementBasis {
  readonly estimates: readonly Estimate[];
  readonly schools: readonly string[];
  readonly design: Design;
  /** In the measure's units; null where no SD is known. */
  readonly smallest: number | null;
}

const notChecked = { clearsExpectedRegression: null };

/**
 * The verdict of a measure and of each school. The headline is the comparison where one was made, else the average
 * school's change, else the one school's own; a school's verdict rests on its shrunken estimate, or where schools are
 * too few to shrink, on its own, saying so.
 */
export function judgeAttainment({ estimates, schools, design, smallest }: JudgementBasis): JudgedAttainment {
  const ceiling = ceilingByDesign(design, notChecked);
  const headline = headlineEstimate(estimates);
  const overall = judge({ range: likelyRange(headline), smallest, people: headline?.n ?? 0, ceiling });
  // A change, and a school by itself, has no comparison of its own: its ceiling is that of one group.
  const ofOneGroup = ceilingByDesign({ ...design, kind: "one-group" }, notChecked);
  const own = changeEstimate(estimates);
  const change = judge({ range: likelyRange(own), smallest, people: own?.n ?? 0, ceiling: ofOneGroup });
  const bySchool = schools.map((school): [string, Judgement] => {
    const shrunken = estimateOf(estimates, { school, statistic: "shrunken-change" });
    const own = estimateOf(estimates, { school, statistic: "mean-change" });
    const range = likelyRange(shrunken ?? own);
    const judged = judge({ range, smallest, people: own?.n ?? 0, ceiling: ofOneGroup });
    return [
      school,
      shrunken === null && range !== null ? { ...judged, reasons: [...judged.reasons, "not-shrunken"] } : judged,
    ];
  });
  return { overall, change, bySchool: Object.fromEntries(bySchool) };
}

const whole = { school: null, group: null };

/** The estimate the pupil headline rests on: the adjusted difference of the arms where there is one. */
export function headlineEstimate(estimates: readonly Estimate[]): Estimate | null {
  const adjusted = estimateOf(estimates, { ...whole, statistic: "ancova-difference" });
  return adjusted === null || adjusted.value === null ? changeEstimate(estimates) : adjusted;
}

/** The project's own change: of the average school, or of one school's pupils. */
function changeEstimate(estimates: readonly Estimate[]): Estimate | null {
  const change = { ...whole, statistic: "mean-change" } as const;
  return (
    estimateOf(estimates, { ...change, average: "school" }) ?? estimateOf(estimates, { ...change, average: "pupil" })
  );
}

function likelyRange(estimate: Estimate | null): LikelyRange | null {
  if (estimate === null || estimate.low === null || estimate.high === null) return null;
  return { low: estimate.low, high: estimate.high };
}
