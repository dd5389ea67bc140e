import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { SheetDraft } from "../../engine";
import { writeFresh } from "../../xlsx";
import { runCommand, temporaryFolder } from "./runCommand";

const folder = temporaryFolder();
afterAll(folder.remove);

type Cell = string | number | null;

/** A person's workbook of one sheet. */
async function workbook(name: string, rows: readonly (readonly Cell[])[]): Promise<string> {
  const draft: SheetDraft = {
    id: "sheet",
    name: "Scores",
    columns: [],
    rows: rows.map((cells, row) => ({ row, cells: cells.map((value, column) => [column, { value }] as const) })),
    merges: [],
    tables: [],
    charts: [],
    page: {
      orientation: "portrait",
      printArea: { row: 0, column: 0, toRow: rows.length - 1, toColumn: 5 },
      fitToWidth: 1,
      fitToHeight: 0,
      footerLeft: "",
    },
    gridlines: true,
  };
  writeFileSync(folder.at(name), await writeFresh([draft], { marked: false }));
  return folder.at(name);
}

const header = ["School", "UPN", "Reading before", "Reading after"];
const pupils = (scores: readonly (readonly [Cell, Cell])[]): (readonly Cell[])[] => [
  header,
  ...scores.map(([before, after], index) => ["Ash Primary", `pupil-${index}`, before, after] as const),
];

/** Every bad file must leave the folder as it was: no result, no half-written one. */
async function expectRefused(file: string, code: number, words: RegExp): Promise<void> {
  const before = readdirSync(path.dirname(file)).sort();
  const bytes = readFileSync(file);
  const ran = await runCommand("analyse", file);
  expect(`${ran.out}\n${ran.err}`).toMatch(words);
  expect(`${ran.out}\n${ran.err}`).not.toMatch(/\n\s+at |Error:/);
  expect(ran.code).toBe(code);
  if (code === 2) expect(readdirSync(path.dirname(file)).sort()).toEqual(before);
  expect(readFileSync(file).equals(bytes)).toBe(true);
}

describe("files that are no workbook this product can read", () => {
  const write = (name: string, content: string | Buffer) => {
    writeFileSync(folder.at(name), content);
    return folder.at(name);
  };

  it("refuses text named .xlsx", () => expectRefused(write("notes.xlsx", "School,Before,After\n"), 2, /csv|text/i));
  it("refuses a .csv", () => expectRefused(write("scores.csv", "School,Before,After\nAsh,1,2\n"), 2, /csv|text/i));
  it("refuses an old .xls", () => {
    const compound = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2000)]);
    return expectRefused(write("old.xls", compound), 2, /\.xls|password|older/i);
  });
  it("refuses a truncated workbook", async () => {
    const whole = readFileSync(
      await workbook(
        "whole.xlsx",
        pupils([
          [1, 2],
          [3, 4],
        ]),
      ),
    );
    await expectRefused(write("cut.xlsx", whole.subarray(0, whole.length / 2)), 2, /damaged|incomplete|cut|whole/i);
  });
  it("says that a file is not there", async () => {
    const ran = await runCommand("analyse", folder.at("nowhere.xlsx"));
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toMatch(/is not there/);
  });
});

describe("workbooks without an answer in them", () => {
  it("refuses a workbook without a recognisable table", async () => {
    await expectRefused(await workbook("letter.xlsx", [["Dear parents,"], ["the fair is on Friday."]]), 2, /table/i);
  });

  it("says where words stand in the place of scores", async () => {
    const file = await workbook(
      "words.xlsx",
      pupils(Array.from({ length: 12 }, (_, i) => [`comment ${i}`, `another ${i}`])),
    );
    const ran = await runCommand("analyse", file, "--out", folder.at("words-out.xlsx"));
    expect([1, 2]).toContain(ran.code);
    expect(`${ran.out}\n${ran.err}`).toMatch(/Scores!/);
    expect(`${ran.out}\n${ran.err}`).not.toMatch(/comment 3/);
  });

  it("answers 1 for one pupil, and gives no change", async () => {
    const ran = await runCommand(
      "analyse",
      await workbook("one.xlsx", pupils([[90, 95]])),
      "--out",
      folder.at("one-out.xlsx"),
      "--json",
      folder.at("one.json"),
    );
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/error: .*two pupils/);
    expect(readFileSync(folder.at("one.json"), "utf8")).not.toMatch(/"mean-change",\s+"value": \d/);
  });

  it("answers 1 when all scores are equal", async () => {
    const equal = pupils(Array.from({ length: 20 }, () => [100, 100] as const));
    const ran = await runCommand("analyse", await workbook("equal.xlsx", equal), "--out", folder.at("equal-out.xlsx"));
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/error: .*equal/);
  });
});

describe("what is written", () => {
  it("is never written over without --force, and never into a file of another type", async () => {
    const file = await workbook(
      "ours.xlsx",
      pupils([
        [1, 2],
        [3, 5],
        [4, 4],
      ]),
    );
    writeFileSync(folder.at("there.xlsx"), "precious");
    const refused = await runCommand("analyse", file, "--out", folder.at("there.xlsx"));
    expect(refused.code).toBe(3);
    expect(readFileSync(folder.at("there.xlsx"), "utf8")).toBe("precious");
    expect((await runCommand("analyse", file, "--out", folder.at("other.xlsm"))).code).toBe(2);
    expect((await runCommand("analyse", file, "--out", file, "--force")).code).toBe(2);
  });

  it("answers 3 when the folder cannot take it", async () => {
    const file = await workbook(
      "plain.xlsx",
      pupils([
        [1, 2],
        [3, 5],
        [4, 4],
      ]),
    );
    writeFileSync(folder.at("a-file"), "");
    const ran = await runCommand("analyse", file, "--out", path.join(folder.at("a-file"), "result.xlsx"));
    expect(ran.code).toBe(3);
    mkdirSync(folder.at("taken.xlsx"));
    const onFolder = await runCommand("analyse", file, "--out", folder.at("taken.xlsx"), "--force");
    expect(onFolder.code).toBe(3);
    expect(existsSync(folder.at("taken.xlsx.part"))).toBe(false);
  });

  it("answers 2 to arguments nobody knows, with help", async () => {
    expect((await runCommand("analyse")).code).toBe(2);
    expect((await runCommand("anylyse", "x")).code).toBe(2);
    expect((await runCommand("template", "nonsense")).err).toMatch(/pupil-scores/);
    expect((await runCommand("--help")).code).toBe(0);
  });
});
