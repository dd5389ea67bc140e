import { entry, type RawEntry } from "./rawZip";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const COMMENTS = `${TYPES}.comments+xml`;

/** The opening of a sheet's XML up to its first row, and what ends it. */
export const sheetHead = `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>`;
export const sheetTail = "</sheetData></worksheet>";
export const oneCell = '<row r="1"><c r="A1"><v>1</v></c></row>';
export const sheetPart = "xl/worksheets/sheet1.xml";
export const sharedStringsPart = "xl/sharedStrings.xml";
export const sharedStringsHead = `<sst xmlns="${MAIN}">`;
export const stylesHead = `<styleSheet xmlns="${MAIN}"><cellXfs>`;
export const commentsHead = `<comments xmlns="${MAIN}"><authors><author>a</author></authors><commentList>`;
export const workbookHead = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Pupils" sheetId="1" r:id="rId1"/></sheets>`;

export function sheet(rows: string, { before = "", after = "" } = {}): RawEntry {
  return entry(
    sheetPart,
    `${sheetHead.replace("<sheetData>", `${before}<sheetData>`)}${rows}</sheetData>${after}</worksheet>`,
  );
}

/** The parts of a workbook of one small sheet; those given replace its parts of the same name or come besides. */
export function workbookOf(
  parts: readonly RawEntry[] = [],
  { sheets = 1, samePart = false } = {},
): readonly RawEntry[] {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  const file = (number: number) => `worksheets/sheet${samePart ? 1 : number}.xml`;
  const made = [
    entry(
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/comments1.xml" ContentType="${COMMENTS}"/>${numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join("")}</Types>`,
    ),
    entry(
      "_rels/.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    entry(
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbers.map((number) => `<sheet name="Sheet ${number}" sheetId="${number}" r:id="rId${number}"/>`).join("")}</sheets></workbook>`,
    ),
    entry(
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((number) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="${file(number)}"/>`).join("")}<Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="texts" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    entry(
      "xl/worksheets/_rels/sheet1.xml.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/comments" Target="../comments1.xml"/></Relationships>`,
    ),
    sheet(oneCell),
    entry("xl/styles.xml", `${stylesHead}</cellXfs></styleSheet>`),
    entry(sharedStringsPart, `${sharedStringsHead}<si><t>hello</t></si></sst>`),
  ];
  const replaced = new Set(parts.map(({ name }) => name));
  return [...made.filter(({ name }) => !replaced.has(name)), ...parts];
}
