import type { Form } from "../../engine";
import {
  aboutTheGroupsAnswers,
  added,
  aboutThisSheet,
  choice,
  cycle,
  date,
  field,
  fiveSizes,
  hiddenColumns,
  longText,
  school,
  strategy,
  text,
  yesNo,
} from "./fields";

const rated = [
  { ...strategy, ...added, required: true },
  { ...school, ...added, help: "The school rated. Leave blank for the group as a whole." },
  field("placement", "Aimed for or achieved?", choice("aimed", "generated"), {
    ...added,
    required: true,
    width: 12,
    help: "aimed: what we set out to do. generated: what came of it in practice.",
  }),
  { ...cycle, ...added },
  field("date", "Date", date, { ...added, width: 12 }),
  field("rater", "Rated by (role)", text, { ...added, width: 16, help: "A role, not a name: literacy lead." }),
] as const;

/** Two taps on the innovation grid: how far from practice, how much change. */
export const innovationRatings = {
  id: "innovation-ratings",
  version: 1,
  layout: "records",
  sheetName: "Innovation ratings",
  title: "How new is it, and how big?",
  help: "One row for each strategy, school and rater. Say how far it is from what you did before (near or far) and how much changes (minor or major). Rate it once when you plan it (aimed) and again when you have tried it (generated). No place on the grid is the right one: a small step close to practice is an honest start.",
  provenance: "added",
  keys: ["strategy", "school", "placement", "cycle", "date", "rater"],
  blankRows: 80,
  fields: [
    ...rated,
    field("distance", "Near to or far from practice?", choice("near", "far"), {
      ...added,
      width: 13,
      help: "near: close to what we already did. far: a real departure from it.",
    }),
    field("extent", "Minor or major change?", choice("minor", "major"), {
      ...added,
      width: 13,
      help: "minor: few people or lessons, a short time. major: most of them, for long.",
    }),
    field("sure", "Sure?", yesNo, { ...added, width: 8, help: "Say No when it could as well be the other." }),
    field("reason", "What makes you say so?", longText, { ...added, width: 36 }),
    ...hiddenColumns,
  ],
} as const satisfies Form;

const item = <const Id extends string>(id: Id, label: string) => field(id, label, fiveSizes, { ...added, width: 12 });

/** The same grid by ten items, for groups that want to look closer. */
export const innovationItems = {
  id: "innovation-items",
  version: 1,
  layout: "records",
  sheetName: "Innovation items",
  title: "How new is it, and how big? Ten items",
  help: "Optional, for groups that want to look closer. One row for each strategy, school and rater. The first five ask how far the strategy is from practice, the last five how much changes. Three answers of five are enough for a place on the grid.",
  provenance: "added",
  keys: ["strategy", "school", "placement", "cycle", "date", "rater"],
  blankRows: 80,
  fields: [
    ...rated,
    item("distance.routines", "Distance: change in classroom routines"),
    item("distance.materials", "Distance: change in materials and assessment"),
    item("distance.knowledge", "Distance: new knowledge staff need"),
    item("distance.assumptions", "Distance: assumptions it challenges"),
    item("distance.roles", "Distance: change in roles and timetable"),
    item("extent.teachers", "Extent: share of teachers taking part"),
    item("extent.lessons", "Extent: share of lessons it touches"),
    item("extent.duration", "Extent: how long it lasts, in how many rounds"),
    item("extent.subjects", "Extent: year groups and subjects reached"),
    item("extent.schools", "Extent: number of schools taking part"),
    ...hiddenColumns,
  ],
} as const satisfies Form;

/** What the group settles before anyone rates. */
export const innovationBefore = {
  id: "innovation-before",
  version: 1,
  layout: "questions",
  sheetName: "Before rating",
  title: "Before you rate: what is new for us?",
  help: "Talk about these two questions first, so that everyone means the same by near and far, minor and major.",
  provenance: "source",
  keys: [],
  fields: [
    ...aboutThisSheet,
    field("grid.newForUs", "What would count as new in our schools?", longText, {
      section: "Settle this first",
      askedOf: "group",
    }),
    field("grid.possibleKinds", "Which kinds of innovation could our strategies turn out to be?", longText, {
      section: "Settle this first",
      askedOf: "group",
      help: "incremental (near, minor), replicable (near, major), unfocused (far, minor), radical (far, major)",
    }),
    ...aboutTheGroupsAnswers,
  ],
} as const satisfies Form;
