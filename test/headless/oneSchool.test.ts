import { existsSync, readFileSync } from "node:fs";
import { textsOf } from "../xlsx/unzip";
import { runCommand, temporaryFolder } from "./runCommand";

const folder = temporaryFolder();
afterAll(folder.remove);
const sample = "templates/samples/thistlewick-vale.xlsx";

interface Row {
  readonly measure: string;
  readonly statistic: string;
  readonly school: string | null;
  readonly group: string | null;
  readonly value: number | null;
  readonly n: number | null;
}

const estimates = (file: string): readonly Row[] =>
  (JSON.parse(readFileSync(file, "utf8")) as { estimates: readonly Row[] }).estimates;

describe("a share copy of one school out of an alliance", () => {
  const [out, json] = [folder.at("one.xlsx"), folder.at("one.json")];

  it("holds the school's own change, rounded, and the name of no other school", async () => {
    const school = "Mistlebrook";
    const whole = folder.at("whole.json");
    await runCommand("analyse", sample, "--out", folder.at("whole.xlsx"), "--json", whole);
    const name = estimates(whole).find((one) => (one.school ?? "").startsWith(school))?.school ?? "";
    const ran = await runCommand(
      "analyse",
      sample,
      "--mode",
      "alliance",
      "--school",
      name,
      "--out",
      out,
      "--json",
      json,
    );
    expect(ran.err).toBe("");
    expect(ran.code).toBeLessThan(2);
    const isChange = (one: Row): boolean => one.statistic === "mean-change" && one.group === null;
    const own = estimates(json).find((one) => isChange(one) && one.value !== null);
    const full = estimates(whole).find((one) => isChange(one) && one.measure === own?.measure && one.school === name);
    expect(full).toBeDefined();
    // The same pupils, so the same change to the one decimal a copy keeps.
    expect(own?.value).toBe(Number(full?.value?.toFixed(1)));
    const others = new Set(
      estimates(whole).flatMap((one) => (one.school === null || one.school === name ? [] : [one.school])),
    );
    expect(others.size).toBeGreaterThan(3);
    const texts = [...(await textsOf(new Uint8Array(readFileSync(out)))).values(), readFileSync(json, "utf8"), ran.out];
    expect([...others].filter((other) => texts.some((text) => text.includes(other)))).toEqual([]);
  });

  it("is refused for a school that is not there, and without --mode", async () => {
    const missing = await runCommand(
      "analyse",
      sample,
      "--mode",
      "alliance",
      "--school",
      "Nowhere",
      "--out",
      folder.at("no.xlsx"),
    );
    expect([missing.code, existsSync(folder.at("no.xlsx"))]).toEqual([2, false]);
    expect(missing.err).toContain("Mistlebrook");
    expect((await runCommand("analyse", sample, "--school", "Mistlebrook", "--out", folder.at("no.xlsx"))).code).toBe(
      2,
    );
  });
});
