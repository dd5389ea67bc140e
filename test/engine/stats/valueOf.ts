import type { Computed } from "../../../engine/stats/computed";

/** The value; fails the test where there is only a reason. */
export function valueOf<T>(statistic: Computed<T>): T {
  if (!statistic.ok) throw new Error(`Undefined: ${statistic.reason}`);
  return statistic.value;
}

/** The reason; fails the test where there is a value. */
export function reasonOf(statistic: Computed<unknown>): string {
  if (statistic.ok) throw new Error(`A reason was expected, not ${JSON.stringify(statistic.value)}`);
  return statistic.reason;
}
