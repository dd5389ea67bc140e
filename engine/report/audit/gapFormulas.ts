import { estimatesOf } from "../../estimate";
import type { AttainmentResult } from "../../result";
import { auditNames, groupName } from "./auditNames";
import type { LiveFormula } from "./liveFormulas";

const gaps = [
  { statistic: "gap-before", name: "before", column: auditNames.before },
  { statistic: "gap-after", name: "after", column: auditNames.after },
  { statistic: "gap-change", name: "change", column: auditNames.change },
] as const;

/** The gap of each pair of groups before, after and in change, all pupils equal: named group minus the others. */
export function gapFormulas(result: AttainmentResult): readonly LiveFormula[] {
  return result.groups.flatMap((pair, index) =>
    pair.memberOf === undefined
      ? []
      : gaps.flatMap(({ statistic, name, column }): readonly LiveFormula[] => {
          const gap = estimatesOf(result.estimates, { statistic, group: pair.id, school: null });
          const value = gap.find(({ unit, average }) => unit !== "sd" && average !== "school")?.value ?? null;
          if (value === null) return [];
          const mean = (side: "in" | "out"): string => {
            const chosen = `--(${groupName(index)}="${side}")`;
            return `SUMPRODUCT(${chosen},${column})/SUMPRODUCT(${chosen})`;
          };
          const label = `Gap ${name}: ${pair.memberLabel}`;
          return [{ name: label, key: `gap:${pair.id}:${name}`, value, formula: `${mean("in")}-${mean("out")}` }];
        }),
  );
}
