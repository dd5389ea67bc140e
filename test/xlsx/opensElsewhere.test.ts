import { analyse, draftedSheet, recognise, type SheetDraft } from "../../engine";
import { forms, sampleDrafts } from "../../templates";
import { graft, writeFresh } from "../../xlsx";
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

describeWithLibreOffice("LibreOffice", () => {
  it("finds every sheet, table and chart", async () => {
    const saved = await textsOf(resavedByLibreOffice(await sampleWithReport()));
    const workbook = saved.get("xl/workbook.xml") ?? "";
    expect([...workbook.matchAll(/<sheet name="([^"]+)"/g)].map((match) => match[1])).toEqual(names);
    const counted = (part: RegExp) => [...saved.keys()].filter((path) => part.test(path)).length;
    expect(counted(/^xl\/charts\/chart\d+\.xml$/)).toBe(drafts.reduce((sum, { charts }) => sum + charts.length, 0));
    expect(counted(/^xl\/tables\/table\d+\.xml$/)).toBe(drafts.reduce((sum, { tables }) => sum + tables.length, 0));
  });
});
