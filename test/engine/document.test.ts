import { readFileSync } from "node:fs";
import path from "node:path";
import {
  analyse,
  type Analysed,
  analysisDocument,
  draftedSheet,
  type Estimate,
  recognise,
  type SheetDraft,
} from "../../engine";
import { forms, sampleDrafts } from "../../templates";

const root = path.resolve(__dirname, "../..");
const page = readFileSync(path.join(root, "docs/JSON.md"), "utf8");
const [, keysPart = "", statisticsPart = ""] = page.split(/^## /m);
const rowsOf = (part: string): readonly (readonly string[])[] =>
  [...part.matchAll(/^\| `([^`]+)` +\| (.*?) *\|/gm)].map(([, name = "", next = ""]) => [name, next]);
const keys = rowsOf(keysPart).map(([name = ""]) => name.replace("[]", ""));
const told = new Map(rowsOf(statisticsPart).map(([name = "", analyses = ""]) => [name, analyses.split(", ")]));

/** The names in the type, as its source has them. */
const names = [
  ...(
    /export type StatisticName =([^;]+);/.exec(readFileSync(path.join(root, "engine/estimate.ts"), "utf8"))?.[1] ?? ""
  ).matchAll(/"([^"]+)"/g),
].map(([, name = ""]) => name);

function analysed(drafts: readonly SheetDraft[]): Analysed {
  const sources = drafts.map((draft) => ({ file: null, sheet: draftedSheet(draft) }));
  const study = recognise(sources, { forms });
  if (!study.ok) throw new Error("a sample holds tables");
  return analyse(study.value, { issues: study.issues, version: "0" });
}

const samples = (["clean", "practice"] as const).map((name) => [name, analysed(sampleDrafts(name))] as const);

describe("docs/JSON.md", () => {
  it("has a row for every statistic there is, and for no other", () => {
    expect(names.length).toBeGreaterThan(50);
    expect([...told.keys()]).toEqual(names);
  });

  describe.each(samples)("beside the JSON of the sample %s", (_, all) => {
    const document = analysisDocument(all, [], []);
    const estimates = document["estimates"] as readonly Estimate[];

    it("names its keys, in their order", () => {
      expect(Object.keys(document)).toEqual(keys);
    });

    it("names every statistic with the analyses it comes from", () => {
      const missing = estimates
        .filter(({ statistic, analysis }) => told.get(statistic)?.includes(analysis) !== true)
        .map(({ statistic, analysis }) => `${statistic} of ${analysis}`);
      expect([...new Set(missing)]).toEqual([]);
    });
  });
});

describe("the JSON of the whole practice", () => {
  const document = analysisDocument(samples[1]?.[1] ?? analysed([]), [], []);
  const list = (key: string) => document[key] as readonly Readonly<Record<string, unknown>>[];

  it("holds cases, initiatives and services as they were written, each with its place", () => {
    expect(list("cases").map(({ caseId }) => caseId)).toEqual(
      ["A", "B", "C", "D"].map((letter) => `Case ${letter}, cycle 2`),
    );
    expect(list("initiatives").map(({ initiative, emptyCells }) => [initiative, emptyCells])).toEqual([
      ["Reading triads", 10],
      ["Middle leaders' academy", 13],
      ["New heads' group", 15],
    ]);
    expect(list("services").map(({ pounds }) => pounds)).toEqual([2400, 3120, 960, 1150, null]);
    for (const one of [...list("cases"), ...list("services")]) expect(one["place"]).toMatch(/!|^'/);
  });

  it("counts the community by role, DOMAIN's 1, 4, 17 and 12, and names nobody", () => {
    const [community] = list("communities");
    expect(community).toMatchObject({ waves: [{ roles: [1, 4, 17, 12] }, { roles: [1, 4, 17, 12] }] });
    expect(JSON.stringify(list("communities"))).not.toMatch(/S\d\d/);
  });

  it("has both links of the chain over eight schools", () => {
    expect(list("links").map(({ of, schools }) => [of, (schools as readonly unknown[]).length])).toEqual([
      ["staff", 8],
      ["delivery", 8],
    ]);
  });
});
