import type { PracticePoint } from "../../../enquiry";
import type { FormEntry } from "../../../form";
import { formRecords, textOf } from "../../../formRecords";

/** Themes of the synthesis with evidence on one side only: the other may never have been looked for. */
export function themeSides(entries: readonly FormEntry[]): readonly PracticePoint[] {
  return formRecords(entries, "themes")
    .filter((record) => textOf(record, "theme") !== null)
    .filter((record) => textOf(record, "supporting") === null || textOf(record, "contradicting") === null)
    .map(({ place }) => ({ id: "theme-one-sided", place }));
}
