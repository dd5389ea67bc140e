import { OfficeHost } from "../../../addin/excel/officeHost";
import { MemoryExcel, type MemoryExcelOptions } from "../../../addin/host";
import { plainDraft } from "../../contract/drafts";
import { memoryRuntime } from "../memoryRuntime";

const results = (name: string) => plainDraft("By school", [["School"], [name]], { id: "by-school" });

async function started(options: MemoryExcelOptions = {}) {
  const excel = new MemoryExcel(options);
  const sheet = excel.addSheet("Scores", [
    ["Pupil", "Before"],
    ["Ash", 1],
  ]);
  return { excel, sheet, host: await OfficeHost.open(memoryRuntime(excel)) };
}

const shown = (excel: MemoryExcel) =>
  excel.workbook.sheets.map(({ name, cells, tables, names }) => [
    name,
    [...cells].map(([key, { value }]) => [key, value]),
    tables.map((table) => table.name),
    names.map((one) => one.formula),
  ]);

const sentenceOf = (work: Promise<unknown>) =>
  work.then(
    () => "",
    (error: Error) => error.message,
  );

describe("what a person meets in Excel", () => {
  it("a name taken at the same moment by someone else: their sheet stays, and ours is not written", async () => {
    const { excel, host } = await started();
    let requests = 0;
    excel.onAnswered(() => {
      // Between our look at the sheets and our writing.
      if (++requests === 1) excel.addSheet("By school", [["theirs"]]);
    });
    expect(await sentenceOf(host.write([results("Ash")]))).toMatch(
      /taken a moment ago.*Try again.*Nothing was changed/,
    );
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(["Scores", "By school"]);
    expect([...(excel.workbook.sheets[1]?.cells.values() ?? [])].map(({ value }) => value)).toEqual(["theirs"]);
  });

  it("a protected sheet to type on: says so and leaves it", async () => {
    const { excel, sheet, host } = await started();
    sheet.protection = { options: {} };
    const before = shown(excel);
    const edit = { sheet: "Scores", row: 1, column: 1, value: 2 };
    expect(await sentenceOf(host.edit([edit]))).toMatch(/protected.*Unprotect Sheet/);
    expect(shown(excel)).toEqual(before);
  });

  it("answers too large for one message are asked for in smaller parts", async () => {
    const { excel, host } = await started({ payloadLimit: 60_000 });
    const long = "a long answer of a member of staff ".repeat(4);
    const rows = Array.from({ length: 900 }, (_, row) => [`P${row}`, long, row]);
    excel.addSheet("Answers", rows);
    const read = (await host.sheets()).find(({ name }) => name === "Answers");
    expect(read?.rowCount).toBe(900);
    for (const row of [0, 450, 899]) expect([0, 1, 2].map((column) => read?.cell(row, column))).toEqual(rows[row]);
    expect(excel.counters.requests).toBeGreaterThan(4);
  });

  it("one row too large for any message: says what to do", async () => {
    const { excel, host } = await started({ payloadLimit: 20_000 });
    excel.addSheet("Answers", [["x".repeat(30_000)]]);
    expect(await sentenceOf(host.sheets())).toMatch(/too? ?much data|this much data.*command line/);
  });

  it("results too large for Excel: the workbook is as it was", async () => {
    const { excel, host } = await started({ payloadLimit: 20_000 });
    const before = shown(excel);
    const many = plainDraft(
      "Pupil list",
      Array.from({ length: 600 }, (_, row) => [`Pupil number ${row}`, row / 7]),
      { id: "pupil-list" },
    );
    expect(await sentenceOf(host.write([many]))).toMatch(/too large for one step.*Nothing was changed/);
    expect(shown(excel)).toEqual(before);
  });

  it.each(["InvalidOperationInCellEditMode", "InactiveWorkbook", "AccessDenied", "Conflict"])(
    "%s in the midst of writing: the sentence says what to do and the workbook is as it was",
    async (code) => {
      const { excel, host } = await started();
      await host.write([results("Ash")]);
      const before = shown(excel);
      excel.fail({ code, atRequest: 3, halfWay: true });
      expect(await sentenceOf(host.write([results("Birch")]))).toMatch(
        /\. (Press|Click|Choose|Wait).*Nothing was changed/,
      );
      expect(shown(excel)).toEqual(before);
    },
  );

  it("changes by others in co-authoring are theirs: only a person's own make results out of date", async () => {
    const { excel, sheet, host } = await started();
    const heard: string[] = [];
    host.onChange((name) => heard.push(name));
    await new Promise((resolve) => setTimeout(resolve, 30));
    excel.type(sheet, { row: 1, column: 1, remote: true }, 5);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(heard).toEqual([]);
    excel.type(sheet, { row: 1, column: 1 }, 6);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(heard).toEqual(["Scores"]);
  });
});
