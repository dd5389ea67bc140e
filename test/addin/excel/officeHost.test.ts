import { readFileSync } from "node:fs";
import path from "node:path";
import { OfficeHost } from "../../../addin/excel/officeHost";
import { fillFromSheets, MemoryExcel } from "../../../addin/host";
import { analyse, recognise, type SheetDraft } from "../../../engine";
import { forms } from "../../../templates";
import { openWorkbook } from "../../../xlsx";
import { plainDraft } from "../../contract/drafts";
import { memoryRuntime } from "../memoryRuntime";

const schools = (rows: readonly string[], extra: Partial<SheetDraft> = {}) => {
  const draft = plainDraft("By school", [["School"], ...rows.map((name) => [name])], { id: "by-school", ...extra });
  return {
    ...draft,
    rows: draft.rows.map((row) => (row.row === 0 ? row : { ...row, key: `school:${rows[row.row - 1]}` })),
  };
};

async function started(options = {}) {
  const excel = new MemoryExcel({ user: "Runner", ...options });
  excel.addSheet("Scores", [
    ["Pupil", "Before"],
    ["Ash", 1],
  ]);
  return { excel, host: await OfficeHost.open(memoryRuntime(excel)) };
}

const tabs = (excel: MemoryExcel) => excel.workbook.sheets.map(({ name }) => name);
const shown = (excel: MemoryExcel) =>
  excel.workbook.sheets.map(({ name, cells, tables }) => [
    name,
    [...cells].map(([key, { value }]) => [key, value]),
    tables.map((table) => table.name),
  ]);

describe("the workbook in Excel", () => {
  it.each([1, 2, 3, 4, 5])("is as it was after request %i of a write fails half way", async (atRequest) => {
    const { excel, host } = await started();
    await host.write([schools(["Ash", "Birch"])]);
    const before = shown(excel);
    excel.fail({ code: "GeneralException", atRequest, halfWay: true });
    await host.write([schools(["Cedar"])]).catch(() => undefined);
    const after = shown(excel);
    const names = after.map(([name]) => name);
    expect(names).toEqual(["Scores", "By school"]);
    if (JSON.stringify(after) !== JSON.stringify(before)) expect(JSON.stringify(after)).toContain("Cedar");
  });

  it("says what to do where it is protected, read-only, edited or behind another", async () => {
    const { excel, host } = await started();
    const before = shown(excel);
    const sentence = async () =>
      host.write([schools(["Ash"])]).then(
        () => "",
        (error: Error) => error.message,
      );
    excel.workbook.structureProtected = true;
    expect(await sentence()).toMatch(/structure of this workbook is protected.*Review > Protect Workbook/);
    excel.workbook.structureProtected = false;
    excel.workbook.readOnly = true;
    expect(await sentence()).toMatch(/reading only.*Save a copy/);
    excel.workbook.readOnly = false;
    excel.fail({ code: "InvalidOperationInCellEditMode", atRequest: 1 });
    expect(await sentence()).toMatch(/Press Enter or Esc/);
    excel.fail({ code: "InactiveWorkbook", atRequest: 1 });
    expect(await sentence()).toMatch(/Click back into this workbook/);
    expect(shown(excel)).toEqual(before);
  });

  it("carries a person's comment with its row, and says whose it is", async () => {
    const { excel, host } = await started();
    await host.write([schools(["Ash", "Birch"])]);
    excel.workbook.sheets[1]?.comments.push({ id: "{c}", row: 2, column: 0, author: "Head", content: "Ask them" });
    await host.write([schools(["Aspen", "Ash", "Birch"])]);
    expect(excel.workbook.sheets[1]?.comments.map(({ row, content }) => [row, content])).toEqual([
      [3, "Head: Ask them"],
    ]);
  });

  it("keeps the name and place a person gave a sheet of ours, and removes ours on request", async () => {
    const { excel, host } = await started();
    await host.write([schools(["Ash"])]);
    const own = excel.workbook.sheets[1];
    if (own) own.name = "Our schools";
    excel.addSheet("Mine", [["x"]]);
    await host.write([schools(["Birch"])]);
    expect(tabs(excel)).toEqual(["Scores", "Our schools", "Mine"]);
    expect(await host.removeOurSheets()).toBe(1);
    expect(tabs(excel)).toEqual(["Scores", "Mine"]);
  });

  it("stops at Cancel and leaves the workbook as it was", async () => {
    const { excel, host } = await started();
    const before = shown(excel);
    const cancel = new AbortController();
    cancel.abort();
    await expect(host.write([schools(["Ash"])], { signal: cancel.signal })).rejects.toMatchObject({
      name: "Cancelled",
    });
    expect(shown(excel)).toEqual(before);
  });

  it("hears people change cells, goes to a place and keeps settings", async () => {
    const { excel, host } = await started();
    const heard: string[] = [];
    const stop = host.onChange((sheet) => heard.push(sheet));
    await new Promise((resolve) => setTimeout(resolve, 30));
    const [sheet] = excel.workbook.sheets;
    if (sheet) excel.type(sheet, { row: 1, column: 1 }, 2);
    await new Promise((resolve) => setTimeout(resolve, 30));
    stop();
    expect(heard).toEqual(["Scores"]);
    await host.select({ sheet: "Scores", row: 1, column: 0, toColumn: 1 });
    expect(excel.workbook.selection?.range).toEqual({ row: 1, column: 0, toRow: 1, toColumn: 1 });
    await host.settings.set("mode", "alliance");
    expect((await OfficeHost.open(memoryRuntime(excel))).settings.get("mode")).toBe("alliance");
  });

  it("takes the whole analysis of the sample in few round trips and keeps every cell", async () => {
    const file = readFileSync(path.resolve(__dirname, "../../../templates/samples/thistlewick-vale.xlsx"));
    const opened = await openWorkbook(new Blob([file]));
    if (!opened.ok) throw new Error("the sample does not open");
    const values = new Map<string, string | number | boolean | null>();
    const excel = new MemoryExcel({ calculate: (formula) => values.get(formula) ?? null });
    fillFromSheets(excel, opened.value.sheets);
    const host = await OfficeHost.open(memoryRuntime(excel));
    excel.resetCounters();
    const read = await host.sheets();
    for (const [index, sheet] of opened.value.sheets.entries())
      for (let row = 0; row < sheet.rowCount; row++)
        for (let column = 0; column < sheet.columnCount; column++)
          if (read[index]?.cell(row, column) !== sheet.cell(row, column))
            expect([sheet.name, row, column, read[index]?.cell(row, column)]).toEqual([
              sheet.name,
              row,
              column,
              sheet.cell(row, column),
            ]);
    const recognised = recognise(
      read.map((sheet) => ({ file: null, sheet })),
      { forms },
    );
    if (!recognised.ok) throw new Error("the sample is not recognised");
    const { drafts } = analyse(recognised.value, { issues: recognised.issues, version: "0.1.0" });
    for (const { rows } of drafts)
      for (const { cells } of rows)
        for (const [, { value }] of cells)
          if (typeof value === "object" && value !== null && "formula" in value)
            values.set(`=${value.formula}`, value.value);
    await host.write(drafts);
    const { requests, bytesIn, largestRequest, largestAnswer } = excel.counters;
    // The aims of `npm run bench:addin`.
    expect(requests).toBeLessThanOrEqual(12);
    expect(bytesIn).toBeLessThanOrEqual(2_000_000);
    expect(Math.max(largestRequest, largestAnswer)).toBeLessThan(2_000_000);
    expect(tabs(excel).length).toBe(new Set([...read.map(({ name }) => name), ...drafts.map(({ name }) => name)]).size);
  });
});
