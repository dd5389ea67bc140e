import {
  draftedSheet,
  formDraft,
  memorySheet,
  readForms,
  type CellValue,
  type Form,
  type FormEntry,
  type Sheet,
} from "../../../../engine";
import { forms } from "../../../../templates";

const school = "Candlecombe Primary";

function formOf(id: string): Form {
  const form = forms.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
}

/** A form's sheet as rows of values, to be written into as a person would. */
function rowsOf(form: Form, entries: readonly FormEntry[] = []): CellValue[][] {
  const sheet = draftedSheet(formDraft(form, { schools: [school], rows: 3, entries, cycle: "1" }));
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_, column) => sheet.cell(row, column)),
  );
}

function read(rows: CellValue[][], options: Parameters<typeof memorySheet>[2] = {}) {
  const sheet = memorySheet("Filled", rows, options);
  return { sheet, ...readForms([{ file: null, sheet }], forms) };
}

function write(rows: CellValue[][], at: { row: number; column: number; value: CellValue }): void {
  (rows[at.row] ??= [])[at.column] = at.value;
}

const codes = (issues: readonly { code: string }[]) => issues.map((issue) => issue.code);
const ratings = formOf("innovation-ratings");
const overview = formOf("overview-1");
const columnOf = (form: Form, id: string) => 1 + form.fields.findIndex((field) => field.id === id);
const rowOfRef = (rows: CellValue[][], ref: string) => rows.findIndex((row) => row[1] === ref);

describe("reading forms back", () => {
  it("takes a rating by its word, its initials or its number", () => {
    const progress = formOf("progress-impact");
    const rows = rowsOf(progress);
    const column = columnOf(progress, "impact.pupils");
    ["Strongly agree", "sd", 3, "4 - Agree", "  UNCERTAIN "].forEach((value, index) => {
      write(rows, { row: 6 + index, column: columnOf(progress, "school"), value: school });
      write(rows, { row: 6 + index, column, value });
    });
    const { entries, issues } = read(rows);
    const values = entries.filter((entry) => entry.field === "impact.pupils").map((entry) => entry.value);
    expect(values).toEqual([5, 1, 3, 4, 3]);
    expect(issues).toEqual([]);
  });

  it("takes dates as serials, ISO dates and British dates", () => {
    const log = formOf("action-log");
    const rows = rowsOf(log);
    // 46036 is 14 January 2026: 45658 is 1 January 2025 (Excel's own count), plus 378 days.
    [46036, "2026-01-14", "14/1/2026", "14.01.2026"].forEach((value, index) => {
      write(rows, { row: 6 + index, column: columnOf(log, "action"), value: "Send the form round" });
      write(rows, { row: 6 + index, column: columnOf(log, "due"), value });
    });
    const due = read(rows).entries.filter((entry) => entry.field === "due");
    expect(due.map((entry) => entry.value)).toEqual(Array(4).fill("2026-01-14"));
  });

  it("keeps apart an answer it does not understand and says where, without quoting it", () => {
    const rows = rowsOf(ratings);
    for (const row of [6, 7, 8]) {
      write(rows, { row, column: columnOf(ratings, "strategy"), value: "Talk about texts" });
      write(rows, { row, column: columnOf(ratings, "placement"), value: "aimed" });
      write(rows, { row, column: columnOf(ratings, "distance"), value: "Zebedee" });
    }
    const { issues, unplaced } = read(rows);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({
      code: "form-answer-not-understood",
      place: { sheet: "Filled", row: 6, column: columnOf(ratings, "distance"), toRow: 8 },
      count: 3,
      message: "Expected one of: near, far; found something else.",
    });
    expect(JSON.stringify(issues)).not.toContain("Zebedee");
    expect(unplaced.map(({ value }) => value)).toEqual(["Zebedee", "Zebedee", "Zebedee"]);
  });

  it("lists notes beside, above and below the form and loses none", () => {
    const rows = rowsOf(overview);
    write(rows, { row: 3, column: 3, value: "Bring cake" });
    write(rows, { row: 8, column: 6, value: "Ask again" });
    write(rows, { row: rows.length + 2, column: 2, value: "Signed off by all" });
    const { unplaced, issues, entries } = read(rows);
    expect(unplaced.map(({ value }) => value).sort()).toEqual(["Ask again", "Bring cake", "Signed off by all"]);
    expect(codes(issues)).toEqual(["form-note", "form-note", "form-note"]);
    expect(entries).toEqual([]);
  });

  it("says which Ref it does not know and which school column has no name", () => {
    const rows = rowsOf(overview);
    const row = rowOfRef(rows, "O1.ownPriority");
    write(rows, { row, column: 4, value: "Reading" });
    write(rows, { row, column: 1, value: "O1.ownPriorty" });
    const wrongRef = read(rows);
    expect(codes(wrongRef.issues)).toEqual(["form-field-missing", "form-ref-unknown"]);
    expect(wrongRef.unplaced.map(({ value }) => value)).toEqual(["Reading"]);

    write(rows, { row, column: 1, value: "O1.ownPriority" });
    write(rows, { row: 4, column: 4, value: null });
    const noName = read(rows);
    expect(codes(noName.issues)).toEqual(["form-school-missing"]);
    expect(noName.unplaced.map(({ value }) => value)).toEqual(["Reading"]);
  });

  it("adds a school where a person copies a school's column and writes another name", () => {
    const rows = rowsOf(overview);
    rows.forEach((row) => (row[5] = row[4] ?? null));
    write(rows, { row: 4, column: 5, value: "Owlhurst Primary" });
    write(rows, { row: rowOfRef(rows, "O1.ownPriority"), column: 5, value: "Writing" });
    expect(read(rows).entries).toEqual([
      expect.objectContaining({ field: "O1.ownPriority", school: "Owlhurst Primary", cycle: "1", value: "Writing" }),
    ]);
  });

  it("shows both answers where two sheets of one meeting differ, and one where they agree", () => {
    const entry = (value: string, sheet: string): FormEntry => ({
      form: overview.id,
      field: "O1.focus",
      school: null,
      cycle: "1",
      meeting: null,
      record: null,
      value,
      place: { sheet },
    });
    const sheets = (second: string) =>
      [entry("Inference", "A"), entry(second, "B")].map((filled) => ({
        file: null,
        sheet: {
          ...draftedSheet(formDraft(overview, { schools: [school], entries: [filled] })),
          name: filled.place.sheet,
        },
      }));
    const differing = readForms(sheets("Vocabulary"), forms);
    expect(differing.entries.map(({ value }) => value)).toEqual(["Inference", "Vocabulary"]);
    expect(differing.issues).toMatchObject([{ code: "form-answered-twice", place: { sheet: "B" } }]);
    expect(readForms(sheets("Inference"), forms).entries).toHaveLength(1);
  });

  it("reads a form whose grey ids were deleted by its mark and its headings", () => {
    for (const form of [ratings, overview]) {
      const rows = rowsOf(form);
      rows.splice(5, 1);
      const { claimed, issues, sheet } = read(rows);
      expect(claimed.has(sheet)).toBe(true);
      expect(codes(issues)).toEqual([]);
    }
  });

  it("says so where a form cannot be read at all", () => {
    expect(codes(read([["form: tea-party, version 1"], ["Sugar", "Milk"]]).issues)).toEqual(["form-unknown"]);
    expect(codes(read([["form: overview-1, version 1"], ["Sugar", "Milk"]]).issues)).toEqual(["form-headings-missing"]);
    const rows = rowsOf(overview);
    write(rows, { row: 0, column: 0, value: "form: overview-1, version 7" });
    expect(codes(read(rows).issues)).toEqual(["form-version-newer"]);
  });

  it("passes over results of our own and hidden sheets", () => {
    expect(read(rowsOf(overview), { mark: { version: 1, id: "by-school" } }).claimed.size).toBe(0);
    expect(read(rowsOf(overview), { visibility: "hidden" }).claimed.size).toBe(0);
  });

  it("keeps the facilitator's own answers apart", () => {
    const notes = formOf("facilitator-notes");
    const rows = rowsOf(notes);
    write(rows, { row: rowOfRef(rows, "P2.Leadership.j3"), column: 3, value: "a planted marker" });
    write(rows, { row: 1, column: 8, value: "another planted marker" });
    const { facilitatorEntries, ...shared } = read(rows);
    expect(facilitatorEntries.map(({ value }) => value)).toEqual(["a planted marker"]);
    expect(JSON.stringify([shared.entries, shared.unplaced, shared.issues])).not.toContain("planted marker");
  });

  it("looks at no more than the first rows of a sheet that is no form", () => {
    let looks = 0;
    const blank = memorySheet("Pupils", []);
    const pupils: Sheet = {
      ...blank,
      rowCount: 650_000,
      columnCount: 10,
      cell: (row, column) => {
        looks++;
        return row === 0 ? "school" : row * column;
      },
    };
    expect(readForms([{ file: null, sheet: pupils }], forms).claimed.size).toBe(0);
    expect(looks).toBeLessThan(2000);
  });
});
