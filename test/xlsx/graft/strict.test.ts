import { readFileSync } from "node:fs";
import path from "node:path";
import { graft, openWorkbook } from "../../../xlsx";
import { NAMESPACES } from "../../../xlsx/package/part";
import { strictStyles, strictXml } from "../../../xlsx/package/strictXml";
import { describeWithLibreOffice, resavedByLibreOffice } from "../../libreOffice";
import { chartSheets } from "../chartDrafts";
import { blobOf, changed, personParts, zipOf } from "../packages";
import { packageFaults } from "../packageFaults";
import { compressedOf, textsOf } from "../unzip";

jest.setTimeout(180_000);

/** Saved by Excel 2013 as a strict workbook; its source is in test/data/README.md. */
const strict = new Uint8Array(readFileSync(path.join(__dirname, "../../data/workbooks/apache__SampleSS.strict.xlsx")));

async function grafted(original: Uint8Array): Promise<Uint8Array> {
  const outcome = await graft(blobOf(original), chartSheets());
  if (!outcome.ok) throw new Error(outcome.issues.map(({ code }) => code).join());
  expect(outcome.issues).toEqual([]);
  return outcome.value.bytes;
}

async function ourParts(original: Uint8Array, bytes: Uint8Array): Promise<readonly (readonly [string, string])[]> {
  const present = await textsOf(original);
  return [...(await textsOf(bytes))].filter(([name]) => !present.has(name));
}

describe("the graft into a strict workbook (ISO/IEC 29500)", () => {
  it("changes the named parts and leaves every other byte for byte", async () => {
    const before = await compressedOf(strict);
    const after = await compressedOf(await grafted(strict));
    const different = [...before].filter(([name, bytes]) => Buffer.compare(bytes, after.get(name) ?? new Uint8Array()));
    expect(different.map(([name]) => name).sort()).toEqual([
      "[Content_Types].xml",
      "docProps/app.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
    ]);
  });

  it("writes strict parts only", async () => {
    const bytes = await grafted(strict);
    const ours = await ourParts(strict, bytes);
    const kinds = new Set(ours.map(([name]) => name.replace(/\d+/g, "").replace(/^.*\//, "")));
    expect([...kinds].sort()).toEqual(["chart.xml", "drawing.xml", "drawing.xml.rels", "sheet.xml", "sheet.xml.rels"]);
    for (const [, text] of [...ours, ...(await textsOf(bytes))]) {
      for (const namespace of [NAMESPACES.spreadsheet, NAMESPACES.relationship, NAMESPACES.drawing, NAMESPACES.chart])
        expect(text).not.toContain(`"${namespace}`);
      expect(text).not.toMatch(/<c:(gapWidth|overlap|lblOffset) val="[^"%]*"/);
    }
  });

  it("lists its sheets where a strict workbook keeps its properties", async () => {
    const properties = (await textsOf(await grafted(strict))).get("docProps/app.xml") ?? "";
    expect(properties).toContain("<vt:lpstr>Sheet3</vt:lpstr><vt:lpstr>By school</vt:lpstr>");
    expect(properties).toContain("<vt:i4>7</vt:i4>");
  });

  it("is sound, is read with the person's values and ours, and gives the same bytes again", async () => {
    const bytes = await grafted(strict);
    expect(packageFaults(await textsOf(bytes))).toEqual([]);
    const [original, opened] = [await openWorkbook(blobOf(strict)), await openWorkbook(blobOf(bytes))];
    if (!original.ok || !opened.ok) throw new Error("not read");
    const cellsOf = (sheet: (typeof opened.value.sheets)[number] | undefined) =>
      Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) =>
        Array.from({ length: sheet?.columnCount ?? 0 }, (__, column) => sheet?.cell(row, column)),
      );
    original.value.sheets.forEach((sheet, index) =>
      expect(cellsOf(opened.value.sheets[index])).toEqual(cellsOf(sheet)),
    );
    const plain = await openWorkbook(blobOf(await graftedPlain()));
    if (!plain.ok) throw new Error("not read");
    const ours = opened.value.sheets.filter(({ mark }) => mark !== null);
    const same = plain.value.sheets.filter(({ mark }) => mark !== null);
    expect(ours.map(cellsOf)).toEqual(same.map(cellsOf));
    expect(Buffer.compare(await grafted(bytes), bytes)).toBe(0);
  });

  it("writes strict tables and notes, and a style sheet where there is none", async () => {
    const made = await changed(strict, (parts) => {
      parts.delete("xl/styles.xml");
      const relationships = parts.get("xl/_rels/workbook.xml.rels") ?? "";
      parts.set("xl/_rels/workbook.xml.rels", relationships.replace(/<Relationship Id="rId5"[^>]*>/, ""));
      const types = parts.get("[Content_Types].xml") ?? "";
      parts.set("[Content_Types].xml", types.replace(/<Override PartName="\/xl\/styles[^>]*>/, ""));
    });
    const [first, ...others] = chartSheets();
    if (!first) throw new Error("no sheets");
    const noted = {
      ...first,
      rows: [
        ...first.rows,
        {
          row: 60,
          cells: [
            [
              1,
              { value: "School", note: "Invented", style: { left: { style: "thin", color: "D3D9DE" } as const } },
            ] as const,
          ],
        },
        { row: 61, cells: [] },
      ],
      tables: [{ name: "Made", range: { row: 60, column: 1, toRow: 61, toColumn: 1 }, columns: ["School"] }],
    };
    const outcome = await graft(blobOf(made), [noted, ...others]);
    if (!outcome.ok) throw new Error("not grafted");
    const parts = await textsOf(outcome.value.bytes);
    for (const name of ["xl/styles.xml", "xl/comments1.xml", "xl/tables/table1.xml"])
      expect(parts.get(name)).toContain('="http://purl.oclc.org/ooxml/spreadsheetml/main"');
    expect(parts.get("xl/worksheets/_rels/sheet4.xml.rels")).toContain(
      'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/comments"',
    );
    const styles = parts.get("xl/styles.xml") ?? "";
    expect(styles).toMatch(/<border><start style="thin">.*?<\/start><end\/>/);
    expect(styles).not.toMatch(/<\/?(left|right)[\s/>]/);
  });
});

async function graftedPlain(): Promise<Uint8Array> {
  const outcome = await graft(blobOf(await zipOf(personParts(["Scores", "Notes"]))), chartSheets());
  if (!outcome.ok) throw new Error("not grafted");
  return outcome.value.bytes;
}

describe("a part as a strict workbook holds it", () => {
  it("keeps texts that look like what is replaced", () => {
    const text = `<t>xmlns=&quot;${NAMESPACES.chart}&quot; ${NAMESPACES.chart} &lt;left/&gt;</t>`;
    expect(strictXml(text)).toBe(text);
    expect(strictStyles(text)).toBe(text);
  });

  it("keeps the addresses of links", () => {
    const link = `<Relationship Id="rId1" Type="${NAMESPACES.relationship}/hyperlink" Target="${NAMESPACES.relationship}/hyperlink" TargetMode="External"/>`;
    expect(strictXml(link)).toBe(
      `<Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/hyperlink" Target="${NAMESPACES.relationship}/hyperlink" TargetMode="External"/>`,
    );
  });
});

describeWithLibreOffice("LibreOffice", () => {
  it("opens a strict workbook with our sheets and draws every chart with all its series", async () => {
    const saved = resavedByLibreOffice(await grafted(strict));
    const opened = await openWorkbook(blobOf(saved));
    expect(opened.ok && opened.value.sheets.map(({ name }) => name)).toEqual([
      "First Sheet",
      "Sheet Number 2",
      "Sheet3",
      "By school",
      "Innovation grid",
      "Questionnaires",
      "By group",
    ]);
    const charts = [...(await textsOf(saved))].filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    const series = charts.map(([, xml]) => xml.match(/<c:ser>/g)?.length ?? 0).sort();
    expect(series).toEqual(
      chartSheets()
        .flatMap((sheet) => sheet.charts.map((chart) => chart.series.length))
        .sort(),
    );
  });
});
