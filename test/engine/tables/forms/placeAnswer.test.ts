import {
  draftedSheet,
  formDraft,
  memorySheet,
  placeAnswer,
  placeRecord,
  readForms,
  type CellValue,
  type FormEntry,
  type Sheet,
} from "../../../../engine";
import { forms } from "../../../../templates";

const formOf = (id: string) => {
  const form = forms.find((one) => one.id === id);
  if (form === undefined) throw new RangeError(id);
  return form;
};
const phase2 = formOf("phase-2");
const fieldOf = (id: string) => {
  const field = phase2.fields.find((one) => one.id === id);
  if (field === undefined) throw new RangeError(id);
  return field;
};

/** The sheet with other cells in it, its rows in another order and columns put in front. */
function withCells(sheet: Sheet, cells: readonly { row: number; column: number; value: CellValue }[]): Sheet {
  const rows = Array.from({ length: Math.max(sheet.rowCount, ...cells.map(({ row }) => row + 1)) }, (_, row) =>
    Array.from({ length: Math.max(sheet.columnCount, ...cells.map(({ column }) => column + 1)) }, (__, column) =>
      sheet.cell(row, column),
    ),
  );
  for (const { row, column, value } of cells) (rows[row] ?? [])[column] = value;
  return memorySheet(sheet.name, rows);
}
const reading = (sheet: Sheet) => readForms([{ file: null, sheet }], forms);

describe("where an answer belongs", () => {
  const blank = draftedSheet(formDraft(phase2, { schools: ["Ash Grove", "School 2", "School 3"], cycle: "2" }));

  it.each([null, "Ash Grove"])("what is typed there is read back as the answer of %s", (school) => {
    for (const field of phase2.fields.filter(
      ({ id, askedOf }) => id.startsWith("P2.") && (school === null || askedOf !== "group"),
    )) {
      const found = placeAnswer(blank, phase2, { field, school });
      if (found.kind !== "found") throw new Error(`${field.id}: ${found.kind}`);
      const value = field.type.kind === "choice" ? (field.type.choices[0] ?? "") : "tried in two classes";
      const [entry] = reading(withCells(blank, [{ ...found.place, value }])).entries;
      expect(entry).toMatchObject({ form: "phase-2", field: field.id, school, cycle: "2", value });
    }
  });

  it("is found again where rows were moved and a column put in front", () => {
    const rows = Array.from({ length: blank.rowCount }, (_, row) => row).reverse();
    const head = 6;
    const order = [...rows.slice(-head).reverse(), ...rows.slice(0, -head)];
    const moved = memorySheet(
      "Renamed",
      order.map((row) => [
        "mine",
        ...Array.from({ length: blank.columnCount }, (_, column) => blank.cell(row, column)),
      ]),
    );
    const field = fieldOf("P2.Data.q1");
    const found = placeAnswer(moved, phase2, { field, school: "Ash Grove" });
    if (found.kind !== "found") throw new Error(found.kind);
    expect(moved.cell(found.place.row, 2)).toBe("P2.Data.q1");
    const { entries } = reading(withCells(moved, [{ ...found.place, value: "a quiz" }]));
    expect(entries.filter(({ value }) => value === "a quiz")).toMatchObject([
      { field: "P2.Data.q1", school: "Ash Grove" },
    ]);
  });

  it("a school without a column gets the first one nobody has named, and none where there is none", () => {
    const field = fieldOf("P2.Data.q1");
    const found = placeAnswer(blank, phase2, { field, school: "Elm Street" });
    if (found.kind !== "found" || found.heading === null) throw new Error(found.kind);
    expect(blank.cell(found.heading.row, found.heading.column)).toBe("School 2");
    const filled = withCells(blank, [
      { ...found.heading, value: "Elm Street" },
      { ...found.place, value: "a quiz" },
    ]);
    expect(reading(filled).entries).toMatchObject([{ school: "Elm Street", value: "a quiz" }]);
    const named = draftedSheet(formDraft(phase2, { schools: ["Ash Grove"] }));
    expect(placeAnswer(named, phase2, { field, school: "Elm Street" })).toEqual({ kind: "no-column" });
  });

  it("a column somebody has begun is not given to another school", () => {
    const field = fieldOf("P2.Data.q1");
    const row = placeAnswer(blank, phase2, { field, school: "School 2" });
    if (row.kind !== "found") throw new Error(row.kind);
    const begun = withCells(blank, [{ ...row.place, value: "whose is this?" }]);
    const found = placeAnswer(begun, phase2, { field, school: "Elm Street" });
    if (found.kind !== "found" || found.heading === null) throw new Error(found.kind);
    expect(begun.cell(found.heading.row, found.heading.column)).toBe("School 3");
  });

  it("says what there already is", () => {
    const field = fieldOf("P2.Data.q1");
    const entry: FormEntry = {
      form: "phase-2",
      field: field.id,
      school: "Ash Grove",
      cycle: null,
      record: null,
      value: "a quiz",
      place: { sheet: "" },
    };
    const sheet = draftedSheet(formDraft(phase2, { schools: ["Ash Grove"], entries: [entry] }));
    expect(placeAnswer(sheet, phase2, { field, school: "Ash Grove" })).toMatchObject({
      kind: "found",
      holds: "a quiz",
    });
    expect(placeAnswer(memorySheet("Other", [["x"]]), phase2, { field, school: null })).toEqual({ kind: "no-form" });
  });
});

describe("where a record belongs", () => {
  const form = formOf("innovation-ratings");
  const blank = draftedSheet(formDraft(form, { schools: ["Ash Grove"] }));
  const rating = (changes: Readonly<Record<string, string | boolean>> = {}) =>
    new Map<string, string | boolean>(
      Object.entries({
        strategy: "Structured talk",
        school: "Ash Grove",
        placement: "aimed",
        date: "2025-11-03",
        rater: "literacy lead",
        distance: "near",
        extent: "minor",
        sure: true,
        ...changes,
      }),
    );
  const put = (sheet: Sheet, answers: ReadonlyMap<string, string | boolean>) => {
    const found = placeRecord(sheet, form, answers);
    if (found.kind !== "found") throw new Error(found.kind);
    return { sheet: withCells(sheet, found.cells), replaces: found.replaces };
  };

  it("each goes into a row of its own, and reads back as it was", () => {
    const first = put(blank, rating());
    const second = put(first.sheet, rating({ placement: "generated", extent: "major" }));
    expect([first.replaces, second.replaces]).toEqual([false, false]);
    const { entries } = reading(second.sheet);
    const records = [0, 1].map((record) =>
      Object.fromEntries(entries.filter((entry) => entry.record === record).map(({ field, value }) => [field, value])),
    );
    expect(records).toEqual([
      Object.fromEntries(rating()),
      Object.fromEntries(rating({ placement: "generated", extent: "major" })),
    ]);
  });

  it("the same rater of the same day changes the rating given before", () => {
    const first = put(blank, rating());
    const again = put(first.sheet, rating({ extent: "major" }));
    expect(again.replaces).toBe(true);
    const extents = reading(again.sheet).entries.filter(({ field }) => field === "extent");
    expect(extents.map(({ value }) => value)).toEqual(["major"]);
  });

  it("is no place of another form", () => {
    expect(placeRecord(memorySheet("Other", [["x"]]), form, rating())).toEqual({ kind: "no-form" });
    expect(() => placeRecord(blank, form, new Map([["colour", "red"]]))).toThrow(RangeError);
  });
});
