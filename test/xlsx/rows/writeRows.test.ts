import ExcelJS from "exceljs";
import { writeRows } from "../../../xlsx/rows/writeRows";
import type { RowCell, RowSheet } from "../../../xlsx/rows/rowSheet";

const bytesOf = async (sheets: readonly RowSheet[]) =>
  new Uint8Array(await new Response(writeRows(sheets)).arrayBuffer());

async function readBack(sheets: readonly RowSheet[]) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await bytesOf(sheets)).buffer);
  return workbook;
}

const awkward: readonly (readonly RowCell[])[] = [
  [{ kind: "note", text: "Invented" }],
  [{ kind: "heading", text: "A & B" }, { kind: "heading", text: "<b>" }, null, { kind: "title", text: "Title" }],
  [" padded ", 'a "quoted" word', "two\nlines", "=1+1", "Zoë – 日本"],
  [1.5, -0.1, 1e21, true, false, { kind: "date", serial: 45_572 }],
  [],
  [null, "", 0],
];

test("what goes in is read back by another reader", async () => {
  const workbook = await readBack([
    { name: "First & only", widths: [10, 20], frozenRows: 2, rows: awkward },
    { name: "Second", rows: [["x"]] },
  ]);
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(["First & only", "Second"]);
  const sheet = workbook.worksheets[0];
  const row = (number: number) => (sheet?.getRow(number).values as unknown[]).slice(1);
  expect(row(1)).toEqual(["Invented"]);
  expect(row(2)).toEqual(["A & B", "<b>", undefined, "Title"]);
  expect(row(3)).toEqual([" padded ", 'a "quoted" word', "two\nlines", "=1+1", "Zoë – 日本"]);
  // Serial 45572 is 7 October 2024.
  expect(row(4)).toEqual([1.5, -0.1, 1e21, true, false, new Date(Date.UTC(2024, 9, 7))]);
  expect(row(6)).toEqual([undefined, undefined, 0]);
  expect(sheet?.getColumn(2).width).toBe(20);
});

test("the same rows give the same bytes", async () => {
  const sheets = [{ name: "Rows", rows: awkward }];
  expect(Buffer.compare(await bytesOf(sheets), await bytesOf(sheets))).toBe(0);
});

test("rows are drawn only as the stream is read", async () => {
  let drawn = 0;
  function* rows(): Generator<readonly RowCell[]> {
    while (drawn < 400_000) {
      drawn++;
      yield [drawn, `a text of its own ${drawn * 7919}`];
    }
  }
  const reader = writeRows([{ name: "Long", rows: rows() }]).getReader();
  await reader.read();
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(drawn).toBeLessThan(200_000);
  await reader.cancel();
});

test("an error of the row source breaks the stream", async () => {
  function* rows(): Generator<readonly RowCell[]> {
    yield ["fine"];
    throw new Error("source gone");
  }
  await expect(bytesOf([{ name: "Rows", rows: rows() }])).rejects.toThrow("source gone");
});

test("numbers that are not finite break it too", async () => {
  await expect(bytesOf([{ name: "Rows", rows: [[Number.NaN]] }])).rejects.toThrow(RangeError);
});

test.each([[[]], [["a", "A"]], [[""]], [["x".repeat(32)]], [["a/b"]], [["'quoted'"]]])(
  "sheet names %j are refused",
  (names) => {
    expect(() => writeRows(names.map((name) => ({ name, rows: [] })))).toThrow(RangeError);
  },
);
