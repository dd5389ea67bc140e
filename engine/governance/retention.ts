import type { Issue } from "../issue";
import { retentionPassed } from "../issues/governance";
import type { Settings } from "../settings";

/**
 * What is to be said on a day about the day until which pupils' rows are to be kept: nothing before it. The engine knows
 * no clock, so the host gives the day, and what is said never enters a result: the same workbook gives the same sheets
 * on every day.
 * @example retentionNotice({ ...defaultSettings, retainUntil: "2025-08-31" }, "2025-09-01")?.code // "retention-passed"
 */
export function retentionNotice({ retainUntil }: Pick<Settings, "retainUntil">, today: string): Issue | null {
  // ISO dates are in the order of their texts.
  return retainUntil === null || today < retainUntil ? null : retentionPassed(retainUntil);
}
