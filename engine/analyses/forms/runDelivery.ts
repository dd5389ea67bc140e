import type { DeliveryResult } from "../../result";
import type { Study } from "../../study";
import { formRecords, numberOf, textOf } from "../../formRecords";

/** How much of what was planned was done, over the delivery records that say both. */
export function runDelivery(study: Study): DeliveryResult {
  const records = formRecords(study.entries, "delivery").map((record) => ({
    school: record.school,
    strategy: textOf(record, "strategy"),
    planned: numberOf(record, "plannedPerWeek"),
    delivered: numberOf(record, "deliveredPerWeek"),
    pupilsReached: numberOf(record, "pupilsReached"),
    teachersUsing: numberOf(record, "teachersUsing"),
    comparisonHad: textOf(record, "comparisonHad"),
  }));
  const told = records.flatMap(({ planned, delivered }) =>
    planned === null || delivered === null ? [] : [{ planned, delivered }],
  );
  const planned = told.reduce((sum, record) => sum + record.planned, 0);
  const delivered = told.reduce((sum, record) => sum + record.delivered, 0);
  return {
    kind: "delivery",
    records,
    schools: new Set(records.flatMap(({ school }) => school ?? [])).size,
    share: planned > 0 ? delivered / planned : null,
  };
}
