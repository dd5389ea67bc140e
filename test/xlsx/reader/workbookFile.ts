import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from "@zip.js/zip.js";
import { openWorkbook, type OpenedWorkbook } from "../../../xlsx";
import type { Sheet } from "../../../engine";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export type Parts = Record<string, string | Uint8Array>;

export interface WrittenWorkbook {
  /** XML between `<sheetData>` and `</sheetData>` of a sheet called "Pupils". */
  readonly rows?: string;
  /** XML after `</sheetData>`, and before it. */
  readonly after?: string;
  readonly before?: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
  /** XML inside `<workbook>` before the sheets, and after them. */
  readonly workbookStart?: string;
  readonly workbookEnd?: string;
  /** Parts that replace those made, or come besides them. */
  readonly parts?: Parts;
}

/** The parts of a small workbook, as XML written by hand. */
export function partsOf(written: WrittenWorkbook = {}): Parts {
  return {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${written.workbookStart ?? ""}<sheets><sheet name="Pupils" sheetId="1" r:id="rId1"/></sheets>${written.workbookEnd ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${RELATIONSHIPS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": sheetXml(written),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${written.sharedStrings ?? ""}</sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${written.styles ?? ""}</styleSheet>`,
    ...written.parts,
  };
}

export function sheetXml({ rows = "", before = "", after = "" }: WrittenWorkbook): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export async function zip(parts: Parts, options: { password?: string } = {}): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false, ...options });
  for (const [name, content] of Object.entries(parts)) {
    await writer.add(name, typeof content === "string" ? new TextReader(content) : new Uint8ArrayReader(content));
  }
  return writer.close();
}

export async function workbookFile(written: WrittenWorkbook = {}): Promise<Blob> {
  return zip(partsOf(written));
}

/** The workbook, which must open. */
export async function opened(source: Blob): Promise<OpenedWorkbook> {
  const outcome = await openWorkbook(source);
  if (!outcome.ok) throw new Error(outcome.issues.map(({ message }) => message).join("\n"));
  return outcome.value;
}

export async function firstSheet(written: WrittenWorkbook): Promise<Sheet> {
  const sheet = (await opened(await workbookFile(written))).sheets[0];
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

/** All values of a sheet, row by row. */
export function valuesOf(sheet: Sheet): unknown[][] {
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (__, column) => sheet.cell(row, column)),
  );
}

/** The code of the one issue a file is refused with. */
export async function refusalOf(source: Blob): Promise<string> {
  const outcome = await openWorkbook(source);
  if (outcome.ok) throw new Error("the file was read");
  expect(outcome.issues).toHaveLength(1);
  const [issue] = outcome.issues;
  expect(issue?.message).toMatch(/^[A-Z].+\.$/);
  expect(issue?.suggestion).toMatch(/^[A-Z].+\.$/);
  return issue?.code ?? "";
}

export async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

export function blobOf(...pieces: (string | Uint8Array<ArrayBuffer>)[]): Blob {
  return new Blob(pieces);
}
