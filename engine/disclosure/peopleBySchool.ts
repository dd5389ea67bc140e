import type { Counts } from "./givesAway";

/** How many people each school has; those of no known school count as one more. */
export function peopleBySchool(schools: readonly (string | null)[]): Counts {
  const counts = new Map<string | null, number>();
  for (const school of schools) counts.set(school, (counts.get(school) ?? 0) + 1);
  return [...counts.values()];
}
