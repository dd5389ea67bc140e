import { type Attrition, attrition, baselineOfLost } from "../../../engine/stats/attrition";
import { andThen, computed, finite } from "../../../engine/stats/computed";
import { newcombeInterval } from "../../../engine/stats/newcombeInterval";
import type { Adapter } from "../adapter";
import type { Answer } from "../compare";
import { numberColumn, textColumn } from "../table";

/** Who was lost, whether they differ, and whether one arm lost more. */
export const attritionAdapter: Adapter = ({ table, columns: [beforeColumn, afterColumn], options }) => {
  const before = numberColumn(table, beforeColumn);
  const after = numberColumn(table, afterColumn);
  const lost = baselineOfLost(before, after);
  const inference = andThen(lost, (welch) => welch.inference);
  const arms = options.arm === undefined ? null : textColumn(table, options.arm);
  const ofArm = (label: string | undefined) => {
    const rows = (arms ?? []).flatMap((arm, row) => (arm === label ? [row] : []));
    return attrition(
      rows.map((row) => before[row] ?? null),
      rows.map((row) => after[row] ?? null),
    );
  };
  const treated = ofArm(options.treatment);
  const control = ofArm(options.control);
  return {
    all: printed(attrition(before, after)),
    preLost_minus_preKept: andThen(lost, ({ difference }) => finite(difference)),
    preLost_ci: andThen(inference, ({ interval }) => computed(interval)),
    preLost_p: andThen(inference, ({ p }) => finite(p)),
    g1: printed(treated),
    g0: printed(control),
    differential: andThen(treated.lostShare, (first) => andThen(control.lostShare, (second) => finite(first - second))),
    differential_ci_newcombe: newcombeInterval(lostOf(treated), lostOf(control)),
  };
};

function lostOf({ beforeOnly, both }: Attrition) {
  return { count: beforeOnly, of: beforeOnly + both };
}

function printed(of: Attrition): Answer {
  return {
    n: of.supplied,
    both: of.both,
    preOnly: of.beforeOnly,
    postOnly: of.afterOnly,
    neither: of.neither,
    attrition: of.lostShare,
  };
}
