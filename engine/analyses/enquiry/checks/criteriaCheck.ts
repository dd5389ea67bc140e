import type { CriteriaCheck } from "../../../enquiry";
import type { FormEntry } from "../../../form";
import { formRecords, textOf } from "../../../formRecords";
import { compareText } from "../occasions";

/** Whether what was agreed to be looked for was dated before the evidence of its level came in; baselines may be older. */
export function checkCriteria(entries: readonly FormEntry[]): CriteriaCheck | null {
  const criteria = formRecords(entries, "criteria").filter((record) => textOf(record, "criterion") !== null);
  const [first] = criteria;
  if (first === undefined) return null;
  const evidence = formRecords(entries, "evidence");
  const earliest = (level: string | null) =>
    evidence
      .filter((record) => level === null || textOf(record, "level") === level)
      .flatMap((record) => textOf(record, "date") ?? [])
      .sort(compareText)[0];
  const late = criteria.filter((record) => {
    const agreedOn = textOf(record, "agreedOn");
    const data = earliest(textOf(record, "level"));
    return agreedOn !== null && data !== undefined && agreedOn > data;
  });
  return {
    undated: criteria.filter((record) => textOf(record, "agreedOn") === null).length,
    afterTheData: late.length,
    place: (late[0] ?? criteria.find((record) => textOf(record, "agreedOn") === null) ?? first).place,
  };
}
