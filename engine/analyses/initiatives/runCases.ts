import type { CasesResult } from "../../results/initiatives";
import type { Study } from "../../study";
import { formRecords, textOf } from "../../formRecords";

const keys = new Set(["caseId", "school", "cycle", "enquiry", "completedBy", "status", "evidenceLinks"]);

/** Case records in the order in which they were written down. */
export function runCases({ entries }: Study): CasesResult {
  return {
    kind: "cases",
    cases: formRecords(entries, "cases").flatMap((record) => {
      const caseId = textOf(record, "caseId");
      if (caseId === null) return [];
      const told = [...record.values].filter(([field]) => !keys.has(field));
      return [
        {
          caseId: record.cycle === null ? caseId : `${caseId}, cycle ${record.cycle}`,
          school: record.school,
          told: Object.fromEntries(told.map(([field, value]) => [field, String(value)])),
          place: record.place,
        },
      ];
    }),
  };
}
