import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Workbook } from "exceljs";
import { recognise } from "../../engine";
import { forms } from "../../templates";
import { openWorkbook, scanShareCopy } from "../../xlsx";
import { textsOf } from "../xlsx/unzip";
import { chance } from "../chance";
import { runCommandOn, temporaryFolder } from "./runCommand";

const folder = temporaryFolder();
afterAll(folder.remove);

/** A list with names in every place of a workbook where one can hide. */
async function hidingPlaces(file: string): Promise<void> {
  const workbook = new Workbook();
  workbook.creator = "Amy Bennett";
  workbook.title = "Okafor and Bennett";
  workbook.company = "Ada Okafor";
  const list = workbook.addWorksheet("Miss Bennett 4B");
  list.addRows([
    ["UPN", "Name", "School", "Year", "SEND", "Before", "After", "Phone", "Remarks"],
    ["A111111111111", "Amy Bennett", "Elm", 4, "K", 95, 99, "01632 960001", "Mum is Jo Bennett"],
    ["A111111111112", "Ada Okafor", "Elm", 4, "N", 96, 98, "01632 960002", ""],
    ["A111111111113", "Tom Lund", "Elm", 4, "N", 97, 99, "01632 960003", "tom.lund@elm.example"],
  ]);
  list.getCell("F2").note = "Amy Bennett was ill";
  list.getCell("F3").value = { text: "96", hyperlink: "mailto:ada.okafor@elm.example" };
  list.getCell("J1").value = { formula: 'HYPERLINK("http://elm.example/Okafor")', result: "Okafor" };
  list.getCell("F4").dataValidation = { type: "list", allowBlank: true, formulae: ['"Bennett,Okafor"'] };
  list.headerFooter.oddFooter = "Bennett";
  list.getColumn(9).hidden = true;
  const hidden = workbook.addWorksheet("Okafor", { state: "veryHidden" });
  hidden.addRows([["Amy Bennett", "A111111111111"]]);
  workbook.addWorksheet("Plan").addRows([["Ask Amy Bennett"]]);
  workbook.definedNames.add("'Miss Bennett 4B'!$B$2", "Bennett_Amy");
  writeFileSync(file, Buffer.from(await workbook.xlsx.writeBuffer()));
}

async function sheetsOf(file: string) {
  const opened = await openWorkbook(new Blob([readFileSync(file)]));
  if (!opened.ok) throw new Error("the workbook is readable");
  return opened.value.sheets;
}

describe("codes", () => {
  const [input, out, key] = [
    folder.at("list.xlsx"),
    folder.at("list-coded.xlsx"),
    folder.at("list-KEY-CONFIDENTIAL.xlsx"),
  ];
  let said = "";
  beforeAll(async () => {
    await hidingPlaces(input);
    const before = readFileSync(input);
    const ran = await runCommandOn({}, "codes", input);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(input).equals(before)).toBe(true);
    said = ran.out;
  });

  it("leave no name, number, address, telephone number or sensitive mark in any part of the copy", async () => {
    const texts = [...(await textsOf(new Uint8Array(readFileSync(out))))];
    const never = /Bennett|Okafor|Lund|Amy|Ada|A1111|@|01632|mailto|veryHidden|>K</;
    expect(texts.filter(([path, xml]) => never.test(path + xml)).map(([path]) => path)).toEqual([]);
    expect((await sheetsOf(out)).map(({ name }) => name)).toEqual(["Sheet 1"]);
  });

  it("write a copy that a search for its people finds nothing in, and a key in which it finds them", async () => {
    const recognised = recognise(
      (await sheetsOf(input)).map((sheet) => ({ file: null, sheet })),
      { forms },
    );
    if (!recognised.ok) throw new Error("the list is read");
    const search = (file: string) =>
      scanShareCopy({ bytes: new Uint8Array(readFileSync(file)), texts: [], study: recognised.value });
    expect(await search(out)).toEqual([]);
    const codes = (await search(key)).map((issue) => issue.code);
    expect(codes).toEqual(expect.arrayContaining(["share-copy-holds-person", "share-copy-holds-code"]));
  });

  it("say how many, what was left out, and whose the key is", () => {
    expect(said).toContain("3 people have codes, 3 of them new.");
    expect(said).toContain("Key, for your school alone:");
    expect(said).toContain("Sheets without a list of pupils or answers are not in the coded copy");
    expect(said).not.toMatch(/Amy|Okafor/);
  });

  it("are the same again with the key, and others without", async () => {
    const codesIn = async (file: string) => {
      const [sheet] = await sheetsOf(file);
      return [1, 2, 3].map((row) => sheet?.cell(row, 0)).sort();
    };
    const [again, anew] = [folder.at("again.xlsx"), folder.at("anew.xlsx")];
    const second = ["--key-out", folder.at("key-2.xlsx"), "--out", again];
    await runCommandOn({ random: chance(7) }, "codes", input, "--key", key, ...second);
    await runCommandOn({ random: chance(7) }, "codes", input, "--out", anew, "--key-out", folder.at("key-3.xlsx"));
    expect(await codesIn(again)).toEqual(await codesIn(out));
    expect(await codesIn(anew)).not.toEqual(await codesIn(out));
  });

  it("refuse to write over anything, to put both into one file, and a key that is none", async () => {
    expect((await runCommandOn({}, "codes", input)).code).toBe(3);
    const other = ["--key-out", folder.at("k.xlsx")];
    expect((await runCommandOn({}, "codes", input, "--out", input, "--force", ...other)).code).toBe(2);
    expect((await runCommandOn({}, "codes", input, "--out", folder.at("k.xlsx"), ...other)).code).toBe(2);
    const wrong = await runCommandOn({}, "codes", input, "--key", input, "--out", folder.at("c.xlsx"), ...other);
    expect([wrong.code, existsSync(folder.at("c.xlsx"))]).toEqual([2, false]);
    expect(wrong.err).toContain("A key to codes was expected");
    expect(existsSync(folder.at("k.xlsx"))).toBe(false);
  });
});
