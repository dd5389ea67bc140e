import type { PracticePoint } from "../../../enquiry";
import type { FormEntry } from "../../../form";
import { formRecords, textOf } from "../../../formRecords";

/** Data planned by a method that does not (surely) suit them, or in another way after than before. */
export function dataPlan(entries: readonly FormEntry[]): readonly PracticePoint[] {
  const plans = formRecords(entries, "collection-plan").filter((record) => textOf(record, "what") !== null);
  return plans.flatMap((record): PracticePoint[] => {
    const suits = textOf(record, "suits");
    return [
      ...(suits === "no" || suits === "partly" ? [{ id: "plan-method-doubted", place: record.place } as const] : []),
      ...(record.values.get("sameWay") === false ? [{ id: "plan-not-same-way", place: record.place } as const] : []),
    ];
  });
}
