import { readFileSync, writeFileSync } from "node:fs";
import { type Estimate, estimateOf, type SheetDraft } from "../../engine";
import { sampleDrafts } from "../../templates";
import { writeFresh } from "../../xlsx";
import { runCommand, temporaryFolder } from "./runCommand";

const folder = temporaryFolder();
afterAll(folder.remove);

const lists = sampleDrafts("small").filter(({ name }) => ["Fennimarsh Primary", "Brinecliff Academy"].includes(name));

async function written(name: string, drafts: readonly SheetDraft[]): Promise<string> {
  writeFileSync(folder.at(name), await writeFresh(drafts, { marked: false }));
  return folder.at(name);
}

interface Document {
  readonly inputs: readonly { file: string; sha256: string }[];
  readonly estimates: readonly Estimate[];
}

const documentOf = (name: string) => JSON.parse(readFileSync(folder.at(name), "utf8")) as Document;

describe("several inputs", () => {
  it("are one study: the same numbers as the same sheets in one workbook, in a fresh result", async () => {
    const each = await Promise.all(lists.map((draft, index) => written(`part-${index}.xlsx`, [draft])));
    const together = await written("whole.xlsx", lists);
    const several = await runCommand(
      "analyse",
      ...each,
      "--out",
      folder.at("several.xlsx"),
      "--json",
      folder.at("several.json"),
    );
    const one = await runCommand("analyse", together, "--out", folder.at("one.xlsx"), "--json", folder.at("one.json"));
    expect([several.code, one.code]).toEqual([0, 0]);
    const change = (name: string) =>
      estimateOf(documentOf(name).estimates, {
        statistic: "mean-change",
        average: "school",
        group: null,
        measure: "mrt sas",
      });
    expect(change("several.json")?.schools).toBe(2);
    expect(change("several.json")).toEqual(change("one.json"));
    expect(documentOf("several.json").inputs.map(({ file }) => file)).toEqual(["part-0.xlsx", "part-1.xlsx"]);
  });

  it("tell when a school is in two files", async () => {
    const [first] = lists;
    const twice = [await written("a.xlsx", [first as SheetDraft]), await written("b.xlsx", [first as SheetDraft])];
    const ran = await runCommand("check", ...twice);
    expect(ran.out).toMatch(/two files|more than one file|both files/i);
  });
});

describe("check", () => {
  it("lists tables, roles and issues, writes no workbook, and answers 0 on the sample", async () => {
    const ran = await runCommand("check", "templates/samples/thistlewick-vale.xlsx", "--json", folder.at("check.json"));
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/Mistlebrook Primary!A4:W71: pupils, 67 of 67 rows used/);
    expect(ran.out).toMatch(/warning: 'Mistlebrook Primary'!R30, R35, R59, R64: /);
    const document = documentOf("check.json");
    expect(document.estimates).toEqual([]);
  });

  it("quotes no pupil's number, name or score", async () => {
    const ran = await runCommand("check", "templates/samples/thistlewick-vale.xlsx", "--json", folder.at("quiet.json"));
    const said = `${ran.out}\n${ran.err}\n${readFileSync(folder.at("quiet.json"), "utf8")}`;
    expect(said).not.toMatch(/[A-Z][0-9]{12}/); // no unique pupil number
  });
});
