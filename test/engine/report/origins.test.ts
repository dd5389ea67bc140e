import { analyse } from "../../../engine/analyse";
import { originsOf, usedColumns } from "../../../engine/report/audit/origins";
import type { ReportSource } from "../../../engine/report/report";
import { recognise } from "../../../engine/tables/recognise";
import type { CellValue } from "../../../engine/workbook/cellValue";
import { memorySheet } from "../../../engine/workbook/memorySheet";
import { sourceFixture } from "./fixtures/source";

/** A sheet a school: the second has a column more, so its scores stand elsewhere. */
function sheetOf(name: string, extra: readonly string[]): ReturnType<typeof memorySheet> {
  const rows: readonly (readonly CellValue[])[] = [
    ["UPN", ...extra, "PP", "Maths SAS before", "Maths SAS after"],
    ...Array.from({ length: 14 }, (_, pupil) => [
      `${name} ${pupil}`,
      ...extra.map(() => "4B"),
      pupil % 3 === 0 ? "Y" : "N",
      85 + ((pupil * 7) % 31),
      87 + ((pupil * 5) % 31),
    ]),
  ];
  return memorySheet(name, rows);
}

const outcome = recognise(
  [sheetOf("Ash", []), sheetOf("Birch", ["Class"])].map((sheet) => ({ file: null, sheet })),
  { forms: [] },
);
if (!outcome.ok) throw new Error("not recognised");
const { results } = analyse(outcome.value, { issues: [], version: "0" });
const source: ReportSource = { ...sourceFixture(), results, study: outcome.value };
const estimates = results.flatMap((result) => ("estimates" in result ? result.estimates : []));
const originOf = originsOf(source);

describe("where a number came from", () => {
  it("is every table of the measure for a number of all schools", () => {
    const whole = estimates.filter(({ school }) => school === null);
    expect(whole.length).toBeGreaterThan(20);
    expect(new Set(whole.map(originOf))).toEqual(new Set(["S1 to S2"]));
  });

  it("is a school's own table, with the columns of the measure by letter, for a number of that school", () => {
    const of = (school: string) => new Set(estimates.filter((one) => one.school === school).map(originOf));
    expect(of("Ash")).toEqual(new Set(["S1 C, D"]));
    expect(of("Birch")).toEqual(new Set(["S2 D, E"]));
  });

  it("is explained under Sources by what each column was read as", () => {
    expect(outcome.value.tables.map(usedColumns)).toEqual([
      expect.stringMatching(/: before C, after D; pupil premium B$/),
      expect.stringMatching(/: before D, after E; class B; pupil premium C$/),
    ]);
  });
});
