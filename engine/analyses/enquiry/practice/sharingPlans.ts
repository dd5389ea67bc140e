import type { PracticePoint } from "../../../enquiry";
import type { FormEntry } from "../../../form";
import { formRecords, textOf } from "../../../formRecords";

/** Plans for sharing without an owner, a date or an audience. */
export function sharingPlans(entries: readonly FormEntry[]): readonly PracticePoint[] {
  return formRecords(entries, "sharing-plan")
    .filter((record) => textOf(record, "plan") !== null)
    .filter((record) => ["owner", "date", "audience"].some((field) => textOf(record, field) === null))
    .map(({ place }) => ({ id: "sharing-plan-incomplete", place }));
}
