import { readFileSync } from "node:fs";
import { fingerprint, identityValues, recognise, shareCopy, type SourceSheet } from "../../engine";
import { forms } from "../../templates";
import { openWorkbook, scanShareCopy, writeFresh } from "../../xlsx";
import { textsOf } from "../xlsx/unzip";
import { runCommand, temporaryFolder } from "./runCommand";

const folder = temporaryFolder();
afterAll(folder.remove);
const sample = "templates/samples/thistlewick-vale.xlsx";

async function sampleStudy() {
  const opened = await openWorkbook(new Blob([readFileSync(sample)]), { fileName: "sample.xlsx" });
  if (!opened.ok) throw new Error("the sample is readable");
  const sources = opened.value.sheets.map((sheet): SourceSheet => ({ file: null, sheet }));
  const study = recognise(sources, { forms });
  if (!study.ok) throw new Error("the sample has tables");
  return study.value;
}

describe.each(["alliance", "public"] as const)("a copy of the sample to share, mode %s", (mode) => {
  const out = folder.at(`copy-${mode}.xlsx`);
  const json = folder.at(`copy-${mode}.json`);
  let said = "";
  let texts: ReadonlyMap<string, string> = new Map();
  beforeAll(async () => {
    const ran = await runCommand("analyse", sample, "--mode", mode, "--out", out, "--json", json);
    expect(ran.code).toBe(0);
    said = ran.out;
    texts = await textsOf(new Uint8Array(readFileSync(out)));
  });

  it("holds no value of the identity columns, no formula, no hidden sheet, no comment", async () => {
    const study = await sampleStudy();
    const { words, phrases, numbers } = identityValues(study);
    // The sample has 488 pupils' rows with UPNs and names, so a search that knows fewer words would show little.
    expect(words.size).toBeGreaterThan(500);
    expect(phrases.size).toBeGreaterThan(500);
    expect(numbers.size).toBeGreaterThan(100);
    const bytes = new Uint8Array(readFileSync(out));
    expect(await scanShareCopy({ bytes, texts: [readFileSync(json, "utf8"), said], study })).toEqual([]);
  });

  it("names neither the file, nor a hash, nor the sheets it came from", async () => {
    const all = [said, readFileSync(json, "utf8"), ...texts.values()].join("\n");
    const { tables } = await sampleStudy();
    const never = ["thistlewick-vale", 'sha256": "', fingerprint(tables), "Candlecombe", "Owlhurst", "Tinder Ford"];
    expect(never.filter((text) => all.includes(text))).toEqual([]);
  });

  it("stores rounded numbers only", () => {
    const { estimates } = JSON.parse(readFileSync(json, "utf8")) as {
      estimates: readonly { value: number | null; n: number | null; unit: string }[];
    };
    expect(estimates.length).toBeGreaterThan(100);
    for (const { value, n, unit } of estimates) {
      if (n !== null) expect(n % 5).toBe(0);
      const digits = unit.startsWith("percent") ? 0 : unit === "points" || unit === "months" ? 1 : 2;
      if (value !== null) expect(value).toBe(Number(value.toFixed(digits)));
    }
  });

  it("has no blank where a number is hidden: a symbol with a key", () => {
    const sheets = [...texts].filter(([path]) => path.startsWith("xl/worksheets/sheet")).map(([, xml]) => xml);
    expect(sheets.some((xml) => xml.includes("Confidential: hidden to protect people."))).toBe(true);
    expect(sheets.some((xml) => />c<\/t>/.test(xml))).toBe(true);
  });

  it("gives the same bytes again", async () => {
    await runCommand("analyse", sample, "--mode", mode, "--out", folder.at(`again-${mode}.xlsx`));
    expect(readFileSync(folder.at(`again-${mode}.xlsx`)).equals(readFileSync(out))).toBe(true);
  });
});

it("is not written when a person is in it, and says in what kind of place, not who", async () => {
  const study = await sampleStudy();
  const surname = [...identityValues(study).words].find((word) => /^[a-z]{6,}$/.test(word)) ?? "";
  const named = {
    ...study.settings,
    title: `${surname.slice(0, 1).toUpperCase()}${surname.slice(1)}’s class`,
    namesChecked: true,
  };
  const copy = shareCopy(
    { ...study, settings: named },
    { mode: "alliance", version: "0", fingerprint: fingerprint(study.tables) },
  );
  const found = await scanShareCopy({ bytes: await writeFresh(copy.drafts, { marked: true }), texts: [], study });
  expect(found.map(({ code }) => code)).toContain("share-copy-holds-person");
  expect(JSON.stringify(found).toLowerCase()).not.toContain(surname);
});
