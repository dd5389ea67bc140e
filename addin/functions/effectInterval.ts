import {
  averageScale,
  groupMoments,
  hedgesGav,
  hedgesGavOverSchools,
  indexLabels,
  isCellError,
  meanOverSchools,
  type CellValue,
  type Computed,
  type Interval,
} from "../../engine";
import { answer, answerOf, then, unavailable, type Answer } from "./answer";
import { inReadingOrder, type Cells } from "./cells";
import { samePlaces } from "./numbers";
import { pairsOf, type ScorePairs, type ScoreRanges } from "./pairs";
import { refusals } from "./refusals";

/** An effect size with its likely range, and whom it rests on. */
export interface EffectWithRange {
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  readonly pupils: number;
  readonly schools: number;
}

/**
 * g_av with its 95 % interval. With schools: the average school's change over the average SD of all pupils, through
 * the machine every result goes through. Without, or with a single school: that school, pupils as independent.
 */
export function effectIntervalOf({
  schools,
  ...ranges
}: ScoreRanges & { readonly schools: Cells | null }): Answer<EffectWithRange> {
  if (schools === null) return then(pairsOf(ranges), ofOneSchool);
  const names = inReadingOrder(schools).map(schoolLabel);
  return then(samePlaces({ range: ranges.before, name: "before" }, { range: schools, name: "schools" }), () =>
    then(pairsOf(ranges), () => {
      const known = pairsOf(ranges, { counts: (index) => names[index] !== null });
      if (!known.ok) return unavailable(refusals.noPairsWithSchool);
      const { labels, indexOf } = indexLabels(Array.from(known.value.index, (row) => names[row] ?? ""));
      return labels.length === 1
        ? ofOneSchool(known.value)
        : overSchools(known.value, { groups: indexOf, groupCount: labels.length });
    }),
  );
}

function ofOneSchool({ moments }: ScorePairs): Answer<EffectWithRange> {
  return then(answerOf(hedgesGav(moments)), ({ value, interval }) =>
    withRange({ effect: value, pupils: moments.n, schools: 1 }, interval),
  );
}

function overSchools(
  { before, after, moments }: ScorePairs,
  schools: { readonly groups: Int32Array; readonly groupCount: number },
): Answer<EffectWithRange> {
  const changes = before.map((score, index) => (after[index] ?? NaN) - score);
  return then(answerOf(averageScale(moments)), (scale) =>
    then(answerOf(meanOverSchools(groupMoments({ values: changes, ...schools }))), (machine) => {
      const { value, interval } = hedgesGavOverSchools(machine, scale);
      return withRange({ effect: value, pupils: machine.n, schools: machine.schools }, interval);
    }),
  );
}

function withRange(
  effect: Pick<EffectWithRange, "effect" | "pupils" | "schools">,
  interval: Computed<Interval>,
): Answer<EffectWithRange> {
  return then(answerOf(interval), ({ low, high }) => answer({ ...effect, low, high }));
}

/** Schools are the same when they read the same: case and stray spaces do not count. Null: none is named. */
function schoolLabel(cell: CellValue): string | null {
  if (cell === null || isCellError(cell) || typeof cell === "boolean") return null;
  const label = String(cell)
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .toLowerCase();
  return label === "" ? null : label;
}
