import type { Estimate } from "../../estimate";
import type { Computed } from "../../stats/computed";
import { groupMoments } from "../../stats/groupMoments";
import { type MeanOverSchools, meanOverSchools } from "../../stats/meanOverSchools";
import { type ChiSquareTest, ordinalTransition } from "../../stats/ordinalTransition";
import { foldedId } from "../attainment/groupPairs";
import { overSchoolsMethod } from "../attainment/meanChange";
import { rangeOf } from "../estimateRow";
import { countBySchool, shareRows } from "../shareRows";
import { type OrdinalFrame, ordinalEstimate, type OrdinalRow } from "./frame";
import { levelShares, movementTable } from "./levels";

const NOT_INDEPENDENT = "pupils-not-independent";

/** Net movement in percentage points (moved up less moved down) over schools, by the one machine. */
export function movementOverSchools({ moves, pairs, rows }: OrdinalFrame): Computed<MeanOverSchools> {
  const values = Float64Array.from(moves, (move) => 100 * move);
  return meanOverSchools(groupMoments({ values, groups: pairs.school, groupCount: rows.schools.length }));
}

/** Both averages of net movement: the school's with its range, the pupil's value only; one school: the pupil's whole. */
export function netMovement(row: Partial<OrdinalRow>, over: Computed<MeanOverSchools>): readonly OrdinalRow[] {
  const named = { ...row, statistic: "net-movement", contrast: "after-before", unit: "percentage-points" } as const;
  if (!over.ok) return [{ ...named, average: "pupil", method: "not-computed", reason: over.reason }];
  const { method, mean, pupilMean, interval, schools } = over.value;
  const whole = { ...named, schools, ...rangeOf(interval), method: overSchoolsMethod[method] };
  if (schools === 1) return [{ ...whole, average: "pupil", value: pupilMean, warnings: ["pupils-share-classes"] }];
  return [
    { ...whole, average: "school", value: mean, warnings: schools < 5 ? ["few-schools"] : [] },
    { ...named, schools, average: "pupil", value: pupilMean, method: "mean", reason: NOT_INDEPENDENT },
  ];
}

/** Everything over all project pupils: levels before and after, directions, net movement, superiority, tests. */
export function overallMovement(frame: OrdinalFrame, over: Computed<MeanOverSchools>): readonly Estimate[] {
  const sizes = { n: frame.pairs.before.length, nSupplied: frame.counts.supplied };
  return [
    ...levelRows(frame, sizes),
    ...netMovement(sizes, over),
    ...directionRows(frame, sizes),
    ...transitionRows(frame, sizes),
  ].map((row) => ordinalEstimate(frame, row));
}

type Sizes = Pick<Estimate, "n" | "nSupplied">;

function levelRows({ levels, pairs, severalSchools }: OrdinalFrame, sizes: Sizes): readonly OrdinalRow[] {
  const shares = levelShares(movementTable(levels, pairs));
  if (shares === null) return [];
  return (["before", "after"] as const).flatMap((contrast) =>
    levels.names.map((name, level): OrdinalRow => ({
      ...sizes,
      statistic: "percent-at-level",
      group: `level:${foldedId(name)}`,
      average: "pupil",
      contrast,
      unit: "percent",
      method: "share",
      value: 100 * (shares[contrast][level] ?? 0),
      reason: severalSchools ? NOT_INDEPENDENT : "value-only",
    })),
  );
}

function directionRows(frame: OrdinalFrame, sizes: Sizes): readonly OrdinalRow[] {
  const { moves, pairs, rows, severalSchools } = frame;
  return (
    [
      ["percent-improved", 1],
      ["percent-same", 0],
      ["percent-declined", -1],
    ] as const
  ).flatMap(([statistic, direction]) => {
    const counts = countBySchool(pairs.school, rows.schools.length, (pair) => moves[pair] === direction);
    const row = { ...sizes, statistic, contrast: "after-before", unit: "percent" } as const;
    return shareRows(row, { counts, severalSchools });
  });
}

/** What the movement table as a whole says; tests that take pupils as independent only for one school. */
function transitionRows({ levels, pairs, severalSchools }: OrdinalFrame, sizes: Sizes): readonly OrdinalRow[] {
  const transition = ordinalTransition(movementTable(levels, pairs));
  if (!transition.ok) return [];
  const row = { ...sizes, average: "pupil", contrast: "after-before" } as const;
  const test = (result: Computed<ChiSquareTest>): Pick<OrdinalRow, "method"> & Partial<OrdinalRow> =>
    severalSchools
      ? { method: "not-computed", reason: NOT_INDEPENDENT }
      : result.ok
        ? { method: "chi-square", value: result.value.p }
        : { method: "not-computed", reason: result.reason };
  const { probabilityOfSuperiority, stuartMaxwell, bowker } = transition.value;
  return [
    {
      ...row,
      statistic: "probability-of-superiority",
      unit: "none",
      method: "margins",
      value: probabilityOfSuperiority,
      reason: severalSchools ? NOT_INDEPENDENT : "value-only",
    },
    { ...row, statistic: "stuart-maxwell-p", unit: "p", ...test(stuartMaxwell) },
    { ...row, statistic: "bowker-p", unit: "p", ...test(bowker) },
  ];
}
