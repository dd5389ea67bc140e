import type { PracticePoint } from "../../../enquiry";
import type { FormEntry } from "../../../form";
import { formRecords, numberOf, textOf } from "../../../formRecords";

/** Visits and talks of a learning walk last this many minutes. */
const SHORTEST = 5;
const LONGEST = 10;

/** Learning walks without agreed criteria, or whose visits or talks are not of 5 to 10 minutes. */
export function walkTimes(entries: readonly FormEntry[]): readonly PracticePoint[] {
  return formRecords(entries, "learning-walk").flatMap((record): PracticePoint[] => {
    const minutes = ["visitMinutes", "debriefMinutes"].map((field) => numberOf(record, field));
    const isOutside = minutes.some((given) => given !== null && (given < SHORTEST || given > LONGEST));
    const wasWalked = textOf(record, "findings") !== null || minutes.some((given) => given !== null);
    return [
      ...(isOutside ? [{ id: "walk-times", place: record.place } as const] : []),
      ...(wasWalked && textOf(record, "criteria") === null
        ? [{ id: "walk-without-criteria", place: record.place } as const]
        : []),
    ];
  });
}
