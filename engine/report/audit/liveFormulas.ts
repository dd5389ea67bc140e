import type { StatisticName } from "../../estimate";
import type { AttainmentResult } from "../../result";
import { overall } from "../../words/figures";
import { auditNames } from "./auditNames";

/** A number of the engine with the formula of Excel 2007 that makes it again from the pupil list. */
export interface LiveFormula {
  readonly name: string;
  readonly value: number;
  /** No leading "="; "{above:2}" stands for the live number two lines above. */
  readonly formula: string;
  /** What a person's comment on the line belongs to, where the name stands on the sheet more than once. */
  readonly key?: string;
}

const { before, after, change } = auditNames;
const count = `COUNT(${before})`;
const spread = `SQRT((VAR(${before})+VAR(${after}))/2)`;
const freedom = `(2*(${count}-1)/(1+CORREL(${before},${after})^2))`;
const correction = `(EXP(GAMMALN(${freedom}/2)-GAMMALN((${freedom}-1)/2))/SQRT(${freedom}/2))`;
const meanChange = `AVERAGE(${change})`;

const formulas: readonly (readonly [name: string, statistic: StatisticName, formula: string])[] = [
  ["Average before", "mean-before", `AVERAGE(${before})`],
  ["Average after", "mean-after", `AVERAGE(${after})`],
  ["Change, average pupil", "mean-change", `AVERAGE(${after})-AVERAGE(${before})`],
  ["SD before", "sd-before", `STDEV(${before})`],
  ["SD after", "sd-after", `STDEV(${after})`],
  ["Correlation", "correlation", `CORREL(${before},${after})`],
  ["d, average SD (average pupil)", "cohens-d-av", `${meanChange}/${spread}`],
  ["g, average SD (average pupil)", "hedges-g-av", `${correction}*${meanChange}/${spread}`],
  ["d, Hattie", "cohens-d-hattie", `${meanChange}/((STDEV(${before})+STDEV(${after}))/2)`],
  ["d_z", "cohens-d-z", `${meanChange}/STDEV(${change})`],
  ["Glass’s Δ, before SD", "glass-delta-before", `${meanChange}/STDEV(${before})`],
  ["Per cent who went up", "percent-improved", `100*COUNTIF(${change},">0")/${count}`],
  ["Per cent who stayed", "percent-same", `100*COUNTIF(${change},0)/${count}`],
  ["Per cent who went down", "percent-declined", `100*COUNTIF(${change},"<0")/${count}`],
];

/** Wilson's interval of the share that went up, in per cent: of one school only. */
function wilsonLimits(result: AttainmentResult): readonly LiveFormula[] {
  const share = overall(result, "percent-improved", "pupil");
  if (share === null || share.low === null || share.high === null || share.method !== "wilson") return [];
  const p = `(COUNTIF(${change},">0")/${count})`;
  const squared = "NORMSINV(0.975)^2";
  const centre = `(${p}+${squared}/(2*${count}))/(1+${squared}/${count})`;
  const half = `NORMSINV(0.975)*SQRT(${p}*(1-${p})/${count}+${squared}/(4*${count}^2))/(1+${squared}/${count})`;
  return [
    { name: "Per cent who went up (Wilson): from", value: share.low, formula: `100*(${centre}-${half})` },
    { name: "Per cent who went up (Wilson): to", value: share.high, formula: `100*(${centre}+${half})` },
  ];
}

/** The two limits of a line's likely range; none where the engine gave none. */
export function rangeLines(
  of: Pick<LiveFormula, "name" | "key">,
  { low, high }: { readonly low: number | null; readonly high: number | null },
  { middle, half }: { readonly middle: string; readonly half: string },
): readonly LiveFormula[] {
  const key = of.key ?? of.name;
  return low === null || high === null
    ? []
    : [
        { name: `${of.name}, likely range: from`, key: `${key}:low`, value: low, formula: `${middle}-${half}` },
        { name: `${of.name}, likely range: to`, key: `${key}:high`, value: high, formula: `${middle}+${half}` },
      ];
}

/** The average pupil's numbers that have a value, each with its formula; one school: its t interval too. */
export function pupilFormulas(result: AttainmentResult): readonly LiveFormula[] {
  const single = overall(result, "mean-change", "pupil");
  const half = `TINV(0.05,${count}-1)*STDEV(${change})/SQRT(${count})`;
  return [
    { name: "Pupils with both scores", value: result.pairs.before.length, formula: count },
    ...formulas.flatMap(([name, statistic, formula]): LiveFormula[] => {
      const value = overall(result, statistic, "pupil")?.value ?? null;
      return value === null ? [] : [{ name, value, formula }];
    }),
    ...(single === null || single.low === null || single.high === null || single.method !== "paired-t"
      ? []
      : [
          { name: "Likely range: from", value: single.low, formula: `${meanChange}-${half}` },
          { name: "Likely range: to", value: single.high, formula: `${meanChange}+${half}` },
        ]),
    ...wilsonLimits(result),
  ];
}
