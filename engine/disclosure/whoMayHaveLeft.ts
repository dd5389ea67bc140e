import type { Study } from "../study";
import { foldText } from "../tables/cells/foldText";
import type { CompareOptions } from "./compareCopies";
import { type MeasurePeople, schoolsMeasured } from "./measurePeople";
import type { SchoolLabels } from "./schoolLabels";

/** What is known of who left since an earlier copy: the withdrawn pupils' schools; where it is not known, any school. */
export function whoMayHaveLeft(
  { withdrawn }: Study,
  people: MeasurePeople,
  labels: SchoolLabels,
): Omit<CompareOptions, "rules"> {
  const folded = new Set(withdrawn?.schools ?? []);
  const names = schoolsMeasured(people);
  const left = names.filter((name) => folded.has(foldText(name)));
  return {
    anyoneWithdrawn: (withdrawn?.pupils ?? 0) > 0,
    withdrawnFrom: new Set(left.flatMap((name) => labels?.get(name) ?? [])),
    schoolsOf: (subject) => {
      const own = people.get(subject);
      if (own === undefined) return { schools: 1, fewest: 1 };
      const pupils = own.schools.map((_, school) => (own.project[school] ?? 0) + (own.comparison?.[school] ?? 0));
      const among = pupils.filter(
        (count, school) => count > 0 && (left.length === 0 || left.includes(own.schools[school] ?? "")),
      );
      return {
        schools: pupils.filter((count) => count > 0).length,
        fewest: among.length === 0 ? 1 : Math.min(...among),
      };
    },
  };
}
