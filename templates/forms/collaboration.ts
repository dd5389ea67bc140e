import type { Form } from "../../engine";
import { added, choice, cycle, date, field, fiveSizes, hiddenColumns, longText, school, text, yesNo } from "./fields";

const lowHigh = choice("low", "high");

/** The collaboration grid: skill in working together by how much a school takes part. */
export const collaborationRatings = {
  id: "collaboration-ratings",
  version: 1,
  layout: "records",
  sheetName: "Collaboration ratings",
  title: "Working together: how skilled, how involved?",
  help: "One row for each school and rater, at the start and at each phase. Say how skilled the school is at working with others and how much it takes part. The two answers point to a next step; they are not a mark.",
  provenance: "added",
  keys: ["school", "moment", "cycle", "date", "rater"],
  fields: [
    { ...school, ...added, required: true },
    field("moment", "When", choice("start", "phase 1", "phase 2", "phase 3"), { ...added, required: true, width: 11 }),
    { ...cycle, ...added },
    field("date", "Date", date, { ...added, width: 12 }),
    field("rater", "Rated by (role)", text, { ...added, width: 17, help: "A role, not a name." }),
    field("skill", "Skill in working together", lowHigh, {
      width: 13,
      help: "low: still learning to plan, share and challenge with others. high: does it well.",
    }),
    field("participation", "How much it takes part", lowHigh, {
      width: 13,
      help: "low: seldom there or seldom active. high: there and active.",
    }),
    field("sure", "Sure?", yesNo, { ...added, width: 9 }),
    field("skillScore", "Skill, 1 to 5 (optional)", fiveSizes, { ...added, width: 12 }),
    field("participationScore", "Taking part, 1 to 5 (optional)", fiveSizes, { ...added, width: 12 }),
    field("nextStep", "Next step agreed", longText, { ...added, width: 34 }),
    ...hiddenColumns,
  ],
} as const satisfies Form;
