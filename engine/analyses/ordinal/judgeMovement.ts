import { estimateOf, type Estimate } from "../../estimate";
import type { Design, Judgement } from "../../result";
import type { JudgedBy } from "../../settings";
import { ceilingByDesign } from "../judgement/ceiling";
import type { LikelyRange } from "../judgement/changeLabel";
import { judge } from "../judgement/judge";

export interface MovementBasis {
  readonly estimates: readonly Estimate[];
  readonly schools: readonly string[];
  readonly design: Design;
  /** In percentage points of net movement. */
  readonly smallest: number;
  readonly judgedBy: JudgedBy | null;
}

export interface JudgedMovement {
  readonly overall: Judgement;
  readonly change: Judgement;
  readonly bySchool: Readonly<Record<string, Judgement>>;
}

const notChecked = { clearsExpectedRegression: null };

/**
 * What may be said of movement between levels: of the arms' difference where one was made, else of the project's own
 * net movement. Teachers who take part and judge their own pupils know who had the project: from their judgement alone
 * nothing is called a gain, however they are compared.
 */
export function judgeMovement({ estimates, schools, design, smallest, judgedBy }: MovementBasis): JudgedMovement {
  const ofOneGroup = ceilingByDesign({ ...design, kind: "one-group" }, notChecked);
  const difference = estimateOf(estimates, { statistic: "difference-in-differences", contrast: "project-comparison" });
  const own = changeEstimate(estimates);
  const compared = difference !== null && difference.value !== null && design.kind !== "one-group";
  const headline = compared ? difference : own;
  const ceiling = compared ? ceilingByDesign(design, notChecked) : ofOneGroup;
  const judged = (estimate: Estimate | null, most: typeof ceiling) =>
    asJudgedBy(
      judge({ range: rangeOfEstimate(estimate), smallest, people: estimate?.n ?? 0, ceiling: most }),
      judgedBy,
    );
  return {
    overall: judged(headline, ceiling),
    change: judged(own, ofOneGroup),
    bySchool: Object.fromEntries(
      schools.map((school): [string, Judgement] => {
        const net = estimateOf(estimates, { school, statistic: "net-movement" });
        const steadied = estimateOf(estimates, { school, statistic: "shrunken-movement" });
        return [school, judged(steadied ?? net, ofOneGroup)];
      }),
    ),
  };
}

/** The project's own net movement: of the average school, or of one school's pupils. */
function changeEstimate(estimates: readonly Estimate[]): Estimate | null {
  const net = { school: null, group: null, statistic: "net-movement" } as const;
  return estimateOf(estimates, { ...net, average: "school" }) ?? estimateOf(estimates, { ...net, average: "pupil" });
}

function asJudgedBy(judgement: Judgement, judgedBy: JudgedBy | null): Judgement {
  if (judgedBy === "test" || judgedBy === "others") return judgement;
  const isGain = judgement.verdict === "clear-gain" || judgement.verdict === "some-sign-of-gain";
  return {
    ...judgement,
    verdict: isGain ? "cannot-tell" : judgement.verdict,
    reasons: [...judgement.reasons, "judged-by-own-teachers"],
  };
}

function rangeOfEstimate(estimate: Estimate | null): LikelyRange | null {
  if (estimate === null || estimate.low === null || estimate.high === null) return null;
  return { low: estimate.low, high: estimate.high };
}
