import type { Field, Form } from "../../form";

const about = { provenance: "added", visibility: "group" } as const;

const field = (id: string, label: string, type: Field["type"], options: Partial<Field> = {}): Field => ({
  ...about,
  id,
  label,
  type,
  askedOf: "schools",
  ...options,
});

/** First sheet of a school's own workbook: which school it is for, and what to do with it. */
export const coverForm: Form = {
  id: "school-cover",
  version: 1,
  layout: "questions",
  sheetName: "Start here",
  title: "Your school's sheets",
  help: "These are your school's own rows, filled in as far as they were last time. Change what has changed, add what is new, save, and send the file back. Please leave the school's name above as it is: it says whose answers these are.",
  provenance: "added",
  keys: [],
  fields: [
    field("cycle", "Cycle", { kind: "text" }, { section: "About this workbook" }),
    field("meetingDate", "For the meeting on", { kind: "date" }, { section: "About this workbook" }),
    field("cover.returnBy", "Please return it by", { kind: "date" }, { section: "About this workbook" }),
    field(
      "cover.returnedBy",
      "Filled in by",
      { kind: "text" },
      { section: "For you to fill in", help: "A role, not a name." },
    ),
    field("cover.returnedOn", "Sent back on", { kind: "date" }, { section: "For you to fill in" }),
    field(
      "cover.message",
      "Anything you want to tell us",
      { kind: "text", long: true },
      { section: "For you to fill in" },
    ),
  ],
};
