import { movesOf } from "../analyses/ordinal/frame";
import type { MatchedPairs } from "../result";
import type { Counts } from "./givesAway";

export interface PeopleInCategories {
  /** Index of each person's school; below 0: not known, and counted as one more school. */
  readonly school: ArrayLike<number>;
  readonly schools: number;
  readonly categories: number;
  /** Of each person; null: in none. */
  readonly categoryOf: (person: number) => number | null;
}

/** How many people of each school (rows) are in each category (columns). */
export function countsBySchool({ school, schools, categories, categoryOf }: PeopleInCategories): readonly Counts[] {
  const counts = Array.from({ length: schools + 1 }, () => new Array<number>(categories).fill(0));
  for (let person = 0; person < school.length; person += 1) {
    const category = categoryOf(person);
    const own = counts[school[person] ?? -1] ?? counts[schools];
    if (category !== null && own !== undefined) own[category] = (own[category] ?? 0) + 1;
  }
  return counts;
}

/** Pupils who went up, stayed the same and went down, in this order, by school. */
export function directionsBySchool(
  pairs: MatchedPairs,
  { schools, lowerIsBetter }: { readonly schools: number; readonly lowerIsBetter: boolean },
): readonly Counts[] {
  const moves = movesOf(pairs, { lowerIsBetter });
  return countsBySchool({
    school: pairs.school,
    schools,
    categories: 3,
    categoryOf: (pair) => 1 - (moves[pair] ?? 0),
  });
}

/** Pupils for whom something is so and for whom it is not, by school. */
export function eitherBySchool(
  { school }: MatchedPairs,
  schools: number,
  isSo: (pair: number) => boolean,
): readonly Counts[] {
  return countsBySchool({ school, schools, categories: 2, categoryOf: (pair) => (isSo(pair) ? 0 : 1) });
}
