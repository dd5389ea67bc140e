import type { PracticePoint } from "../../../enquiry";
import type { FormEntry } from "../../../form";
import { formRecords, textOf } from "../../../formRecords";

/** Lessons with what pupils learned but without what was expected beforehand: nothing can be set beside it. */
export function lessonStudies(entries: readonly FormEntry[]): readonly PracticePoint[] {
  return formRecords(entries, "lesson-study")
    .filter((record) => textOf(record, "actual") !== null && textOf(record, "predicted") === null)
    .map(({ place }) => ({ id: "lesson-without-prediction", place }));
}
