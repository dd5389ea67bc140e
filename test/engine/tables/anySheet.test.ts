import fc from "fast-check";
import { recognise } from "../../../engine/tables/recognise";
import type { Study } from "../../../engine/study";
import type { CellValue } from "../../../engine/workbook/cellValue";
import { memorySheet } from "../../../engine/workbook/memorySheet";

const words = fc.constantFrom<CellValue>(
  "UPN",
  "Name",
  "School",
  "SAS before",
  "SAS after",
  "Reading age Oct",
  "PP",
  "Group",
  "Subject",
  "Result set",
  "Result",
  "I like reading",
  "Agree",
  "Strongly agree",
  "SD",
  "Absent",
  "N/A",
  "Y",
  "Total",
  "Boys 14",
  "__proto__",
  "constructor",
  "=1+1",
  "B801200005001",
  "9:06",
  "<70",
  "\u200b",
);
const cell = fc.oneof(
  { weight: 6, arbitrary: words },
  { weight: 4, arbitrary: fc.integer({ min: -5, max: 150 }) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant<CellValue>({ error: "#DIV/0!" }) },
);
const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 14 });

/** Every column as long as its table, every code a level, every row used or listed. */
function isSound(study: Study): void {
  const tables = study.pupils === null ? study.tables : [...study.tables, study.pupils];
  for (const table of tables) {
    for (const column of table.columns) {
      const length = column.kind === "number" ? column.values.length : column.codes.length;
      expect(length).toBe(table.rowNumbers.length);
      if (column.kind === "text") {
        expect(column.codes.every((code) => code >= -1 && code < column.levels.length)).toBe(true);
      } else
        expect(column.values.some((value, row) => column.missing[row] === 0 && !Number.isFinite(value))).toBe(false);
    }
    expect((table.rowsUsed ?? table.rowNumbers.length) + table.dropped.length).toBe(table.rowsSupplied);
    expect(new Set(table.columns.map(({ id }) => id)).size).toBe(table.columns.length);
  }
}

describe("any sheets whatever", () => {
  it("are recognised or refused, never thrown at; all rows are used or listed", () => {
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 3 }), (sheets) => {
        const sources = sheets.map((cells, index) => ({ file: null, sheet: memorySheet(`Sheet${index}`, cells) }));
        const outcome = recognise(sources, { forms: [] });
        if (outcome.ok) isSound(outcome.value);
        else expect(outcome.issues[0]?.code).toBe("no-table");
      }),
      { numRuns: 400 },
    );
  });

  it("say nothing of the values of people in any message", () => {
    const secret = "Zebediah Quillfeather";
    const outcome = recognise(
      [
        {
          file: null,
          sheet: memorySheet("4K", [
            ["UPN", "Name", "SAS before", "SAS after"],
            ["not a number", secret, secret, 98],
            ["B801200005001", secret, 97, 0],
            ["B801200005001", secret, 99, 700],
          ]),
        },
      ],
      { forms: [] },
    );
    expect(outcome.issues.length).toBeGreaterThan(3);
    expect(JSON.stringify(outcome.issues)).not.toContain(secret);
    expect(JSON.stringify(outcome.issues)).not.toContain("B8012");
  });
});
