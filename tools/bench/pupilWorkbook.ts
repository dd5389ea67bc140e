import { createWriteStream, existsSync, mkdirSync, renameSync } from "node:fs";
import path from "node:path";
import { Readable, Writable } from "node:stream";
import { ZipWriter } from "@zip.js/zip.js";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEADERS = ["UPN", "School", "Sex", "FSM", "Ethnicity", "Before", "After", "Attendance", "Born", "Note"];
const ETHNICITIES = ["White British", "Black African", "Asian – Pakistani", "Mixed & other", 'Not "known"'];
const ROWS_A_CHUNK = 2000;

/**
 * The path of a workbook of invented pupils, a row each and ten columns of every kind of cell, as Excel would write
 * it: unique texts, repeated texts, truth values, whole numbers, decimals, dates, gaps. Made once for a number of rows,
 * always the same.
 */
export async function pupilWorkbook(folder: string, rowCount: number): Promise<string> {
  const file = path.join(folder, `pupils-${rowCount}.xlsx`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const unfinished = `${file}.part`;
  const zip = new ZipWriter(Writable.toWeb(createWriteStream(unfinished)) as WritableStream<Uint8Array>, {
    useWebWorkers: false,
    // Headers as Excel writes them: some streaming readers know no other.
    bufferedWrite: true,
    dataDescriptor: false,
    zip64: false,
    extendedTimestamp: false,
    lastModDate: new Date(2024, 0, 1),
  });
  const add = (name: string, texts: Iterable<string>) =>
    zip.add(name, Readable.toWeb(Readable.from(encoded(texts))) as ReadableStream<Uint8Array>);

  const shared = sharedTexts();
  for (const [name, xml] of Object.entries(smallParts())) await add(name, [HEAD + xml]);
  await add("xl/worksheets/sheet1.xml", sheetXml(rowCount, shared));
  await add("xl/sharedStrings.xml", sharedXml(shared));
  await zip.close();
  renameSync(unfinished, file);
  return file;
}

function* encoded(texts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const text of texts) yield encoder.encode(text);
}

interface SharedTexts {
  readonly texts: string[];
  uses: number;
  indexOf(text: string): number;
}

function sharedTexts(): SharedTexts {
  const indexes = new Map<string, number>();
  const shared: SharedTexts = {
    texts: [],
    uses: 0,
    indexOf(text) {
      shared.uses += 1;
      const known = indexes.get(text);
      if (known !== undefined) return known;
      indexes.set(text, shared.texts.length);
      return shared.texts.push(text) - 1;
    },
  };
  return shared;
}

function* sheetXml(rowCount: number, shared: SharedTexts): Generator<string> {
  const random = uniform(12_345);
  const schools = Math.min(1500, Math.max(30, Math.floor(rowCount / 40)));
  const text = (cell: string, value: string) => `<c r="${cell}" t="s"><v>${shared.indexOf(value)}</v></c>`;
  yield `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><dimension ref="A1:J${rowCount + 1}"/><sheetFormatPr defaultRowHeight="15"/><sheetData>`;
  yield `<row r="1" spans="1:10">${HEADERS.map((header, index) => text(`${"ABCDEFGHIJ"[index]}1`, header)).join("")}</row>`;
  let chunk: string[] = [];
  for (let row = 2; row <= rowCount + 1; row += 1) {
    const school = 1 + Math.floor(random() * schools);
    const cells = [
      text(`A${row}`, `UPN${String(100_000_000 + row * 7).padStart(12, "A")}`),
      text(`B${row}`, `School ${String(school).padStart(4, "0")}`),
      text(`C${row}`, random() < 0.5 ? "F" : "M"),
      random() < 0.05 ? "" : `<c r="D${row}" t="b"><v>${random() < 0.25 ? 1 : 0}</v></c>`,
      text(`E${row}`, ETHNICITIES[Math.floor(random() * ETHNICITIES.length)] ?? ""),
      random() < 0.08 ? "" : `<c r="F${row}"><v>${Math.round(80 + random() * 40)}</v></c>`,
      random() < 0.1 ? "" : `<c r="G${row}"><v>${(random() * 9).toFixed(4)}</v></c>`,
      `<c r="H${row}"><v>${0.8 + random() * 0.2}</v></c>`,
      `<c r="I${row}" s="1"><v>${39_000 + Math.floor(random() * 2000)}</v></c>`,
      random() < 0.2 ? text(`J${row}`, `note ${Math.floor(random() * 5000)}`) : `<c r="J${row}"/>`,
    ];
    chunk.push(`<row r="${row}" spans="1:10">${cells.join("")}</row>`);
    if (chunk.length < ROWS_A_CHUNK) continue;
    yield chunk.join("");
    chunk = [];
  }
  yield `${chunk.join("")}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
}

function* sharedXml({ texts, uses }: SharedTexts): Generator<string> {
  yield `${HEAD}<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${texts.length}">`;
  for (let from = 0; from < texts.length; from += ROWS_A_CHUNK) {
    const items = texts.slice(from, from + ROWS_A_CHUNK);
    yield items.map((text) => `<si><t>${text.replace(/&/g, "&amp;")}</t></si>`).join("");
  }
  yield "</sst>";
}

/** Numbers of [0, 1), the same from the same seed (mulberry32, public domain). */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function smallParts(): Record<string, string> {
  const relationship = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  return {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("workbook", "sheet.main")}${override("worksheets/sheet1", "worksheet")}${override("styles", "styles")}${override("sharedStrings", "sharedStrings")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relationship(1, "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Pupils" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relationship(1, "worksheet", "worksheets/sheet1.xml")}${relationship(2, "styles", "styles.xml")}${relationship(3, "sharedStrings", "sharedStrings.xml")}</Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  };
}
