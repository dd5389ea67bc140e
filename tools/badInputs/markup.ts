import type { BadInput } from "./badInput";
import { entry, type RawEntry, writeRawZip } from "./rawZip";
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
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const unsafe = "workbook-unsafe";
const damaged = "workbook-damaged";
const truncated = "workbook-truncated";

function withDocumentType(declarations: string): readonly RawEntry[] {
  const text = '<row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row>';
  return workbookOf([entry(sheetPart, sheetHead.replace("?>", `?><!DOCTYPE w [${declarations}]>`) + text + sheetTail)]);
}

function laughs(levels: number): string {
  const more = Array.from({ length: levels }, (_, level) => `<!ENTITY a${level + 1} "${`&a${level};`.repeat(10)}">`);
  return `<!ENTITY a0 "lol">${more.join("")}<!ENTITY e "&a${levels};">`;
}

function bytesOf(entries: readonly RawEntry[]): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), "bad-inputs-"));
  const file = path.join(folder, "one.xlsx");
  writeRawZip(file, entries);
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true });
  return bytes;
}

/** XML that attacks its reader. */
export const markup: readonly BadInput[] = [
  {
    name: "an external entity",
    expected: unsafe,
    entries: () => withDocumentType('<!ENTITY e SYSTEM "file:///etc/passwd">'),
  },
  { name: "a billion laughs", expected: unsafe, entries: () => withDocumentType(laughs(9)) },
  {
    name: "elements 300,000 deep",
    expected: unsafe,
    entries: () => workbookOf([sheet(oneCell, { after: "<a>".repeat(300_000) + "</a>".repeat(300_000) })]),
  },
  {
    name: "an element of a million attributes",
    expected: unsafe,
    entries: () =>
      workbookOf([sheet(`<row ${Array.from({ length: 1_000_000 }, (_, index) => `a${index}="1"`).join(" ")}/>`)]),
  },
  {
    name: "a million names of elements",
    expected: unsafe,
    entries: () =>
      workbookOf([sheet(oneCell, { after: Array.from({ length: 1_000_000 }, (_, index) => `<a${index}/>`).join("") })]),
  },
  {
    name: "an attribute of 20 MB",
    expected: "workbook-too-large",
    entries: () => workbookOf([sheet(`<row r="${"1".repeat(20_000_000)}"/>`)]),
  },
  {
    name: "numbers of 900,000 digits",
    expected: "read",
    entries: () => workbookOf([sheet(`<row>${`<c><v>0.${"7".repeat(900_000)}</v></c>`.repeat(20)}</row>`)]),
  },
  {
    name: "texts of nothing but entities",
    expected: "read",
    entries: () =>
      workbookOf([sheet(`<row>${`<c t="inlineStr"><is><t>${"&amp;".repeat(30_000)}</t></is></c>`.repeat(200)}</row>`)]),
  },
  {
    name: "a text of a million runs",
    expected: "read",
    entries: () =>
      workbookOf([
        entry(sharedStringsPart, `${sharedStringsHead}<si>${"<r><t>x</t></r>".repeat(1_000_000)}</si></sst>`),
      ]),
  },
  {
    name: "a sheet in UTF-16",
    expected: "read",
    entries: () =>
      workbookOf([
        entry(
          sheetPart,
          Buffer.from(`\ufeff${(sheetHead + oneCell + sheetTail).replace("UTF-8", "UTF-16")}`, "utf16le"),
        ),
      ]),
  },
  {
    name: "a sheet cut off",
    expected: damaged,
    entries: () => workbookOf([entry(sheetPart, `${sheetHead}${oneCell}<row`)]),
  },
  {
    name: "a sheet of bytes that are no text",
    expected: damaged,
    entries: () => workbookOf([entry(sheetPart, Buffer.alloc(100_000, 0xff))]),
  },
];

/** Archives that lie about themselves, and files that are no workbook. */
export const archives: readonly BadInput[] = [
  { name: "half a workbook", expected: truncated, entries: () => bytesOf(workbookOf()).subarray(0, 900) },
  { name: "an empty file", expected: "file-empty", entries: () => new Uint8Array(0) },
  { name: "plain text", expected: "text-not-workbook", entries: () => Buffer.from("a,b\n1,2\n") },
  { name: "an end of archive and nothing before", expected: "not-a-workbook", entries: () => bytesOf([]) },
  {
    name: "ends of archive without end",
    expected: damaged,
    entries: () =>
      Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), Buffer.from("PK\x05\x06".repeat(2_000_000), "latin1")]),
  },
  {
    name: "another check sum than the content's",
    expected: damaged,
    entries: () => workbookOf([{ ...sheet(oneCell), checkSum: 12_345 }]),
  },
  {
    name: "a method of packing nobody has",
    expected: damaged,
    entries: () => workbookOf([{ ...sheet(oneCell), method: 99 }]),
  },
  {
    name: "content that is not deflated though it says so",
    expected: damaged,
    entries: () => workbookOf([{ ...sheet(oneCell), compressed: [Buffer.alloc(5000, 0xaa)] }]),
  },
  {
    name: "a directory that points past the end",
    expected: "read",
    entries: () => {
      const bytes = bytesOf(workbookOf());
      bytes.writeUInt32LE(0x7fffffff, bytes.length - 6);
      return bytes;
    },
  },
  {
    name: "a directory that says 65,000 entries",
    expected: damaged,
    entries: () => {
      const bytes = bytesOf(workbookOf());
      bytes.writeUInt16LE(65_000, bytes.length - 14);
      bytes.writeUInt16LE(65_000, bytes.length - 12);
      return bytes;
    },
  },
  {
    name: "50,000 entries",
    expected: "workbook-too-large",
    entries: () => workbookOf(Array.from({ length: 50_000 }, (_, index) => entry(`xl/media/${index}.png`, ""))),
  },
  {
    name: "15,000 entries",
    expected: "read",
    entries: () => workbookOf(Array.from({ length: 15_000 }, (_, index) => entry(`xl/media/${index}.png`, "x"))),
  },
  {
    name: "names that climb out of the folder",
    expected: damaged,
    entries: () => workbookOf([entry("../../../etc/passwd", "root")]),
  },
  { name: "two parts of one name", expected: damaged, entries: () => [...workbookOf(), sheet(oneCell)] },
  {
    name: "a workbook in a workbook in a workbook",
    expected: "read",
    entries: () => {
      let inner = bytesOf(workbookOf());
      for (let level = 0; level < 50; level += 1)
        inner = bytesOf(workbookOf([entry("xl/embeddings/book.xlsx", inner)]));
      return inner;
    },
  },
];
