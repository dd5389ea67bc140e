import type { OpenIssue } from "../../enquiry";
import type { FormEntry } from "../../form";
import { formRecords, textOf } from "../../formRecords";

/** Issues of the log without a date under Closed on, in the order in which they were written down. */
export function openIssues(entries: readonly FormEntry[]): readonly OpenIssue[] {
  return formRecords(entries, "issues-log").flatMap((record): OpenIssue[] => {
    const issue = textOf(record, "issue");
    if (issue === null || textOf(record, "closedOn") !== null) return [];
    return [
      {
        issue,
        initiative: textOf(record, "initiative"),
        raisedOn: textOf(record, "raisedOn"),
        raisedBy: textOf(record, "raisedBy"),
        response: textOf(record, "response"),
        place: record.place,
      },
    ];
  });
}
