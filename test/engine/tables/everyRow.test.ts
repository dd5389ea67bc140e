import type { Study, Table } from "../../../engine/study";
import { recognise } from "../../../engine/tables/recognise";
import { draftedSheet } from "../../../engine/workbook/draftedSheet";
import type { Sheet } from "../../../engine/workbook/sheet";
import { forms, sampleDrafts } from "../../../templates";
import { six } from "../../data/unseen/six";
import { twelve } from "../../data/unseen/twelve";
import { unseenDraft } from "./unseen/unseenDraft";

function read(sheets: readonly Sheet[]): Study {
  const outcome = recognise(
    sheets.map((sheet) => ({ file: null, sheet })),
    { forms },
  );
  if (!outcome.ok) throw new Error(outcome.issues.map(({ code }) => code).join());
  return outcome.value;
}

const used = (table: Table): number => table.rowsUsed ?? table.rowNumbers.length;

/** Rows of a sheet that hold anything, from `from` to `to`, counted from 1. */
function filledRows(sheet: Sheet, from: number, to: number): readonly number[] {
  const rows: number[] = [];
  for (let row = from - 1; row < to; row++) {
    const isFilled = Array.from({ length: sheet.columnCount }, (_, column) => sheet.cell(row, column)).some(
      (value) => value !== null,
    );
    if (isFilled) rows.push(row + 1);
  }
  return rows;
}

const workbooks: readonly (readonly [string, () => readonly Sheet[]])[] = [
  ...(["small", "clean", "large"] as const).map(
    (name) => [`the ${name} sample`, () => sampleDrafts(name).map((draft) => draftedSheet(draft))] as const,
  ),
  ...[...twelve, ...six].map(
    ({ name, sheets }) => [name, () => sheets.map(unseenDraft).map((draft) => draftedSheet(draft))] as const,
  ),
];

describe.each(workbooks)("rows in are rows used and rows listed: %s", (_, sheets) => {
  const all = sheets();
  const study = read(all);
  it("in every table, and in the pupils of all tables together", () => {
    const tables = study.pupils === null ? study.tables : [...study.tables, study.pupils];
    for (const table of tables) expect(used(table) + table.dropped.length).toBe(table.rowsSupplied);
  });
  it("counted in the sheet itself: below the headings of a table no filled row is neither used nor listed", () => {
    for (const sheet of all) {
      const own = study.tables.filter((table) => table.sheet === sheet.name);
      const [only] = own;
      // Several tables on a sheet have titles between them; a long one's rows become persons.
      if (own.length !== 1 || only === undefined || only.rowsUsed !== undefined) continue;
      const filled = filledRows(sheet, only.range.row + 2, sheet.rowCount);
      const told = [...only.rowNumbers, ...only.dropped.map(({ rowNumber }) => rowNumber)].sort((a, b) => a - b);
      expect(told).toEqual(filled);
    }
  });
  it("and every listed row of pupils is told of in an issue or stands in the list of its table", () => {
    const codes = new Set(study.issues.map(({ code }) => code));
    const isListed = study.tables.some(({ dropped }) => dropped.length > 0);
    const isTold = ["rows-dropped", "duplicate-rows", "duplicate-conflict", "summary-not-read"].some((code) =>
      codes.has(code),
    );
    expect(isTold || !isListed).toBe(true);
  });
});
