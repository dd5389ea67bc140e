import type { Form } from "../../engine";
import { added, cycle, date, field, hiddenColumns, text } from "./fields";

/** Pupils who no longer take part or whose parents object: taken out of everything on the next run. */
export const pupilWithdrawals = {
  id: "pupil-withdrawals",
  version: 1,
  layout: "records",
  sheetName: "Pupils withdrawn",
  title: "Pupils withdrawn",
  help: "A pupil on this list is left out of every number from the next run on. Their rows in your own sheets stay until you delete them.",
  provenance: "added",
  keys: ["pupil", "school"],
  blankRows: 18,
  namesPupils: true,
  fields: [
    field("pupil", "Pupil", text, {
      ...added,
      required: true,
      width: 34,
      help: "The UPN, else the admission number, the code, or the whole name as in your sheet.",
    }),
    field("school", "School", text, { ...added, width: 26, help: "Needed with an admission number or a name." }),
    field("date", "Withdrawn on", date, { ...added, width: 15 }),
    { ...cycle, ...added },
    ...hiddenColumns,
  ],
} as const satisfies Form;
