import type { CommissioningResult } from "../../results/initiatives";
import type { Study } from "../../study";
import { formRecords, numberOf, textOf } from "../../formRecords";

/** What was bought in, with the sum of the costs given. */
export function runCommissioning({ entries }: Study): CommissioningResult {
  const services = formRecords(entries, "commissioning").flatMap((record) => {
    const need = textOf(record, "need");
    if (need === null) return [];
    return [
      {
        need,
        provider: textOf(record, "provider"),
        pounds: numberOf(record, "cost"),
        date: textOf(record, "date"),
        outcome: textOf(record, "outcome"),
        evaluation: textOf(record, "evaluation"),
        school: record.school,
        place: record.place,
      },
    ];
  });
  const costs = services.flatMap(({ pounds }) => pounds ?? []);
  return {
    kind: "commissioning",
    services,
    pounds: costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0),
  };
}
