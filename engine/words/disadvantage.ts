import type { DisadvantageUse } from "../results/disadvantage";
import { countText } from "./numberText";

/**
 * Whom gaps by disadvantage count, in a note: one definition, several, or that nobody said.
 * @example disadvantageNote({ definitions: [{ definition: "pupil premium", schools: 8 }], notSaid: 0, agreed: null })
 * // "Disadvantaged means pupil premium in every school."
 */
export function disadvantageNote({ definitions, notSaid }: DisadvantageUse): string {
  const [only, ...others] = definitions;
  if (only === undefined) return "Nobody said who counts as disadvantaged: schools may count different pupils.";
  const unsaid = notSaid === 0 ? "" : `${countText(notSaid, "school")} did not say`;
  if (others.length === 0) {
    return unsaid === ""
      ? `Disadvantaged means ${only.definition} in every school.`
      : `Disadvantaged means ${only.definition}, as far as schools say: ${unsaid}.`;
  }
  const parts = definitions.map(({ definition, schools }) => `${definition} in ${countText(schools, "school")}`);
  return `Schools do not count the same pupils as disadvantaged. They use ${parts.join(", ")}${unsaid === "" ? "" : `; ${unsaid}`}. The gap puts unlike groups together, so read it with care.`;
}
