import { estimateOf, type Estimate } from "../../estimate";
import type { Design, Judgement } from "../../result";
import { ceilingByDesign } from "../judgement/ceiling";
import type { Better, LikelyRange } from "../judgement/changeLabel";
import { judge } from "../judgement/judge";
import { confirmed, type SecondAnswer } from "../judgement/secondAnswer";

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
  /** Likely range of the change adjusted for missing pupils; undefined where too few are missing to ask. */
  readonly adjustedForMissing?: LikelyRange | null;
  /** The gain that choosing low starters would bring by itself; undefined where there is no need to ask. */
  readonly chanceGain?: number;
  /** Which way the measure is better: higher unless told. */
  readonly better?: Better;
}

const notChecked = { clearsExpectedRegression: null };

/**
 * The verdict of a measure and of each school. The headline is the comparison where one was made, else the average
 * school's change, else the one school's own; a school's verdict rests on its shrunken estimate, or where schools are
 * too few to shrink, on its own, saying so. A gain or decline stands only where the second answers agree: a chosen
 * comparison's difference in gains, a change adjusted for the pupils who are missing, and, of pupils who started low, a
 * change beyond what choosing them for that would bring by chance.
 */
export function judgeAttainment(basis: JudgementBasis): JudgedAttainment {
  const { estimates, schools, design, smallest, better = "higher" } = basis;
  const ceiling = ceilingByDesign(design, notChecked);
  const headline = headlineEstimate(estimates);
  const ofHeadline = judge({ range: likelyRange(headline), smallest, people: headline?.n ?? 0, ceiling, better });
  // A change, and a school by itself, has no comparison of its own: its ceiling is that of one group.
  const ofOneGroup = ceilingByDesign({ ...design, kind: "one-group" }, notChecked);
  const own = changeEstimate(estimates);
  const ofChange = judge({ range: likelyRange(own), smallest, people: own?.n ?? 0, ceiling: ofOneGroup, better });
  const change = secondAnswersOfChange(basis, likelyRange(own)).reduce(confirmed, ofChange);
  const overall =
    headline === own
      ? secondAnswersOfChange(basis, likelyRange(own)).reduce(confirmed, ofHeadline)
      : secondAnswersOfComparison(basis).reduce(confirmed, ofHeadline);
  const bySchool = schools.map((school): [string, Judgement] => {
    const shrunken = estimateOf(estimates, { school, statistic: "shrunken-change" });
    const own = estimateOf(estimates, { school, statistic: "mean-change" });
    const range = likelyRange(shrunken ?? own);
    const byItself = judge({ range, smallest, people: own?.n ?? 0, ceiling: ofOneGroup, better });
    const judged = beyondChance(basis, range).reduce(confirmed, byItself);
    return [
      school,
      shrunken === null && range !== null ? { ...judged, reasons: [...judged.reasons, "not-shrunken"] } : judged,
    ];
  });
  return { overall, change, bySchool: Object.fromEntries(bySchool) };
}

function secondAnswersOfChange(basis: JudgementBasis, range: LikelyRange | null): readonly SecondAnswer[] {
  const { adjustedForMissing, smallest, better = "higher" } = basis;
  return [
    ...(adjustedForMissing === undefined
      ? []
      : [{ range: adjustedForMissing, smallest, reason: "depends-on-missing", better }]),
    ...beyondChance(basis, range),
  ];
}

function beyondChance({ chanceGain, smallest }: JudgementBasis, range: LikelyRange | null): readonly SecondAnswer[] {
  if (chanceGain === undefined) return [];
  const beyond = range === null ? null : { low: range.low - chanceGain, high: range.high - chanceGain };
  return [{ range: beyond, smallest, reason: "may-be-chosen-for-low-scores" }];
}

/**
 * Arms that were not drawn by chance and start apart: adjusting for before is right if the difference at the start is
 * chance, comparing gains if it lasts; the truth lies between the two (Ding & Li 2019, doi:10.1017/pan.2019.25).
 */
function secondAnswersOfComparison({
  design,
  estimates,
  smallest,
  better = "higher",
}: JudgementBasis): readonly SecondAnswer[] {
  if (design.kind !== "chosen-comparison") return [];
  const gains = { ...whole, statistic: "difference-in-differences" } as const;
  const range =
    likelyRange(estimateOf(estimates, { ...gains, average: "school" })) ??
    likelyRange(estimateOf(estimates, { ...gains, average: "pupil" }));
  return [{ range, smallest, reason: "depends-on-adjustment", better }];
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
