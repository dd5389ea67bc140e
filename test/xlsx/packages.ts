import { writeZip } from "../../xlsx/package/writeZip";
import { textsOf } from "./unzip";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * A person's small workbook as Excel would write it, with what must survive: two sheets (one called as ours would be),
 * a print area with a sheet index, a table, a style sheet with a format of its own, a list of sheets in its properties.
 */
export function personParts(sheetNames: readonly [string, string] = ["Scores", "By school"]): Map<string, string> {
  const [first, second] = sheetNames;
  const types = [
    ["/xl/workbook.xml", `${SHEETML}.sheet.main+xml`],
    ["/xl/worksheets/sheet1.xml", `${SHEETML}.worksheet+xml`],
    ["/xl/worksheets/sheet2.xml", `${SHEETML}.worksheet+xml`],
    ["/xl/styles.xml", `${SHEETML}.styles+xml`],
    ["/xl/tables/table1.xml", `${SHEETML}.table+xml`],
    ["/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
  ];
  const overrides = types.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join("");
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relationships = (inner: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  const sheet = (cells: string, end = "") =>
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData><row r="1">${cells}</row></sheetData>${end}</worksheet>`;
  return new Map([
    [
      "[Content_Types].xml",
      `<?xml version="1.0" encoding="UTF-8"?>\n<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`,
    ],
    [
      "_rels/.rels",
      relationships(
        relationship("rId1", "officeDocument", "xl/workbook.xml") +
          relationship("rId2", "extended-properties", "docProps/app.xml"),
      ),
    ],
    [
      "xl/workbook.xml",
      `<?xml version="1.0" encoding="UTF-8"?>\n<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="${first}" sheetId="1" r:id="rId1"/><sheet name="${second}" sheetId="7" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">'${second}'!$A$1:$B$9</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      relationships(
        relationship("rId1", "worksheet", "worksheets/sheet1.xml") +
          relationship("rId2", "worksheet", "worksheets/sheet2.xml") +
          relationship("rId3", "styles", "styles.xml"),
      ),
    ],
    [
      "xl/worksheets/sheet1.xml",
      sheet(
        `<c r="A1" t="inlineStr"><is><t>Pupil</t></is></c><c r="B1" s="1"><v>4</v></c>`,
        `<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
      ),
    ],
    ["xl/worksheets/_rels/sheet1.xml.rels", relationships(relationship("rId1", "table", "../tables/table1.xml"))],
    ["xl/worksheets/sheet2.xml", sheet(`<c r="A1"><v>1</v></c>`)],
    [
      "xl/tables/table1.xml",
      `<table xmlns="${MAIN}" id="4" name="Schools" displayName="Schools" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="Pupil"/></tableColumns></table>`,
    ],
    [
      "xl/styles.xml",
      `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf numFmtId="164" xfId="0"/></cellXfs><extLst/></styleSheet>`,
    ],
    [
      "docProps/app.xml",
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>2</vt:i4></vt:variant><vt:variant><vt:lpstr>Named Ranges</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="3" baseType="lpstr"><vt:lpstr>${first}</vt:lpstr><vt:lpstr>${second}</vt:lpstr><vt:lpstr>'${second}'!Print_Area</vt:lpstr></vt:vector></TitlesOfParts></Properties>`,
    ],
  ]);
}

export async function zipOf(parts: ReadonlyMap<string, string>): Promise<Uint8Array> {
  return writeZip([...parts].map(([path, text]) => ({ path, text })));
}

export function blobOf(bytes: Uint8Array): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>]);
}

/** The same package with some parts rewritten: what a person does to a workbook between two runs. */
export async function changed(bytes: Uint8Array, change: (parts: Map<string, string>) => void): Promise<Uint8Array> {
  const parts = new Map(await textsOf(bytes));
  change(parts);
  return zipOf(parts);
}
