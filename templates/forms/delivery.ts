import type { Form } from "../../engine";
import { added, amount, count, cycle, date, field, hiddenColumns, longText, school, strategy } from "./fields";

const perWeek = { kind: "number", minimum: 0, maximum: 1000, whole: false } as const;

/** How much of the strategy was done: without it "no change" cannot be told from "not done". */
export const delivery = {
  id: "delivery",
  version: 1,
  layout: "records",
  sheetName: "Delivery",
  title: "How much of it was done?",
  help: "One row for each school and strategy, for as long as it ran. If nothing changes for pupils, this tells whether it was tried enough to know.",
  provenance: "added",
  keys: ["school", "strategy", "cycle", "from"],
  blankRows: 25,
  fields: [
    { ...school, ...added, required: true, width: 18 },
    { ...strategy, ...added, required: true, width: 20 },
    { ...cycle, ...added },
    field("from", "From", date, added),
    field("to", "To", date, added),
    field("plannedPerWeek", "Planned a week", perWeek, {
      ...added,
      width: 10,
      help: "Sessions a week that were planned.",
    }),
    field("deliveredPerWeek", "Done a week", perWeek, {
      ...added,
      width: 10,
      help: "Sessions a week that took place.",
    }),
    field("pupilsReached", "Pupils reached", count, { ...added, width: 10 }),
    field("teachersUsing", "Teachers using it", count, { ...added, width: 10 }),
    field("changesMade", "Changes we made to it", longText, { ...added, width: 26 }),
    field("comparisonHad", "What comparison pupils had", longText, { ...added, width: 26 }),
    field("hours", "Staff hours", amount, { ...added, width: 10 }),
    field("pounds", "Cost in pounds", amount, { ...added, width: 10 }),
    ...hiddenColumns,
  ],
} as const satisfies Form;
