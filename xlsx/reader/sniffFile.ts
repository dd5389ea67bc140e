import {
  fileEmpty,
  notAWorkbook,
  oldExcelWorkbook,
  textNotWorkbook,
  workbookEncrypted,
  type Issue,
} from "../../engine";
import { COMPOUND_FILE_SIGNATURE, compoundFileNames } from "./compoundFile";

const SNIFFED_BYTES = 4096;

/** Files people take for workbooks, by their first bytes. */
const OTHER_FILES: readonly { readonly bytes: readonly number[]; readonly found: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], found: "a PDF document" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], found: "a picture (PNG)" },
  { bytes: [0xff, 0xd8, 0xff], found: "a picture (JPEG)" },
  { bytes: [0x1f, 0x8b], found: "a compressed file (gzip)" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], found: "a compressed archive (7z)" },
  { bytes: [0x52, 0x61, 0x72, 0x21], found: "a compressed archive (RAR)" },
  { bytes: [0x53, 0x51, 0x4c, 0x69], found: "a database (SQLite)" },
];

/**
 * What is wrong with a file that does not even begin as a workbook does (a ZIP archive); null when it does. The bytes
 * decide, not the name.
 */
export async function sniffFile(source: Blob): Promise<Issue | null> {
  const first = new Uint8Array(await source.slice(0, SNIFFED_BYTES).arrayBuffer());
  if (first.length === 0) return fileEmpty();
  if (beginsWith(first, [0x50, 0x4b])) return null;
  if (beginsWith(first, COMPOUND_FILE_SIGNATURE)) return compoundFileIssue(await compoundFileNames(source));
  const other = OTHER_FILES.find(({ bytes }) => beginsWith(first, bytes));
  if (other) return notAWorkbook(other.found);
  const text = textOf(first);
  if (text === null) return notAWorkbook("a file of another kind");
  if (/^\s*<(?:!doctype html|html|table)/i.test(text)) return notAWorkbook("a web page (HTML) with a workbook's name");
  if (/^\s*<\?xml[\s\S]*Excel\.Sheet/i.test(text)) return notAWorkbook("an “XML Spreadsheet 2003”");
  if (/^\s*<\?xml/i.test(text)) return notAWorkbook("an XML document");
  return textNotWorkbook();
}

function compoundFileIssue(names: readonly string[]): Issue {
  if (names.includes("EncryptedPackage")) return workbookEncrypted();
  if (names.includes("Workbook") || names.includes("Book")) return oldExcelWorkbook();
  if (names.includes("WordDocument")) return notAWorkbook("an old Word document (.doc)");
  if (names.includes("PowerPoint Document")) return notAWorkbook("an old PowerPoint presentation (.ppt)");
  return notAWorkbook("a file of an older Office program");
}

/** The beginning as text, null when it holds bytes text has not. */
function textOf(first: Uint8Array): string | null {
  if (beginsWith(first, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(first);
  if (beginsWith(first, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(first);
  const isText = first.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 12 || byte === 13);
  return isText ? new TextDecoder("windows-1252").decode(first) : null;
}

function beginsWith(bytes: Uint8Array, expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[index] === byte);
}
