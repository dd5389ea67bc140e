import type { Estimate } from "../estimate";
import type { AttainmentResult, Result } from "../result";
import type { BenchmarkResult } from "../results/benchmark";
import type { CommunityResult } from "../results/community";
import type { CopyFigure } from "../results/copyFigure";
import type { NetworkResult } from "../results/network";
import type { OrdinalResult } from "../results/ordinal";
import type { QuestionnaireResult } from "../results/questionnaire";
import type { WavesResult } from "../results/waves";

type Stated = Pick<CopyFigure, "statistic" | "value"> & Partial<CopyFigure>;

/** Every number that a share copy's results hold, in their order; there is none on its sheets that is not here. */
export function copyFigures(results: readonly Result[]): readonly CopyFigure[] {
  return results.flatMap((result) => {
    const figure = figureOf(result.kind, subjectOf(result));
    return [
      ...countsOf(result).map(figure),
      ...("estimates" in result ? result.estimates : []).map((estimate) => figure(ofEstimate(estimate))),
    ];
  });
}

/** Which result a figure belongs to. */
export function subjectOf(result: Result): string {
  if ("measure" in result) return result.measure;
  return result.kind === "questionnaire" ? result.id : "";
}

function figureOf(kind: Result["kind"], subject: string): (stated: Stated) => CopyFigure {
  return (stated) => ({
    kind,
    subject,
    measure: subject,
    school: null,
    group: null,
    average: null,
    contrast: null,
    low: null,
    high: null,
    unit: "count",
    people: null,
    reason: stated.value === null ? "confidential" : null,
    ...stated,
  });
}

function ofEstimate({
  measure,
  school,
  group,
  average,
  contrast,
  statistic,
  value,
  low,
  high,
  unit,
  n,
  reason,
}: Estimate): Stated {
  return { measure, school, group, average, contrast, statistic, value, low, high, unit, people: n, reason };
}

/** What stands in a result beside its estimates. */
function countsOf(result: Result): readonly Stated[] {
  switch (result.kind) {
    case "attainment":
      return [...ofPupils(result), ...ofMeasure(result)];
    case "ordinal":
      return [...ofPupils(result), ...ofLevels(result)];
    case "waves":
      return ofWaves(result);
    case "benchmark":
      return ofBenchmark(result);
    case "questionnaire":
      return ofQuestionnaire(result);
    case "innovation-grid":
    case "collaboration-grid":
      return result.placements.flatMap(({ school, strategy, when, distance, extent, raters }) => {
        const placed = { school, group: `${strategy} ${when}`.trim(), people: raters, unit: "none" as const };
        return [
          { ...placed, statistic: "placed-across", value: distance },
          { ...placed, statistic: "placed-up", value: extent },
        ];
      });
    case "network":
      return ofNetwork(result);
    case "community":
      return ofCommunity(result);
    case "delivery":
      return [{ statistic: "share-delivered", value: result.share, unit: "none" }];
    default:
      return [];
  }
}

function ofPupils({
  both,
  supplied,
  neither,
  schools,
  comparison,
}: AttainmentResult | OrdinalResult): readonly Stated[] {
  const pupils = (value: number, of: Partial<CopyFigure> = {}): Stated => ({
    statistic: "pupils",
    value,
    people: value,
    ...of,
  });
  return [
    pupils(both),
    { statistic: "pupils-supplied", value: supplied },
    { statistic: "pupils-without-scores", value: neither },
    ...schools.flatMap(({ school, both: own, hidden }) => (hidden === true ? [] : [pupils(own, { school })])),
    ...(comparison === null
      ? []
      : [
          pupils(comparison.treatmentPupils, { group: "arm:project" }),
          pupils(comparison.comparisonPupils, { group: "arm:comparison" }),
          {
            statistic: "baseline-difference",
            value: comparison.baselineDifference ?? null,
            unit: "sd" as const,
            people: comparison.comparisonPupils,
          },
        ]),
  ];
}

function ofMeasure({
  groups,
  atFloor,
  atCeiling,
  baselineOfLost,
  both,
  supplied,
}: AttainmentResult): readonly Stated[] {
  const end = (statistic: string, at: AttainmentResult["atFloor"]): readonly Stated[] =>
    at === null
      ? []
      : [
          { statistic, contrast: "before", value: 100 * at.before, unit: "percent", people: both },
          { statistic, contrast: "after", value: 100 * at.after, unit: "percent", people: both },
        ];
  return [
    ...groups.flatMap(({ id, members, others, hidden }): readonly Stated[] => [
      {
        statistic: "pupils",
        group: id,
        value: hidden === true ? null : members,
        people: hidden === true ? null : members,
      },
      {
        statistic: "pupils",
        group: `${id}:others`,
        value: hidden === true ? null : others,
        people: hidden === true ? null : others,
      },
    ]),
    ...end("percent-at-floor", atFloor),
    ...end("percent-at-ceiling", atCeiling),
    ...(baselineOfLost === null
      ? []
      : [{ statistic: "baseline-of-lost", value: baselineOfLost, unit: "points" as const, people: supplied - both }]),
  ];
}

function ofLevels({ levels, shares, comparisonShares, both, comparison }: OrdinalResult): readonly Stated[] {
  const at = (of: OrdinalResult["shares"], group: string | null, people: number): readonly Stated[] =>
    of === null
      ? []
      : (["before", "after"] as const).flatMap((contrast) =>
          of[contrast].map((share, index) => ({
            statistic: `percent-at-level:${levels[index] ?? ""}`,
            group,
            contrast,
            value: 100 * share,
            unit: "percent" as const,
            people,
          })),
        );
  return [...at(shares, null, both), ...at(comparisonShares, "arm:comparison", comparison?.comparisonPupils ?? 0)];
}

function ofWaves({ throughout, change, range }: WavesResult): readonly Stated[] {
  const people = throughout[0]?.pupils ?? null;
  return [
    ...throughout.map(({ label, mean, pupils }) => ({
      statistic: "wave-mean",
      group: label,
      value: mean,
      unit: "points" as const,
      people: pupils,
    })),
    {
      statistic: "mean-change",
      value: change,
      low: range?.low ?? null,
      high: range?.high ?? null,
      unit: "points",
      people,
    },
  ];
}

function ofBenchmark({ standards, comparisons }: BenchmarkResult): readonly Stated[] {
  const percent = { unit: "percent" } as const;
  return [
    ...standards.flatMap(({ measure, people, before, after, change, range }): readonly Stated[] => [
      { ...percent, measure, people, statistic: "percent-at-standard", contrast: "before", value: before },
      { ...percent, measure, people, statistic: "percent-at-standard", contrast: "after", value: after },
      {
        ...percent,
        measure,
        people,
        statistic: "change-at-standard",
        value: change,
        low: range?.low ?? null,
        high: range?.high ?? null,
      },
    ]),
    ...comparisons.flatMap(({ measure, people: [from, to], ours, excess, excessRange }, index): readonly Stated[] => {
      const of = { ...percent, measure, group: `comparison ${index + 1}` };
      return [
        { ...of, people: from, statistic: "percent-at-standard", contrast: "before", value: ours[0] },
        { ...of, people: to, statistic: "percent-at-standard", contrast: "after", value: ours[1] },
        {
          ...of,
          people: to,
          statistic: "excess",
          value: excess,
          low: excessRange?.low ?? null,
          high: excessRange?.high ?? null,
        },
      ];
    }),
  ];
}

function ofQuestionnaire({ waves, linked, items }: QuestionnaireResult): readonly Stated[] {
  return [
    ...waves.map(({ label, respondents }) => ({
      statistic: "people",
      group: label,
      value: respondents,
      people: respondents,
    })),
    ...(linked === null ? [] : [{ statistic: "people-linked", value: linked, people: linked }]),
    ...items.flatMap(({ id, waves: answers }) =>
      answers.flatMap(({ disclosed }, wave): readonly Stated[] => {
        if (disclosed === undefined) return [];
        const of = { measure: id, group: `wave${wave + 1}`, unit: "percent" as const, people: disclosed.answered };
        return [
          { ...of, statistic: "answers-agree", value: disclosed.agree },
          { ...of, statistic: "answers-uncertain", value: disclosed.uncertain },
          { ...of, statistic: "answers-disagree", value: disclosed.disagree },
        ];
      }),
    ),
  ];
}

function ofNetwork({ waves }: NetworkResult): readonly Stated[] {
  return waves.flatMap(({ wave, members, answered, ties, returned }): readonly Stated[] => {
    const of = { group: `wave${wave}`, people: members };
    return [
      { ...of, statistic: "people", value: members },
      { ...of, statistic: "people-answered", value: answered },
      { ...of, statistic: "ties", value: ties },
      { ...of, statistic: "ties-returned", value: returned },
    ];
  });
}

function ofCommunity({ waves, movement }: CommunityResult): readonly Stated[] {
  return [
    ...waves.flatMap(({ wave, members, rings, roles }): readonly Stated[] => {
      const of = { group: `wave${wave}`, people: members };
      return [
        { ...of, statistic: "people", value: members },
        ...rings.map((value, index) => ({ ...of, statistic: `people-in-ring-${index + 1}`, value })),
        ...roles.map((value, index) => ({ ...of, statistic: `people-in-role-${index + 1}`, value })),
      ];
    }),
    ...Object.entries(movement ?? {}).map(([way, value]): Stated => ({
      statistic: `people-moved-${way}`,
      value: value as number | null,
    })),
  ];
}
