import fc from "fast-check";
import {
  draftedSheet,
  cellAddress,
  formDrafts,
  isoDate,
  memorySheet,
  readForms,
  type CellValue,
  type Field,
  type Form,
  type FormEntry,
  type Sheet,
} from "../../../../engine";
import { forms } from "../../../../templates";

const schools = ["Candlecombe Primary", "Owlhurst Primary", "Tinder Ford School"];

/** Words a person could type: no blanks around them, and nothing in them is special. */
const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).filter((text) => /^\S(.*\S)?$/su.test(text));

function answerOf({ type, id }: Field): fc.Arbitrary<FormEntry["value"]> {
  switch (type.kind) {
    case "text":
      return id === "school" ? fc.constantFrom(...schools) : words;
    case "choice":
      return fc.constantFrom(...type.choices);
    case "rating":
      return fc.integer({ min: 1, max: type.words.length });
    case "number":
      return type.whole
        ? fc.integer({ min: type.minimum, max: Math.min(type.maximum, 1e6) })
        : fc.double({ min: type.minimum, max: type.maximum, noNaN: true }).map((value) => value + 0);
    case "date":
      return fc.integer({ min: 40_000, max: 60_000 }).map((serial) => isoDate(serial) ?? "");
    case "yes-no":
      return fc.boolean();
  }
}

const occasionFields = new Set(["cycle", "meetingDate"]);
const place = { sheet: "entered" };

function recordsEntries(form: Form): fc.Arbitrary<FormEntry[]> {
  const printed = new Set(form.printedRows?.flatMap((row) => Object.keys(row)) ?? []);
  const record = fc
    .tuple(...form.fields.map((field) => fc.option(answerOf(field), { nil: null, freq: 2 })))
    .filter((values) => values.some((value, index) => value !== null && !printed.has(form.fields[index]?.id ?? "")));
  return fc.array(record, { maxLength: 5 }).map((records) =>
    records.flatMap((values, number) => {
      const byId = new Map(form.fields.map((field, index) => [field.id, values[index] ?? null]));
      const keyed = (id: string) => (byId.get(id) ?? null) as string | null;
      return form.fields.flatMap((field): FormEntry[] => {
        const value = byId.get(field.id) ?? null;
        if (value === null) return [];
        return [
          {
            form: form.id,
            field: field.id,
            school: keyed("school"),
            cycle: keyed("cycle"),
            record: number,
            value,
            place,
          },
        ];
      });
    }),
  );
}

function questionsEntries(form: Form): fc.Arbitrary<FormEntry[]> {
  const occasion = fc.record({
    cycle: fc.constantFrom("1", "2", null),
    meeting: fc.constantFrom("2026-01-14", "2026-03-02", null),
  });
  const asked = form.fields.filter((field) => !occasionFields.has(field.id));
  const answer = fc.constantFrom(...asked).chain((field) =>
    fc.record({
      form: fc.constant(form.id),
      field: fc.constant(field.id),
      school: fc.constantFrom(null, ...schools),
      record: fc.constant(null),
      value: answerOf(field),
      place: fc.constant(place),
    }),
  );
  return fc
    .array(fc.tuple(occasion, answer), { maxLength: 25 })
    .map((answers) => answers.map(([{ cycle, meeting }, entry]): FormEntry => ({ ...entry, cycle, meeting })))
    .map(onceEach);
}

const keyOf = ({ form, field, school, cycle, meeting }: FormEntry) =>
  JSON.stringify([form, field, school, cycle, meeting ?? null]);

function onceEach(entries: FormEntry[]): FormEntry[] {
  return [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
}

/** What a person does to a sheet: another name, rows in another order, columns in another order, columns between. */
interface Treatment {
  readonly name: string;
  readonly rowOrder: readonly number[];
  readonly columnOrder: readonly number[];
  readonly insertAt: number;
}

const treatment: fc.Arbitrary<Treatment> = fc.record({
  name: fc.constantFrom("Sheet1", "Copy of form", "Tuesday's meeting"),
  rowOrder: fc.array(fc.nat(), { minLength: 200, maxLength: 200 }),
  columnOrder: fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
  insertAt: fc.nat({ max: 12 }),
});

/** Headings and everything above stay above; what is below and all columns are shuffled, and a column is inserted. */
function treated(sheet: Sheet, { name, rowOrder, columnOrder, insertAt }: Treatment): Sheet {
  const firstRow = 6;
  const shuffled = (length: number, order: readonly number[]) =>
    Array.from({ length }, (_, index) => index).sort(
      (a, b) => (order[a % order.length] ?? 0) - (order[b % order.length] ?? 0),
    );
  const rows = [
    ...Array.from({ length: Math.min(firstRow, sheet.rowCount) }, (_, row) => row),
    ...shuffled(Math.max(0, sheet.rowCount - firstRow), rowOrder).map((row) => row + firstRow),
  ];
  const columns: (number | null)[] = shuffled(sheet.columnCount, columnOrder);
  columns.splice(insertAt, 0, null);
  const formats = new Map<string, string>();
  const values = rows.map((row, toRow) =>
    columns.map((column, toColumn): CellValue => {
      if (column === null) return null;
      formats.set(`${toRow},${toColumn}`, sheet.numberFormat(row, column));
      return sheet.cell(row, column);
    }),
  );
  return memorySheet(name, values, { numberFormats: formats });
}

/** Entries without their places and with records told by what is in them, since rows may move. */
function meaning(entries: readonly FormEntry[]): readonly string[] {
  const records = new Map<string, string[]>();
  const single: string[] = [];
  for (const entry of entries) {
    const text = `${keyOf(entry)} = ${JSON.stringify(entry.value)}`;
    if (entry.record === null) single.push(text);
    else {
      const key = `${entry.place.sheet} ${entry.record}`;
      records.set(key, [...(records.get(key) ?? []), text]);
    }
  }
  return [...single, ...[...records.values()].map((texts) => texts.sort().join("; "))].sort();
}

describe.each(forms.map((form) => [form.id, form] as const))("the form %s", (_, form) => {
  const entries = form.layout === "records" ? recordsEntries(form) : questionsEntries(form);

  it("gives back what was filled in, however its sheet was moved about", () => {
    fc.assert(
      fc.property(entries, treatment, (filled, change) => {
        const drafts = formDrafts(form, { schools: schools.slice(0, 2), rows: 3, entries: filled });
        const sources = drafts.map((draft) => ({ file: null, sheet: treated(draftedSheet(draft), change) }));
        const read = readForms(sources, forms);
        expect(meaning([...read.entries, ...read.facilitatorEntries])).toEqual(meaning(filled));
        expect(read.unplaced).toEqual([]);
        expect(read.issues.filter((issue) => issue.code !== "form-answer-missing")).toEqual([]);
        expect(read.claimed.size).toBe(sources.length);
      }),
      { numRuns: 20, seed: 1 },
    );
  });

  it("is known without its mark by its ids", () => {
    const [draft] = formDrafts(form, { schools });
    if (!draft) throw new Error("no draft");
    const sheet = draftedSheet({ ...draft, rows: draft.rows.slice(1) });
    expect(readForms([{ file: null, sheet }], forms).claimed.has(sheet)).toBe(true);
    expect(cellAddress(0, 0)).toBe("A1");
    expect(draftedSheet(draft).cell(0, 0)).toBe(`form: ${form.id}, version ${form.version}`);
  });
});
