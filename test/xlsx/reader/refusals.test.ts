import { openWorkbook } from "../../../xlsx";
import { READING_LIMITS } from "../../../xlsx/reader/limits";
import { blobOf, bytesOf, opened, partsOf, refusalOf, sheetXml, valuesOf, workbookFile, zip } from "./workbookFile";

const ONE_CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';

describe("files that are no workbook are refused with a reason", () => {
  test("an empty file", async () => {
    expect(await refusalOf(blobOf())).toBe("file-empty");
  });

  test("text, with or without a byte order mark", async () => {
    expect(await refusalOf(blobOf("id,before,after\n1,95,101\n"))).toBe("text-not-workbook");
    expect(await refusalOf(blobOf("\ufeffid;before;after\r\n1;95;101\r\n"))).toBe("text-not-workbook");
    expect(await refusalOf(blobOf(new Uint8Array([0xff, 0xfe, 0x61, 0, 0x2c, 0, 0x62, 0])))).toBe("text-not-workbook");
  });

  test.each([
    ["a web page saved as .xls", "<html><body><table><tr><td>1</td></tr></table></body></html>"],
    ["a PDF", "%PDF-1.7\n"],
    ["XML Spreadsheet 2003", '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'],
    ["other bytes", "\u0000\u0001\u0002"],
  ])("%s", async (_, content) => {
    expect(await refusalOf(blobOf(content))).toBe("not-a-workbook");
  });

  test("a ZIP archive of something else", async () => {
    expect(await refusalOf(await zip({ "notes.txt": "hello" }))).toBe("not-a-workbook");
    expect(await refusalOf(await zip({ "Index/Document.iwa": "x" }))).toBe("not-a-workbook");
  });

  test("an OpenDocument spreadsheet", async () => {
    const parts = { mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" };
    expect(await refusalOf(await zip(parts))).toBe("open-document-spreadsheet");
  });

  test.each([
    ["application/vnd.ms-excel.sheet.binary.macroEnabled.main", "binary-workbook"],
    ["application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "not-a-workbook"],
    ["application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "not-a-workbook"],
    ["application/vnd.ms-excel.addin.macroEnabled.main+xml", "not-a-workbook"],
    ["application/x-unknown", "workbook-damaged"],
  ])("a package whose main part is %s", async (type, code) => {
    const parts = partsOf();
    const types = String(parts["[Content_Types].xml"]);
    const changed = types.replace(/(workbook\.xml" ContentType=")[^"]*/, `$1${type}`);
    expect(await refusalOf(await zip({ ...parts, "[Content_Types].xml": changed }))).toBe(code);
  });
});

describe("OLE compound files are told apart by what they hold", () => {
  test.each([
    ["Workbook", "old-excel-workbook"],
    ["EncryptedPackage", "workbook-encrypted"],
    ["WordDocument", "not-a-workbook"],
    ["Other", "not-a-workbook"],
  ])("%s", async (stream, code) => {
    expect(await refusalOf(compoundFile(["Root Entry", stream]))).toBe(code);
  });

  test("one cut after its signature", async () => {
    expect(await refusalOf(blobOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])))).toBe(
      "not-a-workbook",
    );
  });

  test("a directory that runs in a circle ends", async () => {
    const bytes = await bytesOf(compoundFile(["Root Entry", "Other"]));
    new DataView(bytes.buffer).setUint32(512 + 4, 1, true);
    expect(await refusalOf(blobOf(bytes))).toBe("not-a-workbook");
  });
});

/** A compound file of a header, one table sector and one directory sector ([MS-CFB] 2.2, 2.3, 2.6). */
function compoundFile(names: readonly string[]): Blob {
  const bytes = new Uint8Array(3 * 512);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  view.setUint32(76, 0, true);
  view.setUint32(512 + 4, 0xfffffffe, true);
  names.forEach((name, index) => {
    const offset = 1024 + index * 128;
    [...name].forEach((letter, position) => view.setUint16(offset + 2 * position, letter.charCodeAt(0), true));
    view.setUint16(offset + 64, 2 * (name.length + 1), true);
  });
  return blobOf(bytes);
}

describe("a workbook is read whole or not at all", () => {
  test("cut at any place, it is never read", async () => {
    const bytes = await bytesOf(await workbookFile({ rows: ONE_CELL }));
    for (let length = 2; length < bytes.length; length += 37) {
      expect(await refusalOf(blobOf(bytes.subarray(0, length)))).toMatch(/^workbook-(truncated|damaged)$/);
    }
  });

  test("cut in the middle, it is said to be incomplete", async () => {
    const bytes = await bytesOf(await workbookFile({ rows: ONE_CELL }));
    expect(await refusalOf(blobOf(bytes.subarray(0, bytes.length / 2)))).toBe("workbook-truncated");
  });

  test("a part whose content does not agree with its check sum", async () => {
    const bytes = await bytesOf(await workbookFile({ rows: ONE_CELL }));
    const directory = new TextDecoder("latin1").decode(bytes).lastIndexOf("xl/worksheets/sheet1.xml") - 46;
    expect(new DataView(bytes.buffer).getUint32(directory, true)).toBe(0x02014b50);
    bytes[directory + 16] = (bytes[directory + 16] ?? 0) ^ 1;
    expect(await refusalOf(blobOf(bytes))).toBe("workbook-damaged");
  });

  test.each([
    ["no closing </worksheet>", sheetXml({ rows: ONE_CELL }).replace("</worksheet>", "")],
    ["elements that overlap", sheetXml({ rows: "<row><c></row></c>" })],
    ["something after the root", `${sheetXml({ rows: ONE_CELL })}<more/>`],
    ["text after the root", `${sheetXml({ rows: ONE_CELL })}more`],
    ["a chart sheet where a sheet should be", sheetXml({}).replace(/worksheet/g, "chartsheet")],
    ["no XML", "hello"],
    ["nothing", ""],
    ["bytes that are no UTF-8", new Uint8Array([...Buffer.from("<worksheet><a>"), 0xff, ...Buffer.from("</a>")])],
  ])("a sheet with %s", async (_, xml) => {
    expect(await refusalOf(await workbookFile({ parts: { "xl/worksheets/sheet1.xml": xml } }))).toBe(
      "workbook-damaged",
    );
  });

  test.each([
    ["a word where a number should be", '<c r="A1"><v>high</v></c>'],
    ["a number too large for one", '<c r="A1"><v>1e999</v></c>'],
    ["a hexadecimal number", '<c r="A1"><v>0x10</v></c>'],
    ["a shared text the workbook has not", '<c r="A1" t="s"><v>0</v></c>'],
    ["a truth value of 2", '<c r="A1" t="b"><v>2</v></c>'],
    ["a date of letters", '<c r="A1" t="d"><v>today</v></c>'],
    ["an unknown type", '<c r="A1" t="toString"><v>1</v></c>'],
    ["a reference to another row", '<c r="A2"><v>1</v></c>'],
    ["a reference to no cell", '<c r="1A"><v>1</v></c>'],
    ["two cells at one place", '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'],
    ["a column after XFD", '<c r="XFE1"><v>1</v></c>'],
  ])("a cell with %s, its place named", async (_, cell) => {
    const outcome = await openWorkbook(await workbookFile({ rows: `<row r="1">${cell}</row>` }));
    expect(outcome).toMatchObject({
      ok: false,
      issues: [{ code: "workbook-damaged", place: { sheet: "Pupils", row: 0 } }],
    });
  });

  test.each(["1048577", "0", "999999999", "1.5", "one"])("a row numbered %s", async (rowNumber) => {
    expect(await refusalOf(await workbookFile({ rows: `<row r="${rowNumber}"><c><v>1</v></c></row>` }))).toBe(
      "workbook-damaged",
    );
  });

  test("a missing sheet is named", async () => {
    const parts = partsOf();
    delete parts["xl/worksheets/sheet1.xml"];
    const outcome = await openWorkbook(await zip(parts));
    expect(outcome).toMatchObject({ ok: false, issues: [{ code: "workbook-damaged", place: { sheet: "Pupils" } }] });
  });

  test("no sheet at all", async () => {
    const parts = {
      "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    };
    expect(await refusalOf(await workbookFile({ parts }))).toBe("workbook-without-sheets");
  });
});

describe("hostile workbooks", () => {
  test("protected by a ZIP password", async () => {
    expect(await refusalOf(await zip(partsOf({ rows: ONE_CELL }), { password: "pwd" }))).toBe("workbook-encrypted");
  });

  test.each([
    ["an external entity", '<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]>'],
    ["entities that multiply", '<!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>'],
  ])("%s", async (_, doctype) => {
    const xml = sheetXml({ rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>' });
    const parts = { "xl/worksheets/sheet1.xml": xml.replace("?>", `?>${doctype}`) };
    expect(await refusalOf(await workbookFile({ parts }))).toBe("workbook-unsafe");
  });

  test("an undeclared entity is no text", async () => {
    const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row>';
    expect(await refusalOf(await workbookFile({ rows }))).toBe("workbook-damaged");
  });

  test("elements nested without end", async () => {
    expect(await refusalOf(await workbookFile({ after: "<a>".repeat(300_000) + "</a>".repeat(300_000) }))).toBe(
      "workbook-unsafe",
    );
  });

  test("a sheet that inflates beyond any ratio", async () => {
    const bomb = await workbookFile({ rows: ONE_CELL, after: "<a/>".repeat(500_000) });
    const outcome = await openWorkbook(bomb, { limits: { ...READING_LIMITS, inflatedBytesAtAnyRatio: 1_000_000 } });
    expect(outcome).toMatchObject({ ok: false, issues: [{ code: "workbook-too-large" }] });
  });

  test("elements without end, however little they are", async () => {
    const outcome = await openWorkbook(await workbookFile({ rows: ONE_CELL, after: "<a/>".repeat(2000) }), {
      limits: { ...READING_LIMITS, elements: 1000 },
    });
    expect(outcome).toMatchObject({ ok: false, issues: [{ code: "workbook-too-large" }] });
  });

  test("a run of text without end", async () => {
    expect(await refusalOf(await workbookFile({ rows: ONE_CELL, after: " ".repeat(3_000_000) }))).toBe(
      "workbook-too-large",
    );
  });

  test("names without end", async () => {
    const after = Array.from({ length: 5000 }, (_, index) => `<a${index}/>`).join("");
    expect(await refusalOf(await workbookFile({ rows: ONE_CELL, after }))).toBe("workbook-unsafe");
  });

  test("two entries on one stretch of the file", async () => {
    const parts = { "xl/worksheets/sheet2.xml": sheetXml({ rows: ONE_CELL }) };
    const bytes = await bytesOf(await workbookFile({ rows: ONE_CELL, parts }));
    // The offset of an entry stands 4 bytes before its name in the directory, at 42 of 46.
    const offsetOf = (name: string) => new TextDecoder("latin1").decode(bytes).lastIndexOf(name) - 4;
    const view = new DataView(bytes.buffer);
    view.setUint32(
      offsetOf("xl/worksheets/sheet2.xml"),
      view.getUint32(offsetOf("xl/worksheets/sheet1.xml"), true),
      true,
    );
    expect(await refusalOf(blobOf(bytes))).toBe("workbook-damaged");
  });

  test("one part for two sheets", async () => {
    const made = partsOf({ rows: ONE_CELL });
    const parts = {
      "xl/workbook.xml": String(made["xl/workbook.xml"]).replace(
        "</sheets>",
        '<sheet name="Again" sheetId="2" r:id="rId1"/></sheets>',
      ),
    };
    const outcome = await openWorkbook(await workbookFile({ rows: ONE_CELL, parts }));
    expect(outcome).toMatchObject({ ok: false, issues: [{ code: "workbook-damaged", place: { sheet: "Again" } }] });
  });

  test("more to keep in memory than the limit", async () => {
    const rows = `<row r="1">${'<c t="str"><v>text</v></c>'.repeat(1000)}</row>`;
    const limits = { ...READING_LIMITS, memoryBytes: 100_000 };
    const outcome = await openWorkbook(await workbookFile({ rows }), { limits });
    expect(outcome).toMatchObject({ ok: false, issues: [{ code: "workbook-too-large" }] });
  });

  test.each([
    ["styles", { styles: `<cellXfs>${'<xf numFmtId="0"/>'.repeat(5000)}</cellXfs>` }],
    [
      "defined names",
      { workbookEnd: `<definedNames>${'<definedName name="a">1</definedName>'.repeat(2000)}</definedNames>` },
    ],
    ["merges", { after: `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(2000)}</mergeCells>` }],
  ])("%s without end", async (_, written) => {
    const limits = { ...READING_LIMITS, memoryBytes: 100_000 };
    const outcome = await openWorkbook(await workbookFile({ rows: "", ...written }), { limits });
    expect(outcome).toMatchObject({ ok: false, issues: [{ code: "workbook-too-large" }] });
  });

  test("columns described again and again", async () => {
    const before = `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(17_000)}</cols>`;
    expect(await refusalOf(await workbookFile({ before }))).toBe("workbook-damaged");
  });

  test("merges over one another are not visited without end", async () => {
    const rows = ONE_CELL + "<row><c><v>1</v></c></row>".repeat(5000);
    const after = `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(5000)}</mergeCells>`;
    expect(await refusalOf(await workbookFile({ rows, after }))).toBe("workbook-too-large");
  });

  test("two parts of one name", async () => {
    const parts = { "XL/Worksheets/Sheet1.xml": sheetXml({}) };
    expect(await refusalOf(await workbookFile({ rows: ONE_CELL, parts }))).toBe("workbook-damaged");
  });

  test("cells at both corners of the largest sheet cost two cells", async () => {
    const rows = `${ONE_CELL}<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`;
    const { sheets } = await opened(await workbookFile({ rows }));
    expect(sheets[0]).toMatchObject({ rowCount: 1_048_576, columnCount: 16_384 });
    expect(sheets[0]?.cell(1_048_575, 16_383)).toBe(2);
    expect(sheets[0]?.cell(500_000, 8_000)).toBeNull();
  });

  test("names of built-in properties are names like others", async () => {
    const parts = {
      "xl/workbook.xml": String(partsOf()["xl/workbook.xml"]).replace('name="Pupils"', 'name="__proto__"'),
    };
    const sharedStrings = "<si><t>constructor</t></si>";
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
    const { sheets } = await opened(await workbookFile({ rows, sharedStrings, parts }));
    expect(sheets.map(({ name }) => name)).toEqual(["__proto__"]);
    expect(sheets.map(valuesOf)).toEqual([[["constructor"]]]);
  });
});
