import type { FormEntry } from "../../form";

/** Schools written down as having left, in the order of the form. */
export function withdrawnSchools(entries: readonly FormEntry[]): readonly string[] {
  const left = entries.filter((entry) => entry.form === "withdrawals" && entry.field === "school");
  return [...new Set(left.map((entry) => String(entry.value)))];
}
