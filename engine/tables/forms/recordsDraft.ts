import type { Field, Form, FormEntry } from "../../form";
import type { CellDraft, ColumnDraft, RowDraft, SheetDraft, TextRun, ValidationDraft } from "../../workbook/sheetDraft";
import { columnLetters } from "../../workbook/cellRange";
import { answerCell, type Answer } from "./answer";
import { answerDraft, answerValidation, fitsList } from "./answerInput";
import type { FormDraftOptions } from "./formDraft";
import { FIRST_COLUMN, formRows, headRows, pageFoot, sheetFrame } from "./formHead";
import { formStyle, quietColor } from "./formStyle";
import { ADDED_MARK } from "./locateByHeadings";
import { ROOM_TO_WRITE, rowHeight } from "./textHeight";

/** Id of a hidden column of choices a drop-down reads where they are too many for its rule: "list:school". */
export const LIST_PREFIX = "list:";
const BLANK_ROWS = 40;
/** Characters of a readable A4 landscape page. */
const LANDSCAPE = 165;

/** A form of rows as a sheet: one column a field, one row a record. */
export function recordsDraft(form: Form, options: FormDraftOptions & { entries: readonly FormEntry[] }): SheetDraft {
  const fields = [...form.fields].sort(
    (one, other) => Number(one.outOfSight ?? false) - Number(other.outOfSight ?? false),
  );
  const records = rowsToFill(form, options);
  const lastRow = formRows.first + records.length - 1;
  const visible = fields.filter((field) => !field.outOfSight);
  const lastVisible = FIRST_COLUMN + visible.length - 1;
  const width = visible.reduce((sum, field) => sum + fieldWidth(field), 0);
  const head = headRows(form, { width: Math.min(width, LANDSCAPE), toColumn: lastHelpColumn(visible) });
  const lists = longLists(fields, options.schools);
  return {
    ...sheetFrame(form),
    columns: [
      { column: 0, width: 2 },
      ...fields.map((field, index): ColumnDraft => {
        const column = { column: FIRST_COLUMN + index, width: fieldWidth(field) };
        return field.outOfSight ? { ...column, hidden: true } : column;
      }),
      ...lists.map(({ column }) => ({ column, width: 20, hidden: true })),
    ],
    rows: [
      ...head.rows,
      headingRow(fields, form),
      {
        row: formRows.ids,
        height: 11,
        cells: [
          ...fields.map((field, index) => [FIRST_COLUMN + index, { value: field.id, style: formStyle.id }] as const),
          ...lists.map(
            ({ column, field }) => [column, { value: `${LIST_PREFIX}${field.id}`, style: formStyle.id }] as const,
          ),
        ],
      },
      ...withLists(
        records.map((record, index) => recordRow(form, fields, { record, row: formRows.first + index })),
        lists,
      ),
    ],
    merges: head.merges,
    validations: fields.map((field, index) => {
      const column = FIRST_COLUMN + index;
      const range = { row: formRows.first, column, toRow: lastRow, toColumn: column };
      const validation = answerValidation(field, range, { schools: options.schools });
      const list = lists.find((candidate) => candidate.field === field);
      return list ? fromList(validation, list) : validation;
    }),
    freeze: { row: formRows.first, column: FIRST_COLUMN + 1 },
    page: {
      orientation: width > 95 ? "landscape" : "portrait",
      printArea: { row: formRows.title, column: 0, toRow: lastRow, toColumn: lastVisible },
      repeatRows: [formRows.headings, formRows.ids],
      fitToWidth: 1,
      fitToHeight: 0,
      footerLeft: pageFoot(form),
    },
  };
}

type RowRecord = ReadonlyMap<string, Answer>;

/** Records that are filled in, at their printed row where there is one, then blank rows to fill in. */
function rowsToFill(form: Form, options: FormDraftOptions & { entries: readonly FormEntry[] }): readonly RowRecord[] {
  const filled = new Map<string, Map<string, Answer>>();
  for (const entry of options.entries) {
    const key = JSON.stringify([entry.place.file ?? null, entry.place.sheet, entry.record]);
    const record = filled.get(key) ?? new Map<string, Answer>();
    record.set(entry.field, entry.value);
    filled.set(key, record);
  }
  const waiting = [...filled.values()];
  const printed = (form.printedRows ?? []).map((row): RowRecord => {
    const index = waiting.findIndex((record) => Object.entries(row).every(([id, value]) => record.get(id) === value));
    const [record] = index < 0 ? [] : waiting.splice(index, 1);
    return record ?? new Map(Object.entries(row));
  });
  const blank = options.rows ?? form.blankRows ?? (form.printedRows ? 4 : BLANK_ROWS);
  return [...printed, ...waiting, ...Array.from({ length: blank }, (): RowRecord => new Map())];
}

function fieldWidth(field: Field): number {
  if (field.width !== undefined) return field.width;
  switch (field.type.kind) {
    case "text":
      return field.type.long ? 32 : 18;
    case "choice":
    case "rating":
      return 14;
    case "number":
      return 11;
    case "date":
      return 12;
    case "yes-no":
      return 10;
  }
}

function lastHelpColumn(visible: readonly Field[]): number {
  let width = 0;
  let index = 0;
  for (; index < visible.length && width < LANDSCAPE; index++) width += fieldWidth(visible[index] as Field);
  return FIRST_COLUMN + Math.max(0, index - 1);
}

function headingRow(fields: readonly Field[], form: Form): RowDraft {
  const texts = fields.map((field) => ({ text: headingText(field, form), width: fieldWidth(field) * 0.9 }));
  return {
    row: formRows.headings,
    height: rowHeight(texts.filter((_, index) => !fields[index]?.outOfSight)),
    cells: fields.map((field, index): readonly [number, CellDraft] => [
      FIRST_COLUMN + index,
      { value: headingRuns(field, form), style: formStyle.heading },
    ]),
  };
}

const isMarked = (field: Field, form: Form) => field.provenance === "added" && form.provenance === "source";

function headingText(field: Field, form: Form): string {
  return isMarked(field, form) ? `${field.label} ${ADDED_MARK}` : field.label;
}

function headingRuns(field: Field, form: Form): string | readonly TextRun[] {
  if (!isMarked(field, form)) return field.label;
  return [
    { text: `${field.label} `, bold: true },
    { text: ADDED_MARK, color: quietColor },
  ];
}

function recordRow(form: Form, fields: readonly Field[], at: { record: RowRecord; row: number }): RowDraft {
  const printed = new Set(form.printedRows?.flatMap((row) => Object.keys(row)) ?? []);
  const texts = fields.map((field) => {
    const answer = field.outOfSight ? null : (at.record.get(field.id) ?? null);
    return { text: answer === null ? "" : String(answerCell(field.type, answer)), width: fieldWidth(field) };
  });
  return {
    row: at.row,
    height: Math.max(ROOM_TO_WRITE, rowHeight(texts)),
    grows: true,
    cells: [
      [0, { value: null, style: formStyle.room }],
      ...fields.map((field, index): readonly [number, CellDraft] => {
        const answer = at.record.get(field.id) ?? null;
        const draft = answerDraft(field, answer);
        const isPrinted = printed.has(field.id) && answer !== null;
        return [FIRST_COLUMN + index, isPrinted ? { ...draft, style: formStyle.printed } : draft];
      }),
    ],
  };
}

/** Choices too long for a rule, in a hidden column of their own. */
interface LongList {
  readonly field: Field;
  readonly column: number;
  readonly choices: readonly string[];
}

function longLists(fields: readonly Field[], schools: readonly string[]): readonly LongList[] {
  return fields
    .map((field) => ({ field, choices: field.id === "school" ? schools : choicesOf(field) }))
    .filter(({ choices }) => choices.length > 0 && !fitsList(choices))
    .map((list, index) => ({ ...list, column: FIRST_COLUMN + fields.length + index }));
}

function choicesOf({ type }: Field): readonly string[] {
  return type.kind === "choice" ? type.choices : type.kind === "rating" ? type.words : [];
}

/** Adds the choices the drop-downs read, one a row, beside the records. */
function withLists(rows: readonly RowDraft[], lists: readonly LongList[]): readonly RowDraft[] {
  const length = Math.max(rows.length, ...lists.map(({ choices }) => choices.length));
  return Array.from({ length }, (_, index): RowDraft => {
    const row = rows[index] ?? { row: formRows.first + index, cells: [] };
    const listed = lists.flatMap(({ column, choices }): (readonly [number, CellDraft])[] => {
      const choice = choices[index];
      return choice === undefined ? [] : [[column, { value: choice }]];
    });
    return listed.length === 0 ? row : { ...row, cells: [...row.cells, ...listed] };
  });
}

function fromList({ range, prompt, error, advisory }: ValidationDraft, { column, choices }: LongList): ValidationDraft {
  const letters = columnLetters(column);
  const formula = `$${letters}$${formRows.first + 1}:$${letters}$${formRows.first + choices.length}`;
  return {
    kind: "list-range",
    formula,
    range,
    ...(prompt ? { prompt } : {}),
    ...(error ? { error } : {}),
    ...(advisory ? { advisory } : {}),
  };
}
