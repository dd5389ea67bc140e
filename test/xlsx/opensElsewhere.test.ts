import { analyse, draftedSheet, recognise, type SheetDraft } from "../../engine";
import { forms, sampleDrafts } from "../../templates";
import { graft, openWorkbook, writeFresh } from "../../xlsx";
import { describeWithLibreOffice, resavedByLibreOffice } from "../libreOffice";
import { countedByOpenpyxl, describeWithOpenpyxl } from "../openpyxl";
import { packageFaults } from "./packageFaults";
import { blobOf } from "./packages";
import { textsOf } from "./unzip";

jest.setTimeout(300_000);

/** The sample with its whole report in it: questionnaires, grids, forms, comparison, audit. */
const given = sampleDrafts("small");
const analysed = (() => {
  const recognised = recognise(
    given.map((draft) => ({ file: null, sheet: draftedSheet(draft) })),
    { forms },
  );
  if (!recognised.ok) throw new Error("the sample is not recognised");
  return analyse(recognised.value, { issues: recognised.issues, version: "0" }).drafts;
})();
const drafts: readonly SheetDraft[] = [...given, ...analysed];
const names = drafts.map(({ name }) => name);

let written: Promise<Uint8Array> | null = null;
const sampleWithReport = (): Promise<Uint8Array> => (written ??= write());

async function write(): Promise<Uint8Array> {
  const outcome = await graft(blobOf(await writeFresh(given, { marked: false })), analysed);
  if (!outcome.ok) throw new Error("not grafted");
  return outcome.value.bytes;
}

function formulasOf({ rows }: SheetDraft): number {
  return rows
    .flatMap(({ cells }) => cells.map(([, { value }]) => value))
    .filter((value) => typeof value === "object" && value !== null && "formula" in value).length;
}

describe("the sample with its whole report", () => {
  it("leaves Excel nothing to repair: every part in the order of its schema", async () => {
    expect(packageFaults(await textsOf(await sampleWithReport()))).toEqual([]);
  });
});

describeWithOpenpyxl("openpyxl", () => {
  it("finds every sheet, table, chart and formula", async () => {
    const found = countedByOpenpyxl(await sampleWithReport());
    expect(found).toEqual(
      drafts.map((draft) => ({
        name: draft.name,
        tables: draft.tables.length,
        charts: draft.charts.length,
        formulas: formulasOf(draft),
      })),
    );
  });
});

/** The same with a wrong value cached in every live formula of the audit. */
async function sampleWithWrongCache(): Promise<Uint8Array> {
  const planted = analysed.map((draft) => (draft.id === "method-and-audit" ? withWrongCache(draft) : draft));
  const outcome = await graft(blobOf(await writeFresh(given, { marked: false })), planted);
  if (!outcome.ok) throw new Error("not grafted");
  return outcome.value.bytes;
}

function withWrongCache(sheet: SheetDraft): SheetDraft {
  const wrong = (value: string | number | boolean | null) => (typeof value === "number" ? value + 1 : "DIFFERS");
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map(([column, cell]) => {
        const { value } = cell;
        return typeof value === "object" && value !== null && "formula" in value
          ? ([column, { ...cell, value: { ...value, value: wrong(value.value) } }] as const)
          : ([column, cell] as const);
      }),
    })),
  };
}

describeWithLibreOffice("LibreOffice", () => {
  let resaved: Uint8Array | null = null;
  const saved = async (): Promise<Uint8Array> => (resaved ??= resavedByLibreOffice(await sampleWithWrongCache()));

  it("finds every sheet, table and chart", async () => {
    const parts = await textsOf(await saved());
    const workbook = parts.get("xl/workbook.xml") ?? "";
    expect([...workbook.matchAll(/<sheet name="([^"]+)"/g)].map((match) => match[1])).toEqual(names);
    const counted = (part: RegExp) => [...parts.keys()].filter((path) => part.test(path)).length;
    expect(counted(/^xl\/charts\/chart\d+\.xml$/)).toBe(drafts.reduce((sum, { charts }) => sum + charts.length, 0));
    expect(counted(/^xl\/tables\/table\d+\.xml$/)).toBe(drafts.reduce((sum, { tables }) => sum + tables.length, 0));
  });

  it("agrees with every live formula to 1e-9, whatever was cached: pupils, arms, schools, questionnaires", async () => {
    const opened = await openWorkbook(blobOf(await saved()));
    const sheet = opened.ok ? opened.value.sheets.find(({ name }) => name === "Method and audit") : undefined;
    if (sheet === undefined) throw new Error("no audit");
    const lines = Array.from({ length: sheet.rowCount }, (_, row) => ({
      name: String(sheet.cell(row, 1)),
      engine: sheet.cell(row, 4),
      live: sheet.cell(row, 5),
      verdict: sheet.cell(row, 6),
    })).filter(({ verdict }) => verdict === "agrees" || verdict === "DIFFERS");
    expect(lines.filter(({ verdict }) => verdict !== "agrees")).toEqual([]);
    for (const { engine, live } of lines) {
      if (typeof engine !== "number" || typeof live !== "number") continue;
      expect(Math.abs(live - engine)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(engine)));
    }
    const found = lines.map(({ name }) => name);
    for (const name of [
      "October: Cronbach’s alpha",
      "June: alpha, likely range: to",
      "Change, average person",
      "Variance within schools, s_p²",
    ])
      expect(found).toContain(name);
    const says = Array.from({ length: sheet.rowCount }, (_, row) => sheet.cell(row, 1));
    expect(says).toContain(`All ${lines.length} live formulas below agree.`);
  });
});
