import type { Estimate } from "../estimate";
import { andThen, computed, type Computed, type Interval } from "../stats/computed";
import { shareOverSchools } from "../stats/shareOverSchools";
import { rangeOf } from "./estimateRow";

export interface CountOf {
  readonly count: number;
  readonly of: number;
}

export interface SharesOfSchools {
  /** One for each school; schools without pupils count 0 of 0. */
  readonly counts: readonly CountOf[];
  readonly severalSchools: boolean;
}

type Named = Pick<Estimate, "statistic" | "unit"> & Partial<Estimate>;
type Row = Named & Pick<Estimate, "method">;

/** How many people of each school are counted; people of no school (index below 0) are left out. */
export function countBySchool(
  school: ArrayLike<number>,
  schoolCount: number,
  isCounted: (person: number) => boolean,
): readonly CountOf[] {
  const counts = Array.from({ length: schoolCount }, () => ({ count: 0, of: 0 }));
  for (let person = 0; person < school.length; person += 1) {
    const own = counts[school[person] ?? -1];
    if (own === undefined) continue;
    own.of += 1;
    if (isCounted(person)) own.count += 1;
  }
  return counts;
}

/** A share on both averages: the average school's with its range, all people's value only; one school: its Wilson range. */
export function shareRows(named: Named, { counts, severalSchools }: SharesOfSchools): readonly Row[] {
  const share = shareOverSchools(counts);
  if (!share.ok) return [{ ...named, average: "pupil", method: "share", reason: share.reason }];
  const { schools, interval, pupilShare } = share.value;
  const range = rangeOf(andThen(interval, percent));
  if (!severalSchools)
    return [{ ...named, average: "pupil", schools, value: 100 * pupilShare, ...range, method: "wilson" }];
  return [
    {
      ...named,
      average: "school",
      schools,
      value: 100 * share.value.share,
      ...range,
      method: "wilson-effective-n",
    },
    {
      ...named,
      average: "pupil",
      schools,
      value: 100 * pupilShare,
      method: "share",
      reason: "pupils-not-independent",
    },
  ];
}

function percent({ low, high }: Interval): Computed<Interval> {
  return computed({ low: 100 * low, high: 100 * high });
}
