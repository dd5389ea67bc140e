import { type FormRecord, formRecords, textOf } from "../../../formRecords";
import { type List, listOf } from "../lists";
import type { Account } from "./answerLists";
import { cellsOf, shortened } from "./recordLists";

/** A way of enquiring together: its form, and which of its fields say how, about what, what was found, what is next. */
interface Way {
  readonly form: string;
  /** null: the form's own field "approach" says it */
  readonly name: string | null;
  readonly about: readonly string[];
  readonly how: readonly string[];
  readonly found: readonly string[];
  readonly next: readonly string[];
}

const ways: readonly Way[] = [
  {
    form: "learning-walk",
    name: "Learning walk",
    about: ["focus", "purpose", "criteria"],
    how: ["people", "visits", "visitMinutes", "debriefMinutes"],
    found: ["findings"],
    next: ["nextSteps"],
  },
  {
    form: "instructional-rounds",
    name: "Instructional round",
    about: ["problem", "owner"],
    how: ["groups"],
    found: ["evidence", "patterns"],
    next: ["nextWeek", "nextMonth", "yearEnd", "roleOfSchool", "roleOfNetwork"],
  },
  {
    form: "peer-triad",
    name: "Peer triad",
    about: ["goals", "strengths"],
    how: ["protocol", "triad", "meeting", "coach", "client", "observer"],
    found: ["notes"],
    next: [],
  },
  {
    form: "lesson-study",
    name: "Lesson study",
    about: ["studied", "need"],
    how: ["plan", "taughtBy"],
    found: ["actual", "predicted", "discussion"],
    next: [],
  },
  {
    form: "other-enquiries",
    name: null,
    about: ["purpose"],
    how: [],
    found: ["findings"],
    next: ["nextSteps"],
  },
];

const columns = [
  { heading: "When", span: 1 },
  { heading: "Way and school", span: 1 },
  { heading: "About", span: 1 },
  { heading: "How", span: 1 },
  { heading: "What was found", span: 1 },
  { heading: "Next", span: 1 },
] as const;

/** Every time people enquired together, by date. */
export function activities(account: Account): readonly { readonly way: Way; readonly record: FormRecord }[] {
  return ways
    .flatMap((way) => formRecords(account.entries, way.form).map((record) => ({ way, record })))
    .map((activity) => ({ activity, date: textOf(activity.record, "date") ?? UNDATED }))
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
    .map(({ activity }) => activity);
}

/** Sorts after every ISO date. */
const UNDATED = "9999";

/** Walks, rounds, triads, lesson studies and others in one list. */
export function activityList(title: string, account: Account): List {
  const rows = activities(account).map(({ way, record }) => {
    const cell = cellsOf(account, way.form);
    const name = way.name ?? cell(record, ["approach"]);
    return [
      cell(record, ["date"]),
      `${name}\n${record.school ?? "The group"}`,
      cell(record, way.about),
      cell(record, way.how).replaceAll("\n", "; "),
      cell(record, way.found),
      cell(record, way.next),
    ];
  });
  return listOf(title, columns, shortened(rows));
}
