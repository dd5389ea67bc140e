import type { DisclosureRules } from "./disclosureRules";
import type { Counts } from "./givesAway";

/**
 * Which shares of one group of people may be shown; `counts` add up to the group, the first one matters most. A count
 * is safe when neither it nor what is left without it is small. The first is shown when it is safe, the others only when
 * all are: what is printed then leaves every way open in which the rest may split. (Hiding the smallest and the next
 * smallest instead gives some splits away: two counts of five beside a six.)
 */
export function safeShares(counts: Counts, rules: DisclosureRules): readonly boolean[] {
  const total = sumOf(counts);
  const isLarge = (count: number): boolean => count >= rules.minimum || (count === 0 && !rules.hidesNobodyAndEverybody);
  const isSafe = (count: number): boolean => total >= rules.minimum && isLarge(count) && isLarge(total - count);
  const allSafe = counts.every(isSafe);
  return counts.map((count, index) => (index === 0 ? isSafe(count) : allSafe));
}

/**
 * The same for people of several schools, a row a school: shares are safe when they are for all and for everybody else
 * once any one school is taken away, since each school knows its own. Schools nobody is of count for nothing.
 */
export function safeSharesOverSchools(bySchool: readonly Counts[], rules: DisclosureRules): readonly boolean[] {
  const present = bySchool.filter((counts) => sumOf(counts) > 0);
  const all = (bySchool[0] ?? []).map((_, index) => sumOf(present.map((counts) => counts[index] ?? 0)));
  const rests = present.length < 2 ? [] : present.map((own) => all.map((count, index) => count - (own[index] ?? 0)));
  const seen = [all, ...rests].map((counts) => safeShares(counts, rules));
  return all.map((_, index) => seen.every((shown) => shown[index] === true));
}

/** Whether every share of every school may be shown: rows stand together, or a hidden one follows from the others. */
export function areRowsSafe(bySchool: readonly Counts[], rules: DisclosureRules): boolean {
  return bySchool.every((counts) => sumOf(counts) === 0 || safeShares(counts, rules).every((one) => one));
}

function sumOf(counts: Counts): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
