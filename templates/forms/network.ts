import type { Form } from "../../engine";
import { added, choice, count, field, hiddenColumns, rating, school, text, yesNo } from "./fields";

const wave = field("wave", "Wave", count, { required: true, width: 9, help: "1 before, 2 after." });

/** Everyone who was asked about their ties, and whether they answered. */
export const networkRoster = {
  id: "network-roster",
  version: 1,
  layout: "records",
  sheetName: "Network roster",
  title: "Who is in the network?",
  help: "Everyone who was asked, once for each wave, by a code instead of a name. Under 70 in 100 answers the picture is not to be relied on.",
  provenance: "source",
  keys: ["person", "wave"],
  blankRows: 80,
  fields: [
    field("person", "Code", text, { required: true, width: 14, help: "A code, not a name." }),
    field("node", "What is it?", choice("leader", "practitioner", "organisation"), { width: 15 }),
    { ...school, width: 28 },
    wave,
    field("answered", "Answered?", yesNo, { ...added, width: 12 }),
    ...hiddenColumns,
  ],
} as const satisfies Form;

/** Ties between members, each from the one who named it. */
export const networkTies = {
  id: "network-ties",
  version: 1,
  layout: "records",
  sheetName: "Network ties",
  title: "Who works with whom?",
  help: "One row for each tie, from the one who named it to the one who was named. Use the codes of the roster.",
  provenance: "source",
  keys: ["from", "to", "content", "wave"],
  blankRows: 400,
  fields: [
    field("from", "From (code)", text, { required: true, width: 14 }),
    field("to", "To (code)", text, { required: true, width: 14 }),
    wave,
    field("content", "What passes between them", choice("advice", "joint work", "materials", "support"), {
      ...added,
      width: 18,
    }),
    field("formality", "Formal or informal?", choice("formal", "informal"), { width: 13 }),
    field("strength", "How strong?", rating("Very weak", "Weak", "Medium", "Strong", "Very strong"), { width: 14 }),
    ...hiddenColumns,
  ],
} as const satisfies Form;
