import type { BadInput } from "./badInput";
import { rowsOfNumbers } from "./bombs";
import { entry, repeated } from "./rawZip";
import {
  oneCell,
  sharedStringsHead,
  sharedStringsPart,
  sheet,
  sheetHead,
  sheetPart,
  sheetTail,
  workbookOf,
} from "./workbookParts";

const tooLarge = "workbook-too-large";
const damaged = "workbook-damaged";

function texts(...lines: readonly (readonly string[])[]): string {
  return lines
    .map((cells) => `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`)
    .join("");
}

function numbered(count: number, cell: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => cell(index)).join("");
}

/** Sheets no person ever made: far, wide, many, overlapping, or with words made to be slow to understand. */
export const sheets: readonly BadInput[] = [
  {
    name: "a cell at each corner of the largest sheet",
    expected: "read",
    entries: () => workbookOf([sheet(`${oneCell}<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`)]),
  },
  {
    name: "a row that no sheet has",
    expected: damaged,
    entries: () => workbookOf([sheet(`${oneCell}<row r="999999999"><c r="ZZZZZ999999999"><v>2</v></c></row>`)]),
  },
  {
    name: "200,000 rows, each with its last cell only",
    expected: "read",
    entries: () => workbookOf([sheet(numbered(200_000, (index) => `<row><c r="XFD${index + 1}"><v>1</v></c></row>`))]),
  },
  {
    name: "rows of 16,384 cells",
    expected: "read",
    entries: () => workbookOf([sheet(`<row>${"<c><v>1</v></c>".repeat(16_384)}</row>`.repeat(60))]),
  },
  {
    name: "16 million cells, nearly as many as are let in",
    expected: "read",
    entries: () => {
      const middle = rowsOfNumbers(100, 1000);
      return workbookOf([repeated(sheetPart, { head: sheetHead, middle, times: 160, tail: sheetTail })]);
    },
  },
  {
    name: "rows of 16,384 different texts",
    expected: "read",
    entries: () =>
      workbookOf([
        sheet(
          numbered(15, (row) => `<row>${numbered(16_384, (column) => `<c t="str"><v>${column} ${row}</v></c>`)}</row>`),
        ),
      ]),
  },
  {
    name: "1,048,576 rows of one text",
    expected: "read",
    entries: () => workbookOf([sheet('<row><c t="s"><v>0</v></c></row>'.repeat(1_048_576))]),
  },
  {
    name: "1,000 sheets with a table each",
    expected: "read",
    entries: () => {
      const rows = texts(
        ["UPN", "School", "Before", "After"],
        ...Array.from({ length: 5 }, (_, row) => [`A${row}`, "Oak", "10", "12"]),
      );
      return workbookOf(
        Array.from({ length: 1000 }, (_, index) =>
          entry(`xl/worksheets/sheet${index + 1}.xml`, sheetHead + rows + sheetTail),
        ),
        { sheets: 1000 },
      );
    },
  },
  {
    name: "5,000 sheets",
    expected: tooLarge,
    entries: () =>
      workbookOf(
        Array.from({ length: 5000 }, (_, index) =>
          entry(`xl/worksheets/sheet${index + 1}.xml`, sheetHead + oneCell + sheetTail),
        ),
        { sheets: 5000 },
      ),
  },
  {
    name: "merges over one another",
    expected: tooLarge,
    entries: () =>
      workbookOf([
        sheet("<row><c><v>1</v></c></row>".repeat(20_000), {
          after: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000)}</mergeCells>`,
        }),
      ]),
  },
  {
    name: "columns described without end",
    expected: damaged,
    entries: () =>
      workbookOf([
        sheet(oneCell, { before: `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(100_000)}</cols>` }),
      ]),
  },
  {
    name: "headings of 32,000 letters, brackets, digits and spaces",
    expected: "read",
    entries: () => {
      const long = ["a", " ", "(", "1 ", "Year ", "a.", "-", "_"].map((piece) =>
        piece.repeat(Math.floor(32_000 / piece.length)),
      );
      const headings = Array.from({ length: 40 }, (_, index) => `${long[index % long.length] ?? ""}${index}`);
      return workbookOf([
        sheet(
          texts(
            ["UPN", ...headings],
            ...Array.from({ length: 30 }, (_, row) => [`A${row}`, ...headings.map(() => "3")]),
          ),
        ),
      ]);
    },
  },
  {
    name: "a million different texts",
    expected: "read",
    entries: () =>
      workbookOf([
        entry(
          sharedStringsPart,
          `${sharedStringsHead}${numbered(1_000_000, (index) => `<si><t>t${index}</t></si>`)}</sst>`,
        ),
        sheet(
          numbered(
            500_000,
            (index) => `<row><c t="s"><v>${2 * index}</v></c><c t="s"><v>${2 * index + 1}</v></c></row>`,
          ),
        ),
      ]),
  },
  {
    name: "the same pupil 200,000 times",
    expected: "read",
    entries: () =>
      workbookOf([
        sheet(
          texts(["UPN", "School", "Before", "After"]) +
            '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c><c><v>1</v></c><c><v>2</v></c></row>'.repeat(200_000),
        ),
      ]),
  },
  {
    name: "names of built-in properties everywhere",
    expected: "read",
    entries: () =>
      workbookOf([
        sheet(
          texts(
            ["__proto__", "constructor", "toString"],
            ...Array.from({ length: 20 }, () => ["__proto__", "hasOwnProperty", "valueOf"]),
          ),
        ),
      ]),
  },
];
