import { OfficeHost } from "../../../addin/excel/officeHost";
import { MemoryExcel } from "../../../addin/host";
import { readForms } from "../../../engine";
import { forms, templateDrafts } from "../../../templates";
import { plainDraft } from "../../contract/drafts";
import { memoryRuntime } from "../memoryRuntime";

async function started(options = {}) {
  const excel = new MemoryExcel({ user: "Runner", ...options });
  excel.addSheet("Scores", [["Pupil"], ["Ash"]]);
  return { excel, host: await OfficeHost.open(memoryRuntime(excel)) };
}

const tabs = (excel: MemoryExcel) => excel.workbook.sheets.map(({ name }) => name);
const results = (...names: readonly string[]) =>
  plainDraft("By school", [["School"], ...names.map((name) => [name])], { id: "by-school" });

describe("writing into a person's workbook in Excel", () => {
  it("inserts a template's sheets as a person's own, under free names, and they read back as forms", async () => {
    const { excel, host } = await started();
    const drafts = templateDrafts("collaboration-ratings", { schools: ["Ash Grove"] });
    expect(await host.insert(drafts)).toEqual(["Collaboration ratings"]);
    expect(await host.insert(drafts)).toEqual(["Collaboration ratings (2)"]);
    expect(tabs(excel)).toEqual(["Scores", "Collaboration ratings", "Collaboration ratings (2)"]);
    const sheets = await host.sheets();
    expect(sheets.map(({ mark }) => mark)).toEqual([null, null, null]);
    const reading = readForms(
      sheets.map((sheet) => ({ file: null, sheet })),
      forms,
    );
    expect(reading.sheets.map(({ form, sheet }) => [form, sheet])).toEqual([
      ["collaboration-ratings", "Collaboration ratings"],
      ["collaboration-ratings", "Collaboration ratings (2)"],
    ]);
  });

  it("adds nothing where the workbook's structure is protected, and says what to do", async () => {
    const { excel, host } = await started();
    excel.workbook.structureProtected = true;
    await expect(host.insert(templateDrafts("evidence", { schools: 2 }))).rejects.toThrow(/structure of this workbook/);
    expect(tabs(excel)).toEqual(["Scores"]);
  });

  it("types texts as texts, numbers as numbers, and clears with nothing", async () => {
    const { host } = await started();
    await host.edit([
      { sheet: "Scores", row: 0, column: 1, value: "=1+1" },
      { sheet: "Scores", row: 1, column: 1, value: 12.5 },
      { sheet: "Scores", row: 1, column: 0, value: null },
    ]);
    const [scores] = await host.sheets();
    expect([scores?.cell(0, 1), scores?.cell(1, 1), scores?.cell(1, 0)]).toEqual(["=1+1", 12.5, null]);
    expect(scores?.isFormula(0, 1)).toBe(false);
  });

  it("types nothing at all where one of the sheets is gone", async () => {
    const { host } = await started();
    const edits = ["Scores", "Notes"].map((sheet) => ({ sheet, row: 1, column: 0, value: "Birch" }));
    await expect(host.edit(edits)).rejects.toThrow(/no longer in the workbook/);
    const [scores] = await host.sheets();
    expect(scores?.cell(1, 0)).toBe("Ash");
  });

  it("takes a first write back whole, and a second to what the first painted", async () => {
    const { excel, host } = await started();
    expect(host.undoable()).toBe(null);
    await host.write([results("Ash")]);
    expect(host.undoable()).toBe("here");
    await host.write([results("Birch"), plainDraft("By group", [["Group"]], { id: "by-group" })]);
    await host.undoWrite();
    expect(tabs(excel)).toEqual(["Scores", "By school"]);
    expect((await host.sheets())[1]?.cell(1, 0)).toBe("Ash");
    expect(host.undoable()).toBe(null);
  });

  it("takes back a write that removed sheets of ours no draft replaced", async () => {
    const { excel, host } = await started();
    const group = plainDraft("By group", [["Group"], ["Girls"]], { id: "by-group" });
    await host.write([results("Ash"), group]);
    await host.write([results("Birch")], { removeOthers: true });
    expect(tabs(excel)).toEqual(["Scores", "By school"]);
    expect(host.undoable()).toBe("here");
    await host.undoWrite();
    expect(tabs(excel)).toEqual(["Scores", "By school", "By group"]);
    const [, schools, groups] = await host.sheets();
    expect([schools?.cell(1, 0), groups?.cell(1, 0)]).toEqual(["Ash", "Girls"]);
  });

  it("leaves taking back what an earlier visit made to Excel's own Undo, or says that it is lost", async () => {
    for (const [excelApi, expected] of [
      [20, "program"],
      [17, "lost"],
    ] as const) {
      const { excel, host } = await started({ excelApi });
      await host.write([results("Ash")]);
      const nextDay = await OfficeHost.open(memoryRuntime(excel));
      await nextDay.write([results("Birch")]);
      expect(nextDay.undoable()).toBe(expected);
    }
  });
});
