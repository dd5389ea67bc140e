import type { Field, Form, FormEntry } from "../../form";
import type { CellDraft, RowDraft, SheetDraft, TextRun, ValidationDraft } from "../../workbook/sheetDraft";
import { answerCell, type Answer } from "./answer";
import { answerDraft, answerValidation } from "./answerInput";
import type { FormDraftOptions } from "./formDraft";
import { FIRST_COLUMN, formRows, headRows, pageFoot, sheetFrame } from "./formHead";
import { formStyle, quietColor } from "./formStyle";
import { ADDED_MARK, QUESTION_HEADINGS } from "./locateByHeadings";
import { occasionFields } from "./readQuestions";
import { ROOM_TO_WRITE, rowHeight } from "./textHeight";

const REF = FIRST_COLUMN;
const QUESTION = FIRST_COLUMN + 1;
const FIRST_ANSWER = FIRST_COLUMN + 2;
const WIDTH = { ref: 14, question: 46, answer: 30, onlyAnswer: 56 } as const;
/** Answer columns that fit an A4 landscape page beside the questions at a readable size. */
const ANSWERS_ON_PAGE = 3;

/** A form of questions as a sheet: one row a question with its Ref, one column of answers a school and one for the group. */
export function questionsDraft(form: Form, options: FormDraftOptions & { entries: readonly FormEntry[] }): SheetDraft {
  const occasion = occasionOf(form, options);
  const columns = answerColumns(form, options);
  const width = columns.length === 1 ? WIDTH.onlyAnswer : WIDTH.answer;
  const lastColumn = FIRST_ANSWER + columns.length - 1;
  const shown = Math.min(columns.length, ANSWERS_ON_PAGE);
  const head = headRows(form, {
    width: WIDTH.ref + WIDTH.question + shown * width,
    toColumn: FIRST_ANSWER + shown - 1,
  });
  const lines = linesOf(form);
  const answers = answersBy(options.entries, occasion);
  const pages = Math.ceil(columns.length / ANSWERS_ON_PAGE);
  return {
    ...sheetFrame(form),
    columns: [
      { column: 0, width: 2 },
      { column: REF, width: WIDTH.ref },
      { column: QUESTION, width: WIDTH.question },
      ...columns.map((_, index) => ({ column: FIRST_ANSWER + index, width })),
    ],
    rows: [
      ...head.rows,
      headingRow(columns),
      idRow(columns),
      ...lines.map((line, index) => {
        const row = formRows.first + index;
        if (line.kind === "section") return sectionRow(row, line.title, lastColumn);
        return questionRow(form, { row, field: line.field, columns, answers, width });
      }),
    ],
    merges: head.merges,
    validations: lines.flatMap((line, index) =>
      line.kind === "section" ? [] : validationsOf(line.field, { row: formRows.first + index, columns }),
    ),
    freeze: { row: formRows.first, column: FIRST_ANSWER },
    page: {
      orientation: columns.length > 1 ? "landscape" : "portrait",
      printArea: {
        row: formRows.title,
        column: 0,
        toRow: formRows.first + lines.length - 1,
        toColumn: lastColumn,
      },
      repeatRows: [formRows.headings, formRows.ids],
      ...(pages > 1 ? { repeatColumns: [0, QUESTION] as const } : {}),
      fitToWidth: pages,
      fitToHeight: 0,
      footerLeft: pageFoot(form),
    },
  };
}

type Line = { readonly kind: "section"; readonly title: string } | { readonly kind: "question"; readonly field: Field };

function linesOf(form: Form): readonly Line[] {
  let section: string | undefined;
  return form.fields.flatMap((field): Line[] => {
    const begins = field.section !== undefined && field.section !== section;
    section = field.section;
    const question: Line = { kind: "question", field };
    return begins ? [{ kind: "section", title: field.section ?? "" }, question] : [question];
  });
}

interface Occasion {
  readonly cycle: string | null;
  readonly meeting: string | null;
}

function occasionOf(form: Form, options: FormDraftOptions & { entries: readonly FormEntry[] }): Occasion {
  const [first] = options.entries;
  if (!first) return { cycle: options.cycle ?? null, meeting: options.meeting ?? null };
  const occasion = { cycle: first.cycle, meeting: first.meeting ?? null };
  for (const { cycle, meeting } of options.entries) {
    if (cycle !== occasion.cycle || (meeting ?? null) !== occasion.meeting)
      throw new RangeError(`a sheet of form ${form.id} holds one cycle and meeting`);
  }
  return occasion;
}

/** The group first, then the schools named, then schools only the entries name. */
function answerColumns(
  form: Form,
  options: { schools: readonly string[]; entries: readonly FormEntry[] },
): readonly (string | null)[] {
  const asked = form.fields.filter((field) => !occasionFields.has(field.id));
  const schools = asked.some((field) => field.askedOf !== "group") ? options.schools : [];
  const named = options.entries.map((entry) => entry.school);
  const group = asked.some((field) => field.askedOf !== "schools") || named.includes(null) || schools.length === 0;
  const all = new Set<string>(schools);
  for (const school of named) if (school !== null) all.add(school);
  return [...(group ? [null] : []), ...all];
}

const cellKey = (field: string, school: string | null) => JSON.stringify([field, school]);

function answersBy(entries: readonly FormEntry[], occasion: Occasion): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const entry of entries) answers.set(cellKey(entry.field, entry.school), entry.value);
  if (occasion.cycle !== null) answers.set("cycle", occasion.cycle);
  if (occasion.meeting !== null) answers.set("meetingDate", occasion.meeting);
  return answers;
}

function headingRow(columns: readonly (string | null)[]): RowDraft {
  const cell = (value: string): CellDraft => ({ value, style: formStyle.heading });
  return {
    row: formRows.headings,
    height: rowHeight(columns.map((school) => ({ text: school ?? "", width: WIDTH.answer * 0.9 }))),
    cells: [
      [REF, cell(QUESTION_HEADINGS.ref)],
      [QUESTION, cell(QUESTION_HEADINGS.question)],
      ...columns.map((school, index): readonly [number, CellDraft] => [
        FIRST_ANSWER + index,
        school === null
          ? cell(QUESTION_HEADINGS.group)
          : { value: school, style: { ...formStyle.heading, locked: false } },
      ]),
    ],
  };
}

function idRow(columns: readonly (string | null)[]): RowDraft {
  const ids = ["ref", "question", ...columns.map((school) => (school === null ? "group" : "school"))];
  return {
    row: formRows.ids,
    height: 11,
    cells: ids.map((id, index): readonly [number, CellDraft] => [REF + index, { value: id, style: formStyle.id }]),
  };
}

function sectionRow(row: number, title: string, lastColumn: number): RowDraft {
  const cells: (readonly [number, CellDraft])[] = [];
  for (let column = REF; column <= lastColumn; column++)
    cells.push([column, { value: column === QUESTION ? title : null, style: formStyle.section }]);
  return { row, height: 26, cells };
}

function questionRow(
  form: Form,
  at: {
    row: number;
    field: Field;
    columns: readonly (string | null)[];
    answers: ReadonlyMap<string, Answer>;
    width: number;
  },
): RowDraft {
  const { field, columns, answers } = at;
  const texts = columns.map((school) => {
    const answer = answers.get(cellKey(field.id, school));
    return { text: answer === undefined ? "" : String(answerCell(field.type, answer)), width: at.width };
  });
  const question = [field.label, field.help].filter((text) => text !== undefined).join("\n");
  const room = field.type.kind === "text" && field.type.long ? ROOM_TO_WRITE : 0;
  return {
    row: at.row,
    height: Math.max(room, rowHeight([...texts, { text: question, width: WIDTH.question }])),
    grows: true,
    cells: [
      ...(room > 0 ? [[0, { value: null, style: formStyle.room }] as const] : []),
      [REF, { value: field.id, style: formStyle.ref }],
      [QUESTION, { value: questionRuns(field, form), style: formStyle.question }],
      ...columns.map((school, index): readonly [number, CellDraft] => {
        const answer = occasionFields.has(field.id)
          ? index === 0
            ? (answers.get(field.id) ?? null)
            : null
          : (answers.get(cellKey(field.id, school)) ?? null);
        const open = answer !== null || isAsked(field, { school, index });
        return [FIRST_ANSWER + index, open ? answerDraft(field, answer) : { value: null, style: formStyle.notAsked }];
      }),
    ],
  };
}

function isAsked(field: Field, of: { school: string | null; index: number }): boolean {
  if (occasionFields.has(field.id)) return of.index === 0;
  if (field.askedOf === "group") return of.school === null;
  return field.askedOf !== "schools" || of.school !== null;
}

function questionRuns(field: Field, form: Form): string | readonly TextRun[] {
  const runs: TextRun[] = [{ text: field.label }];
  if (field.provenance === "added" && form.provenance === "source")
    runs.push({ text: ` ${ADDED_MARK}`, color: quietColor });
  if (field.help !== undefined) runs.push({ text: `\n${field.help}`, italic: true, color: quietColor });
  return runs.length === 1 ? field.label : runs;
}

function validationsOf(
  field: Field,
  at: { row: number; columns: readonly (string | null)[] },
): readonly ValidationDraft[] {
  const asked = at.columns.flatMap((school, index) => (isAsked(field, { school, index }) ? [index] : []));
  const first = asked[0];
  const last = asked.at(-1);
  if (first === undefined || last === undefined) return [];
  const range = { row: at.row, column: FIRST_ANSWER + first, toRow: at.row, toColumn: FIRST_ANSWER + last };
  return [answerValidation(field, range, { schools: [] })];
}
