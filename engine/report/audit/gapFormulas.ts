import { estimatesOf } from "../../estimate";
import type { AttainmentResult } from "../../result";
import { groupLabels } from "../../words/groupWords";
import { auditNames, groupName } from "./auditNames";
import { type LiveFormula, rangeLines } from "./liveFormulas";
import { type GroupFormulas, welchHalfFormula } from "./studentFormula";

const gaps = [
  { statistic: "gap-before", name: "before", column: auditNames.before },
  { statistic: "gap-after", name: "after", column: auditNames.after },
  { statistic: "gap-change", name: "change", column: auditNames.change },
] as const;

function sums(index: number, side: "in" | "out", column: string): GroupFormulas {
  const chosen = `--(${groupName(index)}="${side}")`;
  return {
    count: `SUMPRODUCT(${chosen})`,
    sum: `SUMPRODUCT(${chosen},${column})`,
    squares: `SUMPRODUCT(${chosen},${column},${column})`,
  };
}

/** The gap of each pair of groups before, after and in change, all pupils equal: named group minus the others. */
export function gapFormulas(result: AttainmentResult): readonly LiveFormula[] {
  return result.groups.flatMap((pair, index) =>
    pair.memberOf === undefined
      ? []
      : gaps.flatMap(({ statistic, name, column }): readonly LiveFormula[] => {
          const gap = estimatesOf(result.estimates, { statistic, group: pair.id, school: null });
          const found = gap.find(({ unit, average }) => unit !== "sd" && average !== "school") ?? null;
          if (found === null || found.value === null) return [];
          const mean = (side: "in" | "out"): string => {
            const chosen = `--(${groupName(index)}="${side}")`;
            return `SUMPRODUCT(${chosen},${column})/SUMPRODUCT(${chosen})`;
          };
          const label = `Gap ${name}: ${groupLabels(pair).members}`;
          const difference = `${mean("in")}-${mean("out")}`;
          const line = { name: label, key: `gap:${pair.id}:${name}`, value: found.value, formula: difference };
          if (found.method !== "welch") return [line];
          const half = welchHalfFormula(sums(index, "in", column), sums(index, "out", column));
          return [line, ...rangeLines(line, found, { middle: difference, half })];
        }),
  );
}
