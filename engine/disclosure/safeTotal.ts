import type { DisclosureRules } from "./disclosureRules";

/**
 * Whether a number over schools may be shown: it holds the minimum of people, and whoever knows the results of any one
 * school and takes them away still faces people of two schools, ten or more of them. One school's own number needs the
 * minimum only. `people` are those of each school.
 */
export function isSafeTotal(people: readonly number[], rules: DisclosureRules): boolean {
  const present = people.filter((count) => count > 0);
  const total = present.reduce((sum, count) => sum + count, 0);
  if (total < rules.minimum) return false;
  if (present.length === 1) return people.length === 1;
  if (present.length < rules.schoolsForTotal) return false;
  return total - Math.max(...present) >= rules.peopleBesidesOneSchool;
}

/**
 * Whether a pair of groups may be shown: both sides are safe, so that neither follows from the other and the total. A
 * pair is shown whole or hidden whole.
 */
export function isSafePair(members: readonly number[], others: readonly number[], rules: DisclosureRules): boolean {
  return isSafeTotal(members, rules) && isSafeTotal(others, rules);
}

/**
 * Schools whose pupils are left out of every number of the copy, totals too: those with some, but fewer pupils than the
 * minimum in any measure, or with fewer in all. What no number holds, no margin gives away. `bothOf` has a row for each
 * measure with a number for each school.
 */
export function schoolsLeftOut(bothOf: readonly (readonly number[])[], rules: DisclosureRules): readonly number[] {
  const schools = bothOf[0]?.length ?? 0;
  if (schools <= 1) return [];
  return Array.from({ length: schools }, (_, school) => school).filter((school) => {
    const counts = bothOf.map((measure) => measure[school] ?? 0);
    return counts.some((count) => count > 0 && count < rules.minimum) || counts.every((count) => count < rules.minimum);
  });
}
