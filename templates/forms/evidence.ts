import type { Form } from "../../engine";
import { added, choice, cycle, date, field, hiddenColumns, longText, school, strategy, text, yesNo } from "./fields";

/** Kinds of evidence at each level; the form offers all of them. */
export const evidenceKinds = {
  pupil: [
    "test results",
    "teacher assessment",
    "trend over time",
    "comparison with others",
    "pupil feedback",
    "tests before and after",
    "pupil logs",
    "blogs and comments",
  ],
  professional: [
    "peer assessment",
    "coaching or mentoring review",
    "professional log",
    "performance management (counts only)",
    "peer observation",
    "professional forum",
  ],
  organisation: [
    "school performance",
    "staff survey",
    "school climate questionnaire",
    "website statistics",
    "parent or community feedback",
    "change of policy",
    "other outside indicator",
  ],
  system: ["ties between schools", "sharing beyond the group", "policy taken up elsewhere", "community learning"],
} as const;

export const respondentGroups = [
  "pupils",
  "teachers",
  "support staff",
  "leaders",
  "parents",
  "community",
  "outside observer",
  "records only",
] as const;

export const collectionMethods = [
  "interview",
  "questionnaire",
  "online survey",
  "observation",
  "audio or video",
  "learning log",
  "test",
  "school records",
  "other",
] as const;

const sureness = choice("yes", "partly", "no", "not sure");

/** The evidence register: one claim of impact a row, with what stands behind it. */
export const evidence = {
  id: "evidence",
  version: 1,
  layout: "records",
  sheetName: "Evidence",
  title: "Evidence register",
  help: "One row for each piece of evidence, whether it supports the claim or speaks against it. The same claim may have several rows: two methods or two groups of people make it stronger. Use roles and numbers, never the names of pupils or staff.",
  provenance: "added",
  keys: ["claim", "school", "strategy", "kind", "method", "respondents", "date"],
  blankRows: 80,
  fields: [
    field("claim", "What does it say?", longText, {
      ...added,
      required: true,
      width: 30,
      help: "One claim in one sentence: Year 4 readers explain more of what they infer.",
    }),
    field("level", "Level", choice("pupil", "professional", "organisation", "system"), {
      ...added,
      required: true,
      width: 13,
      help: "Whose change is it? pupil, professional (staff), organisation (school) or system (between schools).",
    }),
    field("direction", "Supports or contradicts?", choice("supports", "contradicts", "unclear"), {
      ...added,
      required: true,
      width: 12,
    }),
    { ...school, ...added, width: 16, help: "Leave blank when it is about the group as a whole." },
    { ...strategy, ...added, width: 17 },
    { ...cycle, ...added },
    field("kind", "Kind", choice(...Object.values(evidenceKinds).flat()), { ...added, width: 16 }),
    field("method", "Method", choice(...collectionMethods), { ...added, width: 14 }),
    field("respondents", "From whom", choice(...respondentGroups), { ...added, width: 13 }),
    field("gatheredBy", "Gathered by", choice("people in the enquiry", "others", "a test"), {
      ...added,
      width: 14,
      help: "Who collected it? Evidence from others or from a test is more independent.",
    }),
    field("date", "Date", date, { ...added, width: 11 }),
    field("baseline", "Baseline?", yesNo, {
      ...added,
      width: 10,
      help: "Is there something from before to compare it with?",
    }),
    field("valid", "Does the method suit the claim?", sureness, { ...added, width: 12 }),
    field("reliable", "Would someone else find the same?", sureness, { ...added, width: 12 }),
    field("source", "Where is it?", text, { ...added, width: 14, help: "A sheet and cell, a file name or a link." }),
    field("namesChecked", "Names checked?", yesNo, {
      ...added,
      width: 10,
      help: "Yes: nobody is named in this row. Only then may its words be shared.",
    }),
    ...hiddenColumns,
  ],
} as const satisfies Form;
