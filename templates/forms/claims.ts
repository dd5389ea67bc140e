import type { Form } from "../../engine";
import { choice, cycle, date, field, hiddenColumns, longText, school, text, yesPartlyNo } from "./fields";

/** What research says matters, in short: a check-list, never itself the focus of an enquiry. */
export const researchClaims = {
  pedagogy: [
    "Pupils have a voice",
    "Behaviour, knowledge and belief belong together",
    "Outcomes that last count, not only quick ones",
    "Teaching builds on what pupils know already",
    "Learning is scaffolded",
    "Teachers use a range of techniques",
    "Thinking is stretched, and talk is real dialogue",
    "Assessment serves learning",
    "Everyone is included",
  ],
  "professional development": [
    "Begin with the end in mind",
    "Thinking is challenged",
    "It serves the person and the school",
    "It happens at work, with expertise from outside",
    "It is varied and goes on for long",
    "Staff enquire into their own practice",
    "Staff work together",
    "There are learning communities",
    "Leaders create the conditions",
  ],
  "leadership of partnerships": [
    "The context is understood",
    "Structure and governance are clear",
    "There are good relations and trust",
    "Vision and values are shared",
    "Communication works",
    "Leadership is distributed",
    "Leaders have the skills it takes",
    "The phase of development is taken into account",
  ],
} as const;

export const claims = {
  id: "claims",
  version: 1,
  layout: "records",
  sheetName: "Research claims",
  title: "What research says: a check-list",
  help: "For each line: is it in play with us, what shows it, what is missing? It is a guide to think with, not a focus for an enquiry. Come back to it and date each review.",
  provenance: "source",
  keys: ["area", "claim", "school", "cycle", "reviewedOn"],
  printedRows: Object.entries(researchClaims).flatMap(([area, list]) => list.map((claim) => ({ area, claim }))),
  blankRows: 6,
  fields: [
    field("area", "Area", choice(...Object.keys(researchClaims)), { width: 20 }),
    field("claim", "What research says", text, { width: 34 }),
    { ...school, width: 17, help: "Leave blank for the group as a whole." },
    field("inPlay", "In play with us?", yesPartlyNo, { width: 10 }),
    field("evidence", "What shows it", longText, { width: 30 }),
    field("gap", "What is missing", longText, { width: 28 }),
    field("reviewedOn", "Reviewed on", date),
    cycle,
    ...hiddenColumns,
  ],
} as const satisfies Form;
