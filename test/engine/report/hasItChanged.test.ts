import { analyse } from "../../../engine/analyse";
import { changedText, unchangedText } from "../../../engine/report/sheets/hasItChanged";
import type { CellValue } from "../../../engine/workbook/cellValue";
import type { SheetDraft } from "../../../engine/workbook/sheetDraft";
import { openWorkbook, writeFresh } from "../../../xlsx";
import { describeWithLibreOffice, resavedByLibreOffice } from "../../libreOffice";
import { study } from "../tables/reading";

jest.setTimeout(180_000);

type Rows = readonly (readonly CellValue[])[];
const header = ["School", "UPN", "Maths SAS before", "Maths SAS after"];

/** Three schools of twelve, one with an apostrophe and a quotation mark; an absence, a remark and a score kept as text. */
const rows: Rows = [
  header,
  ...Array.from({ length: 36 }, (_, pupil): readonly CellValue[] => [
    ["Ash", "St Mary's", 'The "Old" School'][Math.floor(pupil / 12)] ?? null,
    `P${pupil}`,
    80 + ((pupil * 7) % 41),
    pupil === 5 ? "Ab" : pupil === 6 ? "104*" : 83 + ((pupil * 7) % 41) + (pupil % 3),
  ]),
];

/** The same cells with the scores after of the second school sorted on their own. */
function sortedAlone(): Rows {
  const after = rows.slice(13, 25).map((row) => Number(row[3]));
  const sorted = [...after].sort((a, b) => a - b);
  return rows.map((row, index) => (index >= 13 && index < 25 ? [...row.slice(0, 3), sorted[index - 13] ?? null] : row));
}

function learners(cells: Rows): SheetDraft {
  return {
    id: "input",
    name: "Pupils",
    columns: [],
    rows: cells.map((row, index) => ({
      row: index,
      cells: row.map((value, column) => [column, { value: value as string | number | null }] as const),
    })),
    merges: [],
    tables: [],
    charts: [],
    page: {
      orientation: "portrait",
      printArea: { row: 0, column: 0, toRow: 1, toColumn: 1 },
      fitToWidth: 1,
      fitToHeight: 0,
      footerLeft: "",
      footerRight: "",
    },
    gridlines: true,
  };
}

const { drafts } = analyse(study(rows), { issues: [], version: "0" });

describe("what the score cells held", () => {
  it("is summed school by school as the cells stand, text and blanks as 0", () => {
    const sums = study(rows).sourceSums ?? [];
    expect(sums.map(({ school }) => school)).toEqual(["Ash", "St Mary's", 'The "Old" School']);
    const ofAsh = rows
      .slice(1, 13)
      .map((row) => [row[2], row[3]].map((value) => (typeof value === "number" ? value : 0)));
    const total = (of: (pair: readonly number[]) => number): number => ofAsh.reduce((sum, pair) => sum + of(pair), 0);
    expect(sums[0]?.sums).toEqual({
      countBefore: 12,
      countAfter: 10,
      sumBefore: total(([x = 0]) => x),
      sumAfter: total(([, y = 0]) => y),
      squaresBefore: total(([x = 0]) => x * x),
      squaresAfter: total(([, y = 0]) => y * y),
      products: total(([x = 0, y = 0]) => x * y),
    });
  });

  it("is not watched in tables with error values, nor in other files", () => {
    const broken = rows.map((row, index) => (index === 3 ? [...row.slice(0, 3), { error: "#N/A" }] : row));
    expect(study(broken).sourceSums).toEqual([]);
  });

  it("is the cached value of every formula, and every verdict says the same", () => {
    const sheet = drafts.find(({ id }) => id === "has-it-changed");
    const values = (sheet?.rows ?? []).flatMap(({ cells }) => cells.map(([, { value }]) => value));
    const formulas = values.filter((value) => typeof value === "object" && value !== null && "formula" in value);
    // Seven sums and a verdict a school, and the answer.
    expect(formulas).toHaveLength(3 * 8 + 1);
  });
});

describeWithLibreOffice("the live check in LibreOffice", () => {
  async function recalculated(cells: Rows): Promise<readonly CellValue[]> {
    const workbook = await writeFresh([learners(cells), ...drafts], { marked: true });
    const opened = await openWorkbook(new Blob([resavedByLibreOffice(workbook) as Uint8Array<ArrayBuffer>]));
    const sheets = opened.ok ? opened.value.sheets : [];
    return sheets
      .filter(({ name }) => name === "Has it changed" || name === "Method and audit")
      .flatMap((sheet) =>
        Array.from({ length: 40 * 12 }, (_, index) => sheet.cell(Math.floor(index / 12), index % 12)),
      );
  }

  it("finds the data as they were, and a column sorted on its own in one school", async () => {
    const untouched = await recalculated(rows);
    expect(untouched.filter((value) => value === unchangedText)).toHaveLength(2);
    expect(untouched.filter((value) => value === "the same")).toHaveLength(3);

    const touched = await recalculated(sortedAlone());
    expect(touched.filter((value) => value === changedText)).toHaveLength(2);
    expect(touched.filter((value) => value === "CHANGED")).toHaveLength(1);
    expect(touched.filter((value) => value === "the same")).toHaveLength(2);
  });
});
