import type { Estimate } from "../../estimate";
import type { Judgement } from "../../result";
import type { RobustnessChoice, RobustnessRow } from "../../results/robustness";
import type { Computed, Interval } from "../../stats/computed";
import { estimateRow, rangeOf } from "../estimateRow";
import type { Ceiling } from "../judgement/ceiling";
import { judge } from "../judgement/judge";

/** What all rows of a section share. */
export interface SectionFrame {
  readonly measure: string;
  readonly contrast: "after-before" | "project-comparison";
  readonly unit: Estimate["unit"];
  /** In the measure's units and in SDs. */
  readonly smallest: { readonly points: number | null; readonly deviations: number };
  readonly ceiling: Ceiling;
  readonly statistic: Estimate["statistic"];
}

/** The headline under one choice, not yet held against the one reported. */
export interface Answer {
  readonly choice: RobustnessChoice;
  readonly value: number | null;
  readonly interval: Computed<Interval> | null;
  readonly n: number;
  readonly schools: number;
  /** In SDs of something, with its name, instead of the measure's units. */
  readonly inDeviations?: { readonly statistic: Estimate["statistic"]; readonly denominator: Estimate["denominator"] };
  /** In SDs, though the rows' denominator has no name of its own ("ranks"). */
  readonly reason?: string;
}

/** An answer as an estimate with its verdict. */
export function judged(frame: SectionFrame, answer: Answer): Omit<RobustnessRow, "same"> & { judgement: Judgement } {
  const { choice, value, interval, n, schools, inDeviations } = answer;
  const estimate = estimateRow({
    analysis: "robustness",
    measure: frame.measure,
    contrast: frame.contrast,
    statistic: inDeviations?.statistic ?? frame.statistic,
    unit: inDeviations === undefined ? frame.unit : "sd",
    denominator: inDeviations?.denominator ?? null,
    method: choice,
    value,
    ...(interval === null ? {} : rangeOf(interval)),
    ...(value === null ? { reason: answer.reason ?? "not-applicable" } : {}),
    n,
    schools,
  });
  const smallest = inDeviations === undefined ? frame.smallest.points : frame.smallest.deviations;
  const { low, high } = estimate;
  const judgement = judge({
    range: low === null || high === null ? null : { low, high },
    smallest,
    people: n,
    ceiling: frame.ceiling,
  });
  return { choice, estimate, smallest, label: judgement.label, verdict: judgement.verdict, judgement };
}

/** All rows, each held against the first, which is as reported. */
export function heldAgainstFirst(frame: SectionFrame, answers: readonly Answer[]): readonly RobustnessRow[] {
  const rows = answers.filter(({ value }) => value !== null).map((answer) => judged(frame, answer));
  const reported = rows[0];
  return rows.map(({ choice, estimate, smallest, label, verdict }) => ({
    choice,
    estimate,
    smallest,
    label,
    verdict,
    same: label === null || reported === undefined ? null : verdict === reported.verdict,
  }));
}
