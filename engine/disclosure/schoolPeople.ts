import { crossedColumns } from "../analyses/attainment/crossedCharacteristics";
import { groupPairs } from "../analyses/attainment/groupPairs";
import { matchedPairs } from "../analyses/attainment/matchedPairs";
import { type PupilRows, pupilRows } from "../analyses/attainment/pupilRows";
import type { AttainmentSpec, OrdinalSpec } from "../analyses/spec";
import type { MatchedPairs } from "../result";
import type { Settings } from "../settings";
import type { Table } from "../study";

/** Both sides of a pair of groups, by school. */
export interface PairPeople {
  readonly members: readonly number[];
  readonly others: readonly number[];
  /** The column crosses so many characteristics that its groups may be told to be certain children. */
  readonly isCrossed: boolean;
}

/** Pupils with both scores of one measure by school: the project's, the other arm's, and both sides of each pair of groups. */
export interface SchoolPeople {
  readonly schools: readonly string[];
  readonly project: readonly number[];
  /** null without a declared arm */
  readonly comparison: readonly number[] | null;
  /** Their scores: who went up, who is at which level. */
  readonly projectPairs: MatchedPairs;
  readonly comparisonPairs: MatchedPairs | null;
  readonly lowerIsBetter: boolean;
  readonly pairs: ReadonlyMap<string, PairPeople>;
}

export function schoolPeople(pupils: Table, spec: AttainmentSpec | OrdinalSpec, settings: Settings): SchoolPeople {
  const rows = pupilRows(pupils, spec.beforeColumn, spec.afterColumn);
  const project = matchedPairs(rows, 1);
  const groups = groupPairs(pupils, project.row, settings.specialCategories);
  const crossed = crossedColumns(pupils, settings.specialCategories).map(({ header }) => header);
  const sides = groups.map(({ pair, memberOf }) => {
    const side = (wanted: number) => project.school.filter((_, index) => memberOf[project.row[index] ?? 0] === wanted);
    return [
      pair.id,
      { members: bySchool(rows, side(1)), others: bySchool(rows, side(0)), isCrossed: crossed.includes(pair.header) },
    ] as const;
  });
  const comparison = rows.arm === null ? null : matchedPairs(rows, 0);
  return {
    schools: rows.schools,
    project: bySchool(rows, project.school),
    comparison: comparison === null ? null : bySchool(rows, comparison.school),
    projectPairs: project,
    comparisonPairs: comparison,
    lowerIsBetter: settings.measures[spec.measure]?.better === "lower",
    pairs: new Map(sides),
  };
}

function bySchool({ schools }: PupilRows, school: Int32Array): readonly number[] {
  const counts = schools.map(() => 0);
  for (const index of school) if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}
