import type { Enquiry } from "../../enquiry";
import type { Form } from "../../form";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { checkLines } from "../../words/enquiry/checkLines";
import { cellKey, cellName, cellText, progressOfEnquiryAnswer } from "../../words/enquiry/completeness";
import { dateText } from "../../words/dateText";
import { countText } from "../../words/numberText";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";
import { restyled, styles } from "../look/styles";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { sentences } from "../studyFacts";
import { type ListColumn, listOf, putList } from "./lists";

/** Over this many schools, schools become rows and the guide's cells columns. */
const MOST_COLUMNS = 12;
/** Over this many columns they are narrower, and a day takes two. */
const MOST_WIDE = 10;
const NAMES = 1;
const FIRST = 2;
/** Answers listed that were changed at the last meeting. */
const MOST_CHANGES = 40;

/** "Enquiry progress": what is filled in, who has not returned, who asks for help, what is open and what is new. */
export function enquiryProgressSheet(source: ReportSource, { progress, checks }: Enquiry): SheetDraft {
  const forms = source.study?.forms ?? [];
  const nameOf = (form: string): string => forms.find(({ id }) => id === form)?.sheetName ?? form;
  const rows = progress.completeness;
  const wide = rows.length <= MOST_COLUMNS + 1;
  const cells = rows[0]?.cells ?? [];
  const columns = Math.max(8, wide ? rows.length : fullestRow(progress).length);
  const { canvas, row: head } = startFrame(source, {
    id: "enquiry-progress",
    name: "Enquiry progress",
    orientation: "landscape",
    widths: [2, 30, ...Array.from({ length: columns }, () => (columns > MOST_WIDE ? 11 : 15))],
    title: "How far have we come, and who needs what?",
    subtitle: sentences([
      source.settings.title,
      `${countText(progress.schools.length, "school")} named in the forms`,
      progress.changes === null
        ? null
        : `Last meeting ${dateText(progress.changes.meeting)}, the one before ${dateText(progress.changes.previous)}`,
    ]),
    answer: progressOfEnquiryAnswer(progress, nameOf),
  });
  const hasTable = cells.length > 0 || rows.length > 0;
  let next = hasTable && wide ? putCompleteness(canvas, head, { progress, wide }) + 1 : head;
  const day = columns > MOST_WIDE ? 2 : 1;
  const lists = [
    listOf(
      "Returned, form by form",
      returnColumns(),
      progress.returns.map((one) => [
        nameOf(one.form),
        [one.cycle === null ? null : `Cycle ${one.cycle}`, one.meeting === null ? null : dateText(one.meeting)]
          .filter((part) => part !== null)
          .join(", ") || "–",
        `${one.returned.length} of ${countText(one.returned.length + one.missing.length, "school")}`,
        one.missing.length === 0 ? "Everybody has returned it." : one.missing.join(", "),
      ]),
    ),
    listOf(
      "Schools that have left",
      leftColumns(day),
      progress.withdrawals.map(({ school, date, phase }) => [school, dayOf(date), phase ?? "–"]),
    ),
    listOf(
      "Help asked for",
      helpColumns(day),
      progress.helpRequests.map(({ school, form, askedOn, text }) => [
        school ?? "The group",
        dayOf(askedOn),
        nameOf(form),
        text,
      ]),
    ),
    listOf(
      "Actions still open",
      actionColumns(day),
      progress.openActions.map(({ school, role, agreedOn, due, action }) => [
        school ?? "The group",
        role ?? "–",
        dayOf(agreedOn),
        dayOf(due),
        action,
      ]),
    ),
    listOf(
      "Issues still open",
      issueColumns(day),
      progress.openIssues.map(({ initiative, raisedBy, raisedOn, issue, response }) => [
        initiative ?? "The enquiry",
        raisedBy ?? "–",
        dayOf(raisedOn),
        response === null ? `${issue} Nothing done so far.` : `${issue} So far: ${response}`,
      ]),
    ),
    listOf(
      "New at the last meeting, form by form",
      newColumns(),
      newByForm(progress).map(([form, added, changed, schools]) => [nameOf(form), added, changed, schools]),
    ),
    listOf("Answers that changed", changeColumns(), changedAnswers(progress, forms)),
    listOf(
      "Checks",
      checkColumns(),
      checkLines(checks).map(({ name, state, text }) => [name, state, text]),
    ),
  ];
  for (const list of lists)
    if (list.rows.length > 0) next = putList(canvas, next, { ...list, key: `progress:${list.title}` }) + 1;
  // A long table of schools comes last, so that its repeated heading stands over nothing else.
  const longHead = next + 1;
  if (hasTable && !wide) next = putCompleteness(canvas, longHead, { progress, wide }) + 1;
  const last = putNotes(canvas, next, [
    `How to read it: ${cellKey}. Counted is the latest cycle of each phase; a phase nobody has begun is left out.`,
    "Help stays here until it is left blank at a later meeting, an action until it has a date under Done, an issue until it is closed. Nothing here judges a school.",
  ]);
  return canvas.draft({
    lastRow: last,
    ...(hasTable && !wide ? { repeatRows: [longHead, longHead] } : {}),
  });
}

function dayOf(date: string | null): string {
  return date === null ? "–" : dateText(date);
}

type Progress = Enquiry["progress"];

/** The group is asked other things than schools: the row with most cells has them all. */
function fullestRow({ completeness }: Progress): Progress["completeness"][number]["cells"] {
  return completeness.reduce<Progress["completeness"][number]["cells"]>(
    (fullest, { cells }) => (cells.length > fullest.length ? cells : fullest),
    [],
  );
}

function putCompleteness(
  canvas: Canvas,
  head: number,
  { progress, wide }: { readonly progress: Progress; readonly wide: boolean },
): number {
  const { completeness } = progress;
  const cells = fullestRow(progress);
  const centred = restyled(styles.headRight, { horizontal: "center", fontSize: wide ? 10 : 9 });
  const put = (row: number, column: number, at: { readonly school: number; readonly cell: number }): void => {
    const wanted = cells[at.cell];
    const found = completeness[at.school]?.cells.find(({ phase, d }) => phase === wanted?.phase && d === wanted.d);
    const share = found === undefined ? 0 : found.answered / found.asked;
    canvas.put({
      row,
      column,
      value: found === undefined ? null : cellText(found),
      style: restyled(styles.cell, {
        fontSize: 10,
        horizontal: "center",
        ...(share >= 1 ? { fill: palette.agree } : share > 0 ? { fill: palette.band } : {}),
      }),
    });
  };
  const names = completeness.map(({ school }) => school ?? "The group");
  const across = wide ? names : cells.map(cellName);
  const down = wide ? cells.map(cellName) : names;
  canvas.put({
    row: head,
    column: NAMES,
    value: wide ? "Phase and what it is about" : "School",
    style: styles.headLeft,
  });
  across.forEach((value, index) => canvas.put({ row: head, column: FIRST + index, value, style: centred }));
  down.forEach((value, index) => {
    const row = head + 1 + index;
    canvas.atLeast(row, 19);
    canvas.key(row, `complete:${value}`);
    canvas.put({ row, column: NAMES, value, style: styles.cellStrong });
    across.forEach((_, column) =>
      put(row, FIRST + column, wide ? { school: column, cell: index } : { school: index, cell: column }),
    );
  });
  return head + 1 + down.length;
}

const column = (heading: string, span: number): ListColumn => ({ heading, span });
const returnColumns = () => [
  column("Form", 1),
  column("When", 2),
  column("Returned", 2),
  column("Not yet returned by", 0),
];
const leftColumns = (day: number) => [column("School", 1), column("Left on", day), column("In phase", 0)];
const helpColumns = (day: number) => [column("Who", 1), column("Asked on", day), column("Where", 2), column("What", 0)];
const actionColumns = (day: number) => [
  column("School", 1),
  column("Who", 2),
  column("Agreed on", day),
  column("Due", day),
  column("What", 0),
];
const issueColumns = (day: number) => [
  column("About", 1),
  column("Raised by", 2),
  column("Raised on", day),
  column("What, and what was done so far", 0),
];
const newColumns = () => [column("Form", 1), column("New answers", 1), column("Changed", 1), column("Schools", 0)];
const changeColumns = () => [column("Form", 1), column("Who", 2), column("Question", 2), column("Before and after", 0)];
const checkColumns = () => [column("Check", 1), column("State", 1), column("What is open", 0)];

function newByForm({
  changes,
}: Progress): readonly (readonly [form: string, added: string, changed: string, schools: string])[] {
  const answers = changes?.answers ?? [];
  const records = changes?.records ?? [];
  const forms = [...new Set([...answers.map(({ form }) => form), ...records.map(({ form }) => form)])];
  return forms.map((form) => {
    const own = answers.filter((answer) => answer.form === form);
    const dated = records.filter((record) => record.form === form);
    const schools = new Set([...own, ...dated].flatMap(({ school }) => school ?? []));
    return [
      form,
      String(own.filter(({ kind }) => kind === "new").length + dated.length),
      String(own.filter(({ kind }) => kind === "changed").length),
      schools.size === 0 ? "The group" : countText(schools.size, "school"),
    ];
  });
}

/** Changed, not merely new; with an ellipsis where there are more than fit a page. */
function changedAnswers({ changes }: Progress, forms: readonly Form[]): readonly (readonly string[])[] {
  const changed = (changes?.answers ?? []).filter(({ kind }) => kind === "changed");
  const shown = changed.slice(0, MOST_CHANGES).map(({ form, field, school, before, after }) => {
    const found = forms.find(({ id }) => id === form);
    return [
      found?.sheetName ?? form,
      school ?? "The group",
      found?.fields.find(({ id }) => id === field)?.label ?? field,
      `${String(before)} → ${String(after)}`,
    ];
  });
  const more = changed.length - shown.length;
  return more > 0 ? [...shown, ["…", "", "", `and ${countText(more, "more answer", "more answers")}`]] : shown;
}
