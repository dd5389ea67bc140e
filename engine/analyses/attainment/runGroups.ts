import type { Estimate } from "../../estimate";
import { type Outcome, success } from "../../outcome";
import type { GroupPair } from "../../result";
import type { Study } from "../../study";
import type { AttainmentSpec } from "../spec";
import { frameOf } from "./frameOf";
import { groupEstimates } from "./groupEstimates";
import { groupPairs } from "./groupPairs";
import { pupilRows } from "./pupilRows";

/** Pairs of groups and their estimates alone, as `runAttainment` gives them among the rest. */
export function runGroups(
  spec: AttainmentSpec,
  study: Study,
): Outcome<{ readonly pairs: readonly GroupPair[]; readonly estimates: readonly Estimate[] }> {
  if (study.pupils === null) throw new RangeError("groups are compared in a table of pupils");
  const rows = pupilRows(study.pupils, spec.beforeColumn, spec.afterColumn);
  const framed = frameOf(spec, rows, { lowerIsBetter: false });
  if (!framed.ok) return framed;
  const groups = groupPairs(study.pupils, framed.value.pairs.row, study.settings.specialCategories);
  return success({ pairs: groups.map(({ pair }) => pair), estimates: groupEstimates(framed.value, groups) });
}
