import type { Field, FormEntry } from "../../form";
import { dateText } from "../dateText";

/** An answer as people read it: the word of a rating, a date in words, yes or no. */
export function writtenText({ type }: Pick<Field, "type">, value: FormEntry["value"]): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (type.kind === "rating" && typeof value === "number") return type.words[value - 1] ?? String(value);
  return type.kind === "date" ? dateText(String(value)) : String(value);
}

/** When something was written: "Cycle 2, 12 March 2025"; a dash where neither is said. */
export function occasionText(cycle: string | null, meeting: string | null): string {
  const parts = [cycle === null ? null : `Cycle ${cycle}`, meeting === null ? null : dateText(meeting)];
  return parts.filter((part) => part !== null).join(", ") || "–";
}
