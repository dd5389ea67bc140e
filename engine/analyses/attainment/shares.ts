import type { Estimate } from "../../estimate";
import { andThen, computed, type Computed, type Interval } from "../../stats/computed";
import { directionOf } from "../../stats/directionsOfChange";
import { shareOverSchools } from "../../stats/shareOverSchools";
import { rangeOf } from "../estimateRow";
import { type AttainmentFrame, attainmentEstimate, NOT_INDEPENDENT } from "./frame";
import { sizes } from "./sizes";

const directions = [
  { statistic: "percent-improved", direction: 1 },
  { statistic: "percent-same", direction: 0 },
  { statistic: "percent-declined", direction: -1 },
] as const;

/** Per cent of pupils who improved, stayed the same and declined, on both averages; never a headline. */
export function shares(frame: AttainmentFrame): readonly Estimate[] {
  const { pairs, rows } = frame;
  const moved = Int8Array.from(pairs.before, (score, pair) => directionOf(score, pairs.after[pair] ?? 0));
  return directions.flatMap(({ statistic, direction }) => {
    const bySchool = rows.schools.map(() => ({ count: 0, of: 0 }));
    moved.forEach((one, pair) => {
      const school = bySchool[pairs.school[pair] ?? -1];
      if (school === undefined) return;
      school.of += 1;
      if (one === direction) school.count += 1;
    });
    return shareRows(frame, statistic, bySchool);
  });
}

function shareRows(
  frame: AttainmentFrame,
  statistic: (typeof directions)[number]["statistic"],
  bySchool: readonly { readonly count: number; readonly of: number }[],
): readonly Estimate[] {
  const share = shareOverSchools(bySchool);
  const row = { ...sizes(frame), statistic, contrast: "after-before", unit: "percent" } as const;
  if (!share.ok)
    return [attainmentEstimate(frame, { ...row, average: "pupil", method: "share", reason: share.reason })];
  const { schools, interval, pupilShare } = share.value;
  const range = rangeOf(andThen(interval, percent));
  if (!frame.severalSchools) {
    return [
      attainmentEstimate(frame, {
        ...row,
        average: "pupil",
        schools,
        value: 100 * pupilShare,
        ...range,
        method: "wilson",
      }),
    ];
  }
  return [
    attainmentEstimate(frame, {
      ...row,
      average: "school",
      schools,
      value: 100 * share.value.share,
      ...range,
      method: "wilson-effective-n",
    }),
    attainmentEstimate(frame, {
      ...row,
      average: "pupil",
      schools,
      value: 100 * pupilShare,
      method: "share",
      reason: NOT_INDEPENDENT,
    }),
  ];
}

function percent({ low, high }: Interval): Computed<Interval> {
  return computed({ low: 100 * low, high: 100 * high });
}
