import type { PracticePoint } from "../../../enquiry";
import type { FormEntry } from "../../../form";
import { formRecords, textOf } from "../../../formRecords";

/** Lines of the check-list of research claims that were answered on no date: nobody can tell when to look again. */
export function claimReviews(entries: readonly FormEntry[]): readonly PracticePoint[] {
  return formRecords(entries, "claims")
    .filter((record) => textOf(record, "inPlay") !== null && textOf(record, "reviewedOn") === null)
    .map(({ place }) => ({ id: "claim-review-undated", place }));
}
