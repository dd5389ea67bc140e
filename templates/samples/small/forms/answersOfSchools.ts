import { schoolNames } from "./fictionalForm";

type Answer = string | number | boolean;

/** One answer for each school, in the order of the schools; null leaves the cell blank. */
export function bySchool<One extends Answer>(...answers: readonly (One | null)[]): Readonly<Record<string, One>> {
  const given = schoolNames.flatMap((school, index) => {
    const answer = answers[index] ?? null;
    return answer === null ? [] : [[school, answer] as const];
  });
  return Object.fromEntries(given);
}

/** The same answer for every school. */
export function everySchool<One extends Answer>(value: One): Readonly<Record<string, One>> {
  return Object.fromEntries(schoolNames.map((school) => [school, value]));
}

/** Answers of the schools with the group's own beside them. */
export function withGroup<One extends Answer>(
  group: One,
  schools: Readonly<Record<string, One>>,
): Readonly<Record<string, One>> {
  return { [GROUP]: group, ...schools };
}

/** Heading of the group's own column among answers by school. */
export const GROUP = "";
