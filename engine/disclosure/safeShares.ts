import type { DisclosureRules } from "./disclosureRules";

/**
 * Which shares of one group of people may be shown; `counts` add up to the group, the first one matters most. A count
 * is safe when neither it nor what is left without it is small. The first is shown when it is safe, the others only when
 * all are: what is printed then leaves every way open in which the rest may split. (Hiding the smallest and the next
 * smallest instead gives some splits away: two counts of five beside a six.)
 */
export function safeShares(counts: readonly number[], rules: DisclosureRules): readonly boolean[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const isLarge = (count: number): boolean => count >= rules.minimum || (count === 0 && !rules.hidesNobodyAndEverybody);
  const isSafe = (count: number): boolean => total >= rules.minimum && isLarge(count) && isLarge(total - count);
  const allSafe = counts.every(isSafe);
  return counts.map((count, index) => (index === 0 ? isSafe(count) : allSafe));
}
