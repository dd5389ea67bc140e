import fc from "fast-check";
import type { Study } from "../../../engine/study";
import { recognise } from "../../../engine/tables/recognise";
import { memorySheet } from "../../../engine/workbook/memorySheet";
import type { CellValue } from "../../../engine/workbook/cellValue";
import { numbersOf, study } from "./reading";

const sheetOf = (before: readonly CellValue[], after: readonly CellValue[]): CellValue[][] => [
  ["Adno", "Reading age Sept", "Reading age July"],
  ...before.map((value, row) => [`00${row}`, value, after[row] ?? null]),
];
const pointsOf = (of: Study) => of.issues.filter(({ code }) => code === "reading-age-point");

/** The same sheet with a repair answered yes in Setup. */
function repaired(rows: CellValue[][], key: string): Study {
  const setup = memorySheet(
    "Setup",
    [
      ["Setting", "Applies to", "Value", "Choices", "Found by", "Note", "id"],
      ["Mend this", key, "yes", null, null, null, "repair"],
    ],
    { mark: { version: 1, id: "setup" } },
  );
  const sources = [memorySheet("Pupils", rows), setup].map((sheet) => ({ file: null, sheet }));
  const outcome = recognise(sources, { forms: [] });
  if (!outcome.ok) throw new Error("no table");
  return outcome.value;
}

describe("reading ages with a point", () => {
  it("are years and months where nothing lies over eleven, and the other reading is offered", () => {
    // 7.03 is 7 years 3 months (87), 6.11 is 6 years 11 months (83), 7.1 was typed as 7.10 (94).
    const rows = sheetOf([7.03, 6.11, 8, 7.1, 9.02, 6.07], [7.05, 7.02, "8.04", 8.01, 9.08, "7.06"]);
    const read = study(rows);
    expect(numbersOf(read.pupils, "before")).toEqual([87, 83, 96, 94, 110, 79]);
    expect(numbersOf(read.pupils, "after")).toEqual([89, 86, 100, 97, 116, 90]);
    expect(pointsOf(read).map(({ severity }) => severity)).toEqual(["info", "info"]);
    expect(pointsOf(read)[0]?.repair).toBe("reading-age-as-decimal@Pupils!B");
    // 12 x 7.03 and so on.
    expect(numbersOf(repaired(rows, "reading-age-as-decimal@Pupils!B").pupils, "before")).toEqual(
      [7.03, 6.11, 8, 7.1, 9.02, 6.07].map((years) => years * 12),
    );
  });

  it("are decimal years where many lie over eleven hundredths, and the other reading is offered", () => {
    const read = study(sheetOf([7.25, 6.75, 8, 7.5, 9.08, 6.83], [7.5, 7.17, 8.25, 8, 9.75, 7.42]));
    expect(numbersOf(read.pupils, "before")).toEqual([87, 81, 96, 90, 9.08 * 12, 6.83 * 12]);
    expect(pointsOf(read).map(({ severity, repair }) => [severity, repair])).toEqual([
      ["info", "reading-age-as-months@Pupils!B"],
      ["info", "reading-age-as-months@Pupils!C"],
    ]);
  });

  it("are asked where tenths leave it open, with what the other reading would change", () => {
    const rows = sheetOf([7.5, 6.3, 8.2, 7.1, 9, 6.9], [8.5, 7.3, 9.2, 8.1, 9, 7.9]);
    const read = study(rows);
    const [asked] = pointsOf(read);
    expect(asked?.severity).toBe("warning");
    // As years and months 7.5 is 7 years 5 months.
    expect(numbersOf(read.pupils, "before")).toEqual([89, 75, 98, 85, 108, 81]);
    // Decimal: 90, 75.6, 98.4, 85.2, 108, 82.8: 4 months more over 6 pupils, 0.7 on average.
    expect(asked?.effect).toContain("0.7 months higher");
    expect(numbersOf(repaired(rows, asked?.repair ?? "").pupils, "before")).toEqual(
      [7.5, 6.3, 8.2, 7.1, 9, 6.9].map((years) => years * 12),
    );
  });

  it("are asked where 9.06 stands beside 9.5", () => {
    const read = study(sheetOf([9.06, 9.5, 8.11, 7.8, 9.03], [9.11, 10.2, 9.01, 8.3, 9.09]));
    expect(pointsOf(read).map(({ severity }) => severity)).toEqual(["warning", "warning"]);
    expect(numbersOf(read.pupils, "before")).toEqual([114, 113, 107, 92, 111]);
  });

  it("say nothing of ages in months or with colons", () => {
    expect(pointsOf(study(sheetOf([87, 83, 96], ["7:05", "7y2m", "8:04"])))).toEqual([]);
  });
});

it("a reading age of years and months is never read as more or less than a month off", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 5, max: 15 }), fc.integer({ min: 0, max: 11 })), {
        minLength: 8,
        maxLength: 20,
      }),
      (ages) => {
        fc.pre(ages.filter(([, months]) => months % 10 !== 0).length >= 5);
        const written = ages.map(([years, months]) => Number(`${years}.${String(months).padStart(2, "0")}`));
        const read = study(sheetOf(written, written));
        expect(numbersOf(read.pupils, "before")).toEqual(ages.map(([years, months]) => years * 12 + months));
      },
    ),
    { numRuns: 50 },
  );
});
