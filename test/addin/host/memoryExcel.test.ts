import { MemoryExcel } from "../../../addin/host";
import { officeInNode } from "../officeInNode";

const scores = [
  ["Pupil", "Before", "After"],
  ["Ash", 10, 15],
  ["Birch", 12, null],
] as const;

function started(options = {}) {
  const excel = new MemoryExcel(options);
  const sheet = excel.addSheet("Scores", scores);
  return { excel, sheet, ...officeInNode(excel) };
}

/** The code of the error a batch ends with. */
async function codeOf(work: Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await work;
  } catch (error) {
    return error as { code: string; message: string };
  }
  throw new Error("nothing failed");
}

describe("the in-memory Excel behind the real office.js", () => {
  it("answers values, formulas, types and formats of a used range", async () => {
    const { Excel } = started();
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem("Scores").getUsedRangeOrNullObject(true);
      used.load("address,values,valueTypes,numberFormat,rowCount");
      await context.sync();
      expect(used.address).toBe("Scores!A1:C3");
      expect(used.values[2]).toEqual(["Birch", 12, ""]);
      expect(used.valueTypes[2]).toEqual(["String", "Double", "Empty"]);
      expect(used.numberFormat[0]).toEqual(["General", "General", "General"]);
    });
  });

  it("says which objects are not there", async () => {
    const { Excel } = started();
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("Missing");
      const name = context.workbook.worksheets.getItem("Scores").names.getItemOrNullObject("Mark");
      missing.load("name");
      await context.sync();
      expect([missing.isNullObject, name.isNullObject]).toEqual([true, true]);
    });
    const failed = codeOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Missing").activate();
        await context.sync();
      }),
    );
    expect(await failed).toMatchObject({ code: "ItemNotFound" });
  });

  it("names the member it does not have", async () => {
    const { Excel } = started();
    const failed = codeOf(
      Excel.run(async (context) => {
        context.workbook.pivotTables.load("items/name");
        await context.sync();
      }),
    );
    expect(await failed).toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("Workbook.pivotTables"),
    });
  });

  it("refuses values of another shape than the range, and a property not loaded", async () => {
    const { Excel } = started();
    const shape = codeOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Scores").getRange("A1:B2").values = [[1]];
        await context.sync();
      }),
    );
    expect(await shape).toMatchObject({ code: "InvalidArgument" });
    const unloaded = codeOf(
      Excel.run((context) => Promise.resolve(context.workbook.worksheets.getItem("Scores").getRange("A1").values)),
    );
    expect(await unloaded).toMatchObject({ code: "PropertyNotLoaded" });
  });

  it("takes text for what Excel takes it for, unless it is marked as text", async () => {
    const { Excel, sheet } = started();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Scores").getRange("E1:E6");
      range.values = [["=1+1"], ["'=1+1"], ["1/2"], ["'1/2"], ["TRUE"], ["12%"]];
      range.load("values,formulas");
      await context.sync();
      expect(range.formulas.map(([value]: unknown[]) => value)).toEqual(["=1+1", "=1+1", 1, "1/2", true, 0.12]);
      expect(range.values[0]).toEqual(["#CALC!"]);
    });
    expect(sheet.cells.size).toBeGreaterThan(9);
  });

  it("keeps null cells of a write and clears empty texts", async () => {
    const { Excel } = started();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Scores").getRange("B2:C2");
      range.values = [[null, ""]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[10, ""]]);
    });
  });

  it("refuses taken and impossible names of sheets, and writing on protected ones", async () => {
    const { Excel } = started();
    const add = (name: string) =>
      codeOf(
        Excel.run(async (context) => {
          context.workbook.worksheets.add(name);
          await context.sync();
        }),
      );
    expect(await add("scores")).toMatchObject({ code: "ItemAlreadyExists" });
    expect(await add("a/b")).toMatchObject({ code: "InvalidArgument" });
    const locked = codeOf(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Scores");
        sheet.protection.protect();
        sheet.getRange("A1").values = [["x"]];
        await context.sync();
      }),
    );
    expect(await locked).toMatchObject({ code: "AccessDenied" });
  });

  it("takes values in the unlocked cells of a protected sheet, as Excel does", async () => {
    const { excel, Excel } = started();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Scores");
      sheet.getRange("A1:B1").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
    const typeInto = (address: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Scores").getRange(address).values = [["x", "y"]];
        await context.sync();
      });
    await typeInto("A1:B1");
    expect(excel.workbook.sheets[0]?.cells.get(1)?.value).toBe("y");
    expect(await codeOf(typeInto("B1:C1"))).toMatchObject({ code: "AccessDenied" });
  });

  it("stops at the payload limit and counts what went over the wire", async () => {
    const { excel, Excel } = started({ payloadLimit: 20_000 });
    const failed = codeOf(
      Excel.run(async (context) => {
        const values = Array.from({ length: 3000 }, () => [123_456.789]);
        context.workbook.worksheets.getItem("Scores").getRange("E1:E3000").values = values;
        await context.sync();
      }),
    );
    expect((await failed).code).toMatch(/PayloadSizeLimitExceeded/);
    expect(excel.counters.requests).toBeGreaterThan(0);
    expect(excel.counters.largestRequest).toBeGreaterThan(20_000);
  });

  it("tells of changes on one sheet and in the workbook, and whose they are", async () => {
    const { excel, sheet, Excel } = started();
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        heard.push(`${event.address} ${event.source}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    excel.type(sheet, { row: 1, column: 2 }, 16);
    excel.type(sheet, { row: 2, column: 2, remote: true }, 17);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual(["C2 Local", "C3 Remote"]);
  });
});
