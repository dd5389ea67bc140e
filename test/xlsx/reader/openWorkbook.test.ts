import { openWorkbook } from "../../../xlsx";
import { firstSheet, opened, partsOf, sheetXml, valuesOf, workbookFile, zip } from "./workbookFile";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DATES = '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>';
const XFS = '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="9"/></cellXfs>';

describe("values", () => {
  test("of every kind a cell can hold", async () => {
    const sharedStrings =
      '<si><t>hello</t></si><si><r><t>ri</t></r><r><rPr><b/></rPr><t xml:space="preserve">ch </t></r><r><t>text</t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si><t/></si>';
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>' +
      '<row r="2"><c r="A2"><v>95</v></c><c r="B2" t="n"><v>-1.25E-3</v></c><c r="C2"><v>0.1</v></c><c r="D2"/></row>' +
      '<row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="b"><v>0</v></c><c r="C3" t="e"><v>#N/A</v></c></row>' +
      '<row r="4"><c r="A4" t="inlineStr"><is><t>in &amp; line</t></is></c><c r="B4" t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r></is></c>' +
      '<c r="C4" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="D4" t="str"><f>""</f><v></v></c></row>';
    const sheet = await firstSheet({ rows, sharedStrings });
    expect(valuesOf(sheet)).toEqual([
      ["hello", "rich text", "東京"],
      [95, -0.00125, 0.1],
      [true, false, { error: "#N/A" }],
      ["in & line", "a b", "ab"],
    ]);
    expect(sheet.isFormula(3, 2)).toBe(true);
    expect(sheet.isFormula(3, 3)).toBe(true);
    expect(sheet.isFormula(3, 0)).toBe(false);
  });

  test("rows and cells without references follow the one before", async () => {
    const rows = '<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row r="3"><c><v>4</v></c></row>';
    expect(valuesOf(await firstSheet({ rows }))).toEqual([
      [1, null, 2, 3],
      [null, null, null, null],
      [4, null, null, null],
    ]);
  });

  test("escapes and line ends in text are what they stand for", async () => {
    const text = "_x0041_ _x005F_x0041_ a_x0009_b &#233;&#x1F600; &lt;&gt;&quot;&apos; one\r\ntwo";
    const rows = `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`;
    expect(valuesOf(await firstSheet({ rows }))).toEqual([["A _x0041_ a\tb é😀 <>\"' one\ntwo"]]);
  });

  test("comments, CDATA and processing instructions stand where XML allows them", async () => {
    const rows =
      '<!-- rows --><row><?x y?><c t="inlineStr"><is><t>a<!-- > -->b<![CDATA[ <&amp;> ]]>c</t></is></c><c><v><![CDATA[12]]></v></c><c><v>1<!-- . -->2</v></c></row>';
    expect(valuesOf(await firstSheet({ rows }))).toEqual([["ab <&amp;> c", 12, 12]]);
  });

  test("the first cell of a merge has the only value, whatever the file keeps under it", async () => {
    const rows = "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c><c><v>5</v></c></row>";
    const after = '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>';
    const sheet = await firstSheet({ rows, after });
    expect(valuesOf(sheet)).toEqual([[1, null, 3]]);
    expect(sheet.merges).toEqual([{ row: 0, column: 0, toRow: 1, toColumn: 1 }]);
  });

  test("cells a formula fills besides its own are formulas", async () => {
    const rows =
      '<row><c><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row><c><v>2</v></c></row><row><c><v>3</v></c></row>';
    const sheet = await firstSheet({ rows });
    expect([0, 1, 2].map((row) => sheet.isFormula(row, 0))).toEqual([true, true, false]);
  });

  test("formulas without a saved result are empty, and that is said", async () => {
    const rows = [1, 2, 3].map(
      (row) => `<row r="${row}"><c><v>1</v></c><c><f>A${row}*2</f></c><c><f>1</f><v/></c></row>`,
    );
    const outcome = await openWorkbook(await workbookFile({ rows: rows.join("") }));
    expect(outcome).toMatchObject({
      ok: true,
      issues: [
        {
          code: "formulas-without-values",
          severity: "warning",
          place: { sheet: "Pupils", row: 0, column: 1, toRow: 2, toColumn: 2 },
          count: 6,
        },
      ],
    });
  });
});

describe("dates", () => {
  test("are serials whose number format shows a date", async () => {
    const rows = '<row><c s="1"><v>45231</v></c><c s="3"><v>0.5</v></c><c><v>7</v></c><c s="99"><v>8</v></c></row>';
    const sheet = await firstSheet({ rows, styles: DATES + XFS });
    expect([0, 1, 2, 3].map((column) => sheet.numberFormat(0, column))).toEqual([
      "dd/mm/yyyy",
      "0%",
      "General",
      "General",
    ]);
  });

  // 1 November 2023 is 45231 in the 1900 system and 43769 in that of 1904, 1,462 days less (ECMA-376 Part 1, 18.17.4.1).
  test("of a workbook that counts from 1904 count from 1900; its numbers and times stay", async () => {
    const rows = '<row><c s="1"><v>43769</v></c><c><v>43769</v></c><c s="2"><v>0.5</v></c></row>';
    const workbookStart = '<workbookPr date1904="1"/>';
    const workbook = await opened(await workbookFile({ rows, styles: DATES + XFS, workbookStart }));
    expect(workbook.date1904).toBe(true);
    expect(workbook.sheets.map(valuesOf)).toEqual([[[45231, 43769, 0.5]]]);
  });

  test("written as ISO 8601 become serials with a date format", async () => {
    const rows = ["2023-11-01", "2023-11-01T12:00:00Z", "2023-11-01T06:00"].map(
      (text) => `<c t="d"><v>${text}</v></c>`,
    );
    const sheet = await firstSheet({
      rows: `<row>${rows.join("")}<c s="1" t="d"><v>2023-11-01</v></c></row>`,
      styles: DATES + XFS,
    });
    expect(valuesOf(sheet)).toEqual([[45231, 45231.5, 45231.25, 45231]]);
    expect([0, 1, 3].map((column) => sheet.numberFormat(0, column))).toEqual([
      "yyyy-mm-dd",
      "yyyy-mm-dd hh:mm:ss",
      "dd/mm/yyyy",
    ]);
  });
});

describe("what else a sheet holds", () => {
  test("hidden rows and columns", async () => {
    const rows = '<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row>';
    const before = '<cols><col min="2" max="3" hidden="true"/><col min="4" max="4" width="0"/></cols>';
    const sheet = await firstSheet({ rows, before });
    expect([0, 1, 2].map((row) => sheet.isRowHidden(row))).toEqual([false, true, false]);
    expect([0, 1, 2, 3].map((column) => sheet.isColumnHidden(column))).toEqual([false, true, true, false]);
  });

  test("tables, notes and conversations", async () => {
    const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const microsoft = "http://schemas.microsoft.com/office/2017/10/relationships";
    const threaded = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
    const base = partsOf();
    const parts = {
      "xl/_rels/workbook.xml.rels": String(base["xl/_rels/workbook.xml.rels"]).replace(
        "</Relationships>",
        `<Relationship Id="rId9" Type="${microsoft}/person" Target="persons/person.xml"/></Relationships>`,
      ),
      "xl/persons/person.xml": `<personList xmlns="${threaded}"><person displayName="A. Colleague" id="{1}"/></personList>`,
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/table" Target="../tables/table1.xml"/><Relationship Id="rId2" Type="${relationships}/comments" Target="/xl/comments1.xml"/><Relationship Id="rId3" Type="${microsoft}/threadedComment" Target="../threadedComments/threadedComment1.xml"/><Relationship Id="rId4" Type="${relationships}/hyperlink" TargetMode="External" Target="http://example.org"/></Relationships>`,
      "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="1" name="T" displayName="Scores" ref="A1:C12" totalsRowCount="1"><tableColumns count="0"/></table>`,
      "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>B. Teacher</author><author>tc={2}</author></authors><commentList><comment ref="C7" authorId="0"><text><r><t>absent </t></r><r><t>that day</t></r></text></comment><comment ref="B2" authorId="1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`,
      "xl/threadedComments/threadedComment1.xml": `<ThreadedComments xmlns="${threaded}"><threadedComment ref="B2" personId="{1}" id="{2}"><text>Is this right?</text></threadedComment></ThreadedComments>`,
    };
    const sheet = await firstSheet({ rows: "<row><c><v>1</v></c></row>", parts });
    expect(sheet.tables).toEqual([
      { name: "Scores", range: { row: 0, column: 0, toRow: 11, toColumn: 2 }, totalsRow: true },
    ]);
    expect(sheet.comments).toEqual([
      { row: 1, column: 1, author: "A. Colleague", text: "Is this right?" },
      { row: 6, column: 2, author: "B. Teacher", text: "absent that day" },
    ]);
  });

  test("the mark of a sheet of ours, and defined names", async () => {
    const workbookEnd =
      '<definedNames><definedName name="EnquiryImpact_Sheet" localSheetId="0" hidden="1">"1:by-school"</definedName><definedName name="Scores">Pupils!$A$1:$A$9</definedName></definedNames>';
    const workbook = await opened(await workbookFile({ workbookEnd, rows: "<row><c><v>1</v></c></row>" }));
    expect(workbook.sheets[0]?.mark).toEqual({ version: 1, id: "by-school" });
    expect(workbook.definedNames).toContainEqual({ name: "Scores", formula: "Pupils!$A$1:$A$9", sheetIndex: null });
  });
});

describe("workbooks as different programs write them", () => {
  const cell = "<row><c><v>5</v></c></row>";

  test("with a prefix before every name", async () => {
    const prefixed = sheetXml({ rows: cell })
      .replace(/<(\/?)([a-zA-Z])/g, "<$1x:$2")
      .replace("xmlns=", "xmlns:x=");
    expect(valuesOf(await firstSheet({ parts: { "xl/worksheets/sheet1.xml": prefixed } }))).toEqual([[5]]);
  });

  test("elements of other namespaces are not cells", async () => {
    const rows = `<row><x:c xmlns:x="urn:other"><v>1</v></x:c><c><v>5</v></c><c xmlns="urn:other"><v>6</v></c><c><v>7</v></c></row>`;
    expect(valuesOf(await firstSheet({ rows }))).toEqual([[5, 7]]);
  });

  test("in UTF-16, either way round, and in Latin-1", async () => {
    const xml = sheetXml({ rows: '<row><c t="inlineStr"><is><t>Zoë</t></is></c></row>' });
    const little = Buffer.from(`\ufeff${xml.replace("UTF-8", "UTF-16")}`, "utf16le");
    const big = Buffer.from(little).swap16();
    const latin = Buffer.from(xml.replace("UTF-8", "ISO-8859-1"), "latin1");
    for (const bytes of [little, big, latin]) {
      expect(valuesOf(await firstSheet({ parts: { "xl/worksheets/sheet1.xml": bytes } }))).toEqual([["Zoë"]]);
    }
  });

  test("strict Open XML", async () => {
    const parts = Object.fromEntries(
      Object.entries(partsOf({ rows: cell })).map(([name, xml]) => [
        name,
        String(xml)
          .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006",
            "http://purl.oclc.org/ooxml/officeDocument",
          ),
      ]),
    );
    const { sheets } = await opened(await zip(parts));
    expect(sheets.map(valuesOf)).toEqual([[[5]]]);
  });

  test("with parts named in another case, by absolute or winding paths", async () => {
    const base = partsOf({ rows: cell });
    for (const target of [
      "/xl/worksheets/sheet1.xml",
      "../XL/Worksheets/Sheet1.xml",
      "./worksheets/../worksheets/sheet1.xml",
    ]) {
      const rels = String(base["xl/_rels/workbook.xml.rels"]).replace("worksheets/sheet1.xml", target);
      const { sheets } = await opened(await zip({ ...base, "xl/_rels/workbook.xml.rels": rels }));
      expect(sheets.map(valuesOf)).toEqual([[[5]]]);
    }
  });

  test("without styles or shared strings", async () => {
    const parts = partsOf({ rows: cell });
    delete parts["xl/styles.xml"];
    delete parts["xl/sharedStrings.xml"];
    const { sheets } = await opened(await zip(parts));
    expect(sheets.map(valuesOf)).toEqual([[[5]]]);
  });

  test.each([
    ["xlsm", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
    ["xltx", "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"],
    ["xltm", "application/vnd.ms-excel.template.macroEnabled.main+xml"],
  ])("%s is told by its content type", async (kind, type) => {
    const base = partsOf({ rows: cell });
    const types = String(base["[Content_Types].xml"]).replace(/(workbook\.xml" ContentType=")[^"]*/, `$1${type}`);
    expect((await opened(await zip({ ...base, "[Content_Types].xml": types }))).kind).toBe(kind);
  });

  test("sheets come in tab order, hidden ones too, chart sheets left out", async () => {
    const base = partsOf({ rows: cell });
    const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const parts = {
      ...base,
      "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:q="${relationships}"><sheets><sheet name="Second &amp; last" sheetId="7" q:id="rId7" state="veryHidden"/><sheet name="Chart" sheetId="3" q:id="rId8"/><sheet name="Pupils" sheetId="1" q:id="rId1" state="hidden"/></sheets><definedNames><definedName name="EnquiryImpact_Sheet" localSheetId="2">"1:setup"</definedName></definedNames></workbook>`,
      "xl/_rels/workbook.xml.rels": String(base["xl/_rels/workbook.xml.rels"]).replace(
        "</Relationships>",
        `<Relationship Id="rId7" Type="${relationships}/worksheet" Target="worksheets/other.xml"/><Relationship Id="rId8" Type="${relationships}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
      ),
      "xl/worksheets/other.xml": sheetXml({ rows: cell.replace("5", "6") }),
    };
    const { sheets } = await opened(await zip(parts));
    expect(sheets.map(({ name, visibility, mark }) => [name, visibility, mark?.id ?? null])).toEqual([
      ["Second & last", "very-hidden", null],
      ["Pupils", "hidden", "setup"],
    ]);
    expect(sheets.map(valuesOf)).toEqual([[[6]], [[5]]]);
  });
});
