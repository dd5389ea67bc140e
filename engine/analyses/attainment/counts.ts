import type { SchoolCounts } from "../../result";
import type { PupilRows } from "./pupilRows";

export interface PupilCounts {
  readonly supplied: number;
  readonly both: number;
  readonly beforeOnly: number;
  readonly afterOnly: number;
  readonly neither: number;
  readonly bySchool: readonly SchoolCounts[];
  /** Mean before of pupils who have no after score minus that of pupils who have; null without both kinds. */
  readonly baselineOfLost: number | null;
}

/** Which of the project's pupils have which scores, overall and by school. Pupils without a school count overall. */
export function countPupils(rows: PupilRows): PupilCounts {
  const total = new Int32Array(4);
  const bySchool = rows.schools.map(() => new Int32Array(4));
  const sums = { lost: 0, lostCount: 0, kept: 0, keptCount: 0 };
  for (let row = 0; row < rows.armOf.length; row += 1) {
    if (rows.armOf[row] !== 1) continue;
    const hasBefore = rows.before.missing[row] === 0;
    const hasAfter = rows.after.missing[row] === 0;
    const which = (hasBefore ? 2 : 0) + (hasAfter ? 1 : 0);
    total[which] = (total[which] ?? 0) + 1;
    const ofSchool = bySchool[rows.schoolOf[row] ?? -1];
    if (ofSchool) ofSchool[which] = (ofSchool[which] ?? 0) + 1;
    if (!hasBefore) continue;
    const score = rows.before.values[row] ?? 0;
    if (hasAfter) {
      sums.kept += score;
      sums.keptCount += 1;
    } else {
      sums.lost += score;
      sums.lostCount += 1;
    }
  }
  const known = sums.lostCount > 0 && sums.keptCount > 0;
  return {
    ...named(total),
    bySchool: rows.schools.map((school, index) => ({ school, ...named(bySchool[index] ?? total) })),
    baselineOfLost: known ? sums.lost / sums.lostCount - sums.kept / sums.keptCount : null,
  };
}

function named(counts: Int32Array) {
  const [neither = 0, afterOnly = 0, beforeOnly = 0, both = 0] = counts;
  return { supplied: neither + afterOnly + beforeOnly + both, both, beforeOnly, afterOnly, neither };
}
