import type { CellDraft, SheetDraft } from "../../../engine";
import { writeFresh } from "../../../xlsx";
import { safeAddress } from "../../../xlsx/writer/linksXml";
import { pageFooter } from "../../../xlsx/writer/pageFooter";
import { WORKSHEET_ORDER } from "../../../xlsx/writer/worksheetElement";
import { chartSheets, place, sheetOf } from "../chartDrafts";
import { textsOf } from "../unzip";

function cellsSheet(cells: readonly CellDraft[], more: Partial<SheetDraft> = {}): SheetDraft {
  return sheetOf({ cells: cells.map((cell) => [cell]) }, [], { id: "cells", name: "Cells", ...more });
}

async function worksheet(draft: SheetDraft): Promise<string> {
  const texts = await textsOf(await writeFresh([draft], { marked: true }));
  return texts.get("xl/worksheets/sheet1.xml") ?? "";
}

describe("a fresh workbook", () => {
  it("has the same bytes from the same drafts, whatever the clock says", async () => {
    const first = await writeFresh(chartSheets(), { marked: true });
    await new Promise((resolve) => setTimeout(resolve, 2100)); // ZIP dates count in steps of two seconds
    expect(Buffer.compare(first, await writeFresh(chartSheets(), { marked: true }))).toBe(0);
  });

  it("lists every part under its content type and relates nothing that is not there", async () => {
    const texts = await textsOf(await writeFresh(chartSheets(), { marked: true }));
    const types = texts.get("[Content_Types].xml") ?? "";
    const overrides = [...types.matchAll(/PartName="\/([^"]+)"/g)].map((match) => match[1]);
    for (const path of overrides) expect(texts.has(path ?? "")).toBe(true);
    const needed = [...texts.keys()].filter((path) => !/\.rels$|^\[/.test(path));
    expect([...overrides].sort()).toEqual(needed.sort());
    for (const [path, text] of texts) {
      if (!path.endsWith(".rels") || path === "_rels/.rels") continue;
      for (const [, target = ""] of text.matchAll(/Target="\/([^"]+)"/g)) expect(texts.has(target)).toBe(true);
    }
    expect([...texts.keys()].filter((path) => path.startsWith("xl/charts/"))).toHaveLength(4);
  });

  it("marks its sheets only where asked", async () => {
    const names = async (marked: boolean) =>
      (await textsOf(await writeFresh(chartSheets(), { marked }))).get("xl/workbook.xml") ?? "";
    expect(await names(true)).toContain(
      '<definedName name="EnquiryImpact_Sheet" localSheetId="1" hidden="1">&quot;1:innovation-grid&quot;</definedName>',
    );
    expect(await names(false)).not.toContain("EnquiryImpact_Sheet");
  });

  it("keeps a person's text a text, whatever it begins with", async () => {
    const hostile = ["=1+1", "+44 7700", "-2", "@SUM(A1)", '=HYPERLINK("http://x","y")'];
    const xml = await worksheet(cellsSheet(hostile.map((value) => ({ value }))));
    const styles = (await textsOf(await writeFresh([cellsSheet([{ value: "=1" }])], { marked: true }))).get(
      "xl/styles.xml",
    );
    expect(xml).not.toContain("<f");
    expect(xml.match(/t="inlineStr"/g)).toHaveLength(hostile.length);
    expect(styles).toContain('quotePrefix="1"');
  });

  it("writes what a cell cannot hold as a cell can", async () => {
    const xml = await worksheet(
      cellsSheet([
        { value: Number.NaN },
        { value: Number.POSITIVE_INFINITY },
        { value: "a\u0000b_x0041_c" },
        { value: "x".repeat(40_000) },
        { value: "\ud800lone" },
      ]),
    );
    expect(xml).not.toMatch(/NaN|Infinity/);
    expect(xml).toContain("ab_x005F_x0041_c");
    expect(xml).toContain(`<t>${"x".repeat(32_767)}</t>`);
    expect(xml).toContain("<t>lone</t>");
  });

  it("caches the values of its formulas", async () => {
    const xml = await worksheet(
      cellsSheet([
        { value: { formula: "SUM(B1:B2)", value: 3.5 } },
        { value: { formula: 'IF(A1=3.5,"yes","no")', value: "yes" } },
        { value: { formula: "A1=3.5", value: true } },
      ]),
    );
    expect(xml).toContain("<f>SUM(B1:B2)</f><v>3.5</v>");
    expect(xml).toMatch(/t="str"><f>IF\(A1=3\.5,&quot;yes&quot;,&quot;no&quot;\)<\/f><v>yes<\/v>/);
    expect(xml).toMatch(/t="b"><f>A1=3\.5<\/f><v>1<\/v>/);
  });

  it("puts links, notes, drop-downs, tables and charts in the order Excel insists on", async () => {
    const [chartSheet] = chartSheets();
    if (!chartSheet) throw new Error("no sheet");
    const draft: SheetDraft = {
      ...chartSheet,
      rows: chartSheet.rows.map((row) =>
        row.row === 2
          ? {
              ...row,
              cells: row.cells.map(([column, cell]) =>
                column === 1
                  ? ([column, { ...cell, note: "By name", link: { sheet: "By school", address: "B4" } }] as const)
                  : column === 2
                    ? ([column, { ...cell, link: { url: "https://example.org/a b" } }] as const)
                    : ([column, cell] as const),
              ),
            }
          : row,
      ),
      tables: [
        {
          name: "Schools",
          range: { row: 2, column: 1, toRow: 8, toColumn: 2 },
          columns: ["School", "Change"],
          filter: true,
        },
      ],
      validations: [{ kind: "list", range: { row: 3, column: 3, toRow: 8, toColumn: 3 }, choices: ["yes", "no"] }],
      conditionalFormats: [
        { range: { row: 3, column: 2, toRow: 8, toColumn: 2 }, formula: "$C4<0", style: { color: "C2500E" } },
      ],
      merges: [{ row: 0, column: 1, toRow: 0, toColumn: 4 }],
      protect: true,
      freeze: { row: 3, column: 0 },
    };
    const texts = await textsOf(await writeFresh([draft], { marked: true }));
    const xml = texts.get("xl/worksheets/sheet1.xml") ?? "";
    const order = topElements(xml).map((name) => WORKSHEET_ORDER.indexOf(name as (typeof WORKSHEET_ORDER)[number]));
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(order).not.toContain(-1);
    expect(xml).toContain("location=\"'By school'!B4\"");
    expect(texts.get("xl/worksheets/_rels/sheet1.xml.rels")).toContain(
      'Target="https://example.org/a%20b" TargetMode="External"',
    );
    expect(texts.get("xl/comments1.xml")).toContain("<author>Enquiry Impact</author>");
    expect(texts.get("xl/tables/table1.xml")).toContain('ref="B3:C9"');
  });

  it("refuses what no workbook can hold", async () => {
    const grid = { cells: [] };
    place(grid, 0, 0, "Name");
    const table = { name: "Wrong", range: { row: 0, column: 0, toRow: 2, toColumn: 0 }, columns: ["Other"] };
    await expect(writeFresh([], { marked: true })).rejects.toThrow(RangeError);
    await expect(
      writeFresh([sheetOf(grid, [], { id: "a", name: "A", tables: [table] })], { marked: true }),
    ).rejects.toThrow(RangeError);
  });
});

function topElements(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, slash, name = "", closed] of xml.matchAll(/<(\/?)([A-Za-z:]+)[^>]*?(\/?)>/g)) {
    if (slash === "/") depth--;
    else {
      if (depth === 1) names.push(name);
      if (closed !== "/") depth++;
    }
  }
  return names.filter((name) => name !== "xml");
}

describe("links", () => {
  it("lead out of a workbook only by http, https and mailto", () => {
    expect(safeAddress("https://example.org")).toBe("https://example.org/");
    expect(safeAddress("mailto:a@example.org")).toBe("mailto:a@example.org");
    for (const url of ["javascript:alert(1)", "file:///etc/passwd", "\\\\host\\share", "", "data:text/html,x"]) {
      expect(safeAddress(url)).toBeNull();
    }
  });
});

describe("a footer", () => {
  it("begins pages where the draft says, in the middle of the paper, with the number of the page", async () => {
    const { page } = cellsSheet([{ value: 1 }]);
    const xml = await worksheet(
      cellsSheet([{ value: 1 }], { page: { ...page, breaks: [3, 7], centred: true, footerRight: "By school" } }),
    );
    // ECMA-376 part 1, 18.3.1.3: a break's id is the row, counted from 1, it stands below.
    expect([...xml.matchAll(/<brk id="(\d+)"[^>]*man="1"/g)].map(([, id]) => id)).toEqual(["3", "7"]);
    expect(xml).toContain('<printOptions horizontalCentered="1"/>');
    expect(xml).toContain("By school · page &amp;P of &amp;N");
    const order = [...xml.replace(/^.*<\/sheetData>/s, "").matchAll(/<([A-Za-z]+)/g)].map(([, name = ""]) => name);
    const known = order.map((name) => WORKSHEET_ORDER.indexOf(name as (typeof WORKSHEET_ORDER)[number]));
    const places = known.filter((place) => place >= 0);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it("takes ampersands and digits for text and keeps to 255 characters", () => {
    expect(pageFooter("2024 reading & writing")).toBe(
      '&L&"Calibri,Regular"&8&K55606A2024 reading && writing&R&"Calibri,Regular"&8&K55606APage &P of &N',
    );
    expect(pageFooter("&".repeat(300)).length).toBeLessThanOrEqual(255);
  });
});
