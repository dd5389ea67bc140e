import type { ReportSource } from "../report";
import {
  attainmentResults,
  collaborationResult,
  gridResult,
  ordinalResults,
  questionnaireResults,
} from "../studyFacts";

type Line = readonly [name: string, text: string];

const paired: readonly Line[] = [
  ["Mean change", "D = after − before for each pupil with both scores; one school: D̄ ± t(n−1) · s_D/√n."],
  [
    "Average school",
    "Random-effects mean over schools: each school’s mean change with variance s_p²/n_i (s_p² pooled within schools); between-school variance by REML; interval by Hartung and Knapp with the factor at least 1, t(k−1). 2 to 4 schools: their means with t(k−1).",
  ],
  ["Steadied change", "A school’s change drawn to the mean over schools by τ²/(τ² + s_p²/n_i) (empirical Bayes)."],
  [
    "Effect size",
    "Hedges' g = J(ν) · D̄ / S_av, S_av = √((s_before² + s_after²)/2), ν = 2(n−1)/(1+r²), J(m) = Γ(m/2) / (√(m/2) Γ((m−1)/2)) (Hedges 1981).",
  ],
  ["Shares", "Wilson interval; over schools with n_eff = p(1−p)/SE² and t(k−1) in place of z."],
  [
    "Gaps",
    "Named group − others. Change of the gap within schools: change on group and school terms, CR2 standard errors by school, Satterthwaite degrees of freedom. One school: Welch.",
  ],
  [
    "Verdict",
    "The 95% interval against 0 and ± the smallest change worth noticing, then lowered by the size of the group and by how pupils were compared.",
  ],
];

const levels: readonly Line[] = [
  [
    "Net movement",
    "Each pupil counts +100 (moved up), 0 or −100; average school, steadied values and difference of the arms as for a mean change.",
  ],
  [
    "Movement table",
    "Probability of superiority from the margins; Stuart and Maxwell’s and Bowker’s tests for one school only, as pupils of several schools are not independent.",
  ],
];

const asked: readonly Line[] = [
  [
    "Scale score",
    "Mean of a person's answers, reversed statements turned on the scale's bounds, where at least half were answered.",
  ],
  [
    "Shares of answers",
    "Of the upper answers, among people who answered: the upper half of the answers people chose from, unless Setup says otherwise. An answer in the middle counts for neither side.",
  ],
  ["Reliability", "Cronbach's alpha with Feldt's interval."],
];

const grid: readonly Line[] = [
  [
    "Grids",
    "Axis score = mean of its ratings, 1 to 5, cut at 3; fewer than three answers on an axis: not placed; several raters: their mean and SD. A tap counts 2 or 4, unsure 2.75 or 3.25. Agreement of raters: Krippendorff's alpha for names of quadrants.",
  ],
];

/** How the numbers of this report were made, a line a method; only what was used. */
export function methodLines(source: ReportSource): readonly Line[] {
  const lines = [
    ...(attainmentResults(source).length > 0 ? paired : []),
    ...(ordinalResults(source).length > 0 ? levels : []),
    ...(questionnaireResults(source).length > 0 ? asked : []),
    ...(gridResult(source) === null && collaborationResult(source) === null ? [] : grid),
  ];
  return lines.length > 0 ? lines : [["None", "Nothing was calculated."]];
}
