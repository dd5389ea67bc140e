import type { Form } from "../../engine";
import {
  aboutTheseAnswers,
  aboutThisSheet,
  added,
  choice,
  count,
  date,
  field,
  hiddenColumns,
  longText,
  school,
  text,
  yesNo,
} from "./fields";

/** Who is in the inquiry community, in which role and how near its core. */
export const communityMembers = {
  id: "community-members",
  version: 1,
  layout: "records",
  sheetName: "Members",
  title: "Our inquiry community",
  help: "One row for each person and wave, by a code instead of a name. There is exactly one lead inquirer; everyone has a role and a ring.",
  provenance: "source",
  keys: ["person", "wave"],
  fields: [
    field("person", "Code", text, { required: true, width: 12, help: "A code, not a name. Use the same each time." }),
    { ...school, width: 24 },
    field("role", "Role", choice("lead inquirer", "inquiry advocate", "practitioner inquirer", "inquiry assistant"), {
      required: true,
      width: 22,
      help: "lead inquirer designs it; advocates support and mentor; practitioners carry it out with guidance; assistants take part.",
    }),
    field("ring", "Ring", choice("core", "active", "peripheral"), { width: 13 }),
    field("wave", "Wave", count, { width: 8, help: "1 at the start, then 2, 3 ..." }),
    field("date", "Date", date),
    field("designs", "Helps to design it?", yesNo, { width: 11, help: "In some communities advocates design too." }),
    field("parent", "A parent?", yesNo, { width: 10 }),
    field("note", "Note", longText, { ...added, width: 28 }),
    ...hiddenColumns,
  ],
} as const satisfies Form;

const theme = <const Id extends string>(id: Id, label: string) =>
  field(id, label, longText, { section: "What our cases have in common" });

export const communityThemes = {
  id: "community-themes",
  version: 1,
  layout: "questions",
  sheetName: "Community themes",
  title: "What we see across our community",
  help: "A few sentences from each setting on three themes.",
  provenance: "source",
  keys: [],
  fields: [
    ...aboutThisSheet,
    theme("community.outcomes", "Outcomes that professions reached together"),
    theme("community.reach", "Whom we reached, and how they got involved"),
    theme("community.participation", "How decisions were shared and who took part"),
    ...aboutTheseAnswers,
  ],
} as const satisfies Form;
