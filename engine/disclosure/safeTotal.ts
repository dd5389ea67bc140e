import type { DisclosureRules } from "./disclosureRules";
import { type Counts, givesAway } from "./givesAway";
import { roundedCount } from "./rounded";

/**
 * Whether a number over schools may be shown: it holds the minimum of people, and whoever knows the results of any one
 * school and takes them away still faces people of two schools, ten or more of them. One school's own number needs the
 * minimum only. `people` are those of each school.
 */
export function isSafeTotal(people: Counts, rules: DisclosureRules): boolean {
  const present = people.filter((count) => count > 0);
  const total = sumOf(present);
  if (total < rules.minimum) return false;
  if (present.length === 1) return people.length === 1;
  if (present.length < rules.schoolsForTotal) return false;
  return total - Math.max(...present) >= rules.peopleBesidesOneSchool;
}

/**
 * Whether the number of all pupils may be shown where schools have no rows: a safe total, and nobody who knows one
 * school, or has a copy from before some school joined, can tell another school's number from it.
 */
export function isSafeStudy(people: Counts, rules: DisclosureRules): boolean {
  if (!isSafeTotal(people, rules)) return false;
  const present = people.filter((count) => count > 0);
  const spare = sumOf(present) - Math.max(...present) - (present.length - 1) * rules.minimum;
  if (present.length === 1 || spare >= PLENTY) return true;
  const copy = (counts: Counts): string => {
    const out = new Set(schoolsLeftOut([counts], rules));
    const kept = counts.map((count, school) => (out.has(school) ? 0 : count));
    return `${isSafeTotal(kept, rules) ? roundedCount(sumOf(kept), rules) : "c"} ${out.size}`;
  };
  return !anyoneCanTell(present, { copy, schools: present.length });
}

/**
 * Whether a pair of groups may be shown: both sides are safe totals, so that neither follows from the other and the
 * total, and nobody who knows one school, or has a copy from before some school joined, can tell another's. A pair is
 * shown whole or hidden whole.
 */
export function isSafePair(members: Counts, others: Counts, rules: DisclosureRules): boolean {
  if (!isSafeTotal(members, rules) || !isSafeTotal(others, rules)) return false;
  // A school without any of these pupils has nothing to hide.
  const there = members.flatMap((count, school) => (count + (others[school] ?? 0) > 0 ? [school] : []));
  const schools = there.length;
  const present = (side: Counts): Counts => there.map((school) => side[school] ?? 0);
  if (schools === 1 || (hasPlenty(members) && hasPlenty(others))) return true;
  const copy = (counts: Counts): string => {
    const half = counts.length / 2;
    const [one, other] = [counts.slice(0, half), counts.slice(half)];
    const round = (side: Counts): number => roundedCount(sumOf(side), rules);
    const both = one.map((count, school) => count + (other[school] ?? 0));
    const pair = isSafeTotal(one, rules) && isSafeTotal(other, rules) ? `${round(one)} ${round(other)}` : "c";
    return `${pair} ${round(both)}`;
  };
  return !anyoneCanTell([...present(members), ...present(others)], { copy, schools });
}

/** So many people beyond what the limits ask that no limit is near: there are many ways they may be spread. */
const PLENTY = 20;
const MANY_SCHOOLS = 6;

function hasPlenty(people: Counts): boolean {
  const present = people.filter((count) => count > 1);
  return present.length >= MANY_SCHOOLS && sumOf(people) - Math.max(...people) >= PLENTY;
}

interface Copy {
  /** What a copy says of these counts; counts of one school stand `schools` apart. */
  readonly copy: (counts: Counts) => string;
  readonly schools: number;
}

/** Each school in turn looks on, with this copy alone and with one from before each other school joined. */
function anyoneCanTell(counts: Counts, { copy, schools }: Copy): boolean {
  const without = (all: Counts, school: number): Counts => all.filter((_, index) => index % schools !== school);
  const every = [...Array(schools).keys()];
  return every.some((own) => {
    const knows = (index: number): boolean => index % schools === own;
    if (givesAway(counts, { knows, sight: copy })) return true;
    return every.some((late) => {
      const sight = (all: Counts): string => `${copy(all)} ${copy(without(all, late))}`;
      return late !== own && givesAway(counts, { knows, sight });
    });
  });
}

function sumOf(counts: Counts): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Schools whose pupils are left out of every number of the copy, totals too: those with some, but fewer pupils than the
 * minimum in any measure, or with fewer in all. What no number holds, no margin gives away. `bothOf` has a row for each
 * measure with a number for each school.
 */
export function schoolsLeftOut(bothOf: readonly Counts[], rules: DisclosureRules): readonly number[] {
  const schools = bothOf[0]?.length ?? 0;
  if (schools <= 1) return [];
  return Array.from({ length: schools }, (_, school) => school).filter((school) => {
    const counts = bothOf.map((measure) => measure[school] ?? 0);
    return counts.some((count) => count > 0 && count < rules.minimum) || counts.every((count) => count < rules.minimum);
  });
}
