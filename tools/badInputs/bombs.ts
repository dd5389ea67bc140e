import type { BadInput } from "./badInput";
import { entry, repeated, type RawEntry } from "./rawZip";
import {
  commentsHead,
  oneCell,
  sharedStringsHead,
  sharedStringsPart,
  sheetHead,
  sheetPart,
  sheetTail,
  stylesHead,
  workbookHead,
  workbookOf,
} from "./workbookParts";

const MEGABYTE = 1_000_000;

function spaces(count: number): string {
  return " ".repeat(count);
}

/** White space with an element now and then, so that no run of it is too long in itself. */
function padding(bytes: number): string {
  return `<a/>${spaces(99_996)}`.repeat(bytes / 100_000);
}

/** A sheet of so many copies of `middle` after its first row. */
function sheetOf(middle: string, times: number): RawEntry {
  return repeated(sheetPart, { head: sheetHead + oneCell, middle, times, tail: sheetTail });
}

const rowOfTexts = `<row>${'<c t="inlineStr"><is><t>a text</t></is></c>'.repeat(16_384)}</row>`;
const rowOfNumbers = `<row>${"<c><v>1</v></c>".repeat(16_384)}</row>`;
const tooLarge = "workbook-too-large";

/** Small files that unpack to far more than any machine has. */
export const bombs: readonly BadInput[] = [
  {
    name: "10 GB of spaces in a sheet",
    expected: tooLarge,
    entries: () => workbookOf([sheetOf(spaces(100 * MEGABYTE), 100)]),
  },
  {
    name: "2 GB that say they are 5,000 bytes",
    expected: "workbook-damaged",
    entries: () => workbookOf([{ ...sheetOf(spaces(100 * MEGABYTE), 20), size: 5000 }]),
  },
  {
    name: "10 GB of rows in a sheet",
    expected: tooLarge,
    entries: () => workbookOf([sheetOf(rowOfNumbers.repeat(40), 1000)]),
  },
  {
    name: "10 GB of empty elements",
    expected: tooLarge,
    entries: () => workbookOf([sheetOf("<a/>".repeat(MEGABYTE), 2500)]),
  },
  {
    name: "10 GB of closed elements",
    expected: tooLarge,
    entries: () => workbookOf([sheetOf("<a></a>".repeat(MEGABYTE), 1500)]),
  },
  {
    name: "10 GB of empty rows",
    expected: "workbook-damaged",
    entries: () => workbookOf([sheetOf("<row/>".repeat(MEGABYTE), 1700)]),
  },
  {
    name: "10 GB of empty cells",
    expected: tooLarge,
    entries: () => workbookOf([sheetOf(`<row>${"<c/>".repeat(16_384)}</row>`.repeat(60), 2500)]),
  },
  {
    name: "10 GB of a comment of XML",
    expected: tooLarge,
    entries: () => workbookOf([sheetOf(`<!--${"x".repeat(50 * MEGABYTE)}-->`, 200)]),
  },
  {
    name: "10 GB of CDATA",
    expected: tooLarge,
    entries: () => workbookOf([sheetOf("<![CDATA[ ]]>".repeat(MEGABYTE), 800)]),
  },
  {
    name: "10 GB of texts in a sheet",
    expected: tooLarge,
    entries: () => workbookOf([sheetOf(rowOfTexts.repeat(10), 1400)]),
  },
  {
    name: "10 GB of shared texts",
    expected: tooLarge,
    entries: () =>
      workbookOf([
        repeated(sharedStringsPart, {
          head: sharedStringsHead,
          middle: "<si><t>abc</t></si>".repeat(MEGABYTE),
          times: 500,
          tail: "</sst>",
        }),
      ]),
  },
  {
    name: "10 GB of empty shared texts",
    expected: tooLarge,
    entries: () =>
      workbookOf([
        repeated(sharedStringsPart, {
          head: sharedStringsHead,
          middle: "<si/>".repeat(MEGABYTE),
          times: 2000,
          tail: "</sst>",
        }),
      ]),
  },
  {
    name: "one shared text of 10 GB",
    expected: tooLarge,
    entries: () =>
      workbookOf([
        repeated(sharedStringsPart, {
          head: `${sharedStringsHead}<si><t>`,
          middle: "x".repeat(100 * MEGABYTE),
          times: 100,
          tail: "</t></si></sst>",
        }),
      ]),
  },
  {
    name: "10 GB of styles",
    expected: tooLarge,
    entries: () =>
      workbookOf([
        repeated("xl/styles.xml", { head: stylesHead, middle: '<xf numFmtId="0"/>'.repeat(MEGABYTE), times: 550 }),
      ]),
  },
  {
    name: "10 GB of defined names",
    expected: tooLarge,
    entries: () =>
      workbookOf([
        repeated("xl/workbook.xml", {
          head: `${workbookHead}<definedNames>`,
          middle: '<definedName name="a">1</definedName>'.repeat(MEGABYTE),
          times: 270,
        }),
      ]),
  },
  {
    name: "10 GB of content types",
    expected: tooLarge,
    entries: () =>
      workbookOf([
        repeated("[Content_Types].xml", {
          head: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
          middle: '<Default Extension="a" ContentType="b/c"/>'.repeat(MEGABYTE),
          times: 240,
        }),
      ]),
  },
  {
    name: "10 GB of relationships",
    expected: tooLarge,
    entries: () =>
      workbookOf([
        repeated("_rels/.rels", {
          head: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">',
          middle: '<Relationship Id="a" Type="t" Target="x"/>'.repeat(MEGABYTE),
          times: 240,
        }),
      ]),
  },
  {
    name: "10 GB of comments on cells",
    expected: tooLarge,
    entries: () =>
      workbookOf([
        repeated("xl/comments1.xml", {
          head: commentsHead,
          middle: '<comment ref="A1" authorId="0"><text><t>hm</t></text></comment>'.repeat(500_000),
          times: 330,
        }),
      ]),
  },
  {
    name: "10 GB in a part nobody reads",
    expected: "read",
    entries: () =>
      workbookOf([repeated("xl/media/image1.png", { head: "", middle: spaces(100 * MEGABYTE), times: 100 })]),
  },
  {
    name: "1,000 sheets of 20 MB of spaces each",
    expected: tooLarge,
    entries: () => {
      const one = repeated("", {
        head: sheetHead + oneCell,
        middle: padding(20 * MEGABYTE),
        times: 1,
        tail: sheetTail,
      });
      return workbookOf(
        Array.from({ length: 1000 }, (_, index) => ({ ...one, name: `xl/worksheets/sheet${index + 1}.xml` })),
        { sheets: 1000 },
      );
    },
  },
  {
    name: "1,000 sheets that are one part of 10 MB",
    expected: "workbook-damaged",
    entries: () =>
      workbookOf([entry(sheetPart, sheetHead + oneCell + padding(10 * MEGABYTE) + sheetTail)], {
        sheets: 1000,
        samePart: true,
      }),
  },
  {
    name: "600 sheets that are one stretch of the file",
    expected: "workbook-damaged",
    entries: () => {
      const first = entry(sheetPart, sheetHead + oneCell + padding(10 * MEGABYTE) + sheetTail);
      const others = Array.from({ length: 599 }, (_, index) => ({
        ...first,
        name: `xl/worksheets/sheet${index + 2}.xml`,
        sharesContentOf: sheetPart,
      }));
      return workbookOf([first, ...others], { sheets: 600 });
    },
  },
  {
    name: "10 GB of white space between elements",
    expected: tooLarge,
    entries: () => workbookOf([sheetOf(padding(100 * MEGABYTE), 100)]),
  },
  {
    name: "10 GB of attributes",
    expected: tooLarge,
    entries: () => workbookOf([sheetOf(`<a b="1" c="2" d="3" e="4" f="5" g="6" h="7"/>`.repeat(MEGABYTE), 220)]),
  },
  {
    name: "2 GB of different numbers, packed no tighter than an honest sheet",
    expected: tooLarge,
    entries: () => workbookOf([sheetOf(rowsOfNumbers(40, 16_384), 160)]),
  },
  {
    name: "2 GB of empty elements, packed no tighter than an honest sheet",
    expected: tooLarge,
    entries: () => workbookOf([sheetOf(emptyElements(MEGABYTE), 300)]),
  },
];

/** Numbers as a fixed seed draws them. */
function drawer(): (below: number) => number {
  let state = 1;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

/** Rows of so many numbers below 100 each, drawn: they pack to about a thirteenth. */
export function rowsOfNumbers(count: number, width: number): string {
  const draw = drawer();
  const row = () => Array.from({ length: width }, () => `<c><v>${draw(100)}</v></c>`).join("");
  return Array.from({ length: count }, () => `<row>${row()}</row>`).join("");
}

function emptyElements(count: number): string {
  const draw = drawer();
  return Array.from({ length: count }, () => `<${"abcdefgh"[draw(8)] ?? ""}/>`).join("");
}
