import { measureSpecs } from "../analyses/plan";
import type { AttainmentResult } from "../result";
import type { OrdinalResult } from "../results/ordinal";
import type { Study } from "../study";
import type { DisclosureRules } from "./disclosureRules";
import { schoolsLeftOut } from "./safeTotal";
import { type SchoolPeople, schoolPeople } from "./schoolPeople";

/** Pupils with both scores, school by school, of each measure; by the measure's folded stem. */
export type MeasurePeople = ReadonlyMap<string, SchoolPeople>;

export function measurePeople(study: Study): MeasurePeople {
  const { pupils, settings } = study;
  if (pupils === null) return new Map();
  return new Map(measureSpecs(study).map((spec) => [spec.measure, schoolPeople(pupils, spec, settings)]));
}

/** Names of the schools, which every measure of a study shares; none without a measure. */
export function schoolsMeasured(people: MeasurePeople): readonly string[] {
  return [...people.values()][0]?.schools ?? [];
}

/** The people behind a result; every result of a measure has some. */
export function peopleOf(people: MeasurePeople, { measure }: AttainmentResult | OrdinalResult): SchoolPeople {
  const own = people.get(measure);
  if (own === undefined) throw new RangeError(`no measure ${measure}`);
  return own;
}

/** Schools that no number of the copy may hold: too few pupils in some measure, or in one of its arms. */
export function smallSchools(study: Study, rules: DisclosureRules): readonly string[] {
  const people = measurePeople(study);
  const schools = schoolsMeasured(people);
  const small = schoolsLeftOut(
    [...people.values()].map(({ project, comparison }) =>
      project.map((count, school) => (comparison === null ? count : fewest(count, comparison[school] ?? 0))),
    ),
    rules,
  );
  return small.map((school) => schools[school] ?? "");
}

/** With two arms the smaller one that is there counts: either may stand alone in a row. */
function fewest(project: number, comparison: number): number {
  if (project === 0) return comparison;
  return comparison === 0 ? project : Math.min(project, comparison);
}
