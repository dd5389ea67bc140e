import { readFileSync, writeFileSync } from "node:fs";
import { identityValues, recognise, type Sheet, type Study } from "../../engine";
import { forms } from "../../templates";
import { editCells, openWorkbook, scanShareCopy } from "../../xlsx";
import { textsOf } from "../xlsx/unzip";
import { runCommandOn, temporaryFolder } from "./runCommand";

const folder = temporaryFolder();
afterAll(folder.remove);
const [working, input, out] = [folder.at("working.xlsx"), folder.at("whole.xlsx"), folder.at("whole-purged.xlsx")];

async function sheetsOf(file: string): Promise<readonly Sheet[]> {
  const opened = await openWorkbook(new Blob([readFileSync(file)]));
  if (!opened.ok) throw new Error("the workbook is readable");
  return opened.value.sheets;
}

async function studyOf(file: string): Promise<Study> {
  const read = recognise(
    (await sheetsOf(file)).map((sheet) => ({ file: null, sheet })),
    { forms },
  );
  if (!read.ok) throw new Error("the workbook has tables");
  return read.value;
}

/** The sample's working copy, with these Values on Setup. */
async function withSetup(values: Readonly<Record<string, string>>): Promise<void> {
  await runCommandOn({}, "analyse", "templates/samples/thistlewick-vale.xlsx", "--out", working, "--force");
  const setup = (await sheetsOf(working)).find(({ mark }) => mark?.id === "setup");
  if (setup === undefined) throw new Error("the working copy has a Setup sheet");
  const row = (id: string): number =>
    Array.from({ length: setup.rowCount }, (_, index) => index).find((index) => setup.cell(index, 7) === id) ?? -1;
  const edits = Object.entries(values).map(([id, value]) => ({ sheet: setup.name, row: row(id), column: 3, value }));
  const edited = await editCells(new Blob([readFileSync(working)]), edits);
  if (!edited.ok) throw new Error("Setup can be filled in");
  writeFileSync(input, edited.value);
}

describe("purge of the sample's working copy", () => {
  let said = "";
  beforeAll(async () => {
    await withSetup({ "names-checked": "yes", "retain-until": "2026-08-31" });
    const before = readFileSync(input);
    const ran = await runCommandOn({ today: () => "2026-09-01" }, "purge", input);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(input).equals(before)).toBe(true);
    said = ran.out;
  });

  it("leaves no row of anybody and nothing that names them, in any part", async () => {
    const study = await studyOf(input);
    const { words, phrases, numbers } = identityValues(study);
    expect(words.size + phrases.size + numbers.size).toBeGreaterThan(1500);
    expect(await scanShareCopy({ bytes: new Uint8Array(readFileSync(out)), texts: [said], study })).toEqual([]);
    const sheets = await sheetsOf(out);
    const left = recognise(
      sheets.map((sheet) => ({ file: null, sheet })),
      { forms },
    );
    expect(left.ok && left.value.tables).toEqual([]);
    const parts = [...(await textsOf(new Uint8Array(readFileSync(out)))).keys()];
    expect(parts.filter((part) => /comment|vml|external|pivot|calcChain|custom/i.test(part))).toEqual([]);
  });

  it("keeps the totals of a share copy, what the group wrote, and a record of what was removed", async () => {
    const sheets = await sheetsOf(out);
    const ids = sheets.flatMap(({ mark }) => mark?.id ?? []);
    expect(ids).toEqual(expect.arrayContaining(["impact-summary", "about-this-copy", "what-was-removed"]));
    const before = (await studyOf(input)).entries.filter(({ form }) => form === "phase-1").length;
    expect(before).toBeGreaterThan(50);
    const kept = (await studyOf(out)).entries.filter(({ form }) => form === "phase-1").length;
    // All of them but those in which a word is also somebody's name.
    expect(kept).toBeGreaterThan(before * 0.9);
    const record = sheets.find(({ mark }) => mark?.id === "what-was-removed");
    const text = Array.from({ length: record?.rowCount ?? 0 }, (_, row) =>
      [1, 2].map((column) => record?.cell(row, column) ?? "").join(": "),
    ).join("\n");
    expect(text).toContain("on 1 September 2026");
    expect(text).toContain("to be kept until 31 August 2026");
    expect(text).toMatch(/Lists of pupils: 8 sheets, about \d+[05] rows/);
  });

  it("gives the same bytes on the same day", async () => {
    await runCommandOn({ today: () => "2026-09-01" }, "purge", input, "--out", folder.at("again.xlsx"));
    expect(readFileSync(folder.at("again.xlsx")).equals(readFileSync(out))).toBe(true);
  });

  it("is never made in place", async () => {
    expect((await runCommandOn({}, "purge", input, "--out", input, "--force")).code).toBe(2);
    expect((await runCommandOn({}, "purge", input)).code).toBe(3);
  });

  it("is told when the day has come, by check and analyse, and in no result", async () => {
    const [early, late] = ["2026-08-30", "2026-08-31"].map((day) => ({ today: () => day }));
    const check = async (machine = early) => (await runCommandOn(machine ?? {}, "check", input)).err;
    expect(await check(early)).toBe("");
    expect(await check(late)).toContain("were to be kept until 31 August 2026. That day has come.");
    const files = [folder.at("early.xlsx"), folder.at("late.xlsx")];
    await runCommandOn(early ?? {}, "analyse", input, "--out", files[0] ?? "");
    const ran = await runCommandOn(late ?? {}, "analyse", input, "--out", files[1] ?? "");
    expect(ran.err).toContain("That day has come.");
    const [one, other] = files.map((file) => readFileSync(file));
    expect(one !== undefined && other !== undefined && one.equals(other)).toBe(true);
  });
});

describe("codes of a working copy", () => {
  it("keep the forms and the choices on Setup, and none of our result sheets", async () => {
    const [coded, key] = [folder.at("coded.xlsx"), folder.at("key.xlsx")];
    const ran = await runCommandOn({}, "codes", input, "--out", coded, "--key-out", key);
    expect(ran).toMatchObject({ code: 0, err: "" });
    const sheets = await sheetsOf(coded);
    expect(sheets.flatMap(({ mark }) => mark?.id ?? [])).toEqual(["setup"]);
    const study = await studyOf(coded);
    expect(study.settings).toMatchObject({ namesChecked: true, retainUntil: "2026-08-31" });
    expect(study.entries.filter(({ form }) => form === "phase-1").length).toBeGreaterThan(50);
    expect(study.setup?.some(({ id }) => id === "special-category")).toBe(true);
  });
});
