import { andThen, computed } from "../../../engine/stats/computed";
import { ordinalTransition } from "../../../engine/stats/ordinalTransition";
import { signTest } from "../../../engine/stats/signTest";
import { wilsonInterval } from "../../../engine/stats/wilsonInterval";
import type { Adapter } from "../adapter";
import type { Answer } from "../compare";
import type { Table } from "../table";
import { pairedAnswer } from "./proportions";

/** A table of counts, rows before and columns after. */
export const ordinalTransitionAdapter: Adapter = ({ table }) => {
  const counts = countsOf(table);
  const sum = (rows: readonly (readonly number[])[]) => rows.flat().reduce((total, count) => total + count, 0);
  return andThen(ordinalTransition(counts), (of) =>
    computed<Answer>({
      n: of.people,
      up: of.up,
      same: of.same,
      down: of.down,
      netUp: of.netMovement,
      netUp_se: of.netMovementStandardError,
      pUp_wilson: wilsonInterval({ count: of.up, of: of.people }),
      signTest_p: signTest({ up: of.up, down: of.down }),
      stuartMaxwell: {
        chi2: andThen(of.stuartMaxwell, ({ chiSquare }) => computed(chiSquare)),
        df: andThen(of.stuartMaxwell, ({ degreesOfFreedom }) => computed(degreesOfFreedom)),
        p: andThen(of.stuartMaxwell, ({ p }) => computed(p)),
      },
      bowker_chi2: andThen(of.bowker, ({ chiSquare }) => computed(chiSquare)),
      bowker_p: andThen(of.bowker, ({ p }) => computed(p)),
      probSuperiority_margins: of.probabilityOfSuperiority,
      preShare: of.beforeShares,
      postShare: of.afterShares,
      atOrAbove2_paired: pairedAnswer({
        both: sum(counts.slice(1).map((row) => row.slice(1))),
        beforeOnly: sum(counts.slice(1).map((row) => row.slice(0, 1))),
        afterOnly: sum(counts.slice(0, 1).map((row) => row.slice(1))),
        neither: counts[0]?.[0] ?? NaN,
      }),
    }),
  );
};

/** All cells as numbers. */
export function countsOf(table: Table): number[][] {
  return table.rows.map((cells) => cells.map(Number));
}
