import type { PracticePoint } from "../../../enquiry";
import type { FormEntry } from "../../../form";
import { formRecords, textOf } from "../../../formRecords";
import { compareText } from "../occasions";

/**
 * Steps of the time frame that are still planned though they were to begin before the last dated meeting, and steps not
 * done whose planned end is past. "Today" is that meeting: the same workbook says the same on every day.
 */
export function overdueSteps(entries: readonly FormEntry[]): readonly PracticePoint[] {
  const today = entries
    .flatMap(({ meeting }) => meeting ?? [])
    .sort(compareText)
    .at(-1);
  if (today === undefined) return [];
  return formRecords(entries, "time-frame").flatMap((record): PracticePoint[] => {
    const [start, end, progress] = [textOf(record, "start"), textOf(record, "plannedEnd"), textOf(record, "progress")];
    if (progress === "still planning" && start !== null && start < today)
      return [{ id: "still-planning", place: record.place }];
    const isLate = progress !== null && progress !== "done" && end !== null && end < today;
    return isLate ? [{ id: "step-past-its-end", place: record.place }] : [];
  });
}
